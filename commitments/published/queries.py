"""Published versions in their series: which is the latest, since when, and which it replaced."""

from dataclasses import dataclass

from django.db.models import QuerySet

from commitments.policies.models import Policy
from commitments.series import listing
from commitments.series.models import Series
from people.programs.models import Program


def published() -> QuerySet[Policy]:
    """Return the policies that anybody may read: never a draft."""
    return Policy.objects.filter(published_at__isnull=False)


@dataclass(frozen=True, slots=True)
class Version:
    """A published version between the one that it replaced and the one that replaced it."""

    policy: Policy
    replaced: Policy | None = None
    replaced_by: Policy | None = None

    @property
    def latest(self) -> bool:
        return self.replaced_by is None


@dataclass(frozen=True, slots=True)
class PublishedSeries:
    """The versions of one school's terms, the latest first, and the programs whose cohorts acknowledge that one."""

    series: Series
    versions: list[Version]
    programs: list[Program]


def all_series() -> list[PublishedSeries]:
    """Return the series with a published version, by name. Five queries, however many there are."""
    rows = published().defer("text").order_by("series__name", "published_at", "pk")
    policies_by_series: dict[Series, list[Policy]] = {}
    for policy in rows:
        policies_by_series.setdefault(policy.series, []).append(policy)
    programs_by_series = listing.naming()
    return [
        PublishedSeries(series, list(reversed(_linked(policies))), programs_by_series.get(series.pk, []))
        for series, policies in policies_by_series.items()
    ]


def version_of(policy: Policy) -> Version:
    """Return a published policy as a version of its series. One query, which reads no texts."""
    rows = published().filter(series=policy.series_id).defer("text").order_by("published_at", "pk")
    return next(version for version in _linked(list(rows)) if version.policy.pk == policy.pk)


def _linked(policies: list[Policy]) -> list[Version]:
    """Return policies, which come in the order of publication, each between its neighbors."""
    replaced: list[Policy | None] = [None, *policies[:-1]]
    replacing: list[Policy | None] = [*policies[1:], None]
    return [Version(*neighbors) for neighbors in zip(policies, replaced, replacing, strict=True)]
