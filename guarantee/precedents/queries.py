"""Earlier final decisions on the same ground: the same requirement, of which the evidence said the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, Window
from django.db.models.functions import RowNumber

from guarantee.claims.models import Claim
from guarantee.claims.queries import claims_judged_by
from guarantee.decisions.models import FinalDecision, FindingWord, RecordedFinding
from people.accounts.models import User
from rules.words import joined, number

SHOWN = 5
OF_INTEREST = (FindingWord.NOT_MET, FindingWord.NEEDS_PERSON)
FOUND = (FindingWord.MET, FindingWord.NOT_MET, FindingWord.WAIVED)


@dataclass(frozen=True)
class Precedent:
    """One earlier claim: what its judges found for the requirement, and why where they said so."""

    claim: int
    reference: str
    student: int
    finding: str
    reason: str
    outcome: str
    decided_at: datetime
    zone: str


@dataclass
class Precedents:
    """All earlier claims on one ground: how many were found how, and the newest of them."""

    counts: dict[str, int]
    newest: list[Precedent] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def in_words(self) -> str:
        """How they were found, such as "three earlier claims: two not met, one waived"."""
        noun = "earlier claim" if self.total == 1 else "earlier claims"
        parts = [
            f"{number(count)} {FindingWord(finding).label}" for finding, count in self.counts.items() if count
        ]
        return f"{number(self.total).capitalize()} {noun} on this ground: {joined(parts)}"


def precedents_of(
    claim: Claim, rows: Iterable[Mapping[str, Any]], user: User, now: datetime
) -> dict[int, Precedents]:
    """Return, by requirement, how earlier claims were decided of which the evidence said the same as it does now; of
    those that `user` may see alone. `rows` are a dossier's. One query, and none where every requirement is met."""
    grounds = Q()
    for row in rows:
        if row["finding"] in OF_INTEREST:
            grounds |= Q(requirement=row["number"], computed=row["finding"])
    if not grounds:
        return {}
    precedents: dict[int, Precedents] = {}
    for finding in _newest(claim, grounds, user, now):
        ground = precedents.setdefault(
            finding.requirement,
            Precedents({word.value: getattr(finding, f"n_{word.value}") for word in FOUND}),
        )
        ground.newest.append(
            Precedent(
                claim=finding.claim_id,
                reference=finding.claim.reference,
                student=finding.claim.student_id,
                finding=finding.finding,
                reason=finding.reason,
                outcome=finding.outcome,
                decided_at=finding.decided_at,
                zone=finding.claim.search.zone,
            )
        )
    return precedents


def _newest(claim: Claim, grounds: Q, user: User, now: datetime) -> Iterable[Any]:
    """Return the newest findings on each ground that final decisions in force rest on, with how many there are."""
    finals = FinalDecision.objects.filter(decision__claim=OuterRef("claim")).order_by("-pk")
    visible = claims_judged_by(user, now).order_by().exclude(pk=claim.pk).values("pk")
    decided = RecordedFinding.objects.filter(grounds, claim__in=visible, taken_back__isnull=True).annotate(
        final=Subquery(finals.values("pk")[:1]),
        decided_at=Subquery(finals.values("at")[:1]),
        proposed_at=Subquery(finals.values("decision__at")[:1]),
        outcome=Subquery(finals.values("decision__outcome")[:1]),
    )
    later = RecordedFinding.objects.filter(
        claim=OuterRef("claim"),
        requirement=OuterRef("requirement"),
        pk__gt=OuterRef("pk"),
        at__lte=OuterRef("proposed_at"),
        taken_back__isnull=True,
    )
    in_force = decided.filter(~Exists(later), final__isnull=False, at__lte=F("proposed_at"))
    counts = {
        f"n_{word.value}": Window(Count("pk", filter=Q(finding=word.value)), partition_by=F("requirement"))
        for word in FOUND
    }
    place = Window(RowNumber(), partition_by=F("requirement"), order_by=F("final").desc())
    ranked = in_force.annotate(place=place, **counts).filter(place__lte=SHOWN)
    return ranked.select_related("claim__search").order_by("requirement", "place")
