"""Which follow-ups: a student's planned ones, what is due today, and who else reads them.

Stable for other matters:

    visible_to(user, now) -> QuerySet[FollowUp]; planned_of(student) -> QuerySet[FollowUp]
    to_do(student, now) -> ToDo
        # follow-ups and next steps of openings, late ones first; checks that failed; what is suggested; one query
"""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import CharField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce
from django.urls import reverse

from jobsearch.activities.limits import still_mendable
from jobsearch.activities.models import Activity
from jobsearch.employers.models import Employer
from jobsearch.evidence.models import CheckResult
from jobsearch.follow_ups.models import FollowUp, FollowUpQuerySet
from jobsearch.follow_ups.suggestions import SuggestedFollowUp, facts_statement, suggestion_of
from jobsearch.openings import words
from jobsearch.openings.cards import step_tone
from jobsearch.openings.models import Opening
from people.accounts.models import User
from people.students.models import Student
from rules.evidence_checks import sentence
from rules.instants import local_day
from rules.states import CheckState

FOLLOW_UP, STEP, SETTLED, CHECK = "follow_up", "step", "settled", "check"
UNDO_WITHIN = timedelta(minutes=10)
ItemRow = tuple[str, int, str, date, str, str]  # what `DueStep` begins with
PAGES = {
    FOLLOW_UP: "jobsearch:follow_up",
    STEP: "jobsearch:opening",
    CHECK: "jobsearch:activity",
}


def visible_to(user: User, now: datetime) -> FollowUpQuerySet:
    """Return the follow-ups of the students whom `user` may see."""
    return FollowUp.objects.filter(student__in=Student.objects.visible_to(user, now))


def planned_of(student: Student) -> FollowUpQuerySet:
    """Return what a student still wants to do, the first one first, with whom it is about."""
    planned = FollowUp.objects.planned().filter(student=student)
    return planned.select_related("contact__employer", "employer", "opening__employer")


def planned_at(student: Student, employer: Employer) -> FollowUpQuerySet:
    """Return what a student still wants to do at an employer, with whomever, the first one first."""
    at_employer = Q(employer=employer) | Q(contact__employer=employer) | Q(opening__employer=employer)
    return planned_of(student).filter(at_employer)


def lately_settled(student: Student, now: datetime) -> FollowUpQuerySet:
    """Return what a student did or dropped within the last minutes, the newest first: it is offered to be undone."""
    settled = FollowUp.objects.filter(student=student, settled_at__gt=now - UNDO_WITHIN, settled_at__lte=now)
    return settled.select_related("contact", "employer", "logged__kind").order_by("-settled_at", "-pk")


@dataclass(frozen=True, slots=True)
class DueStep:
    """Something that a student planned for a day that has come: a follow-up, or the next step of an opening; or a
    follow-up that they settled a moment ago.
    """

    kind: str
    pk: int
    what: str
    day: date
    person: str
    employer: str
    today: date

    @property
    def with_whom(self) -> str:
        """Whom or what it is about: “Priya Shah, Globex”."""
        return ", ".join(name for name in (self.person, self.employer) if name)

    @property
    def when(self) -> str:
        return words.step_day(self.day, self.today)

    @property
    def tone(self) -> str:
        return step_tone(self.day, self.today)

    @property
    def is_late(self) -> bool:
        return self.day < self.today

    @property
    def is_follow_up(self) -> bool:
        return self.kind == FOLLOW_UP

    @property
    def url(self) -> str:
        """The page on which it is done, or put off."""
        return reverse(PAGES[self.kind], args=[self.pk])


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """An activity that counts for nothing until its evidence is put right, and what can be done about it."""

    activity: int
    kind: str
    day: date
    because: str
    published: str

    @property
    def what(self) -> str:
        return f"Put your {self.kind} right"

    @property
    def said(self) -> str:
        """What was found, and what to do."""
        return sentence(self.because, {"published": self.published}) if self.because else ""

    @property
    def url(self) -> str:
        return reverse(PAGES[CHECK], args=[self.activity])


class ToDo(NamedTuple):
    """What is due, what was settled a moment ago, to be undone, which checks failed, and what is suggested."""

    due: list[DueStep]
    settled: DueStep | None
    failed: list[FailedCheck]
    suggestions: list[SuggestedFollowUp]


def to_do(student: Student, now: datetime) -> ToDo:
    """Return what a student planned for today or earlier and has not done, the latest first; what they settled a moment
    ago; what they logged whose check failed, while they can mend that; and what is suggested. One query.
    """
    today = local_day(now, student.zone)
    steps, facts = _asked_together(student, now)
    items = [DueStep(*step, today) for step in steps if step[0] != CHECK]
    return ToDo(
        [item for item in items if item.kind != SETTLED],
        next((item for item in items if item.kind == SETTLED), None),
        [FailedCheck(pk, kind, day, why, at) for what, pk, kind, day, why, at in steps if what == CHECK],
        [suggestion for row in facts for suggestion in suggestion_of(row, today)],
    )


def _asked_together(student: Student, now: datetime) -> tuple[list[ItemRow], list[list[Any]]]:
    """Return the rows of steps, and the facts of suggestions, in one way to the database and back."""
    steps, parameters = _steps(student, now).query.sql_with_params()
    facts, values = facts_statement([student], now)
    with connection.cursor() as cursor:
        parts = [cursor.mogrify(steps, parameters).decode(), cursor.mogrify(facts, values).decode()]
        columns = ", ".join(f"(SELECT json_agg(to_json(row)) FROM ({part}) AS row)::text" for part in parts)  # noqa: S608
        cursor.execute(f"SELECT {columns}")
        step_rows, fact_rows = (json.loads(rows or "[]") for rows in cursor.fetchone())
    items = [tuple(row.values()) for row in step_rows]
    return [(kind, pk, what, _day(day), *names) for kind, pk, what, day, *names in items], [
        [kind, key, _day(last_on), written_on and _day(written_on), *rest]
        for _, kind, key, last_on, written_on, *rest in (row.values() for row in fact_rows)
    ]


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _steps(student: Student, now: datetime) -> QuerySet[Any, ItemRow]:
    """Return what `DueStep` and `FailedCheck` are made of, in order."""
    today = local_day(now, student.zone)
    due = FollowUp.objects.planned().filter(student=student, due_on__lte=today)
    settled = lately_settled(student, now)
    openings = Opening.objects.ongoing().filter(student=student, next_on__lte=today)
    rows: QuerySet[Any, ItemRow] = _items(due.order_by(), FOLLOW_UP, "what", "due_on", _OF_FOLLOW_UP).union(
        _items(openings.order_by(), STEP, "next_step", "next_on", F("employer__name")),
        _items(settled.select_related(None), SETTLED, "what", "due_on", _OF_FOLLOW_UP)[:1],
        _items(
            _failed(student, today).order_by(),
            CHECK,
            "kind__name",
            "occurred_on",
            _PUBLISHED,
            person=_BECAUSE,
        ),
        all=True,
    )
    return rows.order_by("item_day", "item_kind", "item_pk")


def _failed(student: Student, today: date) -> QuerySet[Activity]:
    """Return what a student logged whose check failed, but for what only their coach can still accept."""
    failed = Activity.objects.not_struck().filter(student=student, check_state=CheckState.FAILED)
    return failed.filter(still_mendable(today))


_OF_FOLLOW_UP = Coalesce("employer__name", "contact__employer__name", Value(""))
_WITH_PERSON = Coalesce("contact__name", Value(""))
_RESULTS = CheckResult.objects.filter(activity=OuterRef("pk")).order_by("-at", "-id")
_BECAUSE = Coalesce(Subquery(_RESULTS.values("because")[:1]), Value(""))
_PUBLISHED = Coalesce(
    Subquery(_RESULTS.values(day=KeyTextTransform("published", "details"))[:1]),
    Value(""),
    output_field=CharField(),
)


def _items(rows: Any, kind: str, what: str, day: str, employer: Any, person: Any = _WITH_PERSON) -> Any:
    """Return the columns of `DueStep` for follow-ups or openings, or of `FailedCheck` for activities."""
    columns = {
        "item_kind": Value(kind, CharField()),
        "item_pk": F("pk"),
        "item_what": F(what),
        "item_day": F(day),
        "item_person": person,
        "item_employer": employer,
    }
    return rows.annotate(**columns).values_list(*columns)
