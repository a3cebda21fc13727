"""How long texts of decided claims are kept, at each boundary."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.retention import DEFAULTS, RecordClass, is_over, kept_until, years_of

DECIDED = datetime(2026, 9, 5, 17, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("name", "decided_at", "years", "until"),
    [
        ("five years, to the same moment", DECIDED, 5, datetime(2031, 9, 5, 17, tzinfo=UTC)),
        ("one year", DECIDED, 1, datetime(2027, 9, 5, 17, tzinfo=UTC)),
        (
            "a leap day in a year without one",
            datetime(2028, 2, 29, 9, tzinfo=UTC),
            5,
            datetime(2033, 3, 1, 9, tzinfo=UTC),
        ),
        (
            "a leap day in a year with one",
            datetime(2028, 2, 29, 9, tzinfo=UTC),
            4,
            datetime(2032, 2, 29, 9, tzinfo=UTC),
        ),
    ],
)
def test_texts_are_kept_until(name: str, decided_at: datetime, years: int, until: datetime) -> None:
    assert kept_until(decided_at, years) == until
    assert not is_over(decided_at, years, until - SECOND)
    assert is_over(decided_at, years, until)


def test_for_good_is_never_over() -> None:
    assert not is_over(DECIDED, None, datetime(2999, 1, 1, tzinfo=UTC))


def test_five_years_and_for_good_are_the_defaults() -> None:
    assert {name: years_of(setting) for name, setting in DEFAULTS.items()} == {
        RecordClass.CLAIM: 5,
        RecordClass.SEARCH: 5,
        RecordClass.SCHOOL: None,
    }


@pytest.mark.parametrize("setting", ["", "0", "-1", "five", "1.5", "forever"])
def test_a_setting_that_says_neither_is_refused(setting: str) -> None:
    with pytest.raises(ValueError, match="neither a number of years nor “for good”"):
        years_of(setting)
