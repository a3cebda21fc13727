"""Who needs the coach, and why (DOMAIN §9; sentences as in LOOK)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from rules import risk as rules
from rules.instants import end_of_day
from rules.policy import PolicyRules, Unit
from rules.reasons import words
from rules.risk import DueItem, Risk, RiskFacts, Urgency
from rules.verdict import Verdict
from tests.rules.make import COMMITS, NEW_YORK, PEOPLE, POST, PUSH_DAYS, SCHOOL, result, utc
from tests.rules.risks import NOW, due, now_week, searching


def assess(policy: PolicyRules | None, facts: RiskFacts, now: datetime) -> Any:
    """Assess the risk, with its reasons in words."""
    judged = rules.assess(policy, facts, now)
    sentences: Any = words([reason.plain() for reason in judged.reasons], facts.zone, now)
    return judged._replace(reasons=sentences)


def told(*fields: Any) -> Any:
    """Return a risk whose reasons are sentences."""
    return Risk(*fields)


def assessed(now: datetime = NOW, **changes: Any) -> Any:
    return assess(SCHOOL, searching(**changes), now)


def test_nothing_is_due() -> None:
    assert assessed() == told("green", Urgency.CALM, None, ("Nothing is due now.",))


@pytest.mark.parametrize(
    ("item", "rank", "level", "sentence"),
    [
        pytest.param(
            due("2026-11-20"),
            Urgency.LOST,
            "red",
            "Offer from Acme: answer was due Fri 20 Nov, end of day.",
            id="overdue",
        ),
        pytest.param(
            due("2026-11-24"),
            Urgency.SAVE_TODAY,
            "red",
            "Offer from Acme: answer due today, end of day.",
            id="today",
        ),
        pytest.param(
            due("2026-11-24", "deliverable", "Resume"),
            Urgency.DUE_SOON,
            "amber",
            "Resume due today, end of day.",
            id="a resume today is nothing that is lost",
        ),
        pytest.param(
            due("2026-11-25"),
            Urgency.DUE_SOON,
            "amber",
            "Offer from Acme: answer due tomorrow, end of day.",
            id="tomorrow",
        ),
        pytest.param(
            due("2026-11-26"),
            Urgency.DUE_SOON,
            "amber",
            "Offer from Acme: answer due Thu 26 Nov, end of day.",
            id="in two days",
        ),
        pytest.param(due("2026-11-27"), Urgency.CALM, "green", "Nothing is due now.", id="in three days"),
        pytest.param(
            DueItem("appointment", "1:1", utc("2026-11-24T20:00"), NEW_YORK),
            Urgency.DUE_SOON,
            "amber",
            "1:1 today 15:00.",
            id="a meeting",
        ),
        pytest.param(
            DueItem("offer", "Offer from Acme", utc("2026-11-25T22:01"), NEW_YORK),
            Urgency.DUE_SOON,
            "amber",
            "Offer from Acme: answer due tomorrow 17:00.",
            id="an employer's deadline",
        ),
        pytest.param(
            due("2026-11-25", "deliverable", "Resume"),
            Urgency.DUE_SOON,
            "amber",
            "Resume due tomorrow, end of day.",
            id="resume",
        ),
    ],
)
def test_what_is_due(item: DueItem, rank: int, level: str, sentence: str) -> None:
    risk = assessed(due_items=(item,))
    assert risk.rank == rank
    assert risk.level == level
    assert risk.reasons == (sentence,)
    assert risk.urgent_at == item.due_at


def test_the_last_instant_of_a_day_makes_the_difference() -> None:
    item = due("2026-11-25")
    eve = end_of_day(date(2026, 11, 24), NEW_YORK)
    before = assessed(eve - timedelta(microseconds=1), due_items=(item,), last_activity_at=eve)
    assert before.rank == Urgency.DUE_SOON
    assert assessed(eve, due_items=(item,), last_activity_at=eve).rank == Urgency.SAVE_TODAY


def test_at_the_instant_at_which_it_is_due_an_answer_is_lost() -> None:
    item = due("2026-11-24")
    last = item.due_at - timedelta(microseconds=1)
    assert assessed(last, due_items=(item,), last_activity_at=last).rank == Urgency.SAVE_TODAY
    assert assessed(item.due_at, due_items=(item,), last_activity_at=last).rank == Urgency.LOST


def test_a_week_with_two_days_left_is_only_just_possible() -> None:
    week = now_week(result(PEOPLE, 5), result(COMMITS, 9), result(POST, 1), last_day=date(2026, 11, 25))
    risk = assessed(running=(week,))
    assert risk.reasons == ("3 people short, 2 days left in week 7.",)
    assert risk.rank == Urgency.ONLY_JUST
    assert risk.level == "amber"
    assert risk.urgent_at == week.closes_at


def test_a_short_week_on_its_last_day_can_be_saved_today() -> None:
    week = now_week(result(PEOPLE, 5))
    on_saturday, on_sunday = (utc(f"2026-11-{day}T15:00") for day in (28, 29))
    assert assessed(on_saturday, running=(week,), last_activity_at=on_saturday).rank == Urgency.ONLY_JUST
    risk = assessed(on_sunday, running=(week,), last_activity_at=on_sunday)
    assert risk.rank == Urgency.SAVE_TODAY
    assert risk.level == "red"
    assert risk.urgent_at == week.closes_at


@pytest.mark.parametrize(
    ("people", "last_day", "rank"),
    [
        pytest.param(5, date(2026, 11, 26), Urgency.CALM, id="three people in three days is no hurry"),
        pytest.param(1, date(2026, 11, 26), Urgency.ONLY_JUST, id="seven people in three days is"),
        pytest.param(0, date(2026, 11, 30), Urgency.CALM, id="eight people in a whole week is the week"),
        pytest.param(7, date(2026, 11, 24), Urgency.SAVE_TODAY, id="one person on the last day"),
        pytest.param(8, date(2026, 11, 24), Urgency.CALM, id="nothing left on the last day"),
    ],
)
def test_how_much_in_how_many_days_is_only_just(people: int, last_day: date, rank: int) -> None:
    assert assessed(running=(now_week(result(PEOPLE, people), last_day=last_day),)).rank == rank


@pytest.mark.parametrize(
    ("days_done", "rank", "level"),
    [
        pytest.param(0, Urgency.LOST, "red", id="five days to find in four"),
        pytest.param(1, Urgency.ONLY_JUST, "amber", id="four days to find in four"),
        pytest.param(3, Urgency.CALM, "green", id="two days to find in four"),
    ],
)
def test_different_days_run_out(days_done: int, rank: int, level: str) -> None:
    policy = replace(SCHOOL, quotas=(PUSH_DAYS,))
    week = now_week(result(PUSH_DAYS, days_done), last_day=date(2026, 11, 27))
    risk = assess(policy, searching(running=(week,)), NOW)
    assert risk.rank == rank
    assert risk.level == level
    if level == "red":
        assert risk.reasons == ("Week 7 can no longer be met: 5 days with a push short.",)


def test_a_week_that_is_met_or_excused_or_leave_is_no_risk() -> None:
    for verdict in (Verdict.MET, Verdict.EXCUSED, Verdict.LEAVE, Verdict.NOT_ASSESSED):
        assert (
            assessed(
                running=(now_week(result(PEOPLE, 0), last_day=date(2026, 11, 24), verdict=verdict),)
            ).rank
            == Urgency.CALM
        )


@pytest.mark.parametrize(
    ("today", "rank"),
    [
        pytest.param("2026-11-24", Urgency.LOST, id="five days before its limit"),
        pytest.param("2026-11-26", Urgency.LOST, id="three days before"),
        pytest.param("2026-11-27", Urgency.DUE_SOON, id="two days before"),
        pytest.param("2026-11-29", Urgency.SAVE_TODAY, id="on the last day"),
    ],
)
def test_a_week_that_is_over_and_short_can_still_be_logged(today: str, rank: Urgency) -> None:
    now = utc(f"{today}T15:00")
    week = now_week(result(PEOPLE, 2), last_day=date(2026, 11, 22))
    risk = assessed(now, loggable=(week,), last_activity_at=now)
    assert risk.rank == rank
    assert risk.level == "red"
    assert risk.reasons == (
        "Week 7 is over, 6 people short; what was done can be logged until Sun 29 Nov, end of day.",
    )


SILENT: dict[str, Any] = {
    "unanswered_since": utc("2026-11-15T20:00"),
    "warn_at": utc("2026-11-22T05:00"),
    "lapse_on": date(2026, 11, 29),
}


def test_silence() -> None:
    risk = assessed(**SILENT)
    assert risk.rank == Urgency.SILENT
    assert risk.level == "amber"
    assert risk.reasons == ("No reply for 9 days. A lapse is proposed after Sun 29 Nov.",)


def test_silence_before_the_warning_is_none() -> None:
    assert assessed(**{**SILENT, "warn_at": NOW + timedelta(microseconds=1)}).rank == Urgency.CALM
    assert assessed(**{**SILENT, "warn_at": NOW}).rank == Urgency.SILENT


def test_a_proposed_lapse() -> None:
    risk = assessed(**SILENT, lapse_proposed_at=NOW)
    assert risk.rank == Urgency.WAITS
    assert risk.level == "red"
    assert risk.reasons == ("No reply for 9 days. Lapse is proposed: confirm it or drop it.",)


def test_a_proposed_lapse_is_told_also_where_the_message_is_not_known() -> None:
    risk = assessed(lapse_proposed_at=NOW)
    assert risk.rank == Urgency.WAITS
    assert risk.reasons == ("Lapse is proposed: confirm it or drop it.",)


def test_silence_where_no_lapse_is_stated() -> None:
    assert assessed(**{**SILENT, "lapse_on": None}).reasons == ("No reply for 9 days.",)


def test_an_overdue_reply_and_its_silence_are_told_once() -> None:
    reply = due("2026-11-17", "reply", "Reply")
    risk = assessed(**SILENT, due_items=(reply,))
    assert risk.rank == Urgency.LOST
    assert risk.level == "red"
    assert risk.urgent_at == reply.due_at
    assert risk.reasons == ("No reply for 9 days. A lapse is proposed after Sun 29 Nov.",)


def test_an_overdue_reply_does_not_hide_the_lapse_that_it_led_to() -> None:
    risk = assessed(**SILENT, lapse_proposed_at=NOW, due_items=(due("2026-11-17", "reply", "Reply"),))
    assert risk.rank == Urgency.WAITS
    assert risk.urgent_at == NOW
    assert risk.reasons == ("No reply for 9 days. Lapse is proposed: confirm it or drop it.",)


def test_an_overdue_reply_alone() -> None:
    assert assessed(due_items=(due("2026-11-20", "reply", "Reply"),)).reasons == (
        "Reply was due Fri 20 Nov, end of day.",
    )


def test_nothing_logged_for_a_week() -> None:
    assert assessed(last_activity_at=NOW - timedelta(days=6)).rank == Urgency.CALM
    risk = assessed(last_activity_at=NOW - timedelta(days=7))
    assert risk.rank == Urgency.SILENT
    assert risk.reasons == ("Nothing logged for 7 days.",)
    risk = assessed(
        last_activity_at=NOW - timedelta(days=7), unanswered_since=NOW, warn_at=NOW + timedelta(days=7)
    )
    assert risk.reasons == ("Nothing logged for 7 days.",)


def test_nothing_logged_on_leave_is_no_risk() -> None:
    week = now_week(result(PEOPLE, 0, 0), verdict=Verdict.LEAVE)
    assert assessed(running=(week,), last_activity_at=NOW - timedelta(days=9)).rank == Urgency.CALM


def test_reasons_come_most_urgent_first() -> None:
    risk = assessed(
        **SILENT,
        due_items=(due("2026-11-26"), due("2026-11-24", "deliverable", "Resume")),
        running=(now_week(result(PEOPLE, 1), last_day=date(2026, 11, 25)),),
    )
    assert [reason.split()[0] for reason in risk.reasons] == ["7", "Resume", "Offer", "No"]
    assert risk.rank == Urgency.ONLY_JUST
    assert risk.level == "amber"


def test_missed_weeks_are_told_but_are_not_urgent() -> None:
    risk = assessed(missed=1, missed_allowed=0)
    assert risk.rank == Urgency.CALM
    assert risk.level == "green"
    assert risk.reasons == ("Nothing is due now.", "1 week missed; none may be.")
    assert (
        assessed(missed=2, missed_allowed=None).reasons[1] == "2 weeks missed; how many may be is not stated."
    )


def test_missed_months_are_not_called_weeks() -> None:
    meeting = replace(POST, unit=Unit.MONTH)
    for quotas, says in (((meeting,), "1 month missed"), ((PEOPLE, meeting), "1 period missed")):
        policy = replace(SCHOOL, quotas=quotas)
        facts = searching(missed=1, missed_allowed=0)
        assert assess(policy, facts, NOW).reasons == ("Nothing is due now.", f"{says}; none may be.")


def test_preparing_tells_what_comes_next() -> None:
    facts = RiskFacts(
        "preparing",
        NEW_YORK,
        due_items=(due("2026-12-04", "deliverable", "Pitch"),),
        starts_on=date(2027, 1, 11),
    )
    assert assess(SCHOOL, facts, NOW).reasons == (
        "Preparing.",
        "The search starts Mon 11 Jan 2027.",
        "Pitch due Fri 4 Dec, end of day.",
    )
    assert assess(None, facts, NOW).rank == Urgency.CALM


def test_weeks_do_not_matter_before_the_search() -> None:
    week = now_week(result(PEOPLE, 0), last_day=date(2026, 11, 24))
    assert assess(SCHOOL, RiskFacts("preparing", NEW_YORK, running=(week,)), NOW).rank == Urgency.CALM


@pytest.mark.parametrize("state", ["enrolled", "not_seeking", "employed", "lapsed", "withdrawn", "closed"])
def test_nothing_chases_those_who_are_not_in_it(state: str) -> None:
    risk = assess(SCHOOL, RiskFacts(state, NEW_YORK, due_items=(due("2026-11-20"),)), NOW)
    assert risk.level == "green"
    assert risk.rank == Urgency.CALM
    assert len(risk.reasons) == 1


def test_the_weeks_and_offers_of_the_employed_count_while_the_guarantee_runs() -> None:
    words = "Employed; the guarantee still runs."
    assert assessed(state="employed", guarantee_runs=True) == told("green", Urgency.CALM, None, (words,))
    week = now_week(result(PEOPLE, 0), last_day=date(2026, 11, 24))
    hers: dict[str, Any] = {
        "running": (week,),
        "due_items": (due("2026-11-24"),),
        "missed": 1,
        "missed_allowed": 0,
    }
    searched = assessed(**hers)
    employed = assessed(state="employed", guarantee_runs=True, **hers)
    assert searched.level == "red"
    assert employed == searched._replace(reasons=(*searched.reasons, words))
    assert assessed(state="employed", **hers) == told("green", Urgency.CALM, None, ("Employed.",))
    assert assessed(state="lapsed", guarantee_runs=True, **hers).level == "green"
