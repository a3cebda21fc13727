"""On a student's Commitment: what they asked about its clauses, and what the team answered."""

from datetime import datetime
from typing import Any

from django import template

from commitments.questions.queries import of_student
from people.accounts.models import User
from people.students.models import Student

register = template.Library()


@register.inclusion_tag("commitments/questions/_own.html")
def clause_questions(student: Student, user: User, now: datetime) -> dict[str, Any]:
    """Draw what the student asked: {% clause_questions student user now %}.

    Nothing where the student has asked nothing, or somebody else looks.
    """
    is_own = student.user_id == user.pk
    return {"questions": of_student(student) if is_own else [], "zone": student.zone, "now": now}
