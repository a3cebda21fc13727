"""How long the texts of decided claims are kept, by class of record (DOMAIN §8)."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum


class RecordClass(StrEnum):
    """What a text of a decided claim is about."""

    CLAIM = "claim"  # statements, findings, reasons, letters, and whatever else was written about the claim
    SEARCH = (
        "search"  # activities, messages, offers, appointments and their like, on which the decision rests
    )
    SCHOOL = "school"  # graduation, the conditions of the program, the signature


FOR_GOOD = "for good"
# California asks for five years at least, and for certificates and grades for good (Education Code 94900, 94900.5).
DEFAULTS = {RecordClass.CLAIM: "5", RecordClass.SEARCH: "5", RecordClass.SCHOOL: FOR_GOOD}


def years_of(setting: str) -> int | None:
    """Read for how many years texts are kept; None is for good. Raise ValueError where a setting says neither."""
    if setting == FOR_GOOD:
        return None
    if not setting.isdecimal() or int(setting) < 1:
        raise ValueError(f"“{setting}” is neither a number of years nor “{FOR_GOOD}”")
    return int(setting)


def kept_until(decided_at: datetime, years: int) -> datetime:
    """Return the moment until which texts are kept, exclusive: so many years after the decision was final. What was
    decided on 29 February is kept until 1 March."""
    try:
        return decided_at.replace(year=decided_at.year + years)
    except ValueError:
        return decided_at.replace(year=decided_at.year + years, month=3, day=1)


def is_over(decided_at: datetime, years: int | None, now: datetime) -> bool:
    """Say whether the time of keeping is over."""
    return years is not None and now >= kept_until(decided_at, years)
