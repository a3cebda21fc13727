"""Which decisions are drawn for a second look, and until when it keeps the letter back (DOMAIN §8)."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.second_looks import is_drawn, look_until

NOW = datetime(2026, 9, 5, 15, tzinfo=UTC)
ZONE = "America/New_York"
END = datetime(2026, 9, 9, 4, tzinfo=UTC)  # of 8 September, in New York


@pytest.mark.parametrize("n", range(20))
def test_none_is_drawn_of_a_share_of_nothing_and_each_of_the_whole(n: int) -> None:
    assert not is_drawn(str(n), "d" * 64, 0.0)
    assert is_drawn(str(n), "d" * 64, 1.0)


def test_the_same_decision_always_draws_the_same_lot() -> None:
    lots = {(is_drawn("salt", "digest", 0.5)) for _ in range(5)}
    assert len(lots) == 1


def test_about_a_tenth_of_many_is_drawn() -> None:
    drawn = sum(is_drawn(f"salt {n}", "digest", 0.1) for n in range(4_000))
    assert 320 < drawn < 480


def test_the_salt_alone_changes_the_lot() -> None:
    assert {is_drawn(f"salt {n}", "digest", 0.5) for n in range(50)} == {True, False}


@pytest.mark.parametrize(
    ("decide_by", "until"),
    [
        (None, END),
        (END + timedelta(days=9), END),
        (END - timedelta(days=2), END - timedelta(days=2)),
        (NOW + timedelta(seconds=1), NOW + timedelta(seconds=1)),
        (NOW, END),
        (NOW - timedelta(days=3), END),
    ],
    ids=[
        "no promise",
        "promised later",
        "promised sooner",
        "in a second",
        "broken just now",
        "broken long ago",
    ],
)
def test_the_letter_leaves_by_itself_after_three_days_or_when_it_was_promised(
    decide_by: datetime | None, until: datetime
) -> None:
    assert look_until(NOW, 3, ZONE, decide_by) == until
