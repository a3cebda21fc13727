"""The people with whom an appointment can be."""

from django.db.models import Q, QuerySet

from people.accounts.models import User
from people.coaches.guards import STAFF
from people.students.models import Student


def hosts_for(student: Student, booked_host_id: int | None = None) -> QuerySet[User]:
    """Return whom the student can meet, by name; the host of a booked appointment even if they have left since."""
    in_the_team = Q(roles__kind__in=STAFF, roles__until__isnull=True, is_active=True)
    return (
        User.objects.filter(in_the_team | Q(pk=booked_host_id))
        .exclude(pk=student.user_id)
        .distinct()
        .order_by("name")
    )
