"""The sample calendar of a policy: the rules' own windows, weeks and limits, and the page that draws them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from commitments.drafting import verbs as drafting_verbs
from commitments.leave import verbs as leave_verbs
from commitments.policies import shipped
from commitments.policies.models import Policy
from commitments.preview.sample_calendar import Month, SampleCalendar
from rules.spans import Span
from standing.models import Period
from tests import factories
from tests.commitments.scenes import NOW, Scene, at, end

pytestmark = pytest.mark.django_db
START = date(2026, 3, 2)
NEW_YORK = ("America/New_York", "US", "NY")


def sample(policy: Policy, start: date = START, where: Any = NEW_YORK, **more: Any) -> SampleCalendar:
    return SampleCalendar(policy.rules(), start, *where, **more)


def says(grid: list[Month]) -> dict[date, tuple[str, ...]]:
    return {day.day: day.says for month in grid for week in month.weeks for day in week if day and day.says}


def test_the_window_of_the_domain_s_example(scene: Scene) -> None:
    found = sample(scene.policy)
    assert found.last_day == date(2026, 8, 29)
    assert found.moved_by == 0
    assert [len(found.weeks), sum(week.span.whole for week in found.weeks)] == [26, 25]
    (unfinished,) = found.unfinished
    assert not unfinished.assessed
    assert found.last_log == end(date(2026, 8, 30))
    assert found.claim_until == end(date(2026, 9, 28))
    told = says(found.grid)
    assert told[START] == ("start date", "week 1 begins")
    assert told[date(2026, 8, 29)] == ("not assessed", "last day of the window")
    assert told[date(2026, 8, 30)] == ("last day to log week 25",)
    assert told[date(2026, 9, 28)] == ("last day to file a claim",)
    assert told[date(2026, 5, 25)] == ("week 13 begins", "Memorial Day")
    assert [month.first for month in found.grid] == [date(2026, n, 1) for n in range(3, 10)]


def test_it_is_what_a_real_search_gets(scene: Scene) -> None:
    search = scene.searching()
    leave = leave_verbs.ask_leave(
        search, first_day=date(2026, 5, 6), last_day=date(2026, 5, 12), reason="A wedding", by=scene.alice.user,
        now=at(date(2026, 3, 11)),
    )  # fmt: skip
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=scene.bob, now=at(date(2026, 3, 11)))
    search.refresh_from_db()
    found = sample(scene.policy, search.start_date, leave=(Span(date(2026, 5, 6), date(2026, 5, 12)),))
    assert found.last_day == search.last_day
    assert found.closes_at == search.closes_at
    assert found.moved_by == 7
    real = Period.objects.filter(search=search, unit="week").order_by("number")
    assert [
        (
            each.span.number,
            each.span.first_day,
            each.span.last_day,
            each.span.whole,
            each.leave_days,
            each.log_until,
        )
        for each in found.weeks
    ] == list(real.values_list("number", "first_day", "last_day", "whole", "leave_days", "log_until"))


def test_what_leave_leaves_of_a_week(scene: Scene) -> None:
    leave = (Span(date(2026, 5, 6), date(2026, 5, 12)),)
    weeks = {week.span.number: week for week in sample(scene.policy, leave=leave).weeks}
    assert weeks[9].asks == "8 people, 5 commits, 1 post"
    assert weeks[10].leave_days == 5
    assert weeks[10].asks == "2 people, 1 commit"
    whole = (Span(date(2026, 5, 4), date(2026, 5, 10)),)
    assert sample(scene.policy, leave=whole).weeks[9].on_leave


@pytest.mark.parametrize(
    ("received", "state", "due"),
    [
        (date(2026, 11, 25), "NY", date(2026, 12, 3)),
        (date(2026, 11, 25), "CA", date(2026, 12, 4)),
        (date(2026, 11, 25), "TX", date(2026, 12, 4)),
        (date(2026, 12, 19), "NY", date(2026, 12, 28)),
        (date(2027, 7, 2), "NY", date(2027, 7, 12)),
    ],
)
def test_an_offer_is_answered_by_the_domain_s_days(
    scene: Scene, received: date, state: str, due: date
) -> None:
    where = ("America/New_York", "US", state)
    found = sample(scene.policy, received - timedelta(days=20), where, offer_on=received)
    assert found.answer_due is not None and found.answer_due.due_at == end(due)
    assert "the offer is answered by now" in says(found.grid)[due]


def test_business_days_are_those_that_the_policy_names(scene: Scene) -> None:
    rules = replace(scene.policy.rules(), business_days="weekends")
    found = SampleCalendar(rules, date(2026, 11, 2), *NEW_YORK, offer_on=date(2026, 11, 25))
    assert found.answer_due is not None and found.answer_due.last_day == date(2026, 12, 2)
    assert "Thanksgiving Day" not in says(found.grid).get(date(2026, 11, 26), ())


def test_weeks_from_monday_and_months_are_the_policy_s(scene: Scene) -> None:
    rules = replace(scene.policy.rules(), week_kind="monday")
    first = SampleCalendar(rules, date(2026, 3, 4), *NEW_YORK).weeks[0]
    assert first.span.first_day == date(2026, 3, 4)
    assert first.span.last_day == date(2026, 3, 8)
    assert first.assessed is False
    codeup = drafting_verbs.draft_policy(shipped.document("codeup-1"), by=scene.dora, now=NOW)
    assert [month.asks for month in sample(codeup).months][:2] == ["1 meeting", "1 meeting"]
    assert sample(codeup).claim_until is None
    assert sample(codeup, offer_on=date(2026, 3, 20)).answer_due is None


def test_every_day_stands_in_the_grid_once(scene: Scene) -> None:
    days = [day.day for month in sample(scene.policy).grid for week in month.weeks for day in week if day]
    assert days == sorted(set(days))
    assert days[0] == date(2026, 3, 1)
    assert days[-1] == date(2026, 9, 30)


# --- The page --------------------------------------------------------------------------------------------------------


def get(scene: Scene, clock: Any, policy: Policy, **query: str) -> Any:
    clock.set(NOW)
    return factories.client_of(scene.dora).get(f"/policies/{policy.pk}/calendar/", query)


def asked(**changes: str) -> dict[str, str]:
    return {"start": "2026-11-02", "time_zone": "America/New_York", "country": "US", "state": "NY"} | changes


def test_the_page_starts_with_a_sample_of_today(scene: Scene, clock: Any) -> None:
    page = get(scene, clock, scene.policy).content.decode()
    assert "Key moments" in page and "Month by month" in page


def test_the_page_says_the_limits_in_the_zone(scene: Scene, clock: Any) -> None:
    page = get(scene, clock, scene.policy, **asked(offer_on="2026-11-25")).content.decode()
    assert "Start on <time" in page
    assert "Sat 1 May 2027, end of day (New York)" in page
    assert "Thu 3 Dec, end of day (New York)" in page
    assert "(Thanksgiving Day)" in page


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"start": "soon"}, "no day of the calendar"),
        ({"start": "9999-12-31"}, "from 2000 to 2099"),
        ({"time_zone": "Mars/Olympus"}, "Choose one of the list."),
        ({"country": "XX"}, "Choose one of the list."),
        ({"state": "ZZ"}, "no known state"),
        ({"state": ""}, "The state is missing"),
        ({"leave_from": "2026-12-01"}, "a first day and a last one"),
        ({"leave_from": "2026-12-02", "leave_to": "2026-12-01"}, "a first day and a last one"),
        ({"leave_from": "2026-12-01", "leave_to": "2027-02-01"}, "at most 30 days of leave"),
        ({"leave_from": "2026-10-01", "leave_to": "2026-10-02"}, "inside the window"),
        ({"offer_on": "2028-01-01"}, "inside the window"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    scene: Scene, clock: Any, changes: dict[str, str], says: str
) -> None:
    response = get(scene, clock, scene.policy, **asked(**changes))
    assert response.status_code == 422
    assert says in response.content.decode()


def test_a_policy_without_leave_says_so(scene: Scene, clock: Any) -> None:
    codeup = drafting_verbs.draft_policy(shipped.document("codeup-1"), by=scene.dora, now=NOW)
    response = get(scene, clock, codeup, **asked(leave_from="2026-12-01", leave_to="2026-12-02"))
    assert response.status_code == 422
    assert "allows no leave" in response.content.decode()


def test_a_place_without_a_calendar_is_flagged(scene: Scene, clock: Any) -> None:
    page = get(scene, clock, scene.policy, **asked(country="AQ", state="ZZ")).content.decode()
    assert "only national ones are left out" in page
