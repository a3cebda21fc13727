"""The count of business days that a student was told: it stands, whatever a mended calendar says since (DOMAIN §4)."""

from datetime import date, timedelta
from typing import Any

from commitments.holidays.queries import from_json
from jobsearch.offers.models import Offer
from rules.business_days import AddedDay, Calendar, Count, Skipped
from rules.offer_facts import CountedLimit

ADDED = "added"  # under which the holidays are kept that coaches added for its place
BEFORE = "by_policy"  # under which the count is kept while a moment of the employer's governs


def told(offer: Offer) -> dict[str, Any]:
    """What is stored of the policy's count, governing or not; empty where none was made."""
    kept: dict[str, Any] = offer.counted if offer.governed_by == "policy" else offer.counted.get(BEFORE, {})
    return kept if "last_day" in kept else {}


def counted_of(offer: Offer) -> CountedLimit | None:
    """The same for the rules. Each day after the one it was received on is among the counted or the skipped."""
    kept = told(offer)
    if not kept:
        return None
    last_day = date.fromisoformat(kept["last_day"])
    counted = tuple(map(date.fromisoformat, kept["counted"]))
    skipped = tuple(Skipped(date.fromisoformat(each["day"]), each["reason"]) for each in kept["skipped"])
    days = (*counted, *(each.day for each in skipped))
    received_on = min(days) - timedelta(days=1) if days else last_day
    return CountedLimit(received_on, calendar_in(kept, offer), Count(last_day, counted, skipped))


def calendar_of(offer: Offer) -> Calendar:
    """The business days by which it was counted, as its policy says."""
    return calendar_in(offer.counted, offer)


def calendar_in(kept: dict[str, Any], offer: Offer) -> Calendar:
    """For one recorded before the calendar was kept, that of all its place's holidays."""
    its = kept.get("calendar") or {"country": offer.country, "subdivision": offer.subdivision}
    extra = tuple((date.fromisoformat(day), name) for day, name in its.get("extra", ()))
    return Calendar(**its | {"extra": extra})


def calendar_json(calendar: Calendar) -> dict[str, Any]:
    """What `calendar_in` makes the calendar of again."""
    extra = [[day.isoformat(), name] for day, name in calendar.extra]
    return {
        "country": calendar.country,
        "subdivision": calendar.subdivision,
        "weekends_only": calendar.weekends_only,
        "country_only": calendar.country_only,
    } | ({"extra": extra} if extra else {})


def added_in(offer: Offer) -> tuple[AddedDay, ...]:
    """The holidays in force for it that coaches added, those of its whole place, whatever its policy leaves out."""
    return from_json(offer.counted.get(ADDED, ()))


def flag_of(offer: Offer) -> str:
    """That the calendar it was counted by is not known; empty where it is, or where no business days govern."""
    return calendar_of(offer).flag if offer.governed_by == "policy" and offer.counted.get("flag") else ""
