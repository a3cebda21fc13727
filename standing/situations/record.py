"""What is on record of one search and decides its situation: read by one statement, which each process keeps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, CharField, Exists, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, Concat

from coaching.conversation.queries import unanswered
from coaching.lapses.queries import open_lapses
from commitments.excusals.models import Excusal
from commitments.outages.models import Outage
from commitments.searches.models import LIVE, Ending, Search
from core.statements import NOW, NUMBER, KeptQuery
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from people.accounts.models import User
from people.coaches.queries import assignment_of, covers_for
from people.students.models import Student
from rules.outages import OutageSpan, apart
from rules.states import EndingClock, SearchState
from standing.situations import against


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What a statement found of a search; None, or empty, where there is none.

    `numbers` are the tallies of `against`, by name. `warn_at`, `lapse_at` and `silence_zone` are of the oldest message
    that waits for a reply and may end in a lapse. `excusals` are the states of those asked for, by unit and number.
    `claim_state` and `filed_at` are of the latest claim that was not taken back. `coach` is the coach's first name;
    `searches` how many searches the student has.
    """

    numbers: Mapping[str, int]
    lapse_proposed: bool
    warn_at: datetime | None
    lapse_at: datetime | None
    silence_zone: str
    excusals: Mapping[tuple[str, int], str]
    outages: tuple[OutageSpan, ...]
    ended_by: str
    claim_state: str
    filed_at: datetime | None
    outcome: str
    coach: str
    searches: int


def record_of(search: Search, now: datetime) -> SearchRecord:
    """Read what is on record of a search. One query."""
    (row,) = _RECORDS.rows({NOW: now, NUMBER: search.pk})
    return _record(row)


def shown_search(student: Student, now: datetime) -> tuple[Search, SearchRecord] | None:
    """Return the search that Today shows, a live one before one that ended, with its record. One query."""
    rows = _SHOWN.rows({NOW: now, NUMBER: student.pk})
    if not rows:
        return None
    (search,) = rows
    search.student = student
    return search, _record(search)


def _record(row: Any) -> SearchRecord:
    return SearchRecord(
        numbers={tally: getattr(row, f"{_TALLY}{tally}") for tally in _tallies()},
        lapse_proposed=row.lapse_proposed,
        warn_at=row.warn_at,
        lapse_at=row.lapse_at,
        silence_zone=row.silence_zone or "",
        excusals=_excusals(row.asked_excusals),
        outages=apart(map(OutageSpan, row.outages_began, row.outages_ended)),
        ended_by=row.ended_by or "",
        claim_state=row.claim_state or "",
        filed_at=row.claim_filed_at,
        outcome=row.claim_outcome or "",
        coach=User(name=row.coach_name or "").first_name,
        searches=row.searches_of_student,
    )


def claim_columns(search: OuterRef) -> dict[str, Combinable]:
    """Return what ended the guarantee of a search and what became of its claim, as subqueries of an outer query."""
    claims = Claim.objects.not_withdrawn().filter(search=search).order_by("-pk")
    decisions = Decision.objects.final().filter(claim__search=search)
    endings = Ending.objects.in_force().filter(search=search, clock=EndingClock.GUARANTEE)
    return {
        "ended_by": Subquery(endings.values("cause")[:1]),
        "claim_state": Subquery(claims.values("state")[:1]),
        "claim_filed_at": Subquery(claims.values("filed_at")[:1]),
        "claim_outcome": Subquery(decisions.values("outcome")[:1]),
    }


_TALLY = "n_"


@cache
def _tallies() -> dict[str, Combinable]:
    tallies = against.tallies(NOW, against.of_outer_searches())
    return {tally.name: against.number_of(tally.rows) for tally in tallies}


def _with_record(searches: QuerySet[Search]) -> Any:
    return searches.annotate(
        **{f"{_TALLY}{tally}": number for tally, number in _tallies().items()},
        **claim_columns(OuterRef("pk")),
        **_silence(),
        **_outages(),
        asked_excusals=ArraySubquery(_named_excusals()),
        coach_name=_coach(),
        searches_of_student=against.number_of(Search.objects.filter(student=OuterRef("student"))),
    )


def _live_first(searches: QuerySet[Search]) -> QuerySet[Search]:
    order = Case(
        When(state__in=LIVE, then=Value(0)), When(state=SearchState.ENDED, then=Value(1)), default=Value(2)
    )
    return searches.order_by(order, "-pk")[:1]


_RECORDS = KeptQuery(lambda: _with_record(Search.objects.filter(pk=NUMBER).only("pk")))
_SHOWN = KeptQuery(lambda: _live_first(_with_record(Search.objects.filter(student=NUMBER))))


def _silence() -> dict[str, Combinable]:
    student = OuterRef("student")
    oldest = unanswered(student).exclude(lapse_at=None)
    return {
        "lapse_proposed": Exists(open_lapses(student)),
        "warn_at": Subquery(oldest.values("warn_at")[:1]),
        "lapse_at": Subquery(oldest.values("lapse_at")[:1]),
        "silence_zone": Subquery(oldest.values("zone")[:1]),
    }


def _outages() -> dict[str, Combinable]:
    rows = Outage.objects.of_student(OuterRef("student")).order_by("pk")
    return {
        "outages_began": ArraySubquery(rows.values("began_at")),
        "outages_ended": ArraySubquery(rows.values("ended_at")),
    }


def _named_excusals() -> Any:
    """Return what was asked for and became of it, such as “week 4 declined”, the latest last."""
    named = Concat(
        "unit", Value(" "), Cast("number", CharField()), Value(" "), "state", output_field=CharField()
    )
    rows = Excusal.objects.filter(search=OuterRef("pk")).order_by("pk")
    return rows.annotate(named=named).values("named")


def _excusals(named_excusals: list[str]) -> dict[tuple[str, int], str]:
    states = {}
    for named in named_excusals:
        unit, number, state = named.split()
        states[unit, int(number)] = state
    return states


def _coach() -> Coalesce:
    """Return the name of who coaches the student, or else of who covers, as `people.coaches.queries.coaches_of`."""
    student, user = OuterRef("student"), OuterRef("student__user")
    assignment = assignment_of(student, user).values("coach__name")
    covers = covers_for(student, user, NOW).values("covering__name")
    return Coalesce(Subquery(assignment[:1]), Subquery(covers[:1]))
