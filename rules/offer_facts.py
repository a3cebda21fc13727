"""Facts of an offer, and the ruling whether it qualifies (DOMAIN §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from rules.business_days import Calendar, Count
from rules.outages import OutageSpan

Judgement = Literal["yes", "no", "needs_person"]
InTime = Literal["yes", "no", "open"]


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that the student asked for in negotiation; `granted` is None while the employer has not answered."""

    about: str
    granted: bool | None


@dataclass(frozen=True, slots=True)
class CountedLimit:
    """A limit as it was counted from the day an offer was received on, and told to the student: it stands (DOMAIN §4).

    `calendar` names the place whose holidays were left out, as they were known then.
    """

    received_on: date
    calendar: Calendar
    count: Count


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """An offer as stated and confirmed. None is unknown. `start` and `closes_at` are the search's, if any.

    `first_year_pay` is in US dollars; `employer_zone` is the zone in which the employer named the deadline, empty where
    that is `zone`. For a deadline named as a day `employer_by_day` is set, and `employer_deadline` is the first instant
    after that day in the employer's zone; one named to the minute is that minute. Each of `extensions` holds when it
    was granted, the new deadline, and whether that is named as a day.
    """

    received_at: datetime
    zone: str
    calendar: Calendar
    employer_deadline: datetime | None = None
    employer_zone: str = ""
    employer_by_day: bool = False
    counted: CountedLimit | None = None
    extensions: tuple[tuple[datetime, datetime, bool], ...] = ()
    answer: str | None = None
    answered_at: datetime | None = None
    withdrawn_at: datetime | None = None
    hours_per_week: Decimal | int | None = None
    first_year_pay: Decimal | None = None
    in_field: bool | None = None
    by_school: bool = False
    type: str | None = None
    written: bool | None = None
    asks: tuple[Ask, ...] = ()
    confirmed: bool = False
    start: date | None = None
    closes_at: datetime | None = None
    outages: tuple[OutageSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferRuling:
    """Whether an offer qualifies, with the sentences that led there."""

    qualifies: Judgement
    reasons: tuple[str, ...]
