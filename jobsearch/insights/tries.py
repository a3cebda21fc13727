"""Each opening, and each person who belongs to none, as one try: how it began, how far it came, what came back.

Two queries read the facts of all of them, however many there are; `rules.answers` says what they mean.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg, BoolOr
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from commitments.quotas.models import ActivityKind
from jobsearch.activities.models import Activity
from jobsearch.log.kinds import reading_of
from jobsearch.log.quickline import LineReading
from jobsearch.openings.models import MoveCause, StageMove
from jobsearch.openings.queries import of_student
from people.students.models import Student
from rules.answers import TryAnswer, answer_of, furthest
from rules.stages import OPEN_STAGES, is_behind
from rules.states import Stage

UNKNOWN = "unknown"
ALONE, WITH_PERSON = "alone", "with-person"
TALKS = [stage.value for stage in OPEN_STAGES if not is_behind(stage, Stage.TALKING)]
INTERVIEWS = [stage.value for stage in OPEN_STAGES if not is_behind(stage, Stage.INTERVIEWING)]


class Way(NamedTuple):
    """How one reached out first: a key for addresses, and in words."""

    key: str
    label: str


NOT_LOGGED = Way(UNKNOWN, "how it began is not in your log")


@dataclass(frozen=True, slots=True)
class Try:
    """One opening, or one person who belongs to none: exactly one of the two is set."""

    opening: int | None
    person: int | None
    way: Way
    furthest: Stage
    answer: TryAnswer | None


@dataclass(frozen=True)
class Tries:
    """All tries of a student, the openings first."""

    tries: tuple[Try, ...]

    @cached_property
    def openings(self) -> list[Try]:
        return [attempt for attempt in self.tries if attempt.opening is not None]

    @cached_property
    def interviews(self) -> list[Try]:
        """The openings that came to an interview."""
        return [attempt for attempt in self.openings if not is_behind(attempt.furthest, Stage.INTERVIEWING)]

    @cached_property
    def asked(self) -> list[Try]:
        """Those where somebody was reached out to."""
        return [attempt for attempt in self.tries if attempt.answer is not None]

    def narrowed(self, *, stage: str = "", way: str = "", answer: str = "") -> list[Try]:
        """Return those that came at least to a stage, began this way, and had this answer."""
        return [
            attempt
            for attempt in (self.asked if answer else self.openings if stage else self.tries)
            if (not stage or not is_behind(attempt.furthest, stage))
            and (not way or attempt.way.key == way)
            and answer in ("", "any", attempt.answer)
        ]


def tries_of(student: Student) -> Tries:
    """Return all tries of a student. Three queries."""
    kinds = ActivityKind.objects.in_bulk()
    return Tries((*_openings(student, kinds), *_people(student, kinds)))


def ways_of(tries: Iterable[Try]) -> list[Way]:
    """Return the ways of these tries, the most trodden first."""
    counts: dict[Way, int] = {}
    for attempt in tries:
        counts[attempt.way] = counts.get(attempt.way, 0) + 1
    return sorted(counts, key=lambda way: (way == NOT_LOGGED, -counts[way], way.label))


def _openings(student: Student, kinds: dict[str, ActivityKind]) -> Iterable[Try]:
    moves = StageMove.objects.filter(opening=OuterRef("pk"), undone_by__isnull=True)
    stages = moves.exclude(cause=MoveCause.UNDO).order_by().values("opening")
    first = _first(Activity.objects.filter(opening=OuterRef("pk")))
    rows = (
        of_student(student)
        .annotate(
            stages=Subquery(stages.annotate(all=ArrayAgg("stage")).values("all")),
            first_kind=Subquery(first.values("kind")[:1]),
            first_person=Subquery(first.values("contact")[:1]),
        )
        .order_by("pk")
        .values_list("pk", "closing", "stages", "first_kind", "first_person")
    )
    for pk, closing, stages_reached, kind, person in rows:
        reached = furthest(stages_reached or (), closing)
        way = _way(kinds.get(kind), person is not None)
        yield Try(pk, None, way, reached, answer_of(reached, closing, reached_out=kind is not None))


def _people(student: Student, kinds: dict[str, ActivityKind]) -> Iterable[Try]:
    """Return people of the log who belong to no opening; a meeting or more with them is their answer.

    The log is read once and gathered by person: asked of each person by turns, it took minutes for a long one.
    """
    no_interview = ~Q(kind__reaches__in=INTERVIEWS)
    rows = (
        Activity.objects.not_struck()
        .filter(student=student, contact__isnull=False)
        .values(person=Coalesce("contact__same_as", "contact"))
        .annotate(
            in_opening=BoolOr(Q(opening__isnull=False)),
            talked=BoolOr(Q(kind__reaches__in=TALKS)),
            kinds=ArrayAgg("kind", filter=no_interview, order_by=["occurred_on", "logged_at", "pk"]),
        )
        .filter(in_opening=False, kinds__isnull=False)
        .order_by("person")
        .values_list("person", "kinds", "talked")
    )
    for pk, first_kinds, talked in rows:
        reached = Stage.TALKING if talked else Stage.REACHED_OUT
        way = _way(kinds.get(first_kinds[0]), True)
        yield Try(None, pk, way, reached, answer_of(reached, "", reached_out=True))


def _first(activities: QuerySet[Activity]) -> QuerySet[Activity]:
    """Return activities that are no interview yet, the first one first."""
    standing = activities.filter(Q(struck_at__isnull=True)).exclude(kind__reaches__in=INTERVIEWS)
    return standing.order_by(F("occurred_on"), F("logged_at"), F("pk"))


def _way(kind: ActivityKind | None, with_person: bool) -> Way:
    if kind is None:
        return NOT_LOGGED
    if reading_of(kind) is not LineReading.ROLE:
        return Way(kind.slug, kind.done)
    end, words = (WITH_PERSON, "with a person named") if with_person else (ALONE, "with nobody behind it")
    return Way(f"{kind.slug}-{end}", f"{kind.done}, {words}")
