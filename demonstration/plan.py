"""The plan of the demonstration school: every day, as a pure function of the moment it is made for. No Django."""

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
    """The place where a student lives; `country` and `state` are codes, and the state may be empty."""

    zone: str
    country: str
    state: str


@dataclass(frozen=True)
class LifePlan:
    """A student's name, place and plot, and the days of their life."""

    name: str
    place: HomePlace
    plot: Plot
    days: LifeDays


@dataclass(frozen=True)
class CohortPlan:
    """A cohort, whose roster comes at `enrolled_at`, after the policy with that shipped name was published."""

    name: str
    program: str
    policy: str
    published_at: datetime
    enrolled_at: datetime
    lives: tuple[LifePlan, ...]


@dataclass(frozen=True)
class SchoolPlan:
    """The school as it is made for the moment `now`, after which nothing happens; cohorts in the order of enrolment."""

    now: datetime
    founded_at: datetime
    visited_at: datetime  # somebody who is no student yet asks about the terms
    cohorts: tuple[CohortPlan, ...]


def plan(now: datetime, terms: Mapping[str, Terms]) -> SchoolPlan:
    """Plan every day of the demonstration made at `now`; `terms` are by the policies' shipped names."""
    this_school, codeup = terms["this-school"], terms["codeup-2"]
    spring = _lives(now, names.SPRING, SPRING, this_school)
    summer = _lives(now, names.SUMMER, SUMMER, this_school)
    codeup_lives = _lives(now, names.CODEUP, CODEUP, codeup)
    spring_at, summer_at = (
        now - (_since_graduation(now, lives) + ENROLLED_BEFORE) for lives in (spring, summer)
    )
    published_at = spring_at - 70 * DAY
    codeup_at = published_at - 10 * DAY  # enrolled while other terms were in force here
    founded_at = codeup_at - 10 * DAY
    return SchoolPlan(
        now,
        founded_at,
        now - 5 * HOUR,
        (
            CohortPlan(
                f"Codeup {_season(codeup_lives)}", WEB, "codeup-2", founded_at, codeup_at, codeup_lives
            ),
            CohortPlan(_season(spring), SOFTWARE, "this-school", published_at, spring_at, spring),
            CohortPlan(_season(summer), SOFTWARE, "this-school", published_at, summer_at, summer),
        ),
    )


def sweeps(now: datetime, since: datetime) -> Iterator[datetime]:
    """Yield the moments of the system's sweeps: every two weeks in the months past, daily lately."""
    yield from (now - days * DAY for days in range(3))
    earlier = now - 7 * DAY
    while earlier > since:
        yield earlier
        earlier -= 14 * DAY


def place_of(number: int, name: str) -> HomePlace:
    """Return the place where the student of that number on a roster lives."""
    return HomePlace(*names.ABROAD.get(name, names.PLACES[number % len(names.PLACES)]))


def _lives(now: datetime, people: list[str], plots: list[Plot], terms: Terms) -> tuple[LifePlan, ...]:
    """Plan the lives of one cohort: starts follow from today, graduations from the starts, all else from both."""
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
    first_days = min(lives, key=lambda life: life.days.graduation).days
    return first_days.today - first_days.graduation


def _season(lives: tuple[LifePlan, ...]) -> str:
    day = min(life.days.graduation for life in lives)
    return f"{SEASONS[day.month % 12 // 3]} {day.year}"
