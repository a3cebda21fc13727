"""The demonstration's days at 10,000 moments of three years: whenever it is made, one follows from the other."""

import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from demonstration import names, plots
from demonstration.days import (
    DAY,
    WEEK,
    LifeDays,
    Terms,
    friday_before,
    graduations,
    received_to_be_due,
    said,
)
from demonstration.make import POLICIES, terms_of
from demonstration.plan import CohortPlan, LifePlan, plan
from demonstration.stories import STORIES
from rules.business_days import Calendar, count_days
from rules.signing import check_start
from tests.databases import ROOT

TERMS = {name: terms_of(name) for name in POLICIES}
FIRST, YEARS = datetime(2026, 11, 28, tzinfo=UTC), 3
# Both changes of the clock, in each zone where the cast lives, as instants.
CHANGES = [
    "2027-03-14T07:00Z", "2027-03-14T08:00Z", "2027-03-14T09:00Z", "2027-03-14T10:00Z", "2027-03-28T01:00Z",
    "2027-10-31T01:00Z", "2027-11-07T06:00Z", "2027-11-07T07:00Z", "2027-11-07T08:00Z", "2027-11-07T09:00Z",
    "2028-03-12T07:00Z", "2028-03-26T01:00Z", "2028-10-29T01:00Z", "2028-11-05T06:00Z",
]  # fmt: skip
FAR_APART = [("Pacific/Kiritimati", "KI", ""), ("Pacific/Pago_Pago", "AS", ""), ("Asia/Kathmandu", "NP", "")]


def moments() -> Iterator[datetime]:
    """Every hour of a week, of each 31 December and of 29 February; each change of a clock; the rest by chance."""
    days = [datetime(year, 12, 31, tzinfo=UTC) for year in (2026, 2027, 2028)] + [
        datetime(2028, 2, 29, tzinfo=UTC)
    ]
    named = [FIRST + hour * timedelta(hours=1) for hour in range(7 * 24)]
    named += [day + hour * timedelta(hours=1) for day in days for hour in range(-14, 38)]
    for change in CHANGES:
        around = datetime.fromisoformat(change)
        named += [around + timedelta(seconds=seconds) for seconds in (-3600, -1, 0, 1, 1799, 3599, 3600)]
    dice = random.Random(9)
    yield from named
    for _ in range(10_000 - len(named)):
        yield FIRST + timedelta(seconds=dice.randrange(YEARS * 365 * 86_400))


def test_at_ten_thousand_moments_every_day_follows_from_another() -> None:
    wrong, weekdays = [], set()
    for moment in moments():
        weekdays.add(moment.weekday())
        wrong += [f"{moment}: {fault}" for fault in faults(moment)]
    assert weekdays == set(range(7))
    assert wrong[:5] == []


def test_where_students_are_two_days_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names, "PLACES", FAR_APART)
    wrong, apart = [], set()
    for hour in range(400 * 24):
        moment = FIRST + hour * timedelta(hours=1)
        if hour % 7 == 0:
            wrong += faults(moment)
        apart.add(len({moment.astimezone(ZoneInfo(zone)).date() for zone, *_ in FAR_APART}))
    assert apart == {2, 3}
    assert wrong[:5] == []


@pytest.mark.parametrize("limit", [7, 14, 21, 45])
def test_another_limit_for_the_start_is_kept(limit: int) -> None:
    """From a week on: so long it may be from the Friday before a start to that start."""
    terms = {name: replace(each, start_limit_days=limit) for name, each in TERMS.items()}
    for hour in range(0, 14 * 24, 5):
        assert [
            fault for fault in faults(FIRST + hour * timedelta(hours=1), terms) if "limit:" in fault
        ] == []


def faults(now: datetime, terms: dict[str, Terms] = TERMS) -> list[str]:
    """What is wrong with the plan for that moment."""
    school = plan(now, terms)
    found = []
    cohorts = school.cohorts
    if len({cohort.name for cohort in cohorts}) != len(cohorts):
        found.append(f"one name for two cohorts: {[cohort.name for cohort in cohorts]}")
    came, spring, summer = cohorts
    if not (
        school.founded_at <= came.published_at < came.enrolled_at < spring.published_at
        and spring.published_at == summer.published_at < spring.enrolled_at < summer.enrolled_at < now
    ):
        found.append("policies and rosters are out of order")
    for cohort in cohorts:
        for life in cohort.lives:
            found += [f"{life.name}, {life.plot.story}: {fault}" for fault in life_faults(now, cohort, life)]
    return found


def life_faults(now: datetime, cohort: CohortPlan, life: LifePlan) -> Iterator[str]:
    days, plot = life.days, life.plot
    if days.today != now.astimezone(ZoneInfo(life.place.zone)).date():
        yield f"today is not {days.today} there"
    if plot.graduates_in is None and (days.graduation.weekday() != 4 or days.graduation >= days.today):
        yield f"graduated on {days.graduation:%A %d %B %Y}"
    if cohort.enrolled_at.date() >= days.graduation - 36 * DAY:
        yield "enrolled after preparing began"
    if days.start is not None:
        yield from start_faults(cohort, days)
        yield from search_faults(days)
        yield from end_faults(days)
        yield from offer_faults(life)
        yield from leave_faults(days)
    yield from story_faults(life)


def start_faults(cohort: CohortPlan, days: LifeDays) -> Iterator[str]:
    refusal = check_start(days.terms, days.began, days.graduation, days.signing)  # type: ignore[arg-type]
    if refusal:
        yield f"limit: {refusal}"
    if days.began <= days.graduation:
        yield "starts before graduation is certified"
    if not cohort.enrolled_at.date() + DAY < days.signing < days.today:
        yield f"signs on {days.signing}"


def search_faults(days: LifeDays) -> Iterator[str]:
    """Everything of the past lies between the start and today."""
    past = {
        name: day
        for name in (
            "worked_until", "talked_until", "meeting", "offer", "answer", "leave_asked", "silence", "lapse",
            "withdrawal", "excusal", "correction", "claim",
        )
        if (day := getattr(days, name)) is not None
    }  # fmt: skip
    for name, day in past.items():
        if not days.began <= day < days.today:
            yield f"{name} on {day}, with a start on {days.began}"
    if days.meeting and days.meeting.weekday() > 4:
        yield f"met on a {days.meeting:%A}"


def end_faults(days: LifeDays) -> Iterator[str]:
    if days.claim and not days.window_end < days.claim <= days.window_end + 30 * DAY:
        yield f"claim on {days.claim}"
    if days.silence:
        if days.silence <= max(said(days.talked_until), said(days.worked_until)):
            yield "not silent"
        if days.lapse and days.lapse <= days.silence + 15 * DAY:
            yield "lapses before it is proposed"
    if days.withdrawal and days.withdrawal >= days.window_end:
        yield "withdraws after the end"
    if days.correction and days.correction <= days.began + 13 * DAY:
        yield "corrects what is not settled"


def offer_faults(life: LifePlan) -> Iterator[str]:
    """Answered in time whatever holidays there are, confirmed by today; or open, and due after today."""
    days, place = life.days, life.place
    if days.offer is None:
        return
    calendars = (Calendar(weekends_only=True), Calendar(place.country, place.state))
    dues = [count_days(days.offer, days.terms.offer_answer_days, calendar).last_day for calendar in calendars]
    if days.answer and not days.offer < days.answer <= min(dues):
        yield f"the offer of {days.offer} is answered on {days.answer}"
    if days.answer and not days.answer + DAY < days.today:
        yield "nobody could confirm the answer"
    if days.answer is None and not days.today < min(dues) <= days.today + WEEK:
        yield f"the offer of {days.offer} is due on {dues}"


def leave_faults(days: LifeDays) -> Iterator[str]:
    if days.leave is None:
        return
    last = days.leave + (days.leave_days - 1) * DAY
    if not days.began <= said(days.leave_asked) < days.leave - DAY:
        yield "leave is not asked for before"
    if last > days.window_end:
        yield "leave after the window"


def story_faults(life: LifePlan) -> Iterator[str]:
    """What the story says of today."""
    days = life.days
    match life.plot.story:
        case "on_leave_now":
            true = said(days.leave) <= days.today < said(days.leave) + days.leave_days * DAY
        case "on_leave_late":
            true = days.window_end < days.today <= days.window_end + days.leave_days * DAY
        case "asks_leave":
            true = said(days.leave) > days.today
        case "window_over":
            true = days.window_end < days.today <= days.window_end + 30 * DAY
        case "planned":
            true = days.today < days.graduation < days.began
        case "enrolled":
            true = days.graduation - 35 * DAY > days.today
        case "preparing":
            true = days.graduation - 35 * DAY < days.today < days.graduation
        case "never_started":
            true = days.graduation + days.terms.start_limit_days * DAY < days.today
        case "short_this_week":
            true = (days.today - days.began).days % 7 == 5
        case (
            "falling_silent" | "on_track" | "offer_open" | "missed_once" | "excused_once" | "asks_correction"
        ):
            true = days.began < days.today < days.window_end
        case _:
            true = True
    if not true:
        yield f"today, {days.today}, it is another story: {days}"


# --- The parts of it, at their boundaries -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-11-27", "2026-11-20", id="a Friday is not before itself"),
        pytest.param("2026-11-28", "2026-11-27", id="Saturday"),
        pytest.param("2026-12-03", "2026-11-27", id="Thursday"),
        pytest.param("2027-01-01", "2026-12-25", id="over the year's end"),
        pytest.param("2028-03-01", "2028-02-25", id="over 29 February"),
    ],
)
def test_the_friday_before(day: str, expected: str) -> None:
    assert friday_before(date.fromisoformat(day)) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("on", "received"),
    [
        pytest.param("2026-12-04", "2026-11-27", id="due on a Friday: received the Friday before"),
        pytest.param("2026-12-05", "2026-11-30", id="not before a Saturday: due on Monday"),
        pytest.param("2026-12-06", "2026-11-30", id="not before a Sunday: due on Monday"),
        pytest.param("2026-12-07", "2026-11-30", id="due on a Monday"),
    ],
)
def test_an_offer_that_will_be_due(on: str, received: str) -> None:
    assert received_to_be_due(date.fromisoformat(on), TERMS["this-school"]) == date.fromisoformat(received)


def test_a_cohort_graduates_before_its_first_start_and_the_late_later() -> None:
    monday = date(2026, 11, 2)
    starts = [monday + days * DAY for days in (0, 27, 28, 29)]
    fridays = graduations([*starts, None], TERMS["this-school"])
    usual = date(2026, 10, 30)
    assert fridays == [usual, usual, date(2026, 11, 27), date(2026, 11, 27), usual]
    assert [(start - friday).days for start, friday in zip(starts, fridays, strict=False)] == [3, 30, 3, 4]


def test_every_story_is_told_and_every_telling_is_of_use() -> None:
    cast = [*plots.SPRING, *plots.SUMMER, *plots.CODEUP]
    assert {plot.story for plot in cast} == set(STORIES)


def test_the_plan_knows_no_django() -> None:
    code = "import sys, demonstration.plan; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0
