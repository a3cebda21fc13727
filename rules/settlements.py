"""A settlement of a claim: how much it may be, and until when the student answers (DOMAIN §8, §13)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal

from rules.instants import end_of_day, local_day
from rules.outages import OutageSpan, moved_by_outages
from rules.refund import CENT, dollars
from rules.refusal import Refusal


def amount_refusal(amount: Decimal, tuition_paid: Decimal) -> Refusal | None:
    """Return why a claim is not settled for so much; None where it can be."""
    if amount <= 0 or amount != amount.quantize(CENT):
        return Refusal("no_amount", "Write an amount above 0, to the cent.")
    if amount > tuition_paid:
        return Refusal("too_much", f"At most the tuition that was paid, {dollars(tuition_paid)}.")
    return None


def settlement_until(offered_at: datetime, days: int, zone: str) -> datetime:
    """Return the end (UTC, exclusive) of the last day on which a student answers an offer to settle; the day on which
    it is made never counts."""
    return end_of_day(local_day(offered_at, zone) + timedelta(days=days), zone)


def moved_settlement_until(until: datetime, zone: str, outages: Iterable[OutageSpan]) -> datetime:
    """Return until when a student answers as outages have moved it."""
    return moved_by_outages(until, zone, outages)
