"""On a student's page: what an admin can take back."""

from datetime import datetime
from typing import Any

from django import template

from commitments.searches.models import Ending
from people.accounts.models import User
from people.accounts.roles import holds
from people.students.models import Student

register = template.Library()
UNDOABLE = (
    "withdrawal",
    "employed",
    "offer",
)  # a lapse is taken back by its own page, the window's end by none


def undoable(student: Student) -> list[Ending]:
    """Return endings that stand and can be taken back, one for each cause that ended something."""
    endings = Ending.objects.in_force().filter(search__student=student, cause__in=UNDOABLE)
    by_cause = {
        (ending.search_id, ending.cause): ending
        for ending in endings.select_related("search").order_by("-at", "clock")
    }
    return list(by_cause.values())


@register.inclusion_tag("commitments/searches/_undo.html")
def undo_links(student: Student, user: User, now: datetime) -> dict[str, Any]:
    """Draw links that take endings back: {% undo_links student user now %}.

    None for who is no admin, or is the student.
    """
    may_undo = student.user_id != user.pk and holds(user, "admin", now)
    return {"endings": undoable(student) if may_undo else [], "student": student, "now": now}
