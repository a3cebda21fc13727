"""What waits for the staff who read a student's page, each with the page on which it is decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count, OuterRef, Q, Subquery
from django.urls import reverse

from coaching.weeks import queries as week_queries
from commitments.excusals.models import ExcusalState
from commitments.policies.models import rules_of
from commitments.searches.claim_freeze import has_open_claim
from commitments.searches.models import Search
from core.wording import day_words
from jobsearch.activities.models import Activity
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.employment.models import EmploymentDocument
from jobsearch.offers.models import Offer
from jobsearch.offers.queries import unanswered_help
from rules.policy import QuotaRule, Unit
from rules.states import CheckState
from rules.words import full_day, plural
from standing.models import Period

if TYPE_CHECKING:
    from coaching.student_page.queries import StudentPage


@dataclass(frozen=True, slots=True)
class WaitingItem:
    title: str
    note: str
    url: str
    act: str


def items(page: "StudentPage", *, user_id: int, admin: bool, now: datetime) -> list[WaitingItem]:
    """List what waits, in the order in which a coach would take it.

    Requests that are open once a claim is filed are left to its judges.
    """
    requests = [*_leave(page, now), *_excusals(page, user_id)]
    of_activities = [*_corrections(page), *_late(page, now), *_checks(page)]
    if (requests or of_activities) and page.search is not None and has_open_claim(page.search):
        requests = of_activities = []
    return [
        *requests,
        *_offer_help(page),
        *_offers(page),
        *_documents(page),
        *of_activities,
        *_appointments(page, now),
        *_deliverables(page),
        *(_concerns(page, user_id) if admin else ()),
    ]


def _url(page: "StudentPage", name: str, *numbers: int) -> str:
    return reverse(f"coaching:{name}", args=[page.student.pk, *numbers])


def _leave(page: "StudentPage", now: datetime) -> list[WaitingItem]:
    return [
        WaitingItem(
            f"Leave from {day_words(leave.first_day, now.year)} to {day_words(leave.last_day, now.year)}",
            leave.reason,
            _url(page, "leave_decision", leave.pk),
            "Decide…",
        )
        for leave in page.leave
        if leave.granted is None
    ]


def _excusals(page: "StudentPage", user_id: int) -> list[WaitingItem]:
    """List excusals that are asked for, and those proposed by others than the user, which need a second person."""
    waiting_items = []
    for excusal in page.excusals:
        url, name = (
            week_queries.url_of(page.student, excusal.unit, excusal.number),
            f"{excusal.unit.capitalize()} {excusal.number}",
        )
        if excusal.state == ExcusalState.ASKED:
            waiting_items.append(
                WaitingItem(
                    f"{name}: an excusal is asked for", excusal.asked_why, url, f"Open {name.lower()}"
                )
            )
        elif excusal.excused_by_id != user_id:
            waiting_items.append(
                WaitingItem(
                    f"{name}: an excusal needs a second person", excusal.reason, url, f"Open {name.lower()}"
                )
            )
    return waiting_items


def _offers(page: "StudentPage") -> list[WaitingItem]:
    """List offers whose facts, as they stand, no coach has confirmed."""
    offers = Offer.objects.unconfirmed().filter(student=page.student).select_related("employer")
    return [
        WaitingItem(
            f"Offer from {offer.employer}",
            "Is it as they state it?",
            reverse("jobsearch:offer", args=[offer.pk]),
            "Confirm…",
        )
        for offer in offers.order_by("pk")
    ]


def _documents(page: "StudentPage") -> list[WaitingItem]:
    """List the documents of accepted work that nobody has made sure of."""
    rows = EmploymentDocument.objects.unverified().filter(offer__student=page.student)
    return [
        WaitingItem(
            f"A document of the work at {document.offer.employer}: {document.get_kind_display()}",
            "An outcome counts once somebody made sure of its document.",
            reverse("jobsearch:offer", args=[document.offer_id]),
            "Make sure…",
        )
        for document in rows.select_related("offer__employer")
    ]


def _offer_help(page: "StudentPage") -> list[WaitingItem]:
    """List the help that the student asked for with an offer and that nobody of the school has answered."""
    return [
        WaitingItem(
            f"Help asked for: the offer from {help_row.offer.employer}",
            help_row.question,
            reverse("jobsearch:offer", args=[help_row.offer_id]),
            "Look, then answer…",
        )
        for help_row in unanswered_help()
        .filter(offer__student=page.student)
        .select_related("offer__employer")
    ]


def _corrections(page: "StudentPage") -> list[WaitingItem]:
    requests = CorrectionRequest.objects.undecided().filter(activity__student=page.student)
    return [
        WaitingItem("A correction is asked for", request.why, _url(page, "correction", request.pk), "Decide…")
        for request in requests
    ]


def _late(page: "StudentPage", now: datetime) -> list[WaitingItem]:
    """List weeks and months of the search with activities that came too late and that nobody has accepted.

    An activity waits where a quota counts its kind; one that no quota counts, in a period of the first unit there is.
    """
    if page.search is None:
        return []
    policy = rules_of([page.search.policy_id])[page.search.policy_id]
    counted = {unit: _kinds(policy.quotas_per(unit)) for unit in Unit if policy.quotas_per(unit)}
    waiting_items = []
    for unit, unit_kinds in counted.items():
        is_first = unit == next(iter(counted))
        other_kinds = frozenset().union(*counted.values()) - unit_kinds
        of_unit = ~Q(kind__in=other_kinds) if is_first else Q(kind__in=unit_kinds)
        waiting_items += _late_in(page, page.search, unit, of_unit, now)
    return waiting_items


def _checks(page: "StudentPage") -> list[WaitingItem]:
    """List activities whose evidence only a person can judge."""
    rows = Activity.objects.not_struck().filter(student=page.student, check_state=CheckState.UNCLEAR)
    return [
        WaitingItem(
            f"A {activity.kind.name} of {full_day(activity.occurred_on)}: is it public, and theirs?",
            activity.link,
            _url(page, "check", activity.pk),
            "Decide…",
        )
        for activity in rows.select_related("kind").order_by("occurred_on", "pk")
    ]


def _kinds(quotas: Iterable[QuotaRule]) -> frozenset[str]:
    return frozenset(kind for quota in quotas for kind in quota.kinds)


def _late_in(page: "StudentPage", search: Search, unit: Unit, of_unit: Q, now: datetime) -> list[WaitingItem]:
    late_activities = Activity.objects.not_struck().filter(
        of_unit,
        student=page.student,
        occurred_on__range=(OuterRef("first_day"), OuterRef("last_day")),
        logged_at__gte=OuterRef("log_until"),
        accepted_at__isnull=True,
    )
    late_count = late_activities.order_by().values("student").annotate(number=Count("pk")).values("number")
    periods = (
        Period.objects.filter(search=search, unit=unit, log_until__lte=now)
        .annotate(late=Subquery(late_count))
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
        for number, late in periods.values_list("number", "late")
    ]


def _appointments(page: "StudentPage", now: datetime) -> list[WaitingItem]:
    return [
        WaitingItem(
            f"How did it go? {appointment.get_kind_display().capitalize()}, "
            f"{day_words(appointment.starts_at.date(), now.year)}",
            f"With {appointment.host.name}",
            _url(page, "outcome", appointment.pk),
            "Record…",
        )
        for appointment in page.appointments
        if not appointment.outcome and appointment.starts_at <= now
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
            "A concern about conduct is raised",
            concern.what,
            _url(page, "concern_decision", concern.pk),
            "Decide…",
        )
        for concern in page.concerns
        if concern.upheld is None and user_id not in (concern.raised_by_id, concern.proposed_by_id)
    ]
