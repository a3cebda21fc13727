"""Published versions in their series: which is the latest, since when, and which it replaced."""

from dataclasses import dataclass

from django.db.models import QuerySet

from commitments.policies.models import Policy
from commitments.series import listing
from commitments.series.models import Series
from people.programs.models import Program


def published() -> QuerySet[Policy]:
    """What anybody may read: never a draft."""
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
    """By name. Five queries, however many there are."""
    rows = published().defer("text").order_by("series__name", "published_at", "pk")
    found: dict[Series, list[Policy]] = {}
    for policy in rows:
        found.setdefault(policy.series, []).append(policy)
    naming = listing.naming()
    return [
        PublishedSeries(series, list(reversed(_linked(policies))), naming.get(series.pk, []))
        for series, policies in found.items()
    ]


def version_of(policy: Policy) -> Version:
    """Where this one stands. One query; the others' texts come with none."""
    rows = published().filter(series=policy.series_id).defer("text").order_by("published_at", "pk")
    return next(each for each in _linked(list(rows)) if each.policy.pk == policy.pk)


def _linked(policies: list[Policy]) -> list[Version]:
    """Each with its neighbors; in the order of publication."""
    before: list[Policy | None] = [None, *policies[:-1]]
    after: list[Policy | None] = [*policies[1:], None]
    return [Version(*three) for three in zip(policies, before, after, strict=True)]
