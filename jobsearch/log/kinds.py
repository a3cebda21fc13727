"""Which kinds of activity a student finds in their log: those of their own terms, and what their log holds already."""

from django.db.models import Q, QuerySet
from django.db.models.expressions import Combinable

from commitments.quotas.models import ActivityKind
from commitments.series.queries import kinds_of
from core.statements import KeptQuery, placeholder, some_number
from jobsearch.activities.models import Activity
from people.students.models import Student


def kinds_for(student: Student) -> QuerySet[ActivityKind]:
    """Return the kinds that a student may log, in the order of the lists.

    A draft's new kinds are nobody's; another series' are no concern of the student.
    """
    return _kinds(student.pk)


def kinds_to_log(student: Student) -> list[ActivityKind]:
    """Return the same, for the form that logs: read by a statement that is kept."""
    return _TO_LOG.rows({placeholder("student"): student.pk})


def _kinds(student: int | Combinable) -> QuerySet[ActivityKind]:
    used = Activity.objects.filter(student=student).values("kind")
    offered = Q(pk__in=kinds_of(student).values("pk")) | Q(pk__in=used)
    return ActivityKind.objects.filter(offered).order_by("order", "slug")


_TO_LOG = KeptQuery(lambda: _kinds(some_number("student")))
