"""A due moment that can be explained: when, which local day that is, and how it was counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal

from rules.business_days import Calendar, Count
from rules.instants import as_zone

WEEKENDS_ONLY = Calendar()
GovernedBy = Literal["policy", "employer", "extension"]


@dataclass(frozen=True, slots=True)
class Due:
    """`due_at` (UTC) is exclusive: what happens at it is late. `last_day` is the last local day to act on.

    `clause` states the policy's limit, where the policy's governs.
    """

    due_at: datetime
    last_day: date
    zone: str
    governed_by: GovernedBy
    count: Count | None
    calendar: Calendar = WEEKENDS_ONLY
    clause: str = ""


def at_local(day: date, hour: int, zone: str) -> datetime:
    """An hour of a local day as an instant in UTC."""
    return datetime.combine(day, time(hour), as_zone(zone)).astimezone(UTC)
