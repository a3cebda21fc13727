"""The count of business days that a student was told: it stands, whatever a mended calendar says since (DOMAIN §4)."""

from datetime import date, datetime, timedelta
from typing import Any

from commitments.holidays.queries import from_json
from jobsearch.offers.models import Offer
from rules.business_days import AddedDay, Calendar, Count, Skipped, business_days_between
from rules.instants import last_local_day, local_day
from rules.offer_facts import CountedLimit

ADDED = "added"  # key of the holidays that coaches added for the offer's place
BEFORE = "by_policy"  # key of the policy's count while a moment of the employer's governs


def told(offer: Offer) -> dict[str, Any]:
    """Return what is stored of the policy's count, governing or not; empty where none was made."""
    count: dict[str, Any] = offer.counted if offer.governed_by == "policy" else offer.counted.get(BEFORE, {})
    return count if "last_day" in count else {}


def counted_of(offer: Offer) -> CountedLimit | None:
    """Return the policy's stored count as the rules take it; None where none was made.

    Each day after the one on which the offer was received is among the counted or the skipped.
    """
    count = told(offer)
    if not count:
        return None
    last_day = date.fromisoformat(count["last_day"])
    counted = tuple(map(date.fromisoformat, count["counted"]))
    skipped = tuple(Skipped(date.fromisoformat(skip["day"]), skip["reason"]) for skip in count["skipped"])
    days = (*counted, *(skip.day for skip in skipped))
    received_on = min(days) - timedelta(days=1) if days else last_day
    return CountedLimit(received_on, calendar_in(count, offer), Count(last_day, counted, skipped))


def business_days_left(offer: Offer, now: datetime) -> int | None:
    """Return how many business days are left to answer; None where the limit is not counted in them."""
    if offer.due_at is None or offer.governed_by != "policy":
        return None
    today, last_day = local_day(now, offer.zone), last_local_day(offer.due_at, offer.zone)
    return business_days_between(today, last_day, calendar_of(offer))


def calendar_of(offer: Offer) -> Calendar:
    """Return the calendar of business days by which the offer was counted, as its policy says."""
    return calendar_in(offer.counted, offer)


def calendar_in(count: dict[str, Any], offer: Offer) -> Calendar:
    """Return the calendar kept with a count; before calendars were kept, that of all holidays of the offer's place."""
    calendar = count.get("calendar") or {"country": offer.country, "subdivision": offer.subdivision}
    extra = tuple((date.fromisoformat(day), name) for day, name in calendar.get("extra", ()))
    return Calendar(**calendar | {"extra": extra})


def calendar_json(calendar: Calendar) -> dict[str, Any]:
    """Return a calendar as JSON, from which `calendar_in` makes it again."""
    extra = [[day.isoformat(), name] for day, name in calendar.extra]
    return {
        "country": calendar.country,
        "subdivision": calendar.subdivision,
        "weekends_only": calendar.weekends_only,
        "country_only": calendar.country_only,
    } | ({"extra": extra} if extra else {})


def added_in(offer: Offer) -> tuple[AddedDay, ...]:
    """Return the holidays in force for the offer that coaches added.

    They are those of its whole place, whatever its policy leaves out.
    """
    return from_json(offer.counted.get(ADDED, ()))


def flag_of(offer: Offer) -> str:
    """Say that the offer's calendar is not known; empty where it is, or where no business days govern."""
    return calendar_of(offer).flag if offer.governed_by == "policy" and offer.counted.get("flag") else ""
