"""The things that wait for the staff, as plain rows, and how rows of one student are joined."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from rules.choices import Choice
from rules.risk import Urgency


class WaitingKind(Choice):
    """The kinds of what waits, each with the word that a row has for it."""

    HELP = "help", "help with an offer"
    MESSAGE = "message", "message"
    LEAVE = "leave", "leave"
    EXCUSAL = "excusal", "excusal"
    SECOND = "second", "second opinion"
    CORRECTION = "correction", "correction"
    LATE = "late", "late activities"
    REVIEW = "review", "review"
    OUTCOME = "outcome", "outcome"
    OFFER = "offer", "offer to confirm"
    CHECK = "check", "link to look at"
    DOCUMENT = "document", "document of work"
    LAPSE = "lapse", "lapse proposed"
    BOUNCE = "bounce", "mail that came back"
    QUESTION = "question", "question about a clause"
    START = "start", "last day to start"


class Waiting(NamedTuple):
    """One thing that waits. `since` and `limit` are instants in UTC; `student` is None where no student asked.

    `number` is that of its row (of help and documents, that of the offer), `words` the beginning of what was written,
    and `about` what else its sentence names: an employer, a kind, a clause, "week 3", two days.
    """

    kind: str
    student: int | None
    name: str
    zone: str
    number: int
    since: datetime
    limit: datetime | None
    words: str
    about: str


def gathered(rows: Iterable[Waiting]) -> list[Waiting]:
    """Join the unanswered messages of one student into one: it waits since the first, and says the last.

    Late activities of one week or month are joined, too; `words` is then how many there are.
    """
    joined: dict[tuple[str, int | None, str], list[Waiting]] = {}
    for row in rows:
        if row.kind == WaitingKind.MESSAGE:
            key = (row.kind, row.student, "")
        elif row.kind == WaitingKind.LATE:
            key = (row.kind, row.student, row.about)
        else:
            key = (row.kind, row.student, f"{row.number}")
        joined.setdefault(key, []).append(row)
    return [_one_of(group) for group in joined.values()]


def _one_of(group: list[Waiting]) -> Waiting:
    newest = max(group, key=lambda row: (row.since, row.number))
    words = str(len(group)) if newest.kind == WaitingKind.LATE else newest.words
    number = max(row.number for row in group)
    return newest._replace(since=min(row.since for row in group), number=number, words=words)


def urgency_of(rows: Iterable[Waiting]) -> Urgency:
    """Return how urgent a student is by what waits: for the coach, or, where it is the last day to start, only just."""
    return Urgency.ONLY_JUST if all(row.kind == WaitingKind.START for row in rows) else Urgency.WAITS


def by_student(rows: Iterable[Waiting]) -> Mapping[int, list[Waiting]]:
    """Return what waits by the students' ids."""
    waiting: dict[int, list[Waiting]] = {}
    for row in rows:
        if row.student is not None:
            waiting.setdefault(row.student, []).append(row)
    return waiting
