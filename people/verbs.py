"""What happens in a student's life: states, preparation, certification, the coach, a move."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from django.db import transaction

from core.errors import Refused
from people import mails, places, queries
from people.models import (
    EARLIEST_GRADUATION,
    TRANSITIONS,
    Assignment,
    Certification,
    ProgramRequirement,
    RequirementOutcome,
    StateChange,
    Student,
    StudentState,
    User,
)
from people.roles import holds


def locked(student: Student) -> Student:
    """The student's row as it stands now, held until the transaction ends."""
    return (
        Student.objects.select_for_update(of=("self",))
        .select_related("user", "cohort__program")
        .get(pk=student.pk)
    )


@transaction.atomic
def change_state(
    student: Student, after: str, *, cause: str, by: User | None, on: date | None = None, now: datetime
) -> StateChange:
    """The one place where a student's state is written. `on` is a day of theirs, today if not said; `by` None: the
    system. Raises Refused when the step is none of TRANSITIONS, or someone was first."""
    before = Student.objects.values_list("state", flat=True).get(pk=student.pk)
    if after not in TRANSITIONS[before]:
        raise Refused(f"{student} is {_words(before)}, and cannot become {_words(after)} from there.")
    if not Student.objects.filter(pk=student.pk, state=before).update(state=after):
        raise Refused("Somebody changed this student a moment ago. Look again before you go on.")
    student.state = after
    return StateChange.objects.create(
        student=student, before=before, after=after, on=on or student.today(now), cause=cause, by=by, at=now
    )


def _words(state: str) -> str:
    return StudentState(state).label


@transaction.atomic
def start_preparing(student: Student, *, now: datetime, by: User | None = None) -> StateChange:
    """The Career Prep Track opens. A student who was enrolled before this moment hears of it by mail."""
    student = locked(student)
    change = change_state(student, StudentState.PREPARING, cause="preparation began", by=by, now=now)
    if student.enrolled_at < now:
        mails.preparing(student, change, queries.coach_of(student), now=now)
    _assess(student, now)
    return change


@transaction.atomic
def declare_not_seeking(student: Student, *, by: User, now: datetime) -> StateChange:
    """“If you are not looking for a job, let us know.” Possible at any point before the search."""
    student = locked(student)
    if student.state not in (StudentState.ENROLLED, StudentState.PREPARING):
        raise Refused(
            "This can be said before the search begins. In a search, withdraw from it on the Commitment page."
        )
    change = change_state(student, StudentState.NOT_SEEKING, cause="not looking for a job", by=by, now=now)
    _assess(student, now)
    return change


@transaction.atomic
def seek_again(student: Student, *, by: User, now: datetime) -> StateChange:
    """Takes “not seeking” back: to preparing if that time has come, else to enrolled."""
    student = locked(student)
    if student.state != StudentState.NOT_SEEKING:
        raise Refused("You are not marked as “not seeking”, so there is nothing to take back.")
    begun = preparation_begins(student) <= student.today(now) or queries.latest_certification(student)
    after = StudentState.PREPARING if begun else StudentState.ENROLLED
    change = change_state(student, after, cause="looking for a job after all", by=by, now=now)
    _assess(student, now)
    return change


def preparation_begins(student: Student) -> date:
    """The student's own day on which preparing starts: some days before the planned graduation."""
    return student.planned_graduation - timedelta(days=student.cohort.program.prep_days)


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
    """An admin's word that the student graduated on `graduated_on` (their own day), with every requirement of the
    program answered: requirement's id → (met, note). A later certification replaces an earlier one; both are kept.
    The same word of the same admin again, as by a doubled submit, is the one that stands.
    """
    student = locked(student)
    _may_certify(student, graduated_on, by, now)
    requirements = list(student.cohort.program.requirements.all())
    unanswered = [requirement.name for requirement in requirements if requirement.pk not in outcomes]
    if unanswered:
        raise Refused(f"Say whether each requirement was met; still open: {', '.join(unanswered)}.")
    latest = queries.latest_certification(student)
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
    _tell_commitments(student, now)
    return certification


def _answers(
    outcomes: Mapping[int, tuple[bool, str]], requirements: Iterable[ProgramRequirement]
) -> dict[int, tuple[bool, str]]:
    """As they are kept."""
    return {each.pk: (outcomes[each.pk][0], outcomes[each.pk][1][:200]) for each in requirements}


def _says(known: Certification) -> tuple[date, str, int, dict[int, tuple[bool, str]]]:
    outcomes = {each.requirement_id: (each.met, each.note) for each in known.outcomes.all()}
    return known.graduated_on, known.note, known.by_id, outcomes


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


def _tell_commitments(student: Student, now: datetime) -> None:
    """A planned search is bound to the certified day, so the room above hears of it."""
    from commitments.verbs import certification_changed

    certification_changed(student, now=now)


@transaction.atomic
def assign_coach(student: Student, *, coach: User, by: User | None, now: datetime) -> Assignment:
    """From now on `coach` coaches the student; who did so before is kept with its dates."""
    student = locked(student)
    if coach.pk == student.user_id:
        raise Refused("Nobody coaches themself: choose another coach.", "coach")
    if not coach.is_active or not holds(coach, "coach", now):
        raise Refused(f"{coach.name} is not a coach. Give them that role on the Staff page first.", "coach")
    current = Assignment.objects.select_for_update().filter(student=student, until__isnull=True).first()
    if current and current.coach_id == coach.pk:
        return current
    _must_not_judge(student, coach, now)
    if current:
        current.until = now
        current.save(update_fields=["until"])
    return Assignment.objects.create(student=student, coach=coach, from_at=now, by=by)


def _must_not_judge(student: Student, coach: User, now: datetime) -> None:
    """Neither the coach nor who covers for them may judge an open claim of the student (DOMAIN §8)."""
    from guarantee.part import must_not_judge

    must_not_judge(coach, [student], "coach")
    for cover in coach.covered_by.lasting().filter(until__gt=now).select_related("covering").order_by("pk"):
        must_not_judge(cover.covering, [student], "coach")


@transaction.atomic
def move(user: User, *, time_zone: str, now: datetime) -> None:
    """Staff: from now on this person's times are shown in `time_zone`."""
    User.objects.filter(pk=user.pk).update(time_zone=places.zone(time_zone))


@transaction.atomic
def move_student(
    student: Student, *, time_zone: str, country: str, subdivision: str, by: User | None, now: datetime
) -> None:
    """New zone and holiday calendar. What was created before keeps its own (DOMAIN §4); later weeks use the new."""
    student = locked(student)
    zone, code = places.zone(time_zone), places.country(country)
    state = places.subdivision(code, subdivision)
    if (zone, code, state) == (student.zone, student.country, student.subdivision):
        return
    User.objects.filter(pk=student.user_id).update(time_zone=zone)
    Student.objects.filter(pk=student.pk).update(country=code, subdivision=state)
    from commitments.verbs import rezone_future_periods

    moved = Student.objects.select_related("user").get(pk=student.pk)
    rezone_future_periods(moved, now=now)
    _assess(moved, now)


@transaction.atomic
def rename(user: User, *, name: str) -> None:
    """How the person is called on every page; signatures keep the name they were signed with."""
    name = " ".join(name.split())
    if not name:
        raise Refused("Write your name.", "name")
    User.objects.filter(pk=user.pk).update(name=name[:150])


def _assess(student: Student, now: datetime) -> None:
    from standing.verbs import assess_student

    assess_student(student, now)
