"""The whole demonstration school on a calendar: a pure function of the moment for which it is made. Knows no Django."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from demonstration import names
from demonstration.days import DAY, LifeDays, Terms, graduations
from demonstration.plots import CODEUP, SPRING, SUMMER, Plot

SOFTWARE, WEB = "Software Engineering", "Web Development"
ENROLLED_BEFORE = 120 * DAY  # before graduation
HOUR = timedelta(hours=1)
SEASONS = ("Winter", "Spring", "Summer", "Fall")


@dataclass(frozen=True)
class HomePlace:
    """`country` and `state` are codes; the state may be empty."""

    zone: str
    country: str
    state: str


@dataclass(frozen=True)
class LifePlan:
    """Whose life, where, by which story, on which days."""

    name: str
    place: HomePlace
    plot: Plot
    days: LifeDays


@dataclass(frozen=True)
class CohortPlan:
    """A cohort: its roster comes at `enrolled_at`, after the policy with that shipped name was published."""

    name: str
    program: str
    policy: str
    published_at: datetime
    enrolled_at: datetime
    lives: tuple[LifePlan, ...]


@dataclass(frozen=True)
class SchoolPlan:
    """`now` is the moment for which it is made; nothing happens after it. Cohorts stand in the order of enrolment."""

    now: datetime
    founded_at: datetime
    visited_at: datetime  # somebody who is no student yet asks about the terms
    cohorts: tuple[CohortPlan, ...]


def plan(now: datetime, terms: Mapping[str, Terms]) -> SchoolPlan:
    """Where every day of the demonstration lies when it is made at `now`; `terms` by the policies' shipped names."""
    this_school, codeup = terms["this-school"], terms["codeup-2"]
    spring = _lives(now, names.SPRING, SPRING, this_school)
    summer = _lives(now, names.SUMMER, SUMMER, this_school)
    came = _lives(now, names.CODEUP, CODEUP, codeup)
    spring_at, summer_at = (
        now - (_since_graduation(now, lives) + ENROLLED_BEFORE) for lives in (spring, summer)
    )
    published = spring_at - 70 * DAY
    came_at = published - 10 * DAY  # enrolled while other terms were in force here
    founded = came_at - 10 * DAY
    return SchoolPlan(
        now,
        founded,
        now - 5 * HOUR,
        (
            CohortPlan(f"Codeup {_season(came)}", WEB, "codeup-2", founded, came_at, came),
            CohortPlan(_season(spring), SOFTWARE, "this-school", published, spring_at, spring),
            CohortPlan(_season(summer), SOFTWARE, "this-school", published, summer_at, summer),
        ),
    )


def sweeps(now: datetime, since: datetime) -> Iterator[datetime]:
    """When the system did its part by itself: every two weeks in the months past, daily lately."""
    yield from (now - days * DAY for days in range(3))
    earlier = now - 7 * DAY
    while earlier > since:
        yield earlier
        earlier -= 14 * DAY


def place_of(number: int, name: str) -> HomePlace:
    """Where the student of that number on a roster lives."""
    return HomePlace(*names.ABROAD.get(name, names.PLACES[number % len(names.PLACES)]))


def _lives(now: datetime, people: list[str], plots: list[Plot], terms: Terms) -> tuple[LifePlan, ...]:
    """The lives of one cohort. Starts come from today, graduations from the starts, all else from both."""
    places = [place_of(number, name) for number, name in enumerate(people)]
    todays = [now.astimezone(ZoneInfo(place.zone)).date() for place in places]
    starts = [
        plot.start(today, terms) if plot.start and plot.graduates_in is None else None
        for plot, today in zip(plots, todays, strict=True)
    ]
    lives = []
    for name, place, plot, today, graduation in zip(
        people, places, plots, todays, graduations(starts, terms), strict=True
    ):
        days = _days(plot, today, graduation, terms)
        lives.append(LifePlan(name, place, plot, days))
    return tuple(lives)


def _days(plot: Plot, today: date, graduation: date, terms: Terms) -> LifeDays:
    if plot.graduates_in is not None:
        graduation = today + plot.graduates_in * DAY
    start = plot.start(today, terms) if plot.start else None
    if plot.starts_after is not None:
        start = graduation + min(plot.starts_after, terms.start_limit_days) * DAY
    return plot.days(LifeDays(today, graduation, terms, start))


def _since_graduation(now: datetime, lives: tuple[LifePlan, ...]) -> timedelta:
    first = min(lives, key=lambda life: life.days.graduation).days
    return first.today - first.graduation


def _season(lives: tuple[LifePlan, ...]) -> str:
    day = min(life.days.graduation for life in lives)
    return f"{SEASONS[day.month % 12 // 3]} {day.year}"
