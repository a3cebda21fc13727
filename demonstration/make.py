"""Lets the demonstration's lives happen, all in the order of time, with the sweeps of the system between them."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from django.db import transaction

from demonstration import codeup, names, stories
from demonstration.life import Life
from demonstration.next_version import draft_and_play
from demonstration.school import School, is_made
from people.models import Student
from standing.sweep import sweep
from standing.verbs import assess_students, judged_later

Event = tuple[datetime, Callable[[], object]]


@transaction.atomic
def make(now: datetime) -> int:
    """Make the school for the moment `now`, all or nothing; how many students. 0 where somebody is there already."""
    if is_made():
        return 0
    school = School(now)
    school.found()
    school.publish("codeup-2", days_ago=420)
    lives = _from_codeup(school)
    school.publish("this-school", days_ago=400)
    lives += _lives(school)
    with judged_later() as noted:
        for _, happen in sorted(
            [*_events(lives), *_sweeps(school, lives, noted)], key=lambda event: event[0]
        ):
            happen()
    assess_students(Student.objects.all(), now)
    draft_and_play(school)
    return len(lives)


def _events(lives: list[Life]) -> list[Event]:
    return [event for life in lives for event in life.events]


def _lives(school: School) -> list[Life]:
    today, day = school.today, timedelta(days=1)
    cohorts = [
        (names.SPRING, stories.SPRING, _friday(today - 206 * day)),
        (names.SUMMER, stories.SUMMER, _friday(today - 42 * day)),
    ]
    lives = []
    for people, plots, usual in cohorts:
        graduations = stories.graduations(plots, usual, today)
        enrolled_at = school.now - timedelta(days=(today - usual).days + 120)
        lives += _led(school, school.enrol(people, graduations, enrolled_at), plots, graduations)
    return lives


def _from_codeup(school: School) -> list[Life]:
    """Enrolled while those terms were in force here."""
    day = timedelta(days=1)
    graduations = [_friday(school.today - days * day) for days in (206, 42)]
    students = school.enrol(names.CODEUP, graduations, school.now - 410 * day, codeup.PROGRAM)
    return _led(school, students, codeup.CODEUP, graduations)


def _led(
    school: School, students: list[Student], plots: list[stories.Story], graduations: list[date]
) -> list[Life]:
    lives = []
    for student, plot, graduation in zip(students, plots, graduations, strict=True):
        assignment = student.assignments.select_related("coach").get(until=None)
        life = Life(school, student, assignment.coach, graduation)
        plot(life)
        lives.append(life)
    return lives


def _friday(day: date) -> date:
    """The Friday before, on which schools graduate."""
    return day - timedelta(days=(day.weekday() - 4) % 7)


def _sweeps(school: School, lives: list[Life], noted: set[int]) -> list[Event]:
    """What the system does by itself: every two weeks in the months past, daily lately."""

    def run(moment: datetime) -> None:
        assess_students(noted, moment)
        noted.clear()
        sweep(moment)

    first = min(moment for moment, _ in _events(lives))
    moments = [school.now - timedelta(days=days) for days in range(3)]
    earlier = school.now - timedelta(days=7)
    while earlier > first:
        moments.append(earlier)
        earlier -= timedelta(days=14)
    return [(moment, partial(run, moment)) for moment in moments]
