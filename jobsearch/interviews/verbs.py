"""What is done with the rounds of an interview: planned, changed, said how they went, taken back.

Stable for other matters: `plan(opening, *, kind, starts_at, minutes, who, where, by, now)`.
"""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from core.errors import Refused
from jobsearch.interviews.models import InterviewRound, RoundKind, RoundResult
from jobsearch.openings.checks import line, text
from jobsearch.openings.models import MoveCause, Opening
from jobsearch.openings.moves import Place, write_move
from jobsearch.openings.verbs import locked
from people.accounts.models import User
from rules.instants import local_day
from rules.stages import is_behind
from rules.states import Stage

WHO_AT_MOST = 200
WHERE_AT_MOST = 500
WENT_AT_MOST = 5_000
LONGEST = 24 * 60
FAR = timedelta(days=2 * 365)
FIELDS = ("kind", "starts_at", "minutes", "who", "where", "went", "result")


@transaction.atomic
def plan(opening: Opening, *, by: User | None, now: datetime, **facts: Any) -> InterviewRound:
    """Note a round down, once: the same kind at the same moment is the same round. The card moves to Interviewing.

    `facts` are those of FIELDS; what is left out is not known yet. Raise Refused.
    """
    opening = locked(opening, by)
    values = _checked(facts, now)
    alike = opening.rounds.not_taken_back().filter(kind=values["kind"], starts_at=values["starts_at"])
    if values["starts_at"] is not None and (same := alike.first()):
        return same
    interview_round = InterviewRound.objects.create(
        opening=opening, zone=opening.student.zone, added_at=now, changed_at=now, changed_by=by, **values
    )
    if is_behind(opening.stage, Stage.INTERVIEWING):
        day = local_day(now, opening.student.zone)
        write_move(opening, Place(Stage.INTERVIEWING), since=day, cause=MoveCause.HAND, by=by, now=now)
    return interview_round


@transaction.atomic
def change(
    interview_round: InterviewRound, *, by: User | None, now: datetime, **facts: Any
) -> InterviewRound:
    """Change a round, or say how it went."""
    opening = locked(interview_round.opening, by)
    before = {name: getattr(interview_round, name) for name in FIELDS}
    for name, value in _checked(before | facts, now).items():
        setattr(interview_round, name, value)
    interview_round.opening = opening
    interview_round.changed_at, interview_round.changed_by = now, by
    interview_round.save(update_fields=[*FIELDS, "changed_at", "changed_by"])
    return interview_round


@transaction.atomic
def take_back(interview_round: InterviewRound, *, by: User | None, now: datetime) -> InterviewRound:
    """Take a round back that was noted down by mistake; it stays on record."""
    return _set_taken_back(interview_round, interview_round.taken_back_at or now, by, now)


@transaction.atomic
def put_back(interview_round: InterviewRound, *, by: User | None, now: datetime) -> InterviewRound:
    """Put back a round that was taken back."""
    return _set_taken_back(interview_round, None, by, now)


def _set_taken_back(
    interview_round: InterviewRound, taken_back_at: datetime | None, by: User | None, now: datetime
) -> InterviewRound:
    locked(interview_round.opening, by)
    interview_round.taken_back_at = taken_back_at
    interview_round.changed_at, interview_round.changed_by = now, by
    interview_round.save(update_fields=["taken_back_at", "changed_at", "changed_by"])
    return interview_round


def _checked(facts: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Return what a round says, tidied. Raise Refused, naming the field."""
    kind, result = facts.get("kind") or RoundKind.SCREEN, facts.get("result") or ""
    starts_at, minutes = facts.get("starts_at"), facts.get("minutes")
    if kind not in RoundKind.values:
        raise Refused("Choose what kind of round it is.", "kind")
    if result and result not in RoundResult.values:
        raise Refused("Choose what became of it.", "result")
    if starts_at is not None and not now - FAR <= starts_at <= now + FAR:
        raise Refused(f"Check the year: {starts_at.year} is too far away to be meant.", "starts_at")
    if minutes is not None and not 1 <= minutes <= LONGEST:
        raise Refused("Give its length in minutes, such as 45.", "minutes")
    went = text(facts.get("went") or "", "went", WENT_AT_MOST)
    if (went or result not in ("", RoundResult.MOVED)) and starts_at is not None and starts_at > now:
        raise Refused("That is still to come. Say how it went once it was.", "went" if went else "result")
    return {
        "kind": kind,
        "starts_at": starts_at,
        "minutes": minutes,
        "who": line(facts.get("who") or "", "who", WHO_AT_MOST),
        "where": line(facts.get("where") or "", "where", WHERE_AT_MOST),
        "went": went,
        "result": result,
    }
