"""What the page of charts shows: what came last, the weeks, and what became of reaching out. Its queries stay as many
however long the log is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from core.charts import BarPart, bar
from jobsearch.insights.period_charts import PeriodCharts
from jobsearch.insights.tries import Tries, Try, Way, tries_of, ways_of
from jobsearch.openings.models import StageMove
from jobsearch.today.queries import Today, today_for
from people.students.models import Student
from rules import answers
from rules.answers import TryAnswer
from rules.policy import Unit
from rules.states import Stage
from rules.words import plural

MOVES_SHOWN = 5
TONES = {
    TryAnswer.ANSWERED: "met",
    TryAnswer.WAITING: "open",
    TryAnswer.NO_ANSWER: "missed",
    TryAnswer.WITHDRAWN: "none",
}


@dataclass(frozen=True)
class ChartRow:
    """A row of a table that is its own chart: a name, a number that opens its list, and a bar."""

    label: str
    count: int
    whole: int
    url: str
    bar: tuple[BarPart, ...]

    @property
    def share(self) -> str:
        return answers.share(self.count, self.whole)


@dataclass(frozen=True)
class AnswerRow:
    """A way of contact: how often it was tried, and what came back, each number with the address of its list."""

    label: str
    tried: int
    tried_url: str
    answered: int
    outcomes: tuple[tuple[str, int, str], ...]
    bar: tuple[BarPart, ...]

    @property
    def share(self) -> str:
        return answers.share(self.answered, self.tried)


class Insights:
    """Where a student stands, for one page: their own, or of whoever may see them."""

    def __init__(self, student: Student, now: datetime, *, own: bool = True) -> None:
        self.student, self.now, self.own = student, now, own
        self.today: Today = today_for(student, now)

    @cached_property
    def tries(self) -> Tries:
        return tries_of(self.student)

    @cached_property
    def moves(self) -> list[StageMove]:
        """What moved last in the pipeline, but for what was undone."""
        standing_moves = StageMove.objects.filter(
            opening__student=self.student, opening__taken_back_at=None, undoes=None, undone_by=None
        )
        return list(
            standing_moves.select_related("opening__employer", "own_stage").order_by("-at", "-pk")[
                :MOVES_SHOWN
            ]
        )

    @cached_property
    def charts(self) -> list[PeriodCharts]:
        """The weeks, and the months where any count by month; each with its table."""
        weeks, months = (self._charts(unit) for unit in (Unit.WEEK, Unit.MONTH))
        return [charts for charts in (weeks, months) if charts.periods]

    def _charts(self, unit: Unit) -> PeriodCharts:
        periods = self.today.weeks if unit == Unit.WEEK else self.today.months
        begun = [period for period in periods if period.opens_at <= self.now and period.counts]
        return PeriodCharts(self.student, unit, begun, self.own)

    @cached_property
    def funnel(self) -> list[ChartRow]:
        openings = self.tries.openings
        whole = len(openings)
        return [
            ChartRow(
                stage.label,
                count,
                whole,
                self._list(stage=stage),
                bar([(count, "accent")], whole),
            )
            for stage, count in answers.came_so_far(attempt.furthest for attempt in openings).items()
        ]

    @cached_property
    def sources(self) -> list[ChartRow]:
        interviews = self.tries.interviews
        return [
            ChartRow(
                way.label,
                len(begun),
                len(interviews),
                self._list(stage=Stage.INTERVIEWING, way=way.key),
                bar([(len(begun), "accent")], len(interviews)),
            )
            for way in ways_of(interviews)
            for begun in [[attempt for attempt in interviews if attempt.way == way]]
        ]

    @cached_property
    def answer_rows(self) -> list[AnswerRow]:
        attempts = self.tries.asked
        most = max((sum(attempt.way == way for attempt in attempts) for way in ways_of(attempts)), default=0)
        return [
            self._answer_row(way, [attempt for attempt in attempts if attempt.way == way], most)
            for way in ways_of(attempts)
        ]

    @cached_property
    def answers_said(self) -> str:
        """Say in a sentence how many answered."""
        attempts = self.tries.asked
        answered = sum(attempt.answer is TryAnswer.ANSWERED for attempt in attempts)
        return f"{answered} of {plural(len(attempts), 'try', 'tries')} answered so far" if attempts else ""

    def _answer_row(self, way: Way, tries: Sequence[Try], most: int) -> AnswerRow:
        counts = {answer: sum(attempt.answer is answer for attempt in tries) for answer in TryAnswer}
        return AnswerRow(
            way.label,
            len(tries),
            self._list(way=way.key, answer="any"),
            counts[TryAnswer.ANSWERED],
            tuple(
                (answer.label, counts[answer], self._list(way=way.key, answer=answer)) for answer in TryAnswer
            ),
            bar([(counts[answer], TONES[answer]) for answer in TryAnswer], most),
        )

    def _list(self, **narrowing: str) -> str:
        """Return the address of the list behind a figure."""
        query = urlencode({name: str(value) for name, value in narrowing.items()})
        if self.own:
            return f"{reverse('jobsearch:insights_list')}?{query}"
        return f"{reverse('jobsearch:students_insights_list', args=[self.student.pk])}?{query}"


def headings_of(answers_listed: Iterable[TryAnswer]) -> list[str]:
    """Return the headings of the answers' columns."""
    return [answer.label.capitalize() for answer in answers_listed]


def list_title(tries: Sequence[Any], *, stage: str, way: str, answer: str) -> str:
    """Say what a list holds: “3 openings that came to Interviewing; applied, with nobody behind it”."""
    noun = plural(len(tries), "opening") if stage else plural(len(tries), "try", "tries")
    parts = [f"that came to {Stage(stage).label}"] if stage else []
    label = next((attempt.way.label for attempt in tries if attempt.way.key == way), "")
    parts += [f"begun by: {label}"] if label else []
    parts += [TryAnswer(answer).label] if answer in TryAnswer.values else []
    return ", ".join([noun, *parts])
