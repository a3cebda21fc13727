"""`explain_deadline`, by DOMAIN §4's worked dates."""

import json
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from coaching.holidays.verbs import add_holiday
from tests import factories


def explain(**options: Any) -> dict[str, Any]:
    out = StringIO()
    call_command("explain_deadline", json=True, stdout=out, **options)
    answer: dict[str, Any] = json.loads(out.getvalue())
    return answer


def test_thanksgiving_in_new_york_day_by_day() -> None:
    assert explain(
        received="2026-11-25T17:00", zone="America/New_York", country="US", subdivision="NY", days=5
    ) == {
        "due_at": "2026-12-04T05:00:00Z",
        "last_day": "2026-12-03",
        "zone": "America/New_York",
        "governed_by": "policy",
        "counted": ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03"],
        "skipped": [
            {"day": "2026-11-26", "reason": "Thanksgiving Day"},
            {"day": "2026-11-28", "reason": "Saturday"},
            {"day": "2026-11-29", "reason": "Sunday"},
        ],
    }


@pytest.mark.parametrize(
    ("received", "state", "last_day"),
    [
        ("2026-11-25T17:00", "CA", "2026-12-04"),
        ("2026-11-25T17:00", "TX", "2026-12-04"),
        ("2026-12-19T12:00", "NY", "2026-12-28"),
        ("2027-07-02T12:00", "NY", "2027-07-12"),
    ],
)
def test_the_worked_dates(received: str, state: str, last_day: str) -> None:
    zone = {"NY": "America/New_York", "CA": "America/Los_Angeles", "TX": "America/Chicago"}[state]
    assert explain(received=received, zone=zone, subdivision=state)["last_day"] == last_day


def test_an_employers_deadline_governs_and_needs_its_offset() -> None:
    moment = {"received": "2026-11-25T17:00", "zone": "America/New_York"}
    answer = explain(**moment, employer_deadline="2026-11-30T17:00-08:00")
    assert answer["due_at"] == "2026-12-01T01:01:00Z"
    assert answer["governed_by"] == "employer"
    with pytest.raises(CommandError, match="offset"):
        explain(**moment, employer_deadline="2026-11-30T17:00")
    with pytest.raises(CommandError, match="employer-zone"):
        explain(**moment, employer_deadline="2026-11-30")


@pytest.mark.parametrize(
    ("named", "due"),
    [
        pytest.param("2026-11-30", "2026-12-01T08:00:00Z", id="a day runs to its end there"),
        pytest.param("2026-11-30T17:00", "2026-12-01T01:01:00Z", id="a minute runs to its end"),
        pytest.param("2026-11-01T01:30", "2026-11-01T09:31:00Z", id="an hour that comes twice: the later"),
        pytest.param(
            "2027-03-14T02:30", "2027-03-14T10:01:00Z", id="an hour that is skipped: the first after"
        ),
    ],
)
def test_an_employers_deadline_in_the_employers_zone(named: str, due: str) -> None:
    found = explain(
        received="2026-10-25T17:00",
        zone="America/New_York",
        employer_deadline=named,
        employer_zone="America/Los_Angeles",
    )
    assert found["due_at"] == due
    assert found["governed_by"] == "employer"


@pytest.mark.parametrize(
    "wrong", [{"received": "then"}, {"zone": "Mars/Base"}, {"days": -1}], ids=lambda wrong: next(iter(wrong))
)
def test_a_wrong_argument_is_one_line(wrong: dict[str, Any]) -> None:
    with pytest.raises(CommandError) as refused:
        explain(**({"received": "2026-11-25T17:00", "zone": "America/New_York"} | wrong))
    assert refused.value.returncode == 2
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("received", ["9999-12-29T12:00", "9999-12-31T12:00"])
def test_a_moment_at_the_end_of_all_years_is_refused_in_a_line(received: str) -> None:
    with pytest.raises(CommandError, match="too far away to be meant"):
        explain(received=received, zone="America/New_York", country="US", subdivision="NY", days=5)


@pytest.mark.parametrize(
    ("rule", "last_day"),
    [("country_state", "2026-12-04"), ("country", "2026-12-03"), ("weekends", "2026-12-02")],
)
def test_what_a_policy_says_that_business_days_leave_out(rule: str, last_day: str) -> None:
    zone = "America/Los_Angeles"
    found = explain(received="2026-11-25T17:00", zone=zone, subdivision="CA", leaving_out=rule)
    assert found["last_day"] == last_day


@pytest.mark.django_db
def test_days_that_a_coach_added_do_not_count() -> None:
    bob = factories.make_coach("Bob Field")
    factories.make_student(coach=bob, country="QQ", subdivision="")
    asked = {"received": "2026-11-25T17:00", "zone": "Europe/Belgrade", "country": "QQ"}
    assert explain(**asked)["last_day"] == "2026-12-02"
    add_holiday("QQ", "", day=date(2026, 11, 27), name="Flag Day", by=bob, now=factories.NOW)
    found = explain(**asked)
    assert found["last_day"] == "2026-12-03"
    assert {"day": "2026-11-27", "reason": "Flag Day"} in found["skipped"]
    assert explain(**asked, leaving_out="weekends")["last_day"] == "2026-12-02"


def test_no_country_is_silently_the_us(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("explain_deadline", "--received", "2026-11-25T17:00", "--zone", "America/New_York")
    told = capsys.readouterr().err
    assert "No --country was named: this counts for the US." in told
    assert "No state is named, and states of US have holidays of their own" in told
