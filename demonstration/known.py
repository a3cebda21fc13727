"""Whom students of the demonstration know, and what they plan to do next with them: due today, late, and to come."""

from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from demonstration.days import DAY
from demonstration.life import DemonstrationLife
from jobsearch.activities import verbs as activity_verbs
from jobsearch.contacts.details import describe
from jobsearch.contacts.models import Contact
from jobsearch.follow_ups import verbs as follow_up_verbs


class PlannedStep(NamedTuple):
    """A follow-up; `due_in` is its day, counted from the last one shown."""

    employer: str
    person: str
    what: str
    due_in: int


STEPS = (
    PlannedStep("Paperplane", "Priya Shah", "Send Priya the article on pairing", 0),
    PlannedStep("Quarry Maps", "Owen Karim", "Tell Owen how the meetup went", -2),
    PlannedStep("Lumen Schools", "Nadia Lindgren", "Ask Nadia what the team reads", 4),
)
# What was done with Priya, counted back from the last day shown: of kinds that no week asks for.
TALKS = (
    (16, "meeting", "Met at the Rust meetup, talked about the map team."),
    (12, "follow_up", "Thanked her, and sent the booking page."),
    (9, "meeting", "Coffee, 25 minutes. She knows who hires in January."),
)
REMEMBERED = "Came from teaching, like me. Likes short mails. Hires two juniors in January."


def know_people(life: DemonstrationLife) -> None:
    """Plan what was done with one person and is written down of her, and a step with each of three."""
    shown_last = life.student.today(life.school.now)
    for days_ago, kind, note in TALKS:
        life.then(shown_last - days_ago * DAY, 18.5, partial(_talk, life, kind, note))
    life.then(shown_last - 8 * DAY, 19, partial(_write_down, life))
    for number, step in enumerate(STEPS):
        due_on = shown_last + step.due_in * DAY
        life.then(shown_last - (5 + number) * DAY, 19, partial(_plan, life, step, due_on))


def _talk(life: DemonstrationLife, kind: str, note: str, now: datetime) -> None:
    activity_verbs.log(
        life.student,
        kind=kind,
        occurred_on=life.student.today(now),
        person="Priya Shah",
        employer="Paperplane",
        note=note,
        by=life.student.user,
        now=now,
    )


def _write_down(life: DemonstrationLife, now: datetime) -> None:
    describe(
        _person(life, "Priya Shah", "Paperplane"),
        does="Engineering manager",
        met="at the Rust meetup",
        met_on=life.student.today(now) - 8 * DAY,
        through="Owen Karim",
        address="priya@paperplane.example",
        remember=REMEMBERED,
        by=life.student.user,
        now=now,
    )


def _plan(life: DemonstrationLife, step: PlannedStep, due_on: date, now: datetime) -> None:
    follow_up_verbs.plan(
        life.student,
        contact=_person(life, step.person, step.employer),
        what=step.what,
        on=due_on,
        by=life.student.user,
        now=now,
    )


def _person(life: DemonstrationLife, name: str, employer: str) -> Contact:
    return Contact.objects.get(student=life.student, name=name, employer__name=employer)
