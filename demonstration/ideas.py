"""What the students of the demonstration put on their ideas boards, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from demonstration.days import DAY
from demonstration.life import DemonstrationLife
from resources.ideas import verbs as idea_verbs
from resources.ideas.models import Idea, IdeaKind, IdeaState


@dataclass(frozen=True)
class IdeaDraft:
    """An idea before anybody has written it down."""

    kind: str
    title: str
    employer: str = ""
    note: str = ""


DONE = IdeaDraft(
    IdeaKind.PROJECT,
    "Make the booking demo work with a keyboard alone",
    "Globex",
    "Their public demo loses the focus after each step. I can show the repair on my own copy.",
)
DOING = IdeaDraft(
    IdeaKind.POST,
    "What happens when two people book the last seat",
    "Initech",
    "Draft in my notes; needs the picture of the two transactions.",
)
WAITING = IdeaDraft(
    IdeaKind.TALK, "Five minutes on tests that fail only on Tuesdays", "", "Ask at the March meetup."
)
SUGGESTED = IdeaDraft(
    IdeaKind.PROJECT,
    "A small tool for the running club that you told me about",
    "Paperplane",
    "They build for clubs. An import of the old member list would be enough.",
)


def share_ideas(life: DemonstrationLife) -> None:
    """Plan four ideas in the first weeks of a search: one done and logged, one begun, one waiting, one of the coach."""
    start = life.days.began
    _write(life, start + DAY, DONE)
    _write(life, start + 2 * DAY, DOING)
    _write(life, start + 3 * DAY, WAITING)
    _move(life, start + 4 * DAY, DONE, IdeaState.DOING)

    def finish(now: datetime) -> None:
        idea_verbs.finish(
            _idea(life, DONE),
            kind="project",
            occurred_on=life.student.today(now),
            link="https://booking-demo.example/keyboard",
            note="Sent to the person who wrote the demo.",
            by=life.student.user,
            now=now,
        )

    def suggest(now: datetime) -> None:
        idea_verbs.suggest(
            _idea(life, DOING),
            body="Begin with the double booking itself; the explanation can wait a page.",
            key=uuid4(),
            by=life.coach,
            now=now,
        )

    life.then(start + 11 * DAY, 19, finish)
    _move(life, start + 12 * DAY, DOING, IdeaState.DOING)
    life.then(start + 13 * DAY, 11, suggest)
    life.then(
        start + 14 * DAY,
        11,
        lambda now: _put(life, SUGGESTED, by_coach=True, now=now),
    )


def _write(life: DemonstrationLife, day: date, draft: IdeaDraft) -> None:
    life.then(day, 20, lambda now: _put(life, draft, by_coach=False, now=now))


def _put(life: DemonstrationLife, draft: IdeaDraft, *, by_coach: bool, now: datetime) -> None:
    idea_verbs.write_down(
        life.student,
        kind=draft.kind,
        title=draft.title,
        note=draft.note,
        employer=draft.employer,
        key=uuid4(),
        by=life.coach if by_coach else life.student.user,
        now=now,
    )


def _move(life: DemonstrationLife, day: date, draft: IdeaDraft, state: str) -> None:
    life.then(day, 21, lambda now: idea_verbs.move(_idea(life, draft), state, by=life.student.user, now=now))


def _idea(life: DemonstrationLife, draft: IdeaDraft) -> Idea:
    return life.student.ideas.get(title=draft.title)
