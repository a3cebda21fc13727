"""What came after a decision: as its evidence stands now, and as the system has noted it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from coaching.bounces.models import ToldOtherwise
from coaching.closings.models import MessageClosing
from coaching.conversation.models import Message
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FinalDecision
from guarantee.dossier.queries import pieces_of
from guarantee.evidence.queries import from_json
from guarantee.later_facts.models import LaterFact, LaterFactsSetAside
from jobsearch.offers.models import AnswerCorrection, Extension, Offer, OfferAsk, OfferConfirmation
from rules.eligibility import EvidenceChange, changes
from rules.later_facts import FactSince, Piece, facts_since, what_could_change
from rules.states import ClaimState

# Kinds of evidence that come after a window, too, with the moment that says so. What is written or offered then could
# change no finding.
MOMENTS: dict[str, tuple[type[Model], str]] = {
    "message": (Message, "sent_at"),
    "closing": (MessageClosing, "message__sent_at"),
    "told_otherwise": (ToldOtherwise, "message__sent_at"),
    "offer": (Offer, "received_at"),
    "ask": (OfferAsk, "offer__received_at"),
    "answer_correction": (AnswerCorrection, "offer__received_at"),
    "extension": (Extension, "offer__received_at"),
    "confirmation": (OfferConfirmation, "offer__received_at"),
}


@dataclass(frozen=True)
class LaterStanding:
    """What came after a decision and waits for an admin's look; `aside` is what was set aside last, if anything was."""

    facts: tuple[FactSince, ...]
    aside: LaterFactsSetAside | None

    @property
    def requirements(self) -> list[int]:
        return sorted({number for fact in self.facts for number in fact.change.requirements})

    @property
    def could_change(self) -> str:
        """What the facts could change, in a sentence."""
        return what_could_change(self.requirements)

    @property
    def changes(self) -> list[EvidenceChange]:
        return [fact.change for fact in self.facts]


def final_of(claim: Claim) -> FinalDecision | None:
    """Return the final decision in force on a claim; None where there is none."""
    if claim.state != ClaimState.DECIDED:
        return None
    finals = FinalDecision.objects.filter(decision__claim=claim)
    return finals.order_by("-pk").first()


def facts_now(
    claim: Claim, decision: Decision, barred: Collection[int] | None = None
) -> tuple[FactSince, ...]:
    """Return how the evidence of a claim differs from what a final decision on it rested on."""
    if "evidence" not in decision.dossier:  # frozen before evidence was kept
        return ()
    decided, pieces = from_json(decision.dossier["evidence"]), pieces_of(claim, barred)
    new = [change for change in changes(decided, pieces) if change.what == "added"]
    return facts_since(decided, pieces, _outside(claim, new))


def _outside(claim: Claim, new: Iterable[EvidenceChange]) -> set[Piece]:
    """Return the new pieces that lie after the window. A query for each kind that there is."""
    refs: dict[str, list[int]] = defaultdict(list)
    for change in new:
        if change.kind in MOMENTS:
            refs[change.kind].append(int(change.ref))
    later: set[Piece] = set()
    for kind, ids in refs.items():
        model, moment = MOMENTS[kind]
        rows = model._default_manager.filter(pk__in=ids, **{f"{moment}__gte": claim.search.closes_at})
        later |= {(kind, str(pk)) for pk in rows.values_list("pk", flat=True)}
    return later


def later_standing(
    claim: Claim, latest: Decision | None, barred: Collection[int] | None = None
) -> LaterStanding | None:
    """Return what came after the final decision on a claim, as it stands now; None where none is in force. `latest` is
    the newest decision on it, where the caller has read it."""
    final = final_of(claim)
    if final is None:
        return None
    decision = latest if latest is not None and latest.pk == final.decision_id else final.decision
    aside = final.facts_set_aside.select_related("by", "up_to").order_by("-pk").first()
    looked_at = _looked_at(final, aside) if aside else set()
    facts = facts_now(claim, decision, barred)
    return LaterStanding(tuple(fact for fact in facts if fact.key not in looked_at), aside)


def _looked_at(final: FinalDecision, aside: LaterFactsSetAside) -> set[tuple[str, str, str]]:
    rows = final.later_facts.filter(pk__lte=aside.up_to_id, over_at__isnull=True)
    return set(rows.values_list("kind", "ref", "digest"))


def raised_on(claims: Iterable[Claim]) -> dict[int, list[LaterFact]]:
    """Return, by claim id, what was noted after the decision and waits for a look, the first one first. One query."""
    facts = LaterFact.objects.raised().filter(final__decision__claim__in=list(claims))
    by_claim: dict[int, list[LaterFact]] = defaultdict(list)
    for fact in facts.select_related("final__decision").defer("final__decision__dossier").order_by("pk"):
        by_claim[fact.final.decision.claim_id].append(fact)
    return by_claim


def is_flagged(claim: OuterRef) -> Exists:
    """Return the condition, for any row, that something came after the decision on a claim and waits for a look."""
    return Exists(LaterFact.objects.raised().filter(final__decision__claim=claim))


def finals_to_look_at(as_of: datetime) -> QuerySet[FinalDecision]:
    """Return the decisions in force whose evidence is to be looked at again."""
    newer = FinalDecision.objects.filter(decision__claim=OuterRef("decision__claim"), pk__gt=OuterRef("pk"))
    due = Q(watch__isnull=True) | Q(watch__look_at__lte=as_of)
    finals = FinalDecision.objects.filter(due, ~Exists(newer), decision__claim__state=ClaimState.DECIDED)
    return finals.select_related("decision__claim").defer("decision__dossier").order_by("pk")
