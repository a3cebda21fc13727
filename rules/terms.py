"""A policy's terms of refund and its conditions, as data (DOMAIN §3); see `refund` and `conditions`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

RefundTo = Literal["student", "payers"]
ALL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier of the refund: `percent` of it, where at most `missed` weeks were missed."""

    missed: int
    percent: Decimal


@dataclass(frozen=True, slots=True)
class RefundTerms:
    """The refund: `percent` of the tuition paid, of that what the first fitting tier gives, at most `cap` dollars.

    Without a cap or tiers none is stated, and none lowers the refund; without `to` it is not stated who gets it.
    `clauses` maps "percent", "cap", "tiers" and "to" to the clause of the text.
    """

    percent: Decimal = ALL
    cap: Decimal | None = None
    tiers: tuple[Tier, ...] = ()
    to: RefundTo | None = None
    clauses: Mapping[str, str] = field(default_factory=dict)


ALL_TUITION = RefundTerms()  # to whom, and by which clause: not stated

Measure = Literal["yes_no", "at_most", "at_least"]


@dataclass(frozen=True, slots=True)
class ProgramCondition:
    """Something that a program asks of the person or of their time in it, and an admin records (DOMAIN §3).

    `requirement` is the number of the requirement it belongs to. `limit` is None for yes_no alone, where yes is met.
    """

    key: str
    label: str
    clause: str
    measure: Measure
    requirement: int = 1
    limit: Decimal | None = None
    unit: str = ""
