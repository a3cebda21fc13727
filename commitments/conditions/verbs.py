"""The verb that records what a policy's conditions ask: by an admin, never of themself; all is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from commitments.conditions.models import Condition, ConditionRecord
from commitments.conditions.queries import conditions_policy, recorded
from commitments.policies.models import Policy
from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds
from people.students.locking import lock_student
from people.students.models import Student
from rules.conditions import Recorded, fits
from standing.verbs import assess_student

LARGEST = Decimal("999999.99")


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure, or yes or no, with a note."""

    value: Decimal | None = None
    holds: bool | None = None
    note: str = ""


@transaction.atomic
def record_conditions(
    student: Student, policy: Policy, answers: Mapping[str, Answer], *, by: User, now: datetime
) -> list[ConditionRecord]:
    """Record those of the answers (condition's key → answer) that differ from what is recorded.

    Raise Refused, its field `answer_<key>`, where one cannot be recorded; then none is.
    """
    student = lock_student(student.pk)
    _may_record(student, by, now)
    must_be_on(student, conditions_policy(student), policy.pk)
    conditions = {condition.key: condition for condition in policy.conditions.all()}
    records = recorded([student.pk], policy.series.name)[student.pk]
    rows = [
        _row(student, conditions[key], answer, by, now)
        for key, answer in answers.items()
        if _differs(conditions[key], answer, records.get(key))
    ]
    ConditionRecord.objects.bulk_create(rows)
    if rows:
        _assess(student, now)
    return rows


def must_be_on(student: Student, policy: Policy | None, shown: int | None) -> None:
    """Raise Refused when the form that was sent showed another version than the student is on."""
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


def _differs(condition: Condition, answer: Answer, latest: Recorded | None) -> bool:
    if latest is None or not fits(condition.rule(), latest):
        return True
    return (answer.value, answer.holds, answer.note[:200]) != (latest.value, latest.holds, latest.note)


def _assess(student: Student, now: datetime) -> None:

    assess_student(student, now)
