"""When a mail leaves: its reader's quiet hours, and the mail of the day that gathers reminders (DOMAIN §11).

Hours are those that the clocks of the reader's zone show. Neither quiet hours nor the mail of the day hold a mail up
that would come too late by them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta

from rules.instants import as_zone, earliest_reading
from rules.mail_kinds import Timing

_DAY = timedelta(days=1)
DAILY_MINUTE = 15  # reminders are written at eight; the mail of that hour takes them along


@dataclass(frozen=True, slots=True)
class MailHours:
    """The hours of a reader: quiet from one full hour until another (the same: never), and the hour of the mail of the
    day, which leaves a quarter past it.
    """

    quiet_from: int = 21
    quiet_until: int = 8
    daily: int = 8

    def is_quiet(self, hour: int) -> bool:
        """Say whether an hour of the clock, 0 to 23, is one of the quiet ones."""
        if self.quiet_from <= self.quiet_until:
            return self.quiet_from <= hour < self.quiet_until
        return hour >= self.quiet_from or hour < self.quiet_until


HOUR_NAMES = tuple(hour.name for hour in fields(MailHours))


@dataclass(frozen=True, slots=True)
class Leaving:
    """When a mail leaves, and whether the mail of the day takes it along."""

    at: datetime
    gathered: bool = False


def leaving(
    timing: Timing, written_at: datetime, zone: str, hours: MailHours, of_use_until: datetime | None = None
) -> Leaving:
    """Return when a mail that was written at an instant leaves (UTC).

    `of_use_until` (exclusive) is when it would come too late: what falls due before the mail of the day, or before the
    quiet hours end, leaves at once.
    """
    match timing:
        case Timing.DAILY:
            later = Leaving(next_daily(written_at, zone, hours), gathered=True)
        case Timing.AWAKE:
            later = Leaving(quiet_until(written_at, zone, hours))
        case Timing.AT_ONCE:
            later = Leaving(written_at.astimezone(UTC))
        case _:
            raise ValueError("A mail that is turned off does not leave.")
    too_late = of_use_until is not None and later.at >= of_use_until
    return Leaving(written_at.astimezone(UTC)) if too_late else later


def quiet_until(moment: datetime, zone: str, hours: MailHours) -> datetime:
    """Return the instant (UTC) at which the quiet hours end that `moment` lies in; itself outside of them."""
    moment = moment.astimezone(UTC)
    local = moment.astimezone(as_zone(zone))
    if not hours.is_quiet(local.hour):
        return moment
    return _next(local.date(), moment, hours.quiet_until, 0, zone)


def next_daily(moment: datetime, zone: str, hours: MailHours) -> datetime:
    """Return the instant (UTC) of the first mail of the day at `moment` or after it."""
    moment = moment.astimezone(UTC)
    return _next(moment.astimezone(as_zone(zone)).date(), moment, hours.daily, DAILY_MINUTE, zone)


def _next(day: date, moment: datetime, hour: int, minute: int, zone: str) -> datetime:
    """Return the first instant at `moment` or later at which clocks come to this time, from `day` on.

    Where they jump over it, that is as they jump; where they show it twice, the first time.
    """
    wall = datetime.combine(day, time(hour, minute))
    while (instant := earliest_reading(wall, zone)) < moment:
        wall += _DAY
    return instant
