"""Whose turn a claim is, and until when one may be held (DOMAIN §8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rules.refusal import Refusal
from rules.states import OPEN_CLAIMS, ClaimState
from rules.words import full_day

SHORTEST_HOLD_DAYS, LONGEST_HOLD_DAYS = 1, 120


class Turn(StrEnum):
    """Whom a claim waits for, as seen by one admin."""

    YOURS = "yours"
    OTHERS = "others"
    HELD = "held"
    NOBODY = "nobody"  # it is closed


@dataclass(frozen=True, slots=True)
class TurnFacts:
    """What decides whose turn a claim is. People are ids. `holder` has taken it, and may judge it; `proposer` is who
    proposed what waits: a decision, a settlement, the ruling on an appeal; `agreed` the second admin who agreed to a
    decision that is drawn for a second look.
    `held_until` and `students_until` are exclusive: until then it is held, or the student's turn. `time_asked`: the
    student asked for more time in a hearing, which a judge answers."""

    state: str
    holder: int | None = None
    taken_at: datetime | None = None
    proposer: int | None = None
    proposed_at: datetime | None = None
    agreed: int | None = None
    held_until: datetime | None = None
    students_until: datetime | None = None
    time_asked: bool = False

    def is_held(self, now: datetime) -> bool:
        return self.held_until is not None and now < self.held_until

    def is_students(self, now: datetime) -> bool:
        return not self.time_asked and self.students_until is not None and now < self.students_until

    @property
    def sees_to_it(self) -> int | None:
        """Who has taken the claim for what it waits for now: what was taken before the proposal, or before the decision
        that is appealed, ended with it."""
        if self.holder is None or self.taken_at is None:
            return None
        if self.state == ClaimState.FILED:
            return self.holder
        if self.proposed_at is None or self.taken_at < self.proposed_at or self.holder == self.proposer:
            return None
        return self.holder


def turn(facts: TurnFacts, person: int, *, may_judge: bool, now: datetime) -> Turn:
    """Return whose turn a claim is for `person`. Who may not judge it never has the turn."""
    if facts.state not in (*OPEN_CLAIMS, ClaimState.APPEALED):
        return Turn.NOBODY
    if facts.is_held(now):
        return Turn.HELD
    if facts.is_students(now) or not may_judge:
        return Turn.OTHERS
    if person in (facts.proposer, facts.agreed):
        return Turn.OTHERS
    return Turn.YOURS if facts.sees_to_it in (None, person) else Turn.OTHERS


def hold_refusal(until: date, today: date) -> Refusal | None:
    """Return why a claim cannot be held until this day; None where it can. `today` is the student's."""
    days = (until - today).days
    if days < SHORTEST_HOLD_DAYS:
        return Refusal("too_soon", "A claim comes back on a later day: choose tomorrow or after.")
    if days > LONGEST_HOLD_DAYS:
        last = today + timedelta(days=LONGEST_HOLD_DAYS)
        return Refusal(
            "too_long", f"A claim is held for at most {LONGEST_HOLD_DAYS} days: until {full_day(last)}."
        )
    return None
