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
    """Those with a version, by name. Four queries, however many there are."""
    rows = (
        Policy.objects.annotate(signed=Count("signatures__student", distinct=True))
        .select_related("published_by", "drafted_by")
        .order_by("series__name", F("published_at").desc(nulls_first=True), "-drafted_at", "-pk")
    )
    found: dict[Series, list[Policy]] = {}
    for policy in rows:
        found.setdefault(policy.series, []).append(policy)
    named_by = naming()
    return [
        SeriesGroup(
            series,
            versions,
            next((each for each in versions if each.published_at), None),
            named_by.get(series.pk, []),
        )
        for series, versions in found.items()
    ]


def programs_naming(series: Series) -> list[Program]:
    """Whose cohorts acknowledge its latest version, by name."""
    return naming().get(series.pk, [])


def naming() -> dict[int, list[Program]]:
    """Series' id → the programs whose cohorts acknowledge its latest version, by name."""
    programs = list(Program.objects.order_by("name"))
    named, only = queries.named_by(programs), queries.the_only_one()
    found: dict[int, list[Program]] = {}
    for program in programs:
        series = named.get(program.pk) or only
        if series is not None:
            found.setdefault(series.pk, []).append(program)
    return found
