"""What an answer to one offer would mean in view of others that are open: which of them ends the guarantee, and what is
still owed to whom (DOMAIN §6).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from commitments.outages.queries import outages
from commitments.searches.models import Search
from jobsearch.offers.consequences import RULES
from jobsearch.offers.facts import clocks_of, offer_facts
from jobsearch.offers.models import Offer
from rules.eligibility.facts import Found
from rules.instants import last_local_day
from rules.offer_answers import Foretold, PossibleAnswer, foretold
from rules.outages import OutageSpan
from rules.policy import PolicyRules
from rules.states import SearchState
from rules.words import full_day

TAKING = (PossibleAnswer.STOP, PossibleAnswer.GO_ON)


@dataclass(frozen=True, slots=True)
class OtherOffer:
    """Another offer that is open: its name, the day by which it is to be answered, and what would come of it alone,
    were it left open, or declined.
    """

    name: str
    due_on: date | None
    left: Foretold
    declined: Foretold


def others_open(
    offers: Iterable[Offer],
    search: Search,
    policy: PolicyRules,
    now: datetime,
    down: Iterable[OutageSpan] | None = None,
) -> list[OtherOffer]:
    """Return what would come of these offers, which are open, each by itself and confirmed as it is stated."""
    rows = list(offers)
    spans = list(outages(search.student_id) if down is None else down) if rows else []
    return [_other(offer, search, policy, now, spans) for offer in rows]


def _other(
    offer: Offer, search: Search, policy: PolicyRules, now: datetime, down: Sequence[OutageSpan]
) -> OtherOffer:
    facts, clocks = offer_facts(offer, search, policy, down=down), clocks_of(search)
    planned = search.state == SearchState.PLANNED
    left, declined = (
        foretold(policy, str(offer), facts, clocks, possible, planned=planned, now=now)
        for possible in (PossibleAnswer.LAPSE, PossibleAnswer.DECLINE)
    )
    due_on = last_local_day(offer.due_at, offer.zone) if offer.due_at else None
    return OtherOffer(f"{offer.employer}’s offer", due_on, left, declined)


def guarantee_with(
    policy: PolicyRules,
    outlook: Foretold,
    alone: tuple[str, str, tuple[str, ...]],
    others: Sequence[OtherOffer],
    possessive: str,
) -> tuple[str, str, tuple[str, ...]]:
    """Return what becomes of the guarantee, in a few words, its tone, and in sentences, where other offers are open, of
    what would become of it by this offer alone.
    """
    words, tone, sentences = alone
    ending = [(other.left.days.guarantee, other.name) for other in others if other.left.days.guarantee]
    if ending:
        day, name = min(ending)
        own_day = outlook.days.guarantee
        if own_day is not None:
            return (
                words,
                tone,
                (*sentences, f"{name} ends it earlier, on {full_day(day)}.") if day < own_day else sentences,
            )
        ends = (
            f"{name} ends {possessive} guarantee on {full_day(day)}, whatever becomes of this one: that is a "
            f"qualifying offer{policy.cited(*RULES)}."
        )
        return ("guarantee ends", "none", (ends,)) if tone == "met" else (words, tone, (*sentences, ends))
    unclear = [other.name for other in others if other.left.none_qualified.finding == Found.NEEDS_PERSON]
    if unclear and tone == "met":
        sentence = f"By this offer alone {possessive} guarantee goes on; a person decides whether {unclear[0]} ends it."
        return "a person decides", "open", (sentence,)
    return alone


def still_owed(
    outlook: Foretold, others: Sequence[OtherOffer], against: Sequence[Sequence[str]], own: bool
) -> list[str]:
    """Say what is still to be answered after this answer, and what leaving it, or declining it, would mean.

    `against` has for each other offer the sentences of what declining it would have against it.
    """
    subject, possessive = ("You", "your") if own else ("They", "their")
    sentences = []
    for other, reasons in zip(others, against, strict=True):
        by = f" by the end of {full_day(other.due_on)}" if other.due_on else ""
        if outlook.possible in TAKING:
            sentences.append(f"{subject} still owe an answer to {other.name}{by}.")
        else:
            sentences.append(f"{other.name} is still open then, to be answered{by or ', without a limit'}.")
        if outlook.starts and other.left.in_time.finding == Found.NOT_MET:
            sentences.append(f"Left without an answer, it would count against {possessive} guarantee.")
        if outlook.starts and outlook.possible in TAKING:
            sentences += [f"{other.name}: {reason}" for reason in reasons]
    return sentences
