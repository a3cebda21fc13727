"""How much a claim is settled for, and until when the student answers (DOMAIN §8, §13)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from rules.outages import OutageSpan
from rules.settlements import amount_refusal, moved_settlement_until, settlement_until

PAID = Decimal("15000")
OFFERED = datetime(2026, 9, 5, 15, tzinfo=UTC)
ZONE = "America/New_York"
END = datetime(2026, 9, 20, 4, tzinfo=UTC)  # of 19 September, in New York


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        ("0", "no_amount"),
        ("-1", "no_amount"),
        ("0.001", "no_amount"),
        ("0.01", None),
        ("15000.00", None),
        ("15000.01", "too_much"),
    ],
)
def test_an_amount_is_above_nothing_to_the_cent_and_within_the_tuition(amount: str, code: str | None) -> None:
    refusal = amount_refusal(Decimal(amount), PAID)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize("hour", [4, 15, 23])
def test_the_student_has_whole_days(hour: int) -> None:
    assert settlement_until(OFFERED.replace(hour=hour), 14, ZONE) == END


def test_an_outage_on_the_last_day_moves_it() -> None:
    span = OutageSpan(END - timedelta(hours=5), END + timedelta(hours=1))
    assert moved_settlement_until(END, ZONE, [span]) == END + timedelta(days=1)
    assert moved_settlement_until(END, ZONE, []) == END
