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
    """The one search that is planned or running."""
    return student.searches.live().select_related("policy", "signature").first()


def latest_search(student: Student) -> Search | None:
    """The live search, else the one signed last."""
    return live_search(student) or (
        student.searches.select_related("policy", "signature")
        .order_by("-signature__signed_at", "-pk")
        .first()
    )


def last_day_to_start(
    student: Student, policy: Policy, graduation: Graduation, down: Iterable[OutageSpan] | None = None
) -> date:
    """Within the policy's limit after graduation, as outages have moved it: `down`, or all on record."""
    return signing.latest_start(
        policy.rules(), graduation.on, student.zone, outages() if down is None else down
    )


def ends_both(search: Search, but: str = "") -> Ending | None:
    """A lapse or a withdrawal that stands, which ends both clocks (DOMAIN §2); not by the cause that is left out."""
    causes = [cause for cause in (EndingCause.LAPSE, EndingCause.WITHDRAWAL) if cause != but]
    return search.endings.in_force().filter(cause__in=causes).order_by("pk").first()


def fits(search: Search, graduation: Graduation) -> bool:
    """Whether the signed start date lies from graduation on and within the policy's limit after it."""
    latest = signing.latest_start_within(search.policy.start_limit_days, graduation.on, search.student.zone)
    if search.start_date > latest:  # only then may an outage have moved it
        latest = last_day_to_start(search.student, search.policy, graduation)
    return signing.fits(search.start_date, graduation.on, latest)


def came_back_late(search: Search) -> bool:
    """Whether the start date passed while the student was not seeking: a search does not start retroactively."""
    steps = search.student.state_changes.filter(
        before=StudentState.NOT_SEEKING, after__in=(StudentState.ENROLLED, StudentState.PREPARING)
    )
    back = steps.order_by("-at", "-pk").first()
    return back is not None and search.start_date < local_day(back.at, search.zone)


def must_choose_again(search: Search) -> bool:
    """Whether the signed start date does not fit the certified graduation, or lies before the student came back."""
    graduation = graduation_of(search.student)
    return came_back_late(search) or (graduation.certified and not fits(search, graduation))


@dataclass(frozen=True, slots=True)
class StartRange:
    """The days a start date may be chosen from, in the student's zone; `first` is after `last` past the limit."""

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
    """Planned searches whose start date has come, oldest first. Most wait for nothing else."""
    return Search.objects.filter(state=SearchState.PLANNED, opens_at__lte=now).order_by("opens_at", "pk")


def searches_to_close(now: datetime) -> QuerySet[Search]:
    """Running searches whose window has ended, oldest first."""
    return Search.objects.filter(state=SearchState.RUNNING, closes_at__lte=now).order_by("closes_at", "pk")


def students_to_close(now: datetime) -> QuerySet[Student]:
    """Certified graduates in preparation who have signed nothing; whose limit has passed, `close_unstarted` decides."""
    return (
        Student.objects.filter(state=StudentState.PREPARING, certifications__isnull=False)
        .exclude(Q(searches__state__in=LIVE))
        .distinct()
        .order_by("pk")
    )
