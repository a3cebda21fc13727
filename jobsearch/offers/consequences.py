"""What an offer, an answer to it, or a coach's word would bring about, said before it happens (DOMAIN §6)."""

from dataclasses import replace
from datetime import datetime

from commitments.searches.models import Search
from jobsearch.offers.facts import offer_facts, policy_of, search_for
from jobsearch.offers.models import Offer
from rules import offers as rules
from rules.policy import PolicyRules
from rules.states import SearchState

RULES = ("offer_min_hours", "offer_field", "offer_types")


def stating(policy: PolicyRules | None) -> str:
    """Say, to whoever is about to state an offer, what it would bring about; empty where no policy holds."""
    if policy is None:
        return ""
    least = f"at least {policy.offer_min_hours} hours a week" if policy.offer_min_hours else "full time"
    field = f" in {policy.offer_field}" if policy.offer_field else ""
    return (
        f"A qualifying offer ({least}{field}) that comes inside your window ends the guarantee, accepted or "
        f"not{policy.cited(*RULES)}. Coaching goes on until you have found work."
    )


def ending(offer: Offer, now: datetime, *, own: bool, search: Search | None = None) -> str:
    """Say that this offer would end the guarantee once a coach confirms it as stated; empty where it would not."""
    search = search or search_for(offer)
    policy = policy_of(offer, search)
    if policy is None or search is None or not _guarantee_runs(search, now):
        return ""
    facts = replace(offer_facts(offer, search, policy), confirmed=True)
    qualifies = rules.qualifies(policy, facts).qualifies
    if qualifies == "no":
        return ""
    sure = qualifies == "yes"
    cited = policy.cited(*RULES)
    if own:
        phrase = "ends" if sure else "may end"
        return (
            f"Once your coach has confirmed it, this offer {phrase} the guarantee, whether you accept it or "
            f"not{cited}. Your coach helps you with it either way."
        )
    phrase = "ends" if sure else "does not end by itself, and a person would look at whether it ends,"
    return f"As it is stated, confirming it {phrase} the guarantee, whether it is accepted or not{cited}."


def _guarantee_runs(search: Search, now: datetime) -> bool:
    """Return whether the guarantee runs, or will once a planned search starts."""
    if search.guarantee_until is not None or now >= search.closes_at:
        return False
    return search.state in (SearchState.PLANNED, SearchState.RUNNING)
