"""Which series is a student's own, and which version is its latest. No other series is ever a later version of it."""

from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from commitments.policies.models import Acknowledgement, Policy
from commitments.quotas.models import ActivityKind, PolicyKind
from commitments.series.models import ProgramSeries, Series
from commitments.signing.models import Signature
from people.programs.models import Program
from people.students.models import Student


def published() -> QuerySet[Series]:
    """Return the series with a version that can be acknowledged, by name."""
    versions = Policy.objects.filter(series=OuterRef("pk"), published_at__isnull=False)
    return Series.objects.filter(Exists(versions)).order_by("name")


def latest_of(series: Series | int | None) -> Policy | None:
    """Return the version of a series that was published last."""
    if series is None:
        return None
    return (
        Policy.objects.filter(series=series, published_at__isnull=False)
        .order_by("-published_at", "-pk")
        .first()
    )


def latest_versions() -> dict[int, Policy]:
    """Return, by the series' id, the latest version of each series with a published one. One query."""
    rows = Policy.objects.filter(published_at__isnull=False).order_by("series_id", "-published_at", "-pk")
    return {policy.series_id: policy for policy in rows.distinct("series_id")}


def the_only_one() -> Series | None:
    """Return the series of a school that has published no other; else None."""
    series = list(published()[:2])
    return series[0] if len(series) == 1 else None


def named_by(programs: Iterable[Program]) -> dict[int, Series]:
    """Return, by the program's id, the series that it names. One query."""
    rows = (
        ProgramSeries.objects.filter(program__in=list(programs)).select_related("series").order_by("at", "pk")
    )
    return {row.program_id: row.series for row in rows}


def of_program(program: Program) -> Series | None:
    """Return the series that a program names; while it names none, the only one that is published, if any."""
    return named_by([program]).get(program.pk) or the_only_one()


def acknowledgement_of(student: Student) -> Acknowledgement | None:
    """Return the acknowledgement that counts: an admin's last correction, else that of the roster."""
    rows = Acknowledgement.objects.filter(student=student).select_related("policy__series")
    return rows.order_by("-at", "-pk").first()


def own(student: Student) -> Series | None:
    """Return the series of what the student signed last, else of what they acknowledged, else of their program."""
    return held_by([student.pk]).get(student.pk) or of_program(student.cohort.program)


def held_by(students: Iterable[int]) -> dict[int, Series]:
    """Return, by the student's id, the series of what they signed last, else acknowledged. Two queries."""
    rows = Student.objects.filter(pk__in=list(students)).annotate(held=_held(OuterRef("pk")))
    series_ids = dict(rows.filter(held__isnull=False).values_list("pk", "held"))
    series = Series.objects.in_bulk(set(series_ids.values()))
    return {student: series[series_id] for student, series_id in series_ids.items()}


def _held(student: Student | int | Combinable) -> Coalesce:
    """Return SQL for the id of the series of what the student signed last, else of what they acknowledged."""
    signed = Signature.objects.filter(student=student).order_by("-signed_at", "-pk")
    acknowledged = Acknowledgement.objects.filter(student=student).order_by("-at", "-pk")
    return Coalesce(*(Subquery(rows.values("policy__series")[:1]) for rows in (signed, acknowledged)))


def kinds_of(student: Student | int | Combinable) -> QuerySet[ActivityKind]:
    """Return the kinds that the student can log: of what is published in their own series.

    While no series is theirs, in any; where one series alone is published, that is the same. One query, made with each
    activity that is logged.
    """
    namings = ProgramSeries.objects.filter(program__cohorts__students=student).order_by("-at", "-pk")
    series = Coalesce(_held(student), Subquery(namings.values("series")[:1]), F("policy__series"))
    policy_kinds = PolicyKind.objects.filter(policy__published_at__isnull=False, policy__series=series)
    return ActivityKind.objects.filter(pk__in=policy_kinds.values("kind")).order_by("order", "slug")
