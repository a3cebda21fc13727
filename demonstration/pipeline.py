"""What students of the demonstration have on their boards: openings in every stage, with people, steps and rounds."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from django.core.files.uploadedfile import SimpleUploadedFile

from demonstration.days import DAY
from demonstration.life import DemonstrationLife
from demonstration.school import at
from jobsearch.activities import verbs as activity_verbs
from jobsearch.documents import verbs as document_verbs
from jobsearch.documents.models import DocumentKind
from jobsearch.interviews import verbs as interview_verbs
from jobsearch.interviews.models import RoundKind, RoundResult
from jobsearch.openings import verbs as opening_verbs
from jobsearch.openings.models import Opening
from rules.states import Closing, Stage

SOURCE = "demonstration"


@dataclass(frozen=True)
class BoardPlan:
    """An opening before anybody has seen it; `step_in` is the day of its next step, counted from the last one shown."""

    employer: str
    role: str
    stage: str = Stage.SPOTTED
    person: str = ""
    step: str = ""
    step_in: int | None = None
    closing: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""


BOARD = (
    BoardPlan("Quarry Maps", "Software engineer", person="Owen Karim", step="Ask for a call", step_in=0),
    BoardPlan("Maple Street Bank", "Junior developer", step="Find a person", step_in=3, tags=("on site",)),
    BoardPlan("Willow Clinic", "Frontend engineer", tags=("remote",)),
    BoardPlan("Redwood Transit", "Backend engineer", Stage.REACHED_OUT, "Owen Lindgren", "Follow up", -3),
    BoardPlan("Northwind", "Developer", Stage.REACHED_OUT, "Chloe Boyd", "Follow up", 6),
    BoardPlan(
        "Paperplane",
        "Junior developer",
        Stage.TALKING,
        "Priya Shah",
        "Send the portfolio",
        0,
        tags=("remote",),
        note="They ship on Thursdays and write tests first. Ask about pairing.",
    ),
    BoardPlan("Blue Heron Labs", "Software engineer", Stage.TALKING, "Samir Costa", "Ask about the team", 4),
    BoardPlan("Lumen Schools", "Rails developer", Stage.INTERVIEWING, "Nadia Lindgren"),
    BoardPlan("Opaline", "Web developer", Stage.CLOSED, closing=Closing.NO_ANSWER),
    BoardPlan("Kestrel Data", "Junior analyst", Stage.CLOSED, "Tom Bell", closing=Closing.REFUSED),
)


class LoggedStep(NamedTuple):
    """What was logged about an opening, of kinds that no week asks for, in days after the search began."""

    days: int
    kind: str
    employer: str
    role: str
    person: str = ""


LOGGED = (
    LoggedStep(2, "event", "Lumen Schools", "", "Nadia Lindgren"),
    LoggedStep(2, "applied", "Redwood Transit", "Backend engineer"),
    LoggedStep(3, "applied", "Northwind", "Developer", "Chloe Boyd"),
    LoggedStep(3, "applied", "Blue Heron Labs", "Software engineer", "Samir Costa"),
    LoggedStep(4, "interviewed", "Lumen Schools", "Rails developer", "Nadia Lindgren"),
    LoggedStep(5, "meeting", "Blue Heron Labs", "", "Samir Costa"),
)
RESUME = (
    "Resume\n\nSoftware developer. Python, JavaScript, PostgreSQL.\nBuilt a booking page for the keyboard.\n"
)


def fill_board(life: DemonstrationLife) -> None:
    """Plan openings in the first days of a search, an interview of two rounds, and the resume that went to one."""
    for number, plan in enumerate(BOARD):
        life.then(life.days.began + (1 + number // 3) * DAY, 18, partial(_add, life, plan))
    for step in LOGGED:
        life.then(life.days.began + 6 * DAY, 18, partial(_log, life, step))
    life.then(life.days.began + 5 * DAY, 18.5, lambda now: _interview(life, now))
    life.then(life.days.began + 5 * DAY, 19, lambda now: _send_resume(life, now))


def _add(life: DemonstrationLife, plan: BoardPlan, now: datetime) -> None:
    opening_verbs.add(
        life.student,
        employer=plan.employer,
        role=plan.role,
        stage=plan.stage,
        closing=plan.closing,
        person=plan.person,
        next_step=plan.step,
        next_on=_shown_last(life) + plan.step_in * DAY if plan.step_in is not None else None,
        tags=plan.tags,
        note=plan.note,
        by=life.student.user,
        now=now,
        source=SOURCE,
        source_key=plan.employer,
    )


def _log(life: DemonstrationLife, step: LoggedStep, now: datetime) -> None:
    activity_verbs.log(
        life.student,
        kind=step.kind,
        occurred_on=life.days.began + step.days * DAY,
        person=step.person,
        employer=step.employer,
        role=step.role,
        by=life.student.user,
        now=now,
    )


def _interview(life: DemonstrationLife, now: datetime) -> None:
    """One round was; the next comes in the week after the demonstration is made."""
    opening, by = _opening(life, "Lumen Schools"), life.student.user
    first = at(life.student.today(now) - DAY, 15, life.zone)
    call = interview_verbs.plan(
        opening, kind=RoundKind.SCREEN, starts_at=first, minutes=30, who="Nadia Lindgren", by=by, now=now
    )
    interview_verbs.change(
        call,
        went="Warm. She asked why Rails; next time I would show the booking page first.",
        result=RoundResult.PASSED,
        by=by,
        now=now,
    )
    then = at(_shown_last(life) + 5 * DAY, 13, life.zone)
    interview_verbs.plan(
        opening, kind=RoundKind.TECHNICAL, starts_at=then, minutes=60, who="two engineers", by=by, now=now
    )


def _send_resume(life: DemonstrationLife, now: datetime) -> None:
    upload = SimpleUploadedFile("resume-backend.txt", RESUME.encode())
    document = document_verbs.add(
        life.student,
        upload=upload,
        kind=DocumentKind.RESUME,
        title="Resume, backend",
        by=life.student.user,
        now=now,
    )
    document_verbs.send(
        document, _opening(life, "Lumen Schools"), sent_on=None, by=life.student.user, now=now
    )


def _opening(life: DemonstrationLife, employer: str) -> Opening:
    openings = Opening.objects.select_related("student__user", "employer")
    return openings.get(student=life.student, source=SOURCE, source_key=employer)


def _shown_last(life: DemonstrationLife) -> date:
    """Return the student's day on which the demonstration is made, after which nothing happens."""
    return life.student.today(life.school.now)
