"""What happens in a student's life: states, preparation, not seeking, a name or a zone that changes (DOMAIN §2)."""

from datetime import date, datetime, timedelta

from django.db import transaction

from core import places
from core.errors import Refused
from people.accounts.models import User
from people.coaches import queries as coach_queries
from people.graduation import queries as graduation_queries
from people.programs.models import Cohort
from people.students import mails
from people.students.locking import lock_student
from people.students.models import TRANSITIONS, CohortMove, StateChange, Student
from rules.states import StudentState
from standing.verbs import assess_student


@transaction.atomic
def change_state(
    student: Student, after: str, *, cause: str, by: User | None, on: date | None = None, now: datetime
) -> StateChange:
    """Change a student's state, which is written nowhere else. `on` is a day in the student's zone, today by default;
    `by` None: the system. Raise Refused when the step is none of TRANSITIONS, or someone was first.
    """
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
    """Open the Career Prep Track. A student who was enrolled before this moment hears of it by mail."""
    student = lock_student(student.pk)
    change = change_state(student, StudentState.PREPARING, cause="preparation began", by=by, now=now)
    if student.enrolled_at < now:
        mails.preparing(student, change, coach_queries.coach_of(student), now=now)
    assess_student(student, now)
    return change


@transaction.atomic
def declare_not_seeking(student: Student, *, by: User, now: datetime) -> StateChange:
    """Note that a student is not looking for a job, possible at any point before the search: “If you are not looking
    for a job, let us know.”
    """
    student = lock_student(student.pk)
    if student.state not in (StudentState.ENROLLED, StudentState.PREPARING):
        raise Refused(
            "This can be said before the search begins. In a search, withdraw from it on the Commitment page."
        )
    change = change_state(student, StudentState.NOT_SEEKING, cause="not looking for a job", by=by, now=now)
    assess_student(student, now)
    return change


@transaction.atomic
def seek_again(student: Student, *, by: User, now: datetime) -> StateChange:
    """Take “not seeking” back: to preparing if that time has come, or had begun before, else to enrolled."""
    student = lock_student(student.pk)
    if student.state != StudentState.NOT_SEEKING:
        raise Refused("You are not marked as “not seeking”, so there is nothing to take back.")
    begun = (
        preparation_begins(student) <= student.today(now)
        or student.state_changes.filter(after=StudentState.PREPARING).exists()
        or graduation_queries.latest_certification(student) is not None
    )
    after = StudentState.PREPARING if begun else StudentState.ENROLLED
    change = change_state(student, after, cause="looking for a job after all", by=by, now=now)
    assess_student(student, now)
    return change


def preparation_begins(student: Student) -> date:
    """Return the day, in the student's zone, on which preparing starts: some days before the planned graduation."""
    return student.planned_graduation - timedelta(days=student.cohort.program.prep_days)


@transaction.atomic
def move(user: User, *, time_zone: str, now: datetime) -> None:
    """Show the times of a person who is no student in `time_zone` from now on."""
    User.objects.filter(pk=user.pk).update(time_zone=places.zone(time_zone))


@transaction.atomic
def rename(user: User, *, name: str) -> None:
    """Change how the person is called on every page; signatures keep the name they were signed with."""
    name = " ".join(name.split())
    if not name:
        raise Refused("Write your name.", "name")
    User.objects.filter(pk=user.pk).update(name=name[:150])


@transaction.atomic
def move_to_cohort(student: Student, cohort: Cohort, *, by: User | None, now: datetime) -> CohortMove | None:
    """Move a student into another cohort, with a row of who did it; return None where they are in it already. `by`
    None: whoever runs the installation. What they acknowledged and signed stays.
    """
    before = lock_student(student.pk).cohort_id
    if before == cohort.pk:
        return None
    Student.objects.filter(pk=student.pk).update(cohort=cohort)
    return CohortMove.objects.create(student=student, before_id=before, after=cohort, by=by, at=now)
