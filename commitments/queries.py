"""Questions about policies, signatures and searches that views, verbs and sweeps share."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from commitments.models import Leave, Policy, Search, Signature
from commitments.outages.queries import outages
from commitments.rules.instants import local_day
from commitments.rules.outages import Outage
from commitments.rules.signing import latest_start
from commitments.rules.spans import Span
from commitments.series import queries as series
from people.models import Student, StudentState, User
from people.queries import latest_certification
from people.roles import holds

LIVE = ("planned", "running")


def policies_visible_to(user: User, now: datetime) -> QuerySet[Policy]:
    """A draft is its admins' business; what is published anyone who is signed in may read."""
    everything = Policy.objects.all()
    return everything if holds(user, "admin", now) else everything.filter(published_at__isnull=False)


def policy_for(student: Student) -> Policy | None:
    """The version offered: the one signed, else the one acknowledged, else their program's latest (DOMAIN §2, §3)."""
    search = live_search(student)
    if search is not None:
        return search.policy
    acknowledgement = series.acknowledgement_of(student)
    return acknowledgement.policy if acknowledgement else series.latest_of(series.own(student))


def live_search(student: Student) -> Search | None:
    """The one search that is planned or running."""
    return student.searches.filter(state__in=LIVE).select_related("policy", "signature").first()


def latest_search(student: Student) -> Search | None:
    """The live search, else the one signed last."""
    return live_search(student) or (
        student.searches.select_related("policy", "signature")
        .order_by("-signature__signed_at", "-pk")
        .first()
    )


def latest_signature(student: Student) -> Signature | None:
    return student.signatures.order_by("-signed_at", "-pk").first()


@dataclass(frozen=True, slots=True)
class Graduation:
    """The day a start date is counted from: as certified, or as planned while it is not."""

    on: date
    certified: bool


def graduation_of(student: Student) -> Graduation:
    certification = latest_certification(student)
    if certification is not None:
        return Graduation(certification.graduated_on, True)
    return Graduation(student.planned_graduation, False)


def last_day_to_start(
    student: Student, policy: Policy, graduation: Graduation, down: Iterable[Outage] | None = None
) -> date:
    """Within the policy's limit after graduation, as outages have moved it: `down`, or all on record."""
    return latest_start(policy.rules(), graduation.on, student.zone, outages() if down is None else down)


def fits(search: Search, graduation: Graduation) -> bool:
    """Whether the signed start date lies from graduation on and within the policy's limit after it."""
    days = (search.start_date - graduation.on).days
    if days <= search.policy.start_limit_days:
        return days >= 0
    return search.start_date <= last_day_to_start(search.student, search.policy, graduation)


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


def granted_leave(search: Search) -> tuple[Span, ...]:
    """Spans of granted leave; they may overlap."""
    rows = search.leaves.filter(granted=True).order_by("first_day", "pk").values_list("first_day", "last_day")
    return tuple(Span(first, last) for first, last in rows)


def granted_leave_of(searches: Iterable[int], known: datetime | None = None) -> dict[int, list[Span]]:
    """The same of many searches, by their ids; of those decided by `known`, where that is asked. One query."""
    rows = Leave.objects.filter(search__in=list(searches), granted=True)
    if known is not None:
        rows = rows.filter(decided_at__lte=known)
    found: dict[int, list[Span]] = defaultdict(list)
    for search, first, last in rows.values_list("search_id", "first_day", "last_day"):
        found[search].append(Span(first, last))
    return found


def searches_to_open(now: datetime) -> QuerySet[Search]:
    """Planned searches whose start date has come, oldest first. Most wait for nothing else."""
    return Search.objects.filter(state="planned", opens_at__lte=now).order_by("opens_at", "pk")


def searches_to_close(now: datetime) -> QuerySet[Search]:
    """Running searches whose window has ended, oldest first."""
    return Search.objects.filter(state="running", closes_at__lte=now).order_by("closes_at", "pk")


def students_to_close(now: datetime) -> QuerySet[Student]:
    """Certified graduates in preparation who have signed nothing; whose limit has passed, `close_unstarted` decides."""
    return (
        Student.objects.filter(state=StudentState.PREPARING, certifications__isnull=False)
        .exclude(Q(searches__state__in=LIVE))
        .distinct()
        .order_by("pk")
    )
