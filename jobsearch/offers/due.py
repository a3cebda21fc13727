"""When an answer is due: computed when an offer or what it depends on is written, and stored (DESIGN)."""

from collections.abc import Iterable
from typing import Any

from commitments.holidays.queries import added_days, as_json
from jobsearch.offers.day_count import ADDED, BEFORE, added_in, calendar_json, told
from jobsearch.offers.facts import offer_facts, policy_of, search_for
from jobsearch.offers.models import Offer
from rules import offers as rules
from rules.business_days import AddedDay
from rules.deadlines import Due
from rules.offer_facts import CountedLimit


def recompute_due(offer: Offer, new_days: Iterable[AddedDay] = ()) -> bool:
    """Compute the due moment anew, store it on the row, and return whether it moved. The caller holds the row locked.

    A count stands until something that it rests on changes. Of the holidays, only `new_days` change it, which a coach
    adds while the offer is open; the added days that stood at the first count stay.
    """
    before = (offer.due_at, offer.governed_by, offer.counted)
    previous_days = added_in(offer) if offer.counted else added_days(offer.country, offer.subdivision)
    added = as_json(dict.fromkeys((*previous_days, *new_days)))
    offer.counted = offer.counted | ({ADDED: added} if added else {})
    search = search_for(offer)
    policy = policy_of(offer, search)
    facts = offer_facts(offer, search, policy)
    due = rules.answer_due(policy, facts) if policy else rules.due_after(None, facts)
    counted = _stored(offer, facts.counted, due) | ({ADDED: added} if added else {}) if due else {}
    offer.due_at = due.due_at if due else None
    offer.governed_by = due.governed_by if due else ""
    offer.counted = counted
    moved = before != (offer.due_at, offer.governed_by, offer.counted)
    if moved:
        offer.save(update_fields=["due_at", "governed_by", "counted"])
    return moved


def _stored(offer: Offer, limit: CountedLimit | None, due: Due) -> dict[str, Any]:
    """Return how it was counted; where the employer governs, with the policy's count as the student was told it."""
    before = told(offer)
    if due.governed_by != "policy":
        return explained(due) | ({BEFORE: before} if before else {})
    stands = limit is not None and due.count is limit.count
    return (before if stands else explained(due)) | {"clause": due.clause}


def explained(due: Due) -> dict[str, Any]:
    """Return how a due moment was counted, as JSON: the last day, the days counted, and those skipped with why."""
    count = due.count
    return {
        "last_day": due.last_day.isoformat(),
        "counted": [day.isoformat() for day in count.counted] if count else [],
        "skipped": [{"day": skip.day.isoformat(), "reason": skip.reason} for skip in count.skipped]
        if count
        else [],
        "flag": due.calendar.flag,
        "calendar": calendar_json(due.calendar),
    }
