"""Which kinds of activity a student finds in their log: those of their own terms, and what their log holds already."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from commitments.quotas.models import ActivityKind
from commitments.series.queries import kinds_of
from core.statements import NUMBER, KeptQuery
from jobsearch.activities.models import Activity
from jobsearch.log.quickline import LineReading
from people.students.models import Student
from rules.states import Stage


def kinds_for(student: Student) -> QuerySet[ActivityKind]:
    """Return the kinds that a student may log, in the order of the lists.

    A draft's new kinds are nobody's; another series' are no concern of the student.
    """
    return _kinds(student.pk)


def kinds_to_log(student: Student) -> list[ActivityKind]:
    """Return the same, read by a statement that is kept: for what happens many times a day."""
    return _TO_LOG.rows({NUMBER: student.pk})


def reading_of(kind: ActivityKind) -> LineReading:
    """Return what stands before the @ of a line that logs this kind."""
    if kind.with_person:
        return LineReading.PERSON
    if kind.needs_link or not kind.reaches:
        return LineReading.NOTE
    return LineReading.EITHER if kind.reaches == Stage.INTERVIEWING else LineReading.ROLE


def countable(kinds: Iterable[ActivityKind]) -> dict[str, str]:
    """Return the plural nouns by which one line may log several of a kind (“5 commits”), with the kind's slug.

    A kind that is done with a person, or needs a link, is logged one by one: each has its own.
    """
    return {
        f"{kind.name.lower()}s": kind.slug for kind in kinds if not kind.with_person and not kind.needs_link
    }


def _kinds(student: int) -> QuerySet[ActivityKind]:
    used = Activity.objects.filter(student=student).values("kind")
    offered = Q(pk__in=kinds_of(student).values("pk")) | Q(pk__in=used)
    return ActivityKind.objects.filter(offered).order_by("order", "slug")


_TO_LOG = KeptQuery(lambda: _kinds(NUMBER))
