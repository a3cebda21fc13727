"""With whom an appointment can be."""

from django.db.models import Q, QuerySet

from people.accounts.models import User
from people.coaches.guards import STAFF
from people.students.models import Student


def hosts_for(student: Student, also: int | None = None) -> QuerySet[User]:
    """Whom an appointment of the student can be with; `also`: somebody who may have left since."""
    holding = Q(roles__kind__in=STAFF, roles__until__isnull=True, is_active=True)
    return User.objects.filter(holding | Q(pk=also)).exclude(pk=student.user_id).distinct().order_by("name")
