"""Who judges from outside: of which claims, and since when they do so no longer."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef, QuerySet

from guarantee.claims.models import Claim
from guarantee.outside_judges.models import JUDGED, OutsideJudge
from people.accounts.models import User


def judges_from_outside(claim: OuterRef | str, person: F | OuterRef | int) -> Exists:
    """Return the condition, for any row, that a person judges a claim from outside. `claim` is the row's path to it."""
    rows = OutsideJudge.objects.in_force().filter(user=person)
    return Exists(rows.filter(claim=OuterRef(claim) if isinstance(claim, str) else claim))


def outside_judges_of(claims: Iterable[Claim]) -> dict[int, set[int]]:
    """Return, by claim id, who judges it from outside. One query."""
    by_claim: dict[int, set[int]] = defaultdict(set)
    rows = OutsideJudge.objects.in_force().filter(claim__in=list(claims))
    for claim, user in rows.values_list("claim", "user"):
        by_claim[claim].add(user)
    return by_claim


def outside_judge_of(claim: Claim) -> OutsideJudge | None:
    """Return who judges the claim from outside; None where nobody does."""
    return claim.outside_judges.in_force().select_related("user", "by").first()


def claims_from_outside(user: User) -> QuerySet[Claim]:
    """Return the claims that somebody judges from outside, the earliest filed first."""
    rows = OutsideJudge.objects.in_force().filter(user=user)
    return Claim.objects.filter(pk__in=rows.values("claim")).order_by("filed_at", "pk")


def judges_to_end() -> QuerySet[OutsideJudge]:
    """Return those whose claim was decided, or taken back, and that nobody ended."""
    rows = OutsideJudge.objects.filter(ended_at__isnull=True).exclude(claim__state__in=JUDGED)
    return rows.select_related("claim").order_by("pk")
