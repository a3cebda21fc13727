"""What is recorded of a policy's conditions for a student, and which are not met."""

from collections.abc import Collection

from commitments.conditions.models import ConditionRecord
from commitments.policies.models import Policy
from commitments.policies.queries import policy_for
from commitments.searches.queries import latest_search
from people.students.models import Student
from rules.conditions import Recorded, met, sentence
from rules.policy import PolicyRules as Rules


def conditions_policy(student: Student) -> Policy | None:
    """Return the version whose conditions the student has to meet: the one signed last, else the one offered."""
    search = latest_search(student)
    return search.policy if search else policy_for(student)


def recorded(students: Collection[int], series: str) -> dict[int, dict[str, Recorded]]:
    """Return student's id → condition's key → what was recorded last under any version of the series. One query."""
    rows = (
        ConditionRecord.objects.filter(student__in=students, condition__policy__series__name=series)
        .select_related("condition", "by")
        .order_by("student", "condition__key", "-id")
        .distinct("student", "condition__key")
    )
    records: dict[int, dict[str, Recorded]] = {student: {} for student in students}
    for row in rows:
        records[row.student_id][row.condition.key] = Recorded(
            label=row.condition.label,
            unit=row.condition.unit,
            value=row.value,
            holds=row.holds,
            note=row.note,
            by=row.by.name,
            at=row.at,
            ref=str(row.pk),
        )
    return records


def not_met(student: Student, policy: Rules) -> list[str]:
    """Return a sentence for each condition that the student does not meet. No query where the policy has none."""
    if not policy.conditions:
        return []
    records = recorded([student.pk], policy.series)[student.pk]
    pairs = [(condition, records.get(condition.key)) for condition in policy.conditions]
    return [sentence(*pair) for pair in pairs if met(*pair) is False]
