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
    """Return the series of that name, whatever its case; begin it if there is none."""
    name = " ".join(name.split())
    series = Series.objects.filter(name__iexact=name).first()
    return series or Series.objects.create(name=name, begun_by=by, begun_at=now)


@transaction.atomic
def name_series(program: Program, series: Series, *, by: User | None, now: datetime) -> ProgramSeries:
    """Let cohorts of the program that a roster brings from now on acknowledge this series' latest version.

    Who has acknowledged keeps theirs. `by` None: a command. Raise Refused where no version is published, or `by` is no
    admin.
    """
    if by is not None and not holds(by, "admin", now):
        raise Refused("Only an admin changes a program.")
    if queries.latest_of(series) is None:
        raise Refused(f"No version of {series} is published yet, so nobody could acknowledge one.", "series")
    # Of two requests at once, the second sees what the first wrote.
    Program.objects.select_for_update().get(pk=program.pk)
    last_naming = program.series_named.order_by("-at", "-pk").first()
    if last_naming is not None and last_naming.series_id == series.pk:
        return last_naming
    return ProgramSeries.objects.create(program=program, series=series, by=by, at=now)


def settle_programs(series: Series, now: datetime) -> None:
    """Let programs that named no series, and so meant the only one, name it: a second is about to be published."""
    only_series = queries.the_only_one()
    if only_series is None or only_series.pk == series.pk:
        return
    for program in Program.objects.filter(series_named__isnull=True).order_by("pk"):
        ProgramSeries.objects.create(program=program, series=only_series, by=None, at=now)


@transaction.atomic
def correct_series(
    student: Student, series: Series, *, reason: str, by: User, now: datetime
) -> Acknowledgement:
    """Record that the student acknowledged this series after all: its latest version now (DOMAIN §3).

    Raise Refused once they have signed.
    """
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
    acknowledgement = queries.acknowledgement_of(student)
    if acknowledgement is not None and acknowledgement.policy.series_id == series.pk:
        raise Refused(f"{student} acknowledged {acknowledgement.policy.name} already.", "series")
    correction = Acknowledgement.objects.create(student=student, policy=policy, at=now, by=by, reason=reason)
    _assess(student, now)
    return correction


def _latest(series: Series) -> Policy:
    policy = queries.latest_of(series)
    if policy is None:
        raise Refused(f"No version of {series} is published yet.", "series")
    return policy


def _assess(student: Student, now: datetime) -> None:

    assess_student(student, now)
