"""The verbs that certify graduation (DOMAIN §2), of one student or of many; searches that depend on the day follow."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction

from commitments.searches.verbs import certification_changed, lock_many
from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds
from people.graduation import queries as graduation_queries
from people.graduation.models import Certification, RequirementOutcome
from people.programs.models import ProgramRequirement
from people.students.locking import lock_student
from people.students.models import EARLIEST_GRADUATION, Student
from people.students.verbs import start_preparing
from rules.states import StudentState


@transaction.atomic
def certify(
    student: Student,
    *,
    graduated_on: date,
    outcomes: Mapping[int, tuple[bool, str]],
    by: User,
    now: datetime,
    note: str = "",
) -> Certification:
    """Certify that the student graduated on `graduated_on` (their own day), by an admin's word, with every requirement
    of the program answered: requirement's id → (met, note).

    A later certification replaces an earlier one; both are kept. What the same admin says again word for word, as by a
    doubled submit, returns the certification that stands.
    """
    student = lock_student(student.pk)
    _may_certify(student, graduated_on, by, now)
    requirements = list(student.cohort.program.requirements.all())
    unanswered = [requirement.name for requirement in requirements if requirement.pk not in outcomes]
    if unanswered:
        raise Refused(f"Say whether each requirement was met; still open: {', '.join(unanswered)}.")
    latest = graduation_queries.latest_certification(student)
    if latest is not None and _says(latest) == (graduated_on, note, by.pk, _answers(outcomes, requirements)):
        return latest
    certification = Certification.objects.create(
        student=student, graduated_on=graduated_on, by=by, at=now, note=note
    )
    RequirementOutcome.objects.bulk_create(
        RequirementOutcome(
            certification=certification,
            requirement=requirement,
            met=outcomes[requirement.pk][0],
            note=outcomes[requirement.pk][1][:200],
        )
        for requirement in requirements
    )
    if student.state == StudentState.ENROLLED:
        start_preparing(student, now=now, by=by)
    # a planned search is bound to the certified day
    certification_changed(student, now=now)
    return certification


def _answers(
    outcomes: Mapping[int, tuple[bool, str]], requirements: Iterable[ProgramRequirement]
) -> dict[int, tuple[bool, str]]:
    """Return the answers as they are kept, notes cut to 200 characters."""
    return {
        requirement.pk: (outcomes[requirement.pk][0], outcomes[requirement.pk][1][:200])
        for requirement in requirements
    }


def _says(certification: Certification) -> tuple[date, str, int, dict[int, tuple[bool, str]]]:
    outcomes = {
        outcome.requirement_id: (outcome.met, outcome.note) for outcome in certification.outcomes.all()
    }
    return certification.graduated_on, certification.note, certification.by_id, outcomes


def _may_certify(student: Student, graduated_on: date, by: User, now: datetime) -> None:
    if not holds(by, "admin", now):
        raise Refused("Only an admin certifies graduation.")
    if by.pk == student.user_id:
        raise Refused("Nobody certifies themself: ask another admin.")
    if graduated_on > student.today(now):
        raise Refused(
            "Graduation is certified once it has happened: choose today or an earlier day.", "graduated_on"
        )
    if graduated_on < EARLIEST_GRADUATION:
        raise Refused("That is before 2000: check the year.", "graduated_on")


@transaction.atomic
def certify_many(students: Iterable[Student], *, graduated_on: date, by: User, now: datetime) -> int:
    """Certify all of the students, every requirement of their programs met, and return how many they are.

    Raise Refused where one cannot be certified; then none is.
    """
    certified, students = 0, list(students)
    lock_many(Student.objects.filter(pk__in=[student.pk for student in students]))
    for student in sorted(students, key=lambda student: student.pk):
        outcomes = {requirement.pk: (True, "") for requirement in student.cohort.program.requirements.all()}
        try:
            certify(student, graduated_on=graduated_on, outcomes=outcomes, by=by, now=now)
        except Refused as refusal:
            raise Refused(
                f"{student.user.name}: {refusal.message} Nobody was certified.", refusal.field
            ) from None
        certified += 1
    return certified
