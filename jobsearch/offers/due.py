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


def recompute_due(offer: Offer, more: Iterable[AddedDay] = ()) -> bool:
    """Compute the due moment anew and store it on the row; whether it moved. The caller holds the row locked.

    What was counted stands while nothing it was counted from has changed; a calendar of holidays is nothing of it, but
    for the days that a coach adds while it is open: `more`. It keeps those that stood when it was first counted.
    """
    before = (offer.due_at, offer.governed_by, offer.counted)
    known = added_in(offer) if offer.counted else added_days(offer.country, offer.subdivision)
    added = as_json(dict.fromkeys((*known, *more)))
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


def _stored(offer: Offer, kept: CountedLimit | None, due: Due) -> dict[str, Any]:
    """How it was counted; where the employer governs, with the policy's count as the student was told it."""
    before = told(offer)
    if due.governed_by != "policy":
        return explained(due) | ({BEFORE: before} if before else {})
    stands = kept is not None and due.count is kept.count
    return (before if stands else explained(due)) | {"clause": due.clause}


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
        "calendar": calendar_json(due.calendar),
    }
