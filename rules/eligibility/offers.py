"""Requirements 7 and 8: every offer answered as promised, and none that qualifies (DOMAIN §6, §8)."""

from __future__ import annotations

from rules.deadlines import GovernedBy
from rules.eligibility.facts import DossierFacts, Evidence, Found, OfferOutcome
from rules.eligibility.judged import JudgedRequirement, judged
from rules.eligibility.tolerance import worst
from rules.instants import last_local_day, local_day
from rules.offer_facts import Judgement, OfferRuling
from rules.offers import granted_but_refused, in_time
from rules.policy import PolicyRules
from rules.states import OfferAnswer
from rules.words import full_day, hour, plural, until_minute, zone_name

FOUND: dict[Judgement, Found] = {"yes": Found.NOT_MET, "no": Found.MET, "needs_person": Found.NEEDS_PERSON}
WHOSE: dict[GovernedBy, str] = {
    "employer": "the employer’s deadline",
    "extension": "the employer’s extension",
}


def answered(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 7: every offer answered in time; none refused in which everything asked for was granted."""
    offers = [offer for offer in facts.offers if offer.in_search]
    if not offers:
        return judged([(Found.MET, "No offer was to be answered during the search.")])
    parts = [
        (finding, sentence)
        for offer in offers
        for finding, sentence in (_timing(offer, facts), _refusal(policy, offer))
        if sentence
    ]
    kept = [(Found.MET, f"All answers came in time ({plural(len(offers), 'offer')}).")]
    return judged(parts or kept, [_evidence(offer, facts) for offer in offers])


def _timing(offer: OfferOutcome, facts: DossierFacts) -> tuple[Found, str]:
    timing = in_time(offer.due_at, offer.answered_at, offer.withdrawn_at, facts.as_of)
    if timing == "open":
        return Found.NEEDS_PERSON, f"{offer.label}: not answered yet."
    if not offer.confirmed:
        return Found.NEEDS_PERSON, f"{offer.label}: no coach has confirmed it yet."
    if timing == "yes":
        return Found.MET, ""
    late = f"{offer.label}: due {_due(offer, facts)}, {_answered(offer, facts)}"
    if offer.down:
        return Found.NEEDS_PERSON, f"{late}; the service or its mail was down then."
    return Found.NOT_MET, f"{late}."


def _due(offer: OfferOutcome, facts: DossierFacts) -> str:
    """Return when an answer was due: "by the end of 13 May 2026 (clause 6.1)", an employer's with hour and zone."""
    assert offer.due_at is not None  # without a due moment no answer comes late
    zone = offer.zone or facts.zone
    if offer.governed_by == "policy":
        cited = f" (clause {offer.clause})" if offer.clause else ""
        return f"by the end of {full_day(last_local_day(offer.due_at, zone))}{cited}"
    whose_deadline = WHOSE[offer.governed_by]
    return f"{until_minute(offer.due_at, zone)} ({whose_deadline}, {zone_name(zone)} time)"


def _answered(offer: OfferOutcome, facts: DossierFacts) -> str:
    """Return when the student answered, in the zone of the due moment; with the hour where hours decide."""
    if offer.answered_at is None:
        return "never answered"
    zone = offer.zone or facts.zone
    day = full_day(local_day(offer.answered_at, zone))
    if offer.governed_by == "policy":
        return f"answered on {day}"
    return f"answered at {hour(offer.answered_at, zone)} on {day}"


def _refusal(policy: PolicyRules, offer: OfferOutcome) -> tuple[Found, str]:
    refused = granted_but_refused(policy, offer.answer, offer.asks, offer.confirmed)
    if refused == "no":
        return Found.MET, ""
    if refused == "yes":
        cited = policy.cited("granted_offer_must_be_accepted")
        return Found.NOT_MET, f"{offer.label}: declined although everything asked for was granted{cited}."
    return (
        Found.NEEDS_PERSON,
        f"{offer.label}: declined, and whether everything asked for was granted is not clear.",
    )


def none_qualifies(policy: PolicyRules, facts: DossierFacts) -> JudgedRequirement:
    """Judge requirement 8: no qualifying offer inside the window.

    Where the policy says that declining a qualifying offer voids the guarantee, one declined at any time counts, too.
    """
    if not facts.offers:
        return judged([(Found.MET, "No offer was recorded.")])
    ruled = [(offer, *_judged(policy, offer)) for offer in facts.offers]
    finding = worst(by_offer for _, by_offer, _ in ruled)
    parts = [
        (by_offer, f"{offer.label} {sentence}") for offer, by_offer, sentence in ruled if by_offer == finding
    ]
    evidence = [Evidence(offer.label, "offer", offer.ref, sentence) for offer, _, sentence in ruled]
    return judged(parts, evidence)


def _judged(policy: PolicyRules, offer: OfferOutcome) -> tuple[Found, str]:
    """Judge an offer by its ruling; where declining it voids the guarantee, by that ruling, too: the worse counts."""
    finding, declined = FOUND[offer.ruling.qualifies], offer.declined
    if declined is not None and worst((finding, FOUND[declined.qualifies])) != finding:
        cited = policy.cited("declined_offer_voids")
        sentence = f"{_says(declined)}, and was declined, which voids the guarantee{cited}"
        return FOUND[declined.qualifies], f"{sentence}: {' '.join(declined.reasons)}"
    return finding, f"{_says(offer.ruling)}: {' '.join(offer.ruling.reasons)}"


def _says(ruling: OfferRuling) -> str:
    return {"yes": "qualifies", "no": "does not qualify", "needs_person": "may qualify"}[ruling.qualifies]


def _evidence(offer: OfferOutcome, facts: DossierFacts) -> Evidence:
    zone = offer.zone or facts.zone
    due = f", due {_due(offer, facts)}" if offer.due_at else ""
    if offer.answered_at is not None and offer.answer is not None:
        by_the_hour = "" if offer.governed_by == "policy" else f" {hour(offer.answered_at, zone)}"
        answer = (
            f"{OfferAnswer(offer.answer).label} {full_day(local_day(offer.answered_at, zone))}{by_the_hour}"
        )
    else:
        answer = "withdrawn by the employer" if offer.withdrawn_at else "not answered"
    received = full_day(local_day(offer.received_at, zone))
    return Evidence(offer.label, "offer", offer.ref, f"received {received}{due}, {answer}")
