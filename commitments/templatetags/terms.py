"""On a student's pages: what their program recorded of the conditions they signed, and who paid."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import template

from commitments.conditions.queries import conditions_policy, recorded
from people.accounts.models import User
from people.accounts.roles import holds
from people.students.models import Student
from rules import conditions as rules
from rules.conditions import Recorded
from rules.terms import ProgramCondition

register = template.Library()
FOUND = {True: "met", False: "not_met", None: "needs_person"}


@dataclass(frozen=True, slots=True)
class RecordedCondition:
    """One condition: what it asks, what is recorded, and what that gives."""

    condition: ProgramCondition
    recorded: Recorded | None

    @property
    def asked(self) -> str:
        return "" if self.condition.limit is None else rules.asked(self.condition)

    @property
    def said(self) -> str:
        return rules.said(self.condition, self.recorded)

    @property
    def found(self) -> str:
        return FOUND[rules.met(self.condition, self.recorded)]


@register.inclusion_tag("commitments/conditions/_conditions.html")
def conditions_card(student: Student, user: User, now: datetime) -> dict[str, Any]:
    """Draw what is recorded of a student's conditions: {% conditions_card student user now %}.

    An admin also gets links to record it, who paid, and the terms acknowledged. Nothing where the policy has no
    condition, and no admin asks.
    """
    is_own = student.user_id == user.pk
    is_admin = not is_own and holds(user, "admin", now)
    policy = conditions_policy(student)
    conditions = policy.rules().conditions if policy else ()
    recordings = recorded([student.pk], policy.series.name)[student.pk] if policy and conditions else {}
    lines = [RecordedCondition(condition, recordings.get(condition.key)) for condition in conditions]
    return {"lines": lines, "policy": policy, "student": student, "own": is_own, "admin": is_admin}
