"""Recording what a policy's conditions ask: by an admin, never of themself; the last word counts, all are kept."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from commitments.conditions import Condition, ConditionRecord
from commitments.models import Policy
from commitments.queries import latest_search, policy_for
from commitments.rules.conditions import Recorded, fits, met, sentence
from commitments.rules.policy import Policy as Rules
from core.errors import Refused
from people.models import Student, User
from people.roles import holds
from people.verbs import locked

LARGEST = Decimal("999999.99")


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure, or yes or no, with a note."""

    value: Decimal | None = None
    holds: bool | None = None
    note: str = ""


def conditions_policy(student: Student) -> Policy | None:
    """The version whose conditions the student has to meet: the one signed last, else the one offered to them."""
    search = latest_search(student)
    return search.policy if search else policy_for(student)


def recorded(students: Collection[int], series: str) -> dict[int, dict[str, Recorded]]:
    """Student's id → condition's key → what is recorded last of it under any version of the series. One query."""
    rows = (
        ConditionRecord.objects.filter(student__in=students, condition__policy__series__name=series)
        .select_related("condition", "by")
        .order_by("student", "condition__key", "-id")
        .distinct("student", "condition__key")
    )
    found: dict[int, dict[str, Recorded]] = {student: {} for student in students}
    for row in rows:
        found[row.student_id][row.condition.key] = Recorded(
            label=row.condition.label,
            unit=row.condition.unit,
            value=row.value,
            holds=row.holds,
            note=row.note,
            by=row.by.name,
            at=row.at,
            ref=str(row.pk),
        )
    return found


def not_met(student: Student, policy: Rules) -> list[str]:
    """What stands against the student, in sentences. No query where the policy has no condition."""
    if not policy.conditions:
        return []
    known = recorded([student.pk], policy.series)[student.pk]
    pairs = [(each, known.get(each.key)) for each in policy.conditions]
    return [sentence(*pair) for pair in pairs if met(*pair) is False]


@transaction.atomic
def record_conditions(
    student: Student, policy: Policy, answers: Mapping[str, Answer], *, by: User, now: datetime
) -> list[ConditionRecord]:
    """Records these answers (condition's key → answer), those alone that differ from what is recorded. Raises Refused,
    its field `answer_<key>`; then nothing is recorded."""
    student = locked(student)
    _may_record(student, by, now)
    must_be_on(student, conditions_policy(student), policy.pk)
    conditions = {each.key: each for each in policy.conditions.all()}
    known = recorded([student.pk], policy.series.name)[student.pk]
    rows = [
        _row(student, conditions[key], answer, by, now)
        for key, answer in answers.items()
        if _differs(conditions[key], answer, known.get(key))
    ]
    ConditionRecord.objects.bulk_create(rows)
    if rows:
        _assess(student, now)
    return rows


def must_be_on(student: Student, policy: Policy | None, shown: int | None) -> None:
    """Raises Refused when the form that was sent showed another version than the student is on."""
    if policy is None or shown != policy.pk:
        raise Refused(f"{student} is on another version of the Commitment by now. Here are its conditions.")


def _may_record(student: Student, by: User, now: datetime) -> None:
    if not holds(by, "admin", now):
        raise Refused("Only an admin records conditions.")
    if by.pk == student.user_id:
        raise Refused("Nobody records their own conditions: ask another admin.")


def _row(student: Student, condition: Condition, answer: Answer, by: User, now: datetime) -> ConditionRecord:
    yes_no, field = condition.measure == "yes_no", f"answer_{condition.key}"
    if yes_no != (answer.holds is not None) or yes_no == (answer.value is not None):
        raise Refused("Answer yes or no." if yes_no else "Write a figure.", field)
    if answer.value is not None and not 0 <= answer.value <= LARGEST:
        raise Refused(f"Write a figure from 0 to {LARGEST:,}.", field)
    if answer.value is not None and answer.value != round(answer.value, 2):
        raise Refused("Write at most two decimal places.", field)
    if answer.value is not None and condition.unit == "%" and answer.value > 100:
        raise Refused("A share is at most 100 %.", field)
    return ConditionRecord(
        student=student, condition=condition, value=answer.value, holds=answer.holds,
        note=answer.note[:200], by=by, at=now,
    )  # fmt: skip


def _differs(condition: Condition, answer: Answer, known: Recorded | None) -> bool:
    if known is None or not fits(condition.rule(), known):
        return True
    return (answer.value, answer.holds, answer.note[:200]) != (known.value, known.holds, known.note)


def _assess(student: Student, now: datetime) -> None:
    from standing.verbs import assess_student

    assess_student(student, now)
