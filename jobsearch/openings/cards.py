"""Openings as pages show them, each with the one thing that comes next. More rows ask no more queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.urls import reverse

from core.text import initials
from core.wording import due_words, end_words, is_pressing
from jobsearch.interviews.models import InterviewRound
from jobsearch.offers.day_count import business_days_left
from jobsearch.offers.models import Offer
from jobsearch.openings import words
from jobsearch.openings.models import Opening, OpeningQuerySet
from people.students.models import Student
from rules.instants import last_local_day, local_day

Row = TypeVar("Row", Offer, InterviewRound)
STEP, ROUND, ANSWER = "step", "round", "answer"


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next for an opening: what, on which day, in words and in which tone; where it leads."""

    what: str
    kind: str
    day: date | None
    when: str
    tone: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An opening and what comes next for it; None where nothing does."""

    opening: Opening
    next: Next | None
    late: bool = False
    today: bool = False

    @property
    def initials(self) -> str:
        return initials(self.opening.contact.name) if self.opening.contact else "?"

    @property
    def stage_words(self) -> str:
        """Where it stands: the stage or the student's own, or how it was closed."""
        opening = self.opening
        if opening.closing:
            return f"{opening.get_stage_display()}, {opening.get_closing_display()}"
        return str(opening.own_stage) if opening.own_stage else opening.get_stage_display()

    @property
    def order(self) -> tuple[bool, date, str]:
        """What is due first, late before all; what has no day last, the newest of these first."""
        day = self.next.day if self.next else None
        return day is None, day or date.max, str(self.opening.employer).casefold()


def shown(openings: OpeningQuerySet) -> OpeningQuerySet:
    """Return openings with what a card says, without the posting's text."""
    return openings.select_related("employer", "contact", "own_stage").defer("posting_text")


def cards_of(student: Student, openings: Iterable[Opening], now: datetime) -> list[Card]:
    """Return the openings of one student as cards, in the order of what is due. Two queries, besides theirs."""
    rows = list(openings)
    today = local_day(now, student.zone)
    offers = _first(Offer.objects.open().filter(student=student, opening__isnull=False).order_by("-due_at"))
    to_come = InterviewRound.objects.to_come(now).filter(opening__student=student)
    rounds = _first(to_come.order_by("-starts_at"))
    cards = [
        _card(opening, offers.get(opening.pk), rounds.get(opening.pk), student, today, now)
        for opening in rows
    ]
    return sorted(cards, key=lambda card: card.order)


def step_tone(day: date, today: date) -> str:
    """Return the tone in which the day of a next step is shown."""
    if day < today:
        return "missed"
    return "open" if day == today else ""


def _first(rows: Iterable[Row]) -> dict[int | None, Row]:
    """Return the row of each opening that comes last here: the earliest, of those that are read from the latest on."""
    return {row.opening_id: row for row in rows}


def _card(
    opening: Opening,
    offer: Offer | None,
    interview_round: InterviewRound | None,
    student: Student,
    today: date,
    now: datetime,
) -> Card:
    following = _answer(offer, now) if offer else _nearest(opening, interview_round, student, today)
    day = following.day if following else None
    return Card(opening, following, late=bool(day and day < today), today=day == today)


def _nearest(
    opening: Opening, interview_round: InterviewRound | None, student: Student, today: date
) -> Next | None:
    choices = [step for step in (_step(opening, today), _round(interview_round, student, today)) if step]
    return min(choices, key=lambda step: step.day or date.max, default=None)


def _step(opening: Opening, today: date) -> Next | None:
    if not opening.next_step:
        return None
    day = opening.next_on
    tone = step_tone(day, today) if day else ""
    when = words.step_day(day, today) if day else ""
    return Next(
        opening.next_step, STEP, day, when, tone, reverse("jobsearch:opening_next", args=[opening.pk])
    )


def _round(interview_round: InterviewRound | None, student: Student, today: date) -> Next | None:
    if interview_round is None or interview_round.starts_at is None:
        return None
    day = local_day(interview_round.starts_at, student.zone)
    what = interview_round.get_kind_display().capitalize()
    if interview_round.minutes:
        what = f"{what}, {interview_round.minutes} min"
    when = words.round_moment(interview_round.starts_at, student.zone, today)
    url = reverse("jobsearch:interview_round", args=[interview_round.opening_id, interview_round.pk])
    return Next(what, ROUND, day, when, "open" if day == today else "", url)


def _answer(offer: Offer, now: datetime) -> Next:
    """Return the answer that an offer waits for, by the limit that was computed, never by a day typed by hand."""
    url = reverse("jobsearch:offer", args=[offer.pk])
    if offer.due_at is None:
        return Next("Answer", ANSWER, None, "", "", url, "no limit is set")
    today, last_day = local_day(now, offer.zone), last_local_day(offer.due_at, offer.zone)
    when = due_words(offer.due_at, now, offer.zone, business_days_left(offer, now))
    tone = "missed" if is_pressing(when) else "open"
    by = end_words(offer.due_at, offer.zone, today.year).rpartition(" (")[0]
    return Next("Answer", ANSWER, last_day, when, tone, url, f"by {by}")
