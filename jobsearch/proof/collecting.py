"""What a proof of search says for the days between two dates. Its queries stay as many however long the log is."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Prefetch
from django.urls import reverse

from commitments.searches.models import Search
from jobsearch.activities.models import Activity
from jobsearch.interviews.models import InterviewRound
from jobsearch.log.counting import CountedLog, holding, periods_of, searches_of
from jobsearch.log.log_lines import LogLine, lines
from jobsearch.offers.models import Offer
from jobsearch.openings.models import Opening, StageMove
from jobsearch.openings.queries import of_student
from people.students.models import Student
from rules.instants import end_of_day, start_of_day
from rules.policy import Unit
from rules.states import SearchState
from standing.models import Period


class ReasonSum(NamedTuple):
    """Why activities count for no quota, and how many these are."""

    sentence: str
    number: int


class KindSum(NamedTuple):
    """A kind of activity: how many there are, and how many of these count."""

    slug: str
    name: str
    number: int
    counting: int


@dataclass(frozen=True)
class OpeningHistory:
    """An opening with its stages, the first one first, and the rounds of its interview."""

    opening: Opening
    moves: tuple[StageMove, ...]
    undone: dict[int, datetime]  # of the moves that were undone, when
    rounds: tuple[InterviewRound, ...]


class Proof:
    """A student's search from one day to another, both included; days are the student's own."""

    def __init__(self, student: Student, since: date, until: date, now: datetime) -> None:
        self.student, self.since, self.until, self.now = student, since, until, now
        self.zone = student.zone

    @cached_property
    def searches(self) -> list[Search]:
        """The searches that had begun by the last of the days, the first one first."""
        rows = self.student.searches.exclude(state=SearchState.NOT_STARTED)
        shown = rows.select_related("signature", "policy__series").defer("signature__text", "policy__text")
        return list(shown.filter(start_date__lte=self.until).order_by("pk"))

    @cached_property
    def weeks(self) -> list[Period]:
        """The weeks and months that have a day among these and have begun, the first one first."""
        return [
            period
            for period in self._periods
            if period.last_day >= self.since
            and period.first_day <= self.until
            and period.opens_at <= self.now
        ]

    @cached_property
    def lines(self) -> list[LogLine]:
        """Each activity with what it counts for, or why it does not, the first one first."""
        activities = list(
            Activity.objects.filter(student=self.student, occurred_on__range=(self.since, self.until))
            .select_related("kind", "contact", "employer")
            .order_by("occurred_on", "logged_at", "pk")
        )
        counted = CountedLog(self._all_searches, holding(self._periods, activities), activities)
        return lines(activities, counted, self.zone, self.now)

    @property
    def list_url(self) -> str:
        """The address of the log of these days, which holds the list behind each figure."""
        return f"{reverse('jobsearch:log')}?since={self.since}&until={self.until}"

    @property
    def counting(self) -> int:
        return sum(line.counted.counts for line in self.lines)

    @cached_property
    def kinds(self) -> list[KindSum]:
        """How many there are of each kind, the most first."""
        every = Counter((line.activity.kind_id, line.activity.kind.name) for line in self.lines)
        good = Counter(line.activity.kind_id for line in self.lines if line.counted.counts)
        return [KindSum(slug, name, number, good[slug]) for (slug, name), number in every.most_common()]

    @cached_property
    def reasons(self) -> list[ReasonSum]:
        """Why the others count for nothing, the most frequent reason first; each row has its own sentence, too."""
        number = Counter(_kind_of_reason(line) for line in self.lines if not line.counted.counts)
        return [ReasonSum(sentence, count) for sentence, count in number.most_common()]

    @cached_property
    def openings(self) -> list[OpeningHistory]:
        """Each opening that moved or that something was logged about in these days, with all its stages until then."""
        moves = StageMove.objects.filter(since__lte=self.until).select_related("own_stage", "by")
        begin, end = start_of_day(self.since, self.zone), end_of_day(self.until, self.zone)
        rounds = InterviewRound.objects.there().filter(starts_at__gte=begin, starts_at__lt=end)
        moved = StageMove.objects.filter(opening=OuterRef("pk"), since__range=(self.since, self.until))
        logged = Activity.objects.not_struck().filter(
            opening=OuterRef("pk"), occurred_on__range=(self.since, self.until)
        )
        rows = (
            of_student(self.student)
            .filter(Exists(moved) | Exists(logged))
            .select_related("employer", "contact", "own_stage")
            .defer("posting_text")
            .prefetch_related(
                Prefetch("moves", queryset=moves.order_by("pk")), Prefetch("rounds", queryset=rounds)
            )
        )
        histories = [
            OpeningHistory(
                opening,
                tuple(move for move in opening.moves.all() if move.undoes_id is None),
                {move.undoes_id: move.at for move in opening.moves.all() if move.undoes_id},
                tuple(opening.rounds.all()),
            )
            for opening in rows
        ]
        return sorted(
            histories,
            key=lambda history: (history.moves[0].since if history.moves else self.until, history.opening.pk),
        )

    @cached_property
    def offers(self) -> list[Offer]:
        """The offers that were received in these days, the first one first."""
        begin, end = start_of_day(self.since, self.zone), end_of_day(self.until, self.zone)
        received = Offer.objects.filter(student=self.student, received_at__gte=begin, received_at__lt=end)
        return list(received.select_related("employer").order_by("received_at", "pk"))

    @cached_property
    def _all_searches(self) -> list[Search]:
        return searches_of(self.student)

    @cached_property
    def _periods(self) -> list[Period]:
        return periods_of(self._all_searches)

    @property
    def has_months(self) -> bool:
        return any(period.unit == Unit.MONTH for period in self.weeks)


def first_day_of(student: Student, today: date) -> date:
    """Return the day from which a proof is likely wanted: the newest search’s start, else the log’s, else today."""
    newest = max(searches_of(student), key=lambda search: search.pk, default=None)
    if newest is not None and newest.start_date <= today:
        return newest.start_date
    days = Activity.objects.filter(student=student).order_by("occurred_on")
    return min(days.values_list("occurred_on", flat=True).first() or today, today)


def _kind_of_reason(line: LogLine) -> str:
    """Return a row's reason without the days that tell it from others alike."""
    if line.activity.struck_at:
        return "taken back by the student"
    if line.counted.late:
        return "logged after the limit, and not accepted"
    reason = line.counted.sentence
    for beginning, reason_alike in _ALIKE.items():
        if beginning in reason:
            return reason_alike
    return reason


_ALIKE = {
    "counts once with the activity of": "the same person, counted already in the same week or month",
    "counts once with another activity of the same day": "the same day, counted already",
    "done before the search started": "on record; done before the search started",
    "done after the guarantee ended": "on record; done after the guarantee ended",
    "done after the window ended": "on record; done after the window ended",
}
