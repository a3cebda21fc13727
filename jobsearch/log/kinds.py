"""Which kinds of activity a student finds in their log: those of their own terms, and what their log holds already."""

from django.db.models import Q, QuerySet

from commitments.quotas.models import ActivityKind
from commitments.series.queries import kinds_of
from jobsearch.activities.models import Activity
from people.students.models import Student


def kinds_for(student: Student) -> QuerySet[ActivityKind]:
    """Return the kinds that a student may log, in the order of the lists.

    A draft's new kinds are nobody's; another series' are no concern of the student.
    """
    used = Activity.objects.filter(student=student).values("kind")
    offered = Q(pk__in=kinds_of(student).values("pk")) | Q(pk__in=used)
    return ActivityKind.objects.filter(offered).order_by("order", "slug")
