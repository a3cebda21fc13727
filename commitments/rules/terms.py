"""What a policy says of its refund, as data (DOMAIN §3). What it means is in `refund`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

RefundTo = Literal["student", "payers"]
ALL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Tier:
    """`percent` of the share, where at most `missed` weeks were missed."""

    missed: int
    percent: Decimal


@dataclass(frozen=True, slots=True)
class RefundTerms:
    """`percent` of the tuition paid, of that what the first fitting tier gives, at most `cap` dollars.

    No cap, no tiers: none is stated, so none lowers the refund. `to` None: not stated. `clauses` maps "percent",
    "cap", "tiers" and "to" to the clause of the text.
    """

    percent: Decimal = ALL
    cap: Decimal | None = None
    tiers: tuple[Tier, ...] = ()
    to: RefundTo | None = None
    clauses: Mapping[str, str] = field(default_factory=dict)


ALL_TUITION = RefundTerms()  # to whom, and by which clause: not stated
