"""What waits for the staff, in words, each with the page on which it is answered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import uuid4

from django.urls import reverse

from coaching.waiting.models import AsideKind
from coaching.waiting.rows import Waiting, WaitingKind
from core.wording import ago_words, day_words, due_words
from rules.instants import last_local_day
from rules.words import begins, plural
from standing.risk_circumstances import KINDS

SHOWN = 160  # characters of what somebody wrote
ANSWERED_BY_MESSAGE = (WaitingKind.MESSAGE, WaitingKind.HELP, WaitingKind.START)


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A thing that waits, as a row shows it: behind the name a sentence, under it kind and age, beside it the act.

    `url` is the page on which it is decided, `student_url` the student's; `aside` names what may be set aside (its kind
    and number), and `answers` says that a message answers it.
    """

    kind: str
    student: int | None
    name: str
    sentence: str
    note: str
    url: str
    act: str
    student_url: str
    answers: bool = False
    aside: tuple[str, int] | None = None
    form_key: str = field(
        default_factory=lambda: str(uuid4())
    )  # a doubled submit of the answer is one message


def line(row: Waiting, now: datetime) -> WaitingLine:
    """Put one thing that waits into words, as true at `now`."""
    sentence = _SENTENCES[WaitingKind(row.kind)](row, now)
    kind = WaitingKind(row.kind).label
    note = f"{kind} · {ago_words(row.since, now)}"
    if row.limit is not None and row.kind != WaitingKind.START:  # whose sentence says it
        note += f" · to be answered {due_words(row.limit, now, row.zone)}"
    url, act = _PAGES[WaitingKind(row.kind)](row)
    return WaitingLine(
        kind=row.kind,
        student=row.student,
        name=row.name,
        sentence=sentence,
        note=note,
        url=url,
        act=act,
        student_url=reverse("coaching:student", args=[row.student]) if row.student else url,
        answers=row.kind in ANSWERED_BY_MESSAGE,
        aside=(row.kind, row.number) if row.kind in AsideKind.values else None,
    )


def reason(row: Waiting, now: datetime) -> str:
    """Return the same as a reason in a list of students, without the name: "Wrote: “…” (2 days ago)"."""
    sentence = _SENTENCES[WaitingKind(row.kind)](row, now)
    return f"{sentence[:1].upper()}{sentence[1:]} ({ago_words(row.since, now)})"


def counted(rows: list[Waiting]) -> list[tuple[str, int]]:
    """Return how many of each kind wait, in the order of the kinds, with the word for so many."""
    numbers = {kind: sum(row.kind == kind for row in rows) for kind in WaitingKind}
    return [(kind.label, number) for kind, number in numbers.items() if number]


def _quoted(text: str) -> str:
    one_line = " ".join(text.split())
    return f"“{one_line}”" if len(one_line) <= SHOWN else f"“{one_line[:SHOWN].rsplit(' ', 1)[0]} …”"


def _leave(row: Waiting, now: datetime) -> str:
    first, last = map(date.fromisoformat, row.about.split())
    days = (
        day_words(first, now.year)
        if first == last
        else f"{day_words(first, now.year)} to {day_words(last, now.year)}"
    )
    return f"asks for leave, {days}: {_quoted(row.words)}"


def _late(row: Waiting, now: datetime) -> str:
    return f"logged {plural(int(row.words), 'activity', 'activities')} of {row.about} after its limit."


def _outcome(row: Waiting, now: datetime) -> str:
    began = begins(row.since, row.zone, now)
    return f"had a {KINDS[row.words]} with {row.about}, {began}: how did it go?"


def _start(row: Waiting, now: datetime) -> str:
    sentence = f"has graduated and not {'signed' if row.words else 'joined'} yet"
    if row.limit is None:
        return f"{sentence}."
    return f"{sentence}; the last day to start is {day_words(last_local_day(row.limit, row.zone), now.year)}."


def _review(row: Waiting, now: datetime) -> str:
    which = "" if row.about == "1" else f"version {row.about} of "
    return f"sent {which}the {KINDS[row.words]}."


_SENTENCES: dict[WaitingKind, Callable[[Waiting, datetime], str]] = {
    WaitingKind.HELP: lambda row, now: f"asks for help with the offer from {row.about}: {_quoted(row.words)}",
    WaitingKind.MESSAGE: lambda row, now: f"wrote: {_quoted(row.words)}",
    WaitingKind.LEAVE: _leave,
    WaitingKind.EXCUSAL: lambda row, now: f"asks to have {row.about} excused: {_quoted(row.words)}",
    WaitingKind.SECOND: lambda row, now: f"needs a second person to excuse {row.about}: {_quoted(row.words)}",
    WaitingKind.CORRECTION: lambda row, now: (
        f"asks to correct an activity ({row.about}): {_quoted(row.words)}"
    ),
    WaitingKind.LATE: _late,
    WaitingKind.REVIEW: _review,
    WaitingKind.OUTCOME: _outcome,
    WaitingKind.OFFER: lambda row, now: f"has an offer from {row.about}: is it as stated?",
    WaitingKind.CHECK: lambda row, now: f"logged a link ({row.about}) that only a person can judge.",
    WaitingKind.DOCUMENT: lambda row, now: f"shows a document of the work at {row.about}.",
    WaitingKind.LAPSE: lambda row, now: "has not replied, and a lapse is proposed: confirm it or drop it.",
    WaitingKind.BOUNCE: lambda row, now: (
        f"does not know of your message, whose mail came back: {_quoted(row.words)}"
    ),
    WaitingKind.START: _start,
    WaitingKind.QUESTION: lambda row, now: f"asks about clause {row.about}: {_quoted(row.words)}",
}


def _of_student(name: str, act: str) -> Callable[[Waiting], tuple[str, str]]:
    return lambda row: (reverse(f"coaching:{name}", args=[row.student, row.number]), act)


def _week(row: Waiting) -> tuple[str, str]:
    unit, number = row.about.split()
    return reverse(f"coaching:{unit}", args=[row.student, int(number)]), f"Open {row.about}"


def _offer(act: str) -> Callable[[Waiting], tuple[str, str]]:
    return lambda row: (reverse("jobsearch:offer", args=[row.number]), act)


_PAGES: dict[WaitingKind, Callable[[Waiting], tuple[str, str]]] = {
    WaitingKind.HELP: _offer("Open the offer"),
    WaitingKind.MESSAGE: lambda row: (
        reverse("coaching:messages", args=[row.student]),
        "Open the conversation",
    ),
    WaitingKind.LEAVE: _of_student("leave_decision", "Decide…"),
    WaitingKind.EXCUSAL: _week,
    WaitingKind.SECOND: lambda row: (reverse("coaching:excusals"), "Decide…"),
    WaitingKind.CORRECTION: _of_student("correction", "Decide…"),
    WaitingKind.LATE: _week,
    WaitingKind.REVIEW: _of_student("review", "Review…"),
    WaitingKind.OUTCOME: _of_student("outcome", "Record…"),
    WaitingKind.OFFER: _offer("Look, then confirm…"),
    WaitingKind.CHECK: _of_student("check", "Decide…"),
    WaitingKind.DOCUMENT: _offer("Make sure…"),
    WaitingKind.LAPSE: _of_student("lapse", "Confirm…"),
    WaitingKind.BOUNCE: _of_student("told", "Tell another way…"),
    WaitingKind.START: lambda row: (reverse("coaching:student", args=[row.student]), "Open the page"),
    WaitingKind.QUESTION: lambda row: (reverse("commitments:clause_question", args=[row.number]), "Answer…"),
}
