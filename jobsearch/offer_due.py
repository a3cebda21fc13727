"""When an answer is due: computed when an offer or what it depends on is written, and stored (DESIGN)."""

from typing import Any

from commitments.rules import offers as rules
from commitments.rules.business_days import Calendar
from commitments.rules.due import Due
from jobsearch.models import Offer
from jobsearch.offer_facts import offer_facts, policy_of, search_for


def recompute_due(offer: Offer) -> bool:
    """Compute the due moment anew and store it on the row; whether it moved. The caller holds the row locked."""
    search = search_for(offer)
    policy = policy_of(offer, search)
    facts = offer_facts(offer, search, policy)
    due = rules.answer_due(policy, facts) if policy else rules.due_after(None, facts)
    before = (offer.due_at, offer.governed_by, offer.counted)
    offer.due_at = due.due_at if due else None
    offer.governed_by = due.governed_by if due else ""
    offer.counted = explained(due) if due else {}
    if due and due.governed_by == "policy":
        offer.counted["clause"] = due.clause
    moved = before != (offer.due_at, offer.governed_by, offer.counted)
    if moved:
        offer.save(update_fields=["due_at", "governed_by", "counted"])
    return moved


def explained(due: Due) -> dict[str, Any]:
    """How it was counted, as JSON: the last day, the days counted, and those skipped with why."""
    count = due.count
    return {
        "last_day": due.last_day.isoformat(),
        "counted": [day.isoformat() for day in count.counted] if count else [],
        "skipped": [{"day": each.day.isoformat(), "reason": each.reason} for each in count.skipped]
        if count
        else [],
        "flag": due.calendar.flag,
        "calendar": {
            "country": due.calendar.country,
            "subdivision": due.calendar.subdivision,
            "weekends_only": due.calendar.weekends_only,
        },
    }


def calendar_of(offer: Offer) -> Calendar:
    """The business days by which it was counted, as its policy says; for one recorded before this was kept, all."""
    kept = offer.counted.get("calendar") or {"country": offer.country, "subdivision": offer.subdivision}
    return Calendar(**kept)
