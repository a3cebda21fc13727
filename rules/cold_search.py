"""When a search is mostly cold online applications, with no person behind them: what the school asks not to do.

“Network often and with thought: do not apply to jobs online indiscriminately.”
"""

from __future__ import annotations

from datetime import date, timedelta

LOOKED_AT = timedelta(days=28)
UNSAID_FOR = LOOKED_AT  # once it was read, it is about other weeks before it is said again
COLD_AT_LEAST = 5  # fewer say nothing about how somebody searches


def looked_at_from(today: date) -> date:
    """Return the first of the days that are looked at: four weeks, of which today is the last day."""
    return today - LOOKED_AT + timedelta(days=1)


def is_mostly_cold(cold: int, with_person: int) -> bool:
    """Say whether a search is mostly cold: at least five applications with nobody behind them, and more of these than
    of people written to and applications that somebody stands behind, together.
    """
    return cold >= COLD_AT_LEAST and cold > with_person
