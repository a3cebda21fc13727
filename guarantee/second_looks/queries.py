"""Reading second looks: the one that waits, those whose time is up, and what all of them found."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision
from guarantee.second_looks.models import BY_A_PERSON, LookOutcome, SecondLook, SecondLookAnswer
from rules.states import ClaimState


@dataclass(frozen=True, slots=True)
class LookCount:
    """What second looks came to so far."""

    looked_at: int
    let_go: int
    handed_back: int
    by_time: int


def waiting_look(claim: Claim) -> SecondLook | None:
    """Return the second look that keeps a claim's letter back; None where none does."""
    if claim.state != ClaimState.DRAWN:
        return None
    looks = SecondLook.objects.filter(decision__claim=claim, answer__isnull=True)
    return looks.select_related("decision__by", "decision__second_opinion__by").order_by("-pk").first()


def gone_back_by(decision: Decision) -> SecondLookAnswer | None:
    """Return how a second look sent a decision back to its judges; None where none did."""
    back = (LookOutcome.BACK, LookOutcome.FELL)
    answers = SecondLookAnswer.objects.filter(look__decision=decision, outcome__in=back)
    return answers.select_related("by").first()


def deciders_of(decision: Decision) -> set[int]:
    """Return the ids of the two who proposed a decision and agreed with it."""
    return {decision.by_id, decision.second_opinion.by_id}


def hands_in(decision: Decision) -> set[int]:
    """Return the ids of all who had a hand in a decision: who proposed and agreed, and who found what it rests on."""
    finders = {(row["recorded"] or {}).get("by_id") for row in decision.dossier["requirements"]}
    return deciders_of(decision) | {person for person in finders if person is not None}


def may_look(decision: Decision, judges: Collection[int]) -> set[int]:
    """Return the ids of those who may look again: judges beside the two who decided."""
    return set(judges) - deciders_of(decision)


def looks_to_end(as_of: datetime) -> QuerySet[SecondLook]:
    """Return the looks that nobody has ended, and whose time is up."""
    return SecondLook.objects.filter(
        answer__isnull=True, due_at__lte=as_of, decision__claim__state=ClaimState.DRAWN
    ).select_related("decision__claim__student", "decision__claim__search")


def look_count() -> LookCount:
    """Count what second looks came to. One query."""
    figures = SecondLookAnswer.objects.aggregate(
        looked_at=Count("pk", filter=Q(outcome__in=BY_A_PERSON)),
        let_go=Count("pk", filter=Q(outcome=LookOutcome.LET_GO)),
        handed_back=Count("pk", filter=Q(outcome=LookOutcome.BACK)),
        by_time=Count("pk", filter=Q(outcome=LookOutcome.TIME)),
    )
    return LookCount(**figures)
