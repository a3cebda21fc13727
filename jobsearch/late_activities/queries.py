"""Late activities that nobody has accepted yet."""

from django.db.models import Exists, OuterRef

from jobsearch.activities.limits import changeable_until, limiting_periods
from jobsearch.activities.models import Activity
from jobsearch.imports.models import ImportedFile
from people.students.models import Student
from rules.counting import is_late


def late_of(imported: ImportedFile) -> list[Activity]:
    """Return the late activities of a file that nobody has accepted yet."""
    waiting = imported.activities.not_struck().filter(accepted_at__isnull=True)
    limiting = limiting_periods(imported.student_id)
    too_late = limiting.holding(OuterRef("occurred_on")).filter(log_until__lte=OuterRef("logged_at"))
    activities = waiting.filter(Exists(too_late)).select_related("kind", "contact", "employer")
    return list(activities.order_by("occurred_on", "pk"))


def _late(student: Student, activity: Activity) -> bool:
    limit = changeable_until(student, [activity.occurred_on])
    return limit is not None and is_late(activity.logged_at, limit)


def late_of_file(activity: Activity) -> int:
    """Return how many late activities of the same file wait to be accepted, this one among them."""
    return len(late_of(activity.imported_from)) if activity.imported_from else 0
