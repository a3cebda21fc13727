"""How long a hearing runs, and on which findings a student is heard again (DOMAIN §8, §13)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from rules.hearings import (
    changed_to_harm,
    extended_until,
    hearing_until,
    is_over,
    latest_extension,
    moved_hearing_until,
)
from rules.outages import OutageSpan

NEW_YORK = "America/New_York"
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("opened", "zone", "until"),
    [
        pytest.param("2026-09-05T15:00", NEW_YORK, "2026-09-13T04:00", id="its own day never counts"),
        pytest.param("2026-09-05T03:59", NEW_YORK, "2026-09-12T04:00", id="still the day before there"),
        pytest.param("2026-10-30T15:00", NEW_YORK, "2026-11-07T05:00", id="over a change of clocks"),
        pytest.param("2026-09-05T15:00", "Asia/Tokyo", "2026-09-13T15:00", id="already tomorrow there"),
    ],
)
def test_it_runs_to_the_end_of_the_seventh_day_of_the_student(opened: str, zone: str, until: str) -> None:
    assert hearing_until(at(opened), zone) == at(until)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_an_extension_runs_to_the_end_of_its_day() -> None:
    assert extended_until(date(2026, 9, 20), NEW_YORK) == at("2026-09-21T04:00")
    assert latest_extension(at("2026-09-05T15:00"), NEW_YORK) == date(2026, 11, 4)


def test_an_outage_in_which_it_would_have_ended_moves_it() -> None:
    until = at("2026-09-13T04:00")
    outage = OutageSpan(until - timedelta(hours=3), until)
    assert moved_hearing_until(until, NEW_YORK, [outage]) == at("2026-09-14T04:00")
    assert moved_hearing_until(until, NEW_YORK, [OutageSpan(until, until + MINUTE)]) == until


@pytest.mark.parametrize(
    ("since", "waits", "over"),
    [(-MINUTE, False, False), (timedelta(0), False, True), (MINUTE, False, True), (MINUTE, True, False)],
    ids=["a minute before", "at its end", "a minute after", "while more time is asked for"],
)
def test_it_is_over_at_its_end_unless_more_time_is_asked_for(
    since: timedelta, waits: bool, over: bool
) -> None:
    until = at("2026-09-13T04:00")
    assert is_over(until, until + since, more_time_is_asked=waits) is over


def finding(
    *pieces: tuple[str, str, str], computed: str = "not_met", recorded: str = "not_met", reason: str = ""
) -> dict[str, Any]:
    return {
        "finding": computed,
        "evidence": [{"kind": kind, "ref": ref, "detail": detail} for kind, ref, detail in pieces],
        "recorded": {"finding": recorded, "reason": reason},
    }


WEEK = ("period", "14", "missed, 1 Jun to 7 Jun: 6 of 8 people")
LATE = ("appointment", "7", "attended, 4 minutes late")


@pytest.mark.parametrize(
    ("heard", "now", "harms"),
    [
        pytest.param(None, finding(WEEK), True, id="it was never put to them"),
        pytest.param(finding(WEEK), finding(WEEK), False, id="it is the same"),
        pytest.param(
            finding(WEEK), finding(("period", "14", "missed, 1 Jun to 7 Jun: 7 of 8 people")), False,
            id="the missed week is one person better",
        ),
        pytest.param(
            finding(WEEK), finding(WEEK, ("period", "15", "missed, 8 Jun: 0 of 8")), True, id="one more week is missed"
        ),
        pytest.param(
            finding(WEEK), finding(WEEK, ("period", "15", "met, 8 Jun: 8 of 8")), False, id="one more week is met"
        ),
        pytest.param(
            finding(WEEK, ("period", "15", "missed, 8 Jun: 0 of 8")), finding(WEEK), False, id="one week less is missed"
        ),
        pytest.param(
            finding(LATE), finding(("appointment", "7", "attended, 60 minutes late")), True, id="later than heard"
        ),
        pytest.param(
            finding(computed="met", reason="Rude."), finding(computed="met", reason="Rude."), False,
            id="the judge’s reason is the same",
        ),
        pytest.param(
            finding(computed="met", reason="Rude."), finding(computed="met", reason="Forged."), True,
            id="the judge has another reason",
        ),
        pytest.param(
            finding(WEEK), finding(WEEK, reason="I looked twice."), False,
            id="what the judge adds to what the evidence gives is no ground",
        ),
    ],
)  # fmt: skip
def test_they_are_heard_again_only_on_what_changed_to_their_harm(
    heard: dict[str, Any] | None, now: dict[str, Any], harms: bool
) -> None:
    assert changed_to_harm(heard, now) is harms
