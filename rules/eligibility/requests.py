"""Requests that nobody has decided, and those that waited too long for the staff (DOMAIN §8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.instants import end_of_day, local_day
from rules.words import full_day, plural

UNDECIDED_DAYS = 14  # what is undecided at their end is the school's failing, with or without a claim


@dataclass(frozen=True, slots=True)
class RequestFacts:
    """Something that was asked for: an excusal, leave, a correction, that a late activity counts.

    `label` names it ("An excusal of week 4"); `decided_at` is None while it waits.
    """

    label: str
    asked_at: datetime
    decided_at: datetime | None = None
    kind: str = ""
    ref: str = ""


def waited_too_long(request: RequestFacts, until: datetime, zone: str) -> bool:
    """Return whether the staff left a request undecided to the end of the 14th day.

    `until` is now, or when the claim was filed and its judges took the request over.
    """
    limit = end_of_day(local_day(request.asked_at, zone) + timedelta(days=UNDECIDED_DAYS), zone)
    return _waited_until(request, until) >= limit


def failing(request: RequestFacts, until: datetime, zone: str) -> str:
    """Return the sentence on a request that waited too long.

    Such as "An excusal of week 4, asked for on 3 May 2026, waited 20 days for a decision.".
    """
    asked_on = local_day(request.asked_at, zone)
    waited = plural((local_day(_waited_until(request, until), zone) - asked_on).days, "day")
    return f"{request.label}, asked for on {full_day(asked_on)}, waited {waited} for a decision."


def _waited_until(request: RequestFacts, until: datetime) -> datetime:
    return min(until, request.decided_at) if request.decided_at is not None else until
