"""The table of sentences: each axis at its boundary, and what is never said (LOOK, “How it sounds”)."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from rules.situations import (
    AgainstItem,
    AgainstKind,
    Guarantee,
    ServiceClock,
    Situation,
    clock_of,
    guarantee_of,
    pages,
)
from rules.situations.against import STAFF, STUDENT, for_staff
from rules.situations.table import GUARANTEE, SEARCH

TODAY = date(2026, 11, 25)
SITUATION = Situation(
    state="searching",
    clock=ServiceClock.RUNS,
    guarantee=Guarantee.RUNS,
    against=(),
    day=TODAY,
    coach="Maya",
    week="On track: three more people by Sunday.",
    start=date(2026, 10, 13),
    last_day=date(2027, 4, 11),
)
MISSED = AgainstItem(AgainstKind.PERIOD, what="Week 4", short="two people", ref=4)
ENDED: dict[str, Any] = {"clock": ServiceClock.ENDED, "service_until": date(2026, 11, 20)}


@pytest.mark.parametrize(
    ("search", "facts", "clock"),
    [
        (None, {}, ServiceClock.UNSIGNED),
        ("planned", {}, ServiceClock.PLANNED),
        ("planned", {"started": True}, ServiceClock.HELD),
        ("planned", {"must_choose_again": True}, ServiceClock.CHOOSE_AGAIN),
        ("planned", {"started": True, "must_choose_again": True}, ServiceClock.CHOOSE_AGAIN),
        ("not_started", {"started": True}, ServiceClock.NOT_STARTED),
        ("running", {"started": True}, ServiceClock.RUNS),
        ("running", {"started": True, "service_ended": True}, ServiceClock.ENDED),
        ("running", {"started": True, "over": True}, ServiceClock.ENDED),
        ("ended", {"started": True}, ServiceClock.ENDED),
    ],
)
def test_the_clock(search: str | None, facts: dict[str, bool], clock: ServiceClock) -> None:
    conditions = dict.fromkeys(("started", "over", "service_ended", "must_choose_again"), False) | facts
    assert clock_of(search, **conditions) == clock


@pytest.mark.parametrize(
    ("search", "facts", "guarantee"),
    [
        (None, {}, Guarantee.NONE),
        ("planned", {}, Guarantee.TO_COME),
        ("running", {}, Guarantee.RUNS),
        ("running", {"over": True}, Guarantee.WINDOW),
        ("running", {"ended_by": "offer"}, Guarantee.OFFER),
        ("ended", {"ended_by": "lapse"}, Guarantee.LAPSE),
        ("ended", {"ended_by": "withdrawal"}, Guarantee.WITHDRAWAL),
        ("ended", {"ended_by": "window", "claim": "filed"}, Guarantee.CLAIMED),
        ("ended", {"ended_by": "window", "claim": "proposed"}, Guarantee.CLAIMED),
        ("ended", {"ended_by": "offer", "claim": "decided", "outcome": "approved"}, Guarantee.APPROVED),
        ("not_started", {"claim": "decided", "outcome": "denied"}, Guarantee.DENIED),
    ],
)
def test_the_guarantee(search: str | None, facts: dict[str, Any], guarantee: Guarantee) -> None:
    conditions: dict[str, Any] = {"over": False, "ended_by": ""} | facts
    assert guarantee_of(search, **conditions) == guarantee


def test_on_track_is_said_where_nothing_stands_against_the_student() -> None:
    assert SITUATION.on_track
    assert pages.staff(SITUATION) == "On track."


def test_a_missed_week_takes_on_track_away_and_so_does_one_that_is_allowed_for() -> None:
    missed = replace(SITUATION, against=(MISSED,))
    assert not missed.on_track
    assert pages.staff(missed) == "Nothing is due now. On record: 1 week missed."
    allowed = replace(SITUATION, against=(replace(MISSED, state="allowed", counts=False),))
    assert not allowed.on_track
    assert pages.staff(allowed) == "Nothing is due now. On record: 1 week missed (allowed)."


@pytest.mark.parametrize("state", ["", "ours"])
def test_a_lapse_that_was_taken_back_takes_on_track_away(state: str) -> None:
    situation = replace(
        SITUATION, against=(AgainstItem(AgainstKind.REINSTATED, state, until="Fri 20 Nov", counts=not state),)
    )
    assert not situation.on_track


@pytest.mark.parametrize("state", ["enrolled", "preparing", "lapsed", "closed", "withdrawn", "not_seeking"])
def test_on_track_is_not_said_of_who_is_not_searching(state: str) -> None:
    for clock, guarantee in product(ServiceClock, set(Guarantee) - {Guarantee.RUNS}):
        situation = replace(SITUATION, state=state, clock=clock, guarantee=guarantee)
        assert "track" not in f"{pages.staff(situation)} {pages.today(situation)}".lower()


def test_only_the_guarantee_ended_so_the_search_has_not() -> None:
    situation = replace(SITUATION, guarantee=Guarantee.OFFER, guarantee_until=date(2026, 11, 20))
    words = pages.today(situation)
    assert words.headline == "Coaching goes on until Sun 11 Apr 2027."
    assert "Your guarantee ended on Fri 20 Nov, with a qualifying offer." in words.lede


def test_a_claim_that_waits_is_the_headline_of_today() -> None:
    situation = replace(
        SITUATION, **ENDED, state="closed", guarantee=Guarantee.CLAIMED, filed_on=date(2026, 11, 20)
    )
    assert pages.today(situation).headline == "Your claim has been with the admins since Fri 20 Nov."
    assert pages.commitment(situation).headline == pages.today(situation).headline


@pytest.mark.parametrize(
    ("days", "headline"),
    [
        pytest.param(1, "You can file your claim until Thu 26 Nov.", id="the day before the limit"),
        pytest.param(0, "You can file your claim until Wed 25 Nov.", id="on the last day"),
        pytest.param(
            -1,
            "You can file your claim; the last day for it, Tue 24 Nov, has passed.",
            id="the day after",
        ),
        pytest.param(None, "You can file your claim.", id="where no limit is stated"),
    ],
)
def test_until_when_a_claim_can_be_filed(days: int | None, headline: str) -> None:
    until = None if days is None else TODAY + timedelta(days=days)
    situation = replace(SITUATION, **ENDED, state="closed", guarantee=Guarantee.WINDOW, claim_until=until)
    assert pages.claim(situation).headline == headline


def test_what_happened_what_can_be_done_who_helps() -> None:
    assert f"{MISSED.happened('Maya')} {MISSED.can('Maya')}" == (
        "Week 4 is two people short. Tell Maya what happened; you can ask to have it excused."
    )
    warned = AgainstItem(AgainstKind.SILENCE, "warned", until="Sun 29 Nov")
    assert f"{warned.happened('')} {warned.can('')}" == (
        "We haven’t heard from you. Reply by Sun 29 Nov, and coaching goes on."
    )


def test_without_a_coach_somebody_still_helps() -> None:
    assert MISSED.can("") == "Tell your coach what happened; you can ask to have it excused."


def test_a_list_counts_each_kind_once() -> None:
    replies = AgainstItem(AgainstKind.REPLIES, "late", what="Two replies", number=2)
    assert for_staff((MISSED, replace(MISSED, ref=5), replies)) == "2 weeks missed, 2 late replies"
    assert {kind for kind, _ in STUDENT} == set(STAFF)


NOT_SAID = re.compile(r"[Tt]he student|stands? against|goes to you|lapse is proposed|on track", re.ASCII)


def test_no_row_speaks_of_the_student_in_the_third_person() -> None:
    for row in (*SEARCH.values(), *GUARANTEE.values()):
        assert not NOT_SAID.search(f"{row.happened} {row.can}")
    for happened, can in STUDENT.values():
        assert not NOT_SAID.search(f"{happened} {can}")
