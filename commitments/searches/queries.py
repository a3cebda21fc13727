"""Questions about searches: which is live, when one may start, which have to open or close."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from commitments.graduation.queries import Graduation, graduation_of
from commitments.outages.queries import outages
from commitments.policies.models import Policy
from commitments.searches.models import LIVE, Ending, Search
from people.students.models import Student
from rules import signing
from rules.instants import local_day
from rules.outages import OutageSpan
from rules.states import EndingCause, SearchState, StudentState


def live_search(student: Student) -> Search | None:
    """Return the one search that is planned or running."""
    return student.searches.live().select_related("policy", "signature").first()


def latest_search(student: Student) -> Search | None:
    """Return the live search, else the one signed last."""
    return live_search(student) or (
        student.searches.select_related("policy", "signature")
        .order_by("-signature__signed_at", "-pk")
        .first()
    )


def last_day_to_start(
    student: Student, policy: Policy, graduation: Graduation, outage_spans: Iterable[OutageSpan] | None = None
) -> date:
    """Return the last day within the policy's limit after graduation, as outages have moved it.

    `outage_spans` are those outages; None: all on record for this student.
    """
    return signing.latest_start(
        policy.rules(),
        graduation.on,
        student.zone,
        outages(student.pk) if outage_spans is None else outage_spans,
    )


def ends_both(search: Search, except_cause: str = "") -> Ending | None:
    """Return a lapse or a withdrawal that stands, which ends both clocks (DOMAIN §2), but none of `except_cause`."""
    causes = [cause for cause in (EndingCause.LAPSE, EndingCause.WITHDRAWAL) if cause != except_cause]
    return search.endings.in_force().filter(cause__in=causes).order_by("pk").first()


def fits(search: Search, graduation: Graduation) -> bool:
    """Return whether the signed start date lies from graduation on and within the policy's limit after it."""
    latest = signing.latest_start_within(search.policy.start_limit_days, graduation.on, search.student.zone)
    if search.start_date > latest:  # only then may an outage have moved it
        latest = last_day_to_start(search.student, search.policy, graduation)
    return signing.fits(search.start_date, graduation.on, latest)


def came_back_late(search: Search) -> bool:
    """Return whether the start date passed while the student was not seeking: a search does not start retroactively."""
    returns = search.student.state_changes.filter(
        before=StudentState.NOT_SEEKING, after__in=(StudentState.ENROLLED, StudentState.PREPARING)
    )
    last_return = returns.order_by("-at", "-pk").first()
    return last_return is not None and search.start_date < local_day(last_return.at, search.zone)


def must_choose_again(search: Search) -> bool:
    """Return whether a start date has to be chosen again.

    That is so where the signed one does not fit the certified graduation, or lies before the student came back.
    """
    graduation = graduation_of(search.student)
    return came_back_late(search) or (graduation.certified and not fits(search, graduation))


@dataclass(frozen=True, slots=True)
class StartRange:
    """The days on which a search may start, in the student's zone; past the limit, `first` is after `last`."""

    first: date
    last: date
    graduation: Graduation

    @property
    def passed(self) -> bool:
        return self.first > self.last


def start_range(student: Student, policy: Policy, now: datetime) -> StartRange:
    graduation = graduation_of(student)
    first = max(graduation.on, student.today(now))
    return StartRange(first, last_day_to_start(student, policy, graduation), graduation)


def searches_to_open(now: datetime) -> QuerySet[Search]:
    """Return planned searches whose start date has come, oldest first. Most wait for nothing else."""
    return Search.objects.filter(state=SearchState.PLANNED, opens_at__lte=now).order_by("opens_at", "pk")


def searches_to_close(now: datetime) -> QuerySet[Search]:
    """Return running searches whose window has ended, oldest first."""
    return Search.objects.filter(state=SearchState.RUNNING, closes_at__lte=now).order_by("closes_at", "pk")


def students_to_close(now: datetime) -> QuerySet[Student]:
    """Return certified graduates in preparation who have signed nothing.

    `close_unstarted` decides whose limit has passed.
    """
    return (
        Student.objects.filter(state=StudentState.PREPARING, certifications__isnull=False)
        .exclude(Q(searches__state__in=LIVE))
        .distinct()
        .order_by("pk")
    )
