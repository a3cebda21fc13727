"""Series are begun with their first draft, named by programs, and corrected for a student until they sign."""

from datetime import datetime

from django.db import transaction

from commitments.policies.models import Acknowledgement, Policy
from commitments.series import queries
from commitments.series.models import ProgramSeries, Series
from core.errors import Refused
from people.accounts.models import User
from people.accounts.roles import holds
from people.programs.models import Program
from people.students.locking import lock_student
from people.students.models import Student
from standing.verbs import assess_student

LONGEST_REASON = 500


def series_called(name: str, *, by: User | None, now: datetime) -> Series:
    """The series of that name, whatever its case; begun if there is none."""
    name = " ".join(name.split())
    known = Series.objects.filter(name__iexact=name).first()
    return known or Series.objects.create(name=name, begun_by=by, begun_at=now)


@transaction.atomic
def name_series(program: Program, series: Series, *, by: User | None, now: datetime) -> ProgramSeries:
    """Cohorts of the program that a roster brings from now on acknowledge this series' latest version; who has
    acknowledged keeps theirs. `by` None: a command."""
    if by is not None and not holds(by, "admin", now):
        raise Refused("Only an admin changes a program.")
    if queries.latest_of(series) is None:
        raise Refused(f"No version of {series} is published yet, so nobody could acknowledge one.", "series")
    Program.objects.select_for_update().get(pk=program.pk)  # two clicks come one after the other
    last = program.series_named.order_by("-at", "-pk").first()
    if last is not None and last.series_id == series.pk:
        return last
    return ProgramSeries.objects.create(program=program, series=series, by=by, at=now)


def settle_programs(series: Series, now: datetime) -> None:
    """A second series is about to be published: programs that named none, and so meant the only one, name it."""
    only = queries.the_only_one()
    if only is None or only.pk == series.pk:
        return
    for program in Program.objects.filter(series_named__isnull=True).order_by("pk"):
        ProgramSeries.objects.create(program=program, series=only, by=None, at=now)


@transaction.atomic
def correct_series(
    student: Student, series: Series, *, reason: str, by: User, now: datetime
) -> Acknowledgement:
    """The student acknowledged this series after all: its latest version now, until they sign (DOMAIN §3)."""
    student = lock_student(student.pk)
    if not holds(by, "admin", now):
        raise Refused("Only an admin corrects what a student acknowledged.")
    if by.pk == student.user_id:
        raise Refused("Nobody corrects their own record: ask another admin.")
    if student.signatures.exists():
        raise Refused(f"{student} has signed: they keep the terms that they signed.")
    reason = " ".join(reason.split())
    if not reason:
        raise Refused("Say why it is corrected: it stays on record.", "reason")
    if len(reason) > LONGEST_REASON:
        raise Refused(f"Say it in at most {LONGEST_REASON} letters.", "reason")
    policy = _latest(series)
    held = queries.acknowledgement_of(student)
    if held is not None and held.policy.series_id == series.pk:
        raise Refused(f"{student} acknowledged {held.policy.name} already.", "series")
    row = Acknowledgement.objects.create(student=student, policy=policy, at=now, by=by, reason=reason)
    _assess(student, now)
    return row


def _latest(series: Series) -> Policy:
    policy = queries.latest_of(series)
    if policy is None:
        raise Refused(f"No version of {series} is published yet.", "series")
    return policy


def _assess(student: Student, now: datetime) -> None:

    assess_student(student, now)
