"""The admins' list of policies: by series, with the programs that name each."""

from dataclasses import dataclass

from django.db.models import Count, F

from commitments.policies.models import Policy
from commitments.series import queries
from commitments.series.models import Series
from people.programs.models import Program


@dataclass(frozen=True, slots=True)
class SeriesGroup:
    """A series with its versions, drafts and the latest first; `latest` is what cohorts acknowledge now."""

    series: Series
    versions: list[Policy]
    latest: Policy | None
    programs: list[Program]


def groups() -> list[SeriesGroup]:
    """Return the series with a version, by name. Four queries, however many there are."""
    rows = (
        Policy.objects.annotate(signed=Count("signatures__student", distinct=True))
        .select_related("published_by", "drafted_by")
        .order_by("series__name", F("published_at").desc(nulls_first=True), "-drafted_at", "-pk")
    )
    versions_by_series: dict[Series, list[Policy]] = {}
    for policy in rows:
        versions_by_series.setdefault(policy.series, []).append(policy)
    programs_by_series = naming()
    return [
        SeriesGroup(
            series,
            versions,
            next((version for version in versions if version.published_at), None),
            programs_by_series.get(series.pk, []),
        )
        for series, versions in versions_by_series.items()
    ]


def programs_naming(series: Series) -> list[Program]:
    """Return the programs whose cohorts acknowledge the series' latest version, by name."""
    return naming().get(series.pk, [])


def naming() -> dict[int, list[Program]]:
    """Return, by the series' id, the programs whose cohorts acknowledge its latest version, by name."""
    programs = list(Program.objects.order_by("name"))
    series_by_program, only_series = queries.named_by(programs), queries.the_only_one()
    programs_by_series: dict[int, list[Program]] = {}
    for program in programs:
        series = series_by_program.get(program.pk) or only_series
        if series is not None:
            programs_by_series.setdefault(series.pk, []).append(program)
    return programs_by_series
