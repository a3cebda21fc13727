"""Reasons for a student's risk, as plain values that can be stored, and in words for whoever reads them (LOOK)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from rules.instants import local_day
from rules.pace import days_left
from rules.situations.table import EMPLOYED_AND_RUNS, NOTHING_DUE
from rules.states import StudentState
from rules.words import begins, moment, near_day, plural, short_day

CALM = ("state", "guarantee")  # codes that say that nothing is due
Plain = str | int | None


class Reason(NamedTuple):
    """A reason for a student's risk; `values` are what JSON knows, days and instants in ISO 8601.

    `words` has a sentence for each code.
    """

    code: str
    values: tuple[Plain, ...] = ()

    @classmethod
    def due(cls, kind: str, label: str, due_at: datetime, zone: str) -> Reason:
        return cls("due", (kind, label, due_at.isoformat(), zone))

    @classmethod
    def lapse(cls, unanswered_since: datetime | None) -> Reason:
        return cls("lapse", (_iso(unanswered_since),))

    @classmethod
    def silence(cls, unanswered_since: datetime, lapse_on: date | None) -> Reason:
        return cls("silence", (unanswered_since.isoformat(), _iso(lapse_on)))

    @classmethod
    def quiet(cls, last_activity_at: datetime) -> Reason:
        return cls("quiet", (last_activity_at.isoformat(),))

    @classmethod
    def lost(cls, unit: str, number: int, short: str) -> Reason:
        return cls("lost", (str(unit), number, short))

    @classmethod
    def tight(cls, unit: str, number: int, short: str, last_day: date) -> Reason:
        return cls("tight", (str(unit), number, short, last_day.isoformat()))

    @classmethod
    def over(cls, unit: str, number: int, short: str, until: date) -> Reason:
        return cls("over", (str(unit), number, short, until.isoformat()))

    @classmethod
    def missed(cls, count: int, allowed: int | None, noun: str = "week") -> Reason:
        """Make the reason for missed periods; a noun other than "week" ("month", "period") is stored with it."""
        return cls("missed", (count, allowed) if noun == "week" else (count, allowed, noun))

    @classmethod
    def starts(cls, day: date) -> Reason:
        return cls("starts", (day.isoformat(),))

    @classmethod
    def state(cls, state: str) -> Reason:
        return cls("state", (state,))

    @classmethod
    def guarantee(cls) -> Reason:
        return cls("guarantee")

    def plain(self) -> list[Plain]:
        """Return the reason as it is stored, which `words` takes, too."""
        return [self.code, *self.values]


def words(
    reasons: Iterable[Reason | Sequence[Plain]], zone: str, now: datetime, calm: str = ""
) -> tuple[str, ...]:
    """Return a sentence for each reason, as true at `now`; days are those of the student's `zone`.

    `calm` is the table's sentence for where nothing is due, given by whoever knows what stands against the student.
    """
    return tuple(
        calm if calm and _code(reason) in CALM else _sentence(reason, zone, now) for reason in reasons
    )


def _code(reason: Reason | Sequence[Plain]) -> str:
    return str(reason.code if isinstance(reason, Reason) else reason[0])


def _sentence(reason: Reason | Sequence[Plain], zone: str, now: datetime) -> str:
    code, *values = reason.plain() if isinstance(reason, Reason) else reason
    return _SENTENCES[str(code)](zone, now, *values)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _due(zone: str, now: datetime, kind: str, label: str, due: str, due_zone: str) -> str:
    due_at = datetime.fromisoformat(due)
    if kind == "appointment":
        return f"{label} {begins(due_at, due_zone, now)}."
    due_words = moment(due_at, due_zone, now)
    label = f"{label}: answer" if kind == "offer" else label
    return f"{label} {'was due' if due_at <= now else 'due'} {due_words}."


def _since(zone: str, now: datetime, since: str | None) -> str:
    return f"No reply for {plural(_days(zone, now, since), 'day')}. " if since else ""


def _lapse(zone: str, now: datetime, since: str | None) -> str:
    return f"{_since(zone, now, since)}Lapse is proposed: confirm it or drop it."


def _silence(zone: str, now: datetime, since: str, lapse_on: str | None) -> str:
    today = local_day(now, zone)
    lapse = f"A lapse is proposed after {short_day(date.fromisoformat(lapse_on), today)}." if lapse_on else ""
    return (_since(zone, now, since) + lapse).strip()


def _quiet(zone: str, now: datetime, last_activity: str) -> str:
    return f"Nothing logged for {plural(_days(zone, now, last_activity), 'day')}."


def _lost(zone: str, now: datetime, unit: str, number: int, short: str) -> str:
    return f"{unit.capitalize()} {number} can no longer be met: {short} short."


def _tight(zone: str, now: datetime, unit: str, number: int, short: str, last_day: str) -> str:
    remaining_days = days_left(date.fromisoformat(last_day), local_day(now, zone))
    return f"{short} short, {plural(remaining_days, 'day')} left in {unit} {number}."


def _over(zone: str, now: datetime, unit: str, number: int, short: str, until: str) -> str:
    return (
        f"{unit.capitalize()} {number} is over, {short} short; "
        f"what was done can be logged until {short_day(date.fromisoformat(until))}, end of day."
    )


def _missed(zone: str, now: datetime, count: int, allowed: int | None, noun: str = "week") -> str:
    allowed_words = "how many may be is not stated" if allowed is None else f"{allowed or 'none'} may be"
    return f"{plural(count, noun)} missed; {allowed_words}."


def _starts(zone: str, now: datetime, day: str) -> str:
    return f"The search starts {near_day(date.fromisoformat(day), local_day(now, zone))}."


def _state(zone: str, now: datetime, state: str) -> str:
    """Return the sentence on a state for which the table's was not given: mostly the state's own name."""
    return NOTHING_DUE if state == StudentState.SEARCHING else f"{state.replace('_', ' ').capitalize()}."


def _guarantee(zone: str, now: datetime) -> str:
    return EMPLOYED_AND_RUNS.staff


def _days(zone: str, now: datetime, since: str | None) -> int:
    return (local_day(now, zone) - local_day(datetime.fromisoformat(since or ""), zone)).days


_SENTENCES: dict[str, Callable[..., str]] = {
    "due": _due,
    "lapse": _lapse,
    "silence": _silence,
    "quiet": _quiet,
    "lost": _lost,
    "tight": _tight,
    "over": _over,
    "missed": _missed,
    "starts": _starts,
    "state": _state,
    "guarantee": _guarantee,
}
