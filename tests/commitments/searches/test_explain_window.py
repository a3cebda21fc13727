"""The command, in the words of the issue."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command


def explain(*arguments: str) -> Any:
    out = StringIO()
    call_command("explain_window", *arguments, "--json", stdout=out)
    return json.loads(out.getvalue())


def test_180_days_from_2_march_end_on_29_august() -> None:
    found = explain("--start", "2026-03-02", "--zone", "America/New_York")
    assert found["first_day"] == "2026-03-02"
    assert found["last_day"] == "2026-08-29"
    assert found["closes_at"] == "2026-08-30T04:00:00Z"


def test_weeks_are_25_whole_ones_and_an_unfinished_26th() -> None:
    weeks = explain("--start", "2026-03-02", "--zone", "America/New_York")["weeks"]
    assert weeks[0] == {"number": 1, "first_day": "2026-03-02", "last_day": "2026-03-08"}
    assert weeks[24] == {"number": 25, "first_day": "2026-08-17", "last_day": "2026-08-23"}
    assert weeks[25:] == [{"number": 26, "first_day": "2026-08-24", "last_day": "2026-08-29"}]


def test_leave_of_a_week_adds_a_week() -> None:
    found = explain("--start", "2026-03-02", "--leave", "7", "--zone", "America/New_York")
    assert found["last_day"] == "2026-09-05"
    assert found["weeks"][25] == {"number": 26, "first_day": "2026-08-24", "last_day": "2026-08-30"}


def test_leave_of_six_days_adds_no_week_and_says_what_is_kept() -> None:
    found = explain("--start", "2026-03-02", "--leave", "6", "--zone", "America/New_York")
    assert found["last_day"] == "2026-09-04"
    assert found["assessed_until"] == "2026-08-29"
    assert len(found["weeks"]) == 26
    out = StringIO()
    call_command("explain_window", "--start", "2026-03-02", "--leave", "6", "--zone", "UTC", stdout=out)
    assert "The last 6 days, beyond whole weeks of leave, are kept and not assessed." in out.getvalue()


def test_the_last_day_ends_where_clocks_jump_at_midnight() -> None:
    """Cairo, Friday 24 April 2026: 00:00 does not exist, the day begins at 01:00, which is 22:00 UTC the day before."""
    found = explain("--start", "2026-01-22", "--days", "91", "--zone", "Africa/Cairo")
    assert found["last_day"] == "2026-04-23"
    assert found["closes_at"] == "2026-04-23T22:00:00Z"


def test_words_say_the_last_day_with_its_zone() -> None:
    out = StringIO()
    call_command("explain_window", "--start", "2026-03-02", "--zone", "America/New_York", stdout=out)
    assert "to Sat 29 Aug 2026, end of day (New York)" in out.getvalue()
    assert "26  Mon 24 Aug 2026 to Sat 29 Aug 2026  (unfinished)" in out.getvalue()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--start", "yesterday", "--zone", "UTC"),
        ("--start", "2026-02-30", "--zone", "UTC"),
        ("--start", "9999-12-01", "--zone", "UTC"),
        ("--start", "2026-03-02", "--zone", "Mars/Olympus"),
        ("--start", "2026-03-02", "--zone", "UTC", "--days", "many"),
        ("--start", "2026-03-02", "--zone", "UTC", "--days", "0"),
        ("--start", "2026-03-02", "--zone", "UTC", "--leave", "-1"),
        ("--zone", "UTC"),
        ("--start", "2026-03-02"),
    ],
)
def test_a_wrong_argument_is_one_line_and_status_2(arguments: tuple[str, ...]) -> None:
    with pytest.raises(CommandError) as refusal:
        call_command("explain_window", *arguments)
    assert refusal.value.returncode == 2
    assert "\n" not in str(refusal.value)
