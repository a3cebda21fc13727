"""The rows of the queue: each claim with what the evidence says, whose turn it is, and the one act that comes next."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.db.models.fields.json import KT

from core.search import holds_words
from guarantee.asking.models import MoreAsked
from guarantee.asking.queries import asked_of, stops_of
from guarantee.claims.limits import Limit, limit_of
from guarantee.claims.models import Claim
from guarantee.claims.queries import claims_judged_by
from guarantee.decisions.models import Decision
from guarantee.judges.entitlement import acts_by_student, admins
from guarantee.judges.words import why_not_you
from guarantee.later_facts.models import LaterFact
from guarantee.later_facts.queries import raised_on
from guarantee.outside_judges.queries import outside_judges_of
from guarantee.queue.marks import Mark, marks_found, marks_in_words, marks_now
from guarantee.queue.positions import facts_of, move_by_outages, positioned
from guarantee.queue.tabs import OPEN, with_flags, with_what_is_owed
from guarantee.queue.words import Noted, TurnWords, noted, turn_words
from people.accounts.models import User
from people.students.models import Student
from rules.claim_turns import Turn, turn
from rules.claims import stopped_days
from rules.instants import local_day
from rules.later_facts import in_a_line
from rules.states import ClaimState
from rules.words import number, plural

CHOICES = 10  # of students whom a search may have meant


@dataclass(frozen=True)
class QueueRow:
    """A claim that is open, as the queue shows it to one admin. `age` is in days, `days_over` how many more than the
    target it has, where the policy sets no limit."""

    claim: Claim
    turn: Turn
    age: int
    marks: list[Mark]
    marks_in_words: str
    words: TurnWords
    barred: str
    too_few: bool
    limit: Limit | None
    days_over: int


@dataclass(frozen=True)
class ClosedRow:
    """A claim that is decided, settled or taken back; `days` is how long a decision took, `since` what came after it,
    in a line."""

    claim: Claim
    decision: Decision | None
    days: int | None
    amount: Decimal
    marks: list[Mark]
    marks_in_words: str
    limit: Limit | None
    since: str


@dataclass
class Queue:
    """The open claims for one admin, in the groups of the page, the oldest first in each."""

    yours: list[QueueRow] = field(default_factory=list)
    others: list[QueueRow] = field(default_factory=list)
    held: list[QueueRow] = field(default_factory=list)

    @property
    def groups(self) -> list[tuple[str, list[QueueRow]]]:
        groups = [("Needs you", self.yours), ("With others", self.others), ("Held", self.held)]
        return [(label, rows) for label, rows in groups if rows]

    @property
    def rows(self) -> list[QueueRow]:
        return [*self.yours, *self.others, *self.held]

    @property
    def headline(self) -> str:
        """What needs the admin, and how old the oldest of it is."""
        if not self.rows:
            return "No claim is open."
        if not self.yours:
            count = len(self.rows)
            return f"No claim needs you; {number(count)} {'waits' if count == 1 else 'wait'}."
        count, oldest = len(self.yours), max(row.age for row in self.yours)
        age = f"{plural(oldest, 'day')} old" if oldest else "of today"
        if count == 1:
            return f"One claim needs you; it is {age}."
        older = "older" if count == 2 else "oldest"
        return f"{number(count).capitalize()} claims need you; the {older} is {age}."


def claims_for(user: User, now: datetime) -> QuerySet[Any]:
    """Return every claim that the queue may show to `user`, with what is owed on it and whether anything came after
    its decision."""
    return with_flags(with_what_is_owed(claims_judged_by(user, now)))


def queue_of(claims: QuerySet[Any], user: User, now: datetime) -> Queue:
    """Return those of the claims that are open, as `user` sees them. As many queries for many as for one."""
    rows = list(positioned(claims.filter(OPEN.holds)).order_by("filed_at", "pk"))
    whole = Queue()
    if not rows:
        return whole
    move_by_outages(rows, now)
    acts, admin_ids = acts_by_student(claim.student for claim in rows), admins(now)
    of = noted(rows, {claim.taken_by for claim in rows if claim.taken_by})
    marks, questions, outside = marks_now(rows, now), asked_of(rows), outside_judges_of(rows)
    for claim in rows:
        barred, possible = acts[claim.student_id], admin_ids | outside[claim.pk]
        row = _row(claim, user, possible, barred, of, marks[claim.pk], questions[claim.pk], now)
        {Turn.YOURS: whole.yours, Turn.HELD: whole.held}.get(row.turn, whole.others).append(row)
    return whole


def _row(
    claim: Any,
    user: User,
    possible_judges: set[int],
    barred: dict[int, set[str]],
    of: Noted,
    marks: list[Mark],
    questions: list[MoreAsked],
    now: datetime,
) -> QueueRow:
    judges = possible_judges - barred.keys()
    facts = facts_of(claim, holder_judges=claim.taken_by in judges)
    whose = turn(facts, user.pk, may_judge=user.pk in judges, now=now)
    zone = claim.search.zone
    age = (local_day(now, zone) - local_day(claim.filed_at, zone)).days
    limit, stopped = limit_of(claim, None, now, questions), stopped_days(stops_of(questions), zone)
    return QueueRow(
        claim=claim,
        turn=whose,
        age=age,
        marks=marks,
        marks_in_words=marks_in_words(marks, past=claim.state != ClaimState.FILED),
        words=turn_words(claim, facts, whose, of, barred, user, now),
        barred="" if user.pk in judges else why_not_you(barred.get(user.pk, ())),
        too_few=len(judges) < 2,
        limit=limit,
        days_over=0 if limit else max(0, age - stopped - settings.DECIDE_CLAIMS_WITHIN_DAYS),
    )


def closed_rows(claims: Sequence[Any], now: datetime) -> list[ClosedRow]:
    """Return claims that are closed with what was decided on them, in the same order. Three queries."""
    final = (
        Decision.objects.final().filter(claim__in=claims).reverse()
    )  # the latest one of a claim comes last
    of_decision = final.defer("dossier").annotate(dollars=KT("dossier__refund__amount"))
    decisions = {row.claim_id: row for row in of_decision.select_related("by", "final", "second_opinion__by")}
    marks, later = marks_found(final), raised_on(claims)
    return [
        _closed(claim, decisions.get(claim.pk), marks.get(claim.pk, []), later.get(claim.pk, []), now)
        for claim in claims
    ]


def _closed(
    claim: Any, decision: Any, marks: list[Mark], later: Sequence[LaterFact], now: datetime
) -> ClosedRow:
    zone, days, amount = claim.search.zone, None, claim.amount
    if decision is not None:
        days = (local_day(decision.second_opinion.at, zone) - local_day(claim.filed_at, zone)).days
        amount = Decimal(decision.dollars or claim.amount)
    return ClosedRow(
        claim=claim,
        decision=decision,
        days=days,
        amount=amount,
        marks=marks,
        marks_in_words=marks_in_words(marks, past=True),
        limit=limit_of(claim, claim.unpaid_since, now),
        since=in_a_line(
            [fact.sentence for fact in later], [number for fact in later for number in fact.requirements]
        )
        if later
        else "",
    )


def student_of_claims(pk: int, user: User, now: datetime) -> Student | None:
    """Return the student of that number if a claim of theirs may be shown to `user`; else None."""
    claims = claims_judged_by(user, now).order_by().values("student")
    return Student.objects.select_related("user").filter(pk=pk, pk__in=claims).first()


def students_with_claims(words: str, user: User, now: datetime) -> list[Student]:
    """Return the students with a claim whose name or address has all of these words, by name; at most one more than
    CHOICES, so that “too many” can be told."""
    claims = claims_judged_by(user, now).order_by().values("student")
    students = Student.objects.filter(pk__in=claims).filter(holds_words(words, "user__name", "user__email"))
    return list(students.select_related("user", "cohort").order_by("user__name", "pk")[: CHOICES + 1])
