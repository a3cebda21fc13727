"""What each answer to an offer would mean for search and guarantee, in sentences, before it is given (DOMAIN §6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from commitments.searches.models import Search
from jobsearch.offers.consequences import RULES
from jobsearch.offers.facts import clocks_of, offer_facts
from jobsearch.offers.in_view_of import OtherOffer, guarantee_with, others_open, still_owed
from jobsearch.offers.models import Offer
from rules import offers as rules
from rules.eligibility.facts import Found
from rules.offer_answers import Foretold, PossibleAnswer, foretold
from rules.outages import OutageSpan
from rules.policy import PolicyRules
from rules.states import SearchState
from rules.words import full_day


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one answer would mean. `tone` is that of the guarantee: met (it goes on), none (it ends),
    open (a person decides) or missed (the answer itself counts against it)."""

    possible: PossibleAnswer
    search: str
    guarantee: str
    tone: str
    sentences: tuple[str, ...]


def meanings(
    offer: Offer,
    search: Search | None,
    now: datetime,
    *,
    own: bool,
    down: Iterable[OutageSpan] | None = None,
    others: Iterable[Offer] = (),
) -> list[Meaning]:
    """Return what each answer would mean, in view of `others` that are open; nothing where the offer is over, or no
    search is planned or runs.
    """
    if offer.answer or offer.withdrawn_at is not None or search is None:
        return []
    if search.state not in (SearchState.PLANNED, SearchState.RUNNING):
        return []
    policy = search.policy.rules()
    beside = others_open(others, search, policy, now, down)
    return [
        _meaning(policy, search, each_foretold, own, beside)
        for each_foretold in foretold_answers(offer, search, policy, now, down=down)
    ]


def foretold_answers(
    offer: Offer,
    search: Search,
    policy: PolicyRules,
    now: datetime,
    *,
    down: Iterable[OutageSpan] | None = None,
) -> list[Foretold]:
    """Return what the rules would find of each answer, confirmed as the offer is stated."""
    facts, clocks = offer_facts(offer, search, policy, down=down), clocks_of(search)
    planned = search.state == SearchState.PLANNED
    return [
        foretold(policy, str(offer), facts, clocks, possible, planned=planned, now=now)
        for possible in PossibleAnswer
    ]


def _meaning(
    policy: PolicyRules, search: Search, outlook: Foretold, own: bool, others: Sequence[OtherOffer]
) -> Meaning:
    search_words, search_sentence = _search(search, outlook, own)
    guarantee = _guarantee(policy, search, outlook, own)
    if outlook.starts and search.guarantee_until is None:
        guarantee = guarantee_with(policy, outlook, guarantee, others, "your" if own else "their")
    guarantee_words, tone, guarantee_sentences = guarantee
    owed = still_owed(outlook, others, [_against(other.declined, own) for other in others], own)
    sentences = (search_sentence, *guarantee_sentences, *owed)
    return Meaning(outlook.possible, search_words, guarantee_words, tone, tuple(filter(None, sentences)))


def _search(search: Search, outlook: Foretold, own: bool) -> tuple[str, str]:
    possessive, subject = ("Your", "you") if own else ("Their", "they")
    if not outlook.starts:
        return "does not start", f"{possessive} search does not start: {subject} have found work."
    if search.service_until is not None:
        return "over already", f"Coaching ended on {full_day(search.service_until)} already."
    if outlook.days.service is not None:
        agree = "once your coach agrees" if own else "once student and coach agree"
        return "ends", f"{possessive} search ends on {full_day(outlook.days.service)}, {agree}."
    if outlook.possible == PossibleAnswer.STOP:
        return "ends with its window", f"{possessive} search ended with its window."
    return "goes on", f"{possessive} search and coaching go on."


def _guarantee(
    policy: PolicyRules, search: Search, outlook: Foretold, own: bool
) -> tuple[str, str, tuple[str, ...]]:
    """Return what becomes of the guarantee: in a few words, its tone, and in sentences."""
    possessive = "your" if own else "their"
    if not outlook.starts:
        return "no guarantee begins", "none", ("Without a search there is no guarantee to claim.",)
    if search.guarantee_until is not None:
        ended = f"{possessive.capitalize()} guarantee ended on {full_day(search.guarantee_until)} already."
        return "guarantee over already", "none", (ended, *_against(outlook, own))
    if outlook.days.guarantee is not None:
        return "guarantee ends", "none", (_ends(policy, outlook, possessive), *_against(outlook, own))
    return _by_requirements(policy, outlook, own)


def _by_requirements(policy: PolicyRules, outlook: Foretold, own: bool) -> tuple[str, str, tuple[str, ...]]:
    """Return the same where the answer itself ends no guarantee: what a claim would be judged by."""
    possessive, against = "your" if own else "their", _against(outlook, own)
    reasons = " ".join(rules.qualifies(policy, outlook.facts).reasons)
    if outlook.none_qualified.finding == Found.NOT_MET:
        void = f"It would void {possessive} guarantee. {' '.join(outlook.none_qualified.decisive)}"
        return "guarantee void", "missed", (void, *against)
    if outlook.in_time.finding == Found.NOT_MET:
        return "counts against the guarantee", "missed", against
    if outlook.none_qualified.finding == Found.NEEDS_PERSON:
        looked_at = f"A person decides whether {possessive} guarantee goes on. {reasons}"
        return "a person decides", "open", (looked_at, *against)
    if outlook.in_time.finding == Found.NEEDS_PERSON:
        return "a person decides", "open", against
    return "guarantee goes on", "met", (f"{possessive.capitalize()} guarantee goes on. {reasons}",)


def _ends(policy: PolicyRules, outlook: Foretold, possessive: str) -> str:
    assert outlook.days.guarantee is not None  # asked by the caller
    day, cited = full_day(outlook.days.guarantee), policy.cited(*RULES)
    why = f"this is a qualifying offer{cited}"
    ends = f"{possessive.capitalize()} guarantee ends on {day}: {why}."
    if outlook.possible == PossibleAnswer.DECLINE and policy.declined_offer_voids:
        ends += f" Declining one voids the guarantee{policy.cited('declined_offer_voids')}."
    return ends


def _against(outlook: Foretold, own: bool) -> tuple[str, ...]:
    """Return what requirement 7 would have against the answer, or would ask a person."""
    subject, possessive = ("You", "your") if own else ("They", "their")
    may = f"{subject} may decline; it" if outlook.possible == PossibleAnswer.DECLINE else "It"
    starts_with = {
        Found.NOT_MET: f"{may} would count against {possessive} guarantee",
        Found.NEEDS_PERSON: f"{may} is looked at by a person before a decision on {possessive} guarantee",
    }
    beginning = starts_with.get(outlook.in_time.finding)
    if beginning is None:
        return ()
    labels = [f"{evidence.label}: " for evidence in outlook.in_time.evidence]
    reasons = [reason.removeprefix(labels[0]) for reason in outlook.in_time.decisive]
    return tuple(f"{beginning}: {reason}" for reason in reasons)
