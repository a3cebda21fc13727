"""The chain of frozen decisions, read."""

from typing import NamedTuple

from django.db.models import QuerySet

from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision
from guarantee.frozen.models import FrozenRecord


class ChainHead(NamedTuple):
    """The last link of the chain: how many decisions there are, and the digest that stands for all of them."""

    number: int
    digest: str


def head() -> ChainHead | None:
    """Return the head of the chain; None as long as no decision is final. A letter prints the one before its own."""
    newest = FrozenRecord.objects.order_by("-number").values_list("number", "digest").first()
    return ChainHead(*newest) if newest else None


def head_before(final: FinalDecision) -> ChainHead | None:
    """Return the head of the chain before a decision's own link, which its letter prints; None for the first decision.

    While the decision is not frozen yet, that is the head itself: who writes it into a letter calls
    `guarantee.frozen.verbs.hold_chain` first, so that no other decision comes between."""
    own_link = FrozenRecord.objects.filter(final=final).values_list("number", "previous").first()
    if own_link is None:
        return head()
    number, previous = own_link
    return ChainHead(number - 1, previous) if previous else None


def records_of(claim: Claim) -> QuerySet[FrozenRecord]:
    """Return the frozen decisions on a claim, the latest first."""
    return FrozenRecord.objects.filter(final__decision__claim=claim).order_by("-number")
