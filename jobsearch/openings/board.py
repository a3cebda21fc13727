"""The pipeline of one student: its columns, its table, its calendar, narrowed alike."""

import calendar
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Q

from core.wording import local
from jobsearch.interviews.models import InterviewRound
from jobsearch.offers.models import Offer
from jobsearch.openings import words
from jobsearch.openings.cards import Card, cards_of, shown, step_tone
from jobsearch.openings.models import Opening, OpeningQuerySet, OwnStage
from jobsearch.openings.queries import of_student
from people.students.models import Student
from rules.instants import last_local_day, local_day
from rules.stages import OPEN_STAGES
from rules.states import Closing, Stage

IN_A_COLUMN = 40  # cards; the table has all of them, by pages


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What of a pipeline is asked for: words, a tag, a stage."""

    q: str = ""
    tag: str = ""
    stage: str = ""

    def __bool__(self) -> bool:
        return bool(self.q or self.tag or self.stage)

    def of(self, openings: OpeningQuerySet) -> OpeningQuerySet:
        if self.q:
            openings = openings.filter(
                Q(employer__name__icontains=self.q)
                | Q(role__icontains=self.q)
                | Q(contact__name__icontains=self.q)
                | Q(next_step__icontains=self.q)
                | Q(place__icontains=self.q)
            )
        if self.tag:
            openings = openings.filter(tags__contains=[self.tag])
        if self.stage in Stage.values:
            openings = openings.filter(stage=self.stage)
        return openings


@dataclass
class BoardColumn:
    """A stage of the board, or an own one beside it, with its cards; also what is closed."""

    stage: Stage
    own_stage: OwnStage | None = None
    all_cards: list[Card] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.own_stage.name if self.own_stage else self.stage.label

    @property
    def place(self) -> str:
        """Return what a form says for this column."""
        return place_of(self.stage, own_stage=self.own_stage)

    @property
    def count(self) -> int:
        return len(self.all_cards)

    @property
    def cards(self) -> list[Card]:
        return self.all_cards[:IN_A_COLUMN]

    @property
    def more(self) -> int:
        return max(self.count - IN_A_COLUMN, 0)


@dataclass
class Board:
    """The columns of a student's openings, and what is closed."""

    columns: list[BoardColumn]
    closed: BoardColumn
    today: date
    narrowed: bool = False

    @property
    def ongoing(self) -> list[Card]:
        return [card for column in self.columns for card in column.all_cards]

    @property
    def headline(self) -> str:
        late, today = sum(card.late for card in self.ongoing), sum(card.today for card in self.ongoing)
        return words.headline(late, today, len(self.ongoing) + self.closed.count)

    @property
    def lede(self) -> str:
        with_person = sum(card.opening.contact is not None for card in self.ongoing)
        return words.behind(with_person, len(self.ongoing))


def board_of(student: Student, now: datetime, narrowing: Narrowing) -> Board:
    """Return a student's board. Four queries, however many openings there are."""
    columns, closed = columns_of(student), BoardColumn(Stage.CLOSED)
    by_place = {column.place: column for column in [*columns, closed]}
    for card in cards_of(student, shown(narrowing.of(of_student(student))), now):
        place = place_of(card.opening.stage, own_stage=card.opening.own_stage)
        (by_place.get(place) or by_place[card.opening.stage]).all_cards.append(card)
    closed.all_cards.sort(key=lambda card: card.opening.stage_since, reverse=True)
    return Board(columns, closed, local_day(now, student.zone), bool(narrowing))


def columns_of(student: Student) -> list[BoardColumn]:
    """Return the columns of a student's board: each stage, then their own ones beside it. One query."""
    own_stages = OwnStage.objects.on_board().filter(student=student)
    beside: dict[str, list[OwnStage]] = defaultdict(list)
    for own_stage in own_stages:
        beside[own_stage.beside].append(own_stage)
    columns = []
    for stage in OPEN_STAGES:
        columns.append(BoardColumn(stage))
        columns += [BoardColumn(stage, own_stage) for own_stage in beside[stage]]
    return columns


def place_of(stage: str, *, closing: str = "", own_stage: OwnStage | None = None) -> str:
    """Write a place of the board as a form sends it: “talking”, “own-7”, “closed-no_answer”."""
    if own_stage is not None:
        return f"own-{own_stage.pk}"
    return f"{Stage.CLOSED}-{closing}" if closing else str(stage)


def closings() -> list[tuple[str, str]]:
    """Return the ways to close an opening: what a form sends, and its words."""
    return [(place_of(Stage.CLOSED, closing=closing), closing.label) for closing in Closing]


def tags_of(student: Student) -> list[str]:
    """Return the tags that a student uses, in the order of the alphabet. One query."""
    lists = of_student(student).exclude(tags=[]).values_list("tags", flat=True)
    return sorted({tag for tags in lists for tag in tags}, key=str.casefold)


@dataclass(frozen=True, slots=True)
class DayItem:
    """Something that stands on a day of the calendar."""

    opening: Opening
    what: str
    time: str = ""
    tone: str = ""


@dataclass
class PipelineMonth:
    """A month of the calendar: its weeks, each of seven days with what stands on them."""

    first: date
    today: date
    items: dict[date, list[DayItem]]

    @property
    def weeks(self) -> list[list[tuple[date, list[DayItem]]]]:
        days = calendar.Calendar().monthdatescalendar(self.first.year, self.first.month)
        return [[(day, self.items.get(day, [])) for day in week] for week in days]

    @property
    def before(self) -> date:
        return (self.first - timedelta(days=1)).replace(day=1)

    @property
    def after(self) -> date:
        return (self.first + timedelta(days=32)).replace(day=1)


def month_of(student: Student, now: datetime, first: date, narrowing: Narrowing) -> PipelineMonth:
    """Return what stands on the days of a month: next steps, rounds, answers that are due. Three queries."""
    today = local_day(now, student.zone)
    rows = shown(narrowing.of(Opening.objects.ongoing().filter(student=student)))
    openings = {opening.pk: opening for opening in rows}
    items: dict[date, list[DayItem]] = defaultdict(list)
    for opening in openings.values():
        day = opening.next_on
        if day is not None:
            items[day].append(DayItem(opening, opening.next_step, tone=step_tone(day, today)))
    rounds = InterviewRound.objects.there().filter(opening__in=list(openings), starts_at__isnull=False)
    for interview_round in rounds.order_by("starts_at"):
        assert interview_round.starts_at is not None
        begins = local(interview_round.starts_at, student.zone)
        what = interview_round.get_kind_display().capitalize()
        items[begins.date()].append(DayItem(openings[interview_round.opening_id], what, f"{begins:%H:%M}"))
    for offer in Offer.objects.open().filter(opening__in=list(openings), due_at__isnull=False):
        assert offer.due_at is not None and offer.opening_id is not None
        last_day = last_local_day(offer.due_at, offer.zone)
        items[last_day].append(DayItem(openings[offer.opening_id], "Answer the offer", tone="open"))
    return PipelineMonth(first, today, dict(items))
