"""Strikes: one for each so many full days that a reply is late; so many forfeit the guarantee (DOMAIN §3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from rules.instants import as_zone, end_of_day, last_local_day, local_day
from rules.outages import OutageSpan, moved_by_outages
from rules.policy import PolicyRules
from rules.spans import Span, days_of
from rules.words import plural


@dataclass(frozen=True, slots=True)
class LateReply:
    """A reply that was due: `due_at` and `replied_at` are instants in UTC, `zone` the message's own."""

    due_at: datetime
    replied_at: datetime | None
    zone: str


@dataclass(frozen=True, slots=True)
class Strikes:
    """How many strikes there are, and how many forfeit (`limit`); None where the policy does not state that."""

    count: int
    limit: int | None

    @property
    def forfeited(self) -> bool:
        return self.limit is not None and self.count >= self.limit

    @property
    def words(self) -> str:
        """The strikes in words, such as "2 of 4 strikes", "1 strike"."""
        return plural(self.count, "strike") if self.limit is None else f"{self.count} of {self.limit} strikes"


def strikes(
    policy: PolicyRules,
    replies: Iterable[LateReply],
    until: datetime,
    leave: Iterable[Span] = (),
    outages: Iterable[OutageSpan] = (),
) -> Strikes | None:
    """Count all strikes given by `until`; None where the policy gives none."""
    if policy.strike_days is None:
        return None
    leave, outage_spans = tuple(leave), tuple(outages)
    total = sum(strikes_of(policy.strike_days, reply, until, leave, outage_spans) for reply in replies)
    return Strikes(total, policy.strikes_forfeit)


def strikes_of(
    days: int,
    reply: LateReply,
    until: datetime,
    leave: Iterable[Span] = (),
    outages: Iterable[OutageSpan] = (),
) -> int:
    """Count the strikes of one reply, which grow until it comes, at most to `until`.

    Days of leave make nothing late; a strike that would be given in an outage, when the reply could not come, is given
    as much later as that lasted.

    A day is a local day of the message's zone: what was due at 14:37 is a day late at 14:37 of the next day, whatever
    the clocks did; what was due by the end of a day, at the end of the next.
    """
    end = until if reply.replied_at is None else min(reply.replied_at, until)
    outage_spans = tuple(outages)
    moments = _moments(days, reply, leave, local_day(end, reply.zone))
    return sum(moved_by_outages(moment, reply.zone, outage_spans) <= end for moment in moments)


def counted_until(now: datetime, last_day: date, zone: str) -> datetime:
    """Return until when strikes grow: until `now`, but no longer than to the end of the guarantee's `last_day`."""
    return min(now, end_of_day(last_day, zone))


def _moments(days: int, reply: LateReply, leave: Iterable[Span], last_day: date) -> Iterable[datetime]:
    """Yield the moments at which strikes are given, up to `last_day`."""
    due_day = last_local_day(reply.due_at, reply.zone)
    by_day = reply.due_at == end_of_day(due_day, reply.zone)
    left_out = days_of(leave, due_day, last_day)
    day, days_late = due_day, 0
    while day <= last_day:
        day += timedelta(days=1)
        days_late += day not in left_out
        if days_late == days:
            days_late = 0
            yield end_of_day(day, reply.zone) if by_day else _same_time(reply, day)


def _same_time(reply: LateReply, day: date) -> datetime:
    zone = as_zone(reply.zone)
    at = reply.due_at.astimezone(zone).time()
    return datetime.combine(day, at, zone).astimezone(UTC)
