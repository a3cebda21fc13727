"""Checks as pages show them: what needs a look, what waits for a coach, what was found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from guarantee.claims.models import Claim
from jobsearch.activities.models import Activity
from jobsearch.evidence.accounts import code_for
from jobsearch.evidence.hosts import HOSTS
from jobsearch.evidence.hosts.base import CodeHost
from jobsearch.evidence.models import CheckResult, CodeAccount, DeclaredSite
from people.accounts.models import User
from people.students.models import Student
from rules.evidence_checks import Because, sentence
from rules.states import CHECKS_AWAITED, CheckState

LATELY = 10


@dataclass(frozen=True)
class CheckStep:
    """One step of a check, in words."""

    result: CheckResult

    @property
    def who(self) -> str:
        return str(self.result.by) if self.result.by_id else "Checked"

    @property
    def said(self) -> str:
        """What the student reads."""
        return sentence(self.result.because, self.result.details)

    @property
    def said_to_staff(self) -> str:
        words = str(Because(self.result.because).label)
        return f"{words[:1].upper()}{words[1:]}."


@dataclass(frozen=True)
class CheckedLine:
    """An activity with the last that was found about it; `until` is until when a failed one can be mended."""

    activity: Activity
    last: CheckStep | None
    until: datetime | None = None

    @property
    def said(self) -> str:
        return self.last.said if self.last else ""

    @property
    def said_to_staff(self) -> str:
        return self.last.said_to_staff if self.last else ""

    @property
    def title(self) -> str:
        return f"{self.activity.kind.name[:1].upper()}{self.activity.kind.name[1:]}"


@dataclass(frozen=True)
class HostLine:
    """A code host, with the student's account there, or with how they prove one."""

    host: CodeHost
    account: CodeAccount | None
    code: str


@dataclass(frozen=True)
class StudentsWork:
    """All that is checked of one student."""

    failed: list[CheckedLine]
    unclear: list[CheckedLine]
    open_count: int
    stated_count: int
    good: list[CheckedLine]
    sites: list[DeclaredSite]
    hosts: list[HostLine]

    @property
    def has_account(self) -> bool:
        return any(line.account for line in self.hosts)


def work_of(student: Student, now: datetime) -> StudentsWork:
    """Return what is checked of a student; the number of queries does not grow with it."""
    waiting = _lines(_checked(student).filter(check_state__in=CHECKS_AWAITED).order_by("-occurred_on", "-pk"))
    good_states = (CheckState.GOOD, CheckState.ACCEPTED)
    good = _checked(student).filter(check_state__in=good_states).order_by("-occurred_on", "-pk")[:LATELY]
    accounts = {account.host: account for account in CodeAccount.objects.proven().filter(student=student)}
    return StudentsWork(
        failed=_in_state(waiting, CheckState.FAILED),
        unclear=_in_state(waiting, CheckState.UNCLEAR),
        open_count=len(_in_state(waiting, CheckState.OPEN)),
        stated_count=_checked(student).filter(check_state=CheckState.STATED).count(),
        good=_lines(good),
        sites=list(DeclaredSite.objects.not_withdrawn().filter(student=student).order_by("address")),
        hosts=[HostLine(host, accounts.get(key), code_for(student, key)) for key, host in HOSTS.items()],
    )


def _checked(student: Student) -> "QuerySet[Activity]":
    return Activity.objects.not_struck().filter(student=student)


def _lines(activities: "QuerySet[Activity]") -> list[CheckedLine]:
    results = CheckResult.objects.select_related("by").order_by("-at", "-id")
    rows = activities.select_related("kind", "student__user").prefetch_related(
        Prefetch("check_results", results, to_attr="steps")
    )
    return [CheckedLine(row, CheckStep(row.steps[0]) if row.steps else None) for row in rows]


def _in_state(lines: Iterable[CheckedLine], state: CheckState) -> list[CheckedLine]:
    return [line for line in lines if line.activity.check_state == state]


def steps_of(activity: Activity) -> list[CheckStep]:
    """Return all that was asked and found about an activity, newest first."""
    return [CheckStep(row) for row in activity.check_results.select_related("by").order_by("-at", "-id")]


def checks_waiting(user: User, now: datetime) -> "QuerySet[Activity]":
    """Return what no machine can tell, of students whom `user` may see, themself left out, the oldest first.

    Once a claim is filed its judges decide.
    """
    return _of_visible(user, now).filter(check_state=CheckState.UNCLEAR).order_by("occurred_on", "pk")


def checks_failed(user: User, now: datetime) -> "QuerySet[Activity]":
    """Return what was not found to be so, of the same students: a coach may say that it counts all the same."""
    return _of_visible(user, now).filter(check_state=CheckState.FAILED).order_by("-occurred_on", "pk")


def _of_visible(user: User, now: datetime) -> "QuerySet[Activity]":
    visible = Student.objects.visible_to(user, now).exclude(user=user)
    claims = Claim.objects.open_over(OuterRef("student"), OuterRef("occurred_on"))
    return Activity.objects.not_struck().filter(student__in=visible).exclude(Exists(claims))


def lines_for_coach(activities: "QuerySet[Activity]", limit: int = 200) -> list[CheckedLine]:
    """Return activities with what was found about them, for lists of several students'."""
    return _lines(activities[:limit])
