"""Which waiting reminders are still of use: nothing that is done or over meanwhile is reminded of.

A reminder's key begins with what it is about and the number of its row, such as `offer-reminder:17:…`. What stands in
no list here is of use however long it waited.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from coaching.appointments.models import Appointment
from coaching.conversation.models import Message
from coaching.deliverables.models import Deliverable
from commitments.searches.models import Search
from core.models import OutboxMail
from guarantee.claims.models import Claim
from jobsearch.follow_ups.models import FollowUp
from jobsearch.offers.models import Offer
from jobsearch.openings.models import Opening
from nightly.notices.news import ONE_DAY
from rules.verdict import Verdict
from standing.models import Period

StillOpen = Callable[[datetime], QuerySet[Any]]


def _offers(now: datetime) -> QuerySet[Any]:
    return Offer.objects.open().filter(due_at__gt=now)


def _replies(now: datetime) -> QuerySet[Any]:
    return Message.objects.unanswered()


def _deliverables(now: datetime) -> QuerySet[Any]:
    return Deliverable.objects.awaited().filter(due_at__gt=now)


def _appointments(now: datetime) -> QuerySet[Any]:
    return Appointment.objects.ahead(now)


def _weeks(now: datetime) -> QuerySet[Any]:
    return Period.objects.filter(verdict=Verdict.OPEN, settled_at=None, closes_at__gt=now)


def _claims(now: datetime) -> QuerySet[Any]:
    filed = Claim.objects.not_withdrawn().filter(search=OuterRef("pk"))
    return Search.objects.filter(~Exists(filed))


def _follow_ups(now: datetime) -> QuerySet[Any]:
    return FollowUp.objects.planned().filter(due_on__lte=_latest_today(now))


def _next_steps(now: datetime) -> QuerySet[Any]:
    return Opening.objects.ongoing().filter(next_on__lte=_latest_today(now))


def _latest_today(now: datetime) -> date:
    """Return the latest day that it may be somewhere: what was put off beyond it is not for today."""
    return (now + ONE_DAY).date()


ABOUT: dict[str, StillOpen] = {
    "offer-reminder": _offers,
    "reply-reminder": _replies,
    "reply-overdue": _replies,
    "silence": _replies,
    "deliverable-reminder": _deliverables,
    "appointment-reminder": _appointments,
    "week-warning": _weeks,
    "claim-closing": _claims,
    "follow-up": _follow_ups,
    "next-step": _next_steps,
}


def of_no_use(mails: Iterable[OutboxMail], now: datetime) -> set[int]:
    """Return the numbers of the mails whose matter is done or over at `now`. One query for each kind of matter."""
    rows_by_matter: dict[str, dict[int, int]] = defaultdict(dict)
    for mail in mails:
        matter, _, rest = mail.key.partition(":")
        number = rest.partition(":")[0]
        if matter in ABOUT and number.isdecimal():
            rows_by_matter[matter][mail.pk] = int(number)
    useless = set()
    for matter, rows in rows_by_matter.items():
        still_open = set(ABOUT[matter](now).filter(pk__in=rows.values()).values_list("pk", flat=True))
        useless |= {mail for mail, row in rows.items() if row not in still_open}
    return useless
