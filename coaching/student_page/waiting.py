"""What waits for the staff who read a student's page: each thing with the page on which it is decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.urls import reverse

from coaching.weeks import queries as week_queries
from commitments.excusals.models import ExcusalState
from commitments.policies.models import rules_of
from commitments.searches.claim_freeze import has_open_claim
from commitments.searches.models import Search
from core.wording import day_words
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.offers.models import Offer, OfferConfirmation
from rules.policy import QuotaRule, Unit
from rules.words import plural
from standing.models import Period

if TYPE_CHECKING:
    from coaching.student_page.queries import StudentPage


@dataclass(frozen=True, slots=True)
class WaitingItem:
    what: str
    note: str
    url: str
    act: str


def items(page: "StudentPage", *, user_id: int, admin: bool, now: datetime) -> list[WaitingItem]:
    """In the order in which a coach would take them. Once a claim is filed, what was asked for is its judges'."""
    asked, of_log = [*_leave(page, now), *_excusals(page, user_id)], [*_corrections(page), *_late(page, now)]
    if (asked or of_log) and page.search is not None and has_open_claim(page.search):
        asked = of_log = []
    return [
        *asked,
        *_offers(page),
        *of_log,
        *_appointments(page, now),
        *_deliverables(page),
        *(_concerns(page, user_id) if admin else ()),
    ]


def _url(page: "StudentPage", name: str, *numbers: int) -> str:
    return reverse(f"coaching:{name}", args=[page.student.pk, *numbers])


def _leave(page: "StudentPage", now: datetime) -> list[WaitingItem]:
    return [
        WaitingItem(
            f"Leave from {day_words(each.first_day, now.year)} to {day_words(each.last_day, now.year)}",
            each.reason,
            _url(page, "leave_decision", each.pk),
            "Decide…",
        )
        for each in page.leave
        if each.granted is None
    ]


def _excusals(page: "StudentPage", user_id: int) -> list[WaitingItem]:
    """What was proposed waits for a second person."""
    found = []
    for each in page.excusals:
        url, name = (
            week_queries.url_of(page.student, each.unit, each.number),
            f"{each.unit.capitalize()} {each.number}",
        )
        if each.state == ExcusalState.ASKED:
            found.append(
                WaitingItem(f"{name}: an excusal is asked for", each.asked_why, url, f"Open {name.lower()}")
            )
        elif each.excused_by_id != user_id:
            found.append(
                WaitingItem(
                    f"{name}: an excusal needs a second person", each.reason, url, f"Open {name.lower()}"
                )
            )
    return found


def _offers(page: "StudentPage") -> list[WaitingItem]:
    """Offers whose facts, as they stand, no coach has confirmed."""
    confirmed = OfferConfirmation.objects.filter(
        offer=OuterRef("pk"), facts_changed_at=OuterRef("changed_at")
    )
    offers = Offer.objects.filter(~Exists(confirmed), student=page.student).select_related("employer")
    return [
        WaitingItem(
            f"Offer from {each.employer}",
            "Is it as they state it?",
            reverse("jobsearch:offer", args=[each.pk]),
            "Confirm…",
        )
        for each in offers.order_by("pk")
    ]


def _corrections(page: "StudentPage") -> list[WaitingItem]:
    requests = CorrectionRequest.objects.undecided().filter(activity__student=page.student)
    return [
        WaitingItem("A correction is asked for", each.why, _url(page, "correction", each.pk), "Decide…")
        for each in requests
    ]


def _late(page: "StudentPage", now: datetime) -> list[WaitingItem]:
    """Weeks and months of the search with activities that came too late for them and that nobody has accepted.

    An activity waits where a quota counts its kind; one that no quota counts, in the first sort of period there is.
    """
    if page.search is None:
        return []
    policy = rules_of([page.search.policy_id])[page.search.policy_id]
    counted = {unit: _kinds(policy.quotas_per(unit)) for unit in Unit if policy.quotas_per(unit)}
    found = []
    for unit, own in counted.items():
        first = unit == next(iter(counted))
        elsewhere = frozenset().union(*counted.values()) - own
        here = ~Q(kind__in=elsewhere) if first else Q(kind__in=own)
        found += _late_in(page, page.search, unit, here, now)
    return found


def _kinds(quotas: Iterable[QuotaRule]) -> frozenset[str]:
    return frozenset(kind for quota in quotas for kind in quota.kinds)


def _late_in(page: "StudentPage", search: Search, unit: Unit, here: Q, now: datetime) -> list[WaitingItem]:
    late = Activity.objects.not_struck().filter(
        here,
        student=page.student,
        occurred_on__range=(OuterRef("first_day"), OuterRef("last_day")),
        logged_at__gte=OuterRef("log_until"),
        accepted_at__isnull=True,
    )
    number_of = late.order_by().values("student").annotate(number=Count("pk")).values("number")
    found = (
        Period.objects.filter(search=search, unit=unit, log_until__lte=now)
        .annotate(late=Subquery(number_of))
        .filter(late__gt=0)
        .order_by("number")
    )
    return [
        WaitingItem(
            f"{plural(late, 'late activity', 'late activities')} in {unit} {number}",
            "Late activities count only if you accept them.",
            week_queries.url_of(page.student, unit, number),
            f"Open {unit} {number}",
        )
        for number, late in found.values_list("number", "late")
    ]


def _appointments(page: "StudentPage", now: datetime) -> list[WaitingItem]:
    return [
        WaitingItem(
            f"How did it go? {each.get_kind_display().capitalize()}, {day_words(each.starts_at.date(), now.year)}",
            f"With {each.host.name}",
            _url(page, "outcome", each.pk),
            "Record…",
        )
        for each in page.appointments
        if not each.outcome and each.starts_at <= now
    ]


def _deliverables(page: "StudentPage") -> list[WaitingItem]:
    return [
        WaitingItem(
            f"{work.deliverable.get_kind_display().capitalize()}: {work.word}",
            "A version waits for your review.",
            _url(page, "deliverable", work.deliverable.pk),
            "Review…",
        )
        for work in page.deliverables
        if work.to_review
    ]


def _concerns(page: "StudentPage", user_id: int) -> list[WaitingItem]:
    return [
        WaitingItem(
            "A concern about conduct is raised", each.what, _url(page, "concern_decision", each.pk), "Decide…"
        )
        for each in page.concerns
        if each.upheld is None and each.raised_by_id != user_id
    ]
