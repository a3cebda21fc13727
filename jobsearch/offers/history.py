"""What an offer said before: each saving that changed something of it, with what it said and has said since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from core.wording import local
from jobsearch.activities.history import FieldChange
from jobsearch.offers.models import Offer
from rules.words import dollars, full_day, hours

LABELS = {
    "employer": "Employer",
    "role": "Role",
    "type": "Type",
    "length": "How long it lasts",
    "written": "In writing",
    "received_at": "Received",
    "hours_per_week": "Hours a week",
    "in_field": "In the field",
    "by_school": "From the school",
    "pay": "Pay",
    "first_year_pay": "In the first year",
    "bonus": "Bonus",
    "equity": "Equity",
    "benefits": "Benefits",
    "workplace": "Where",
    "place": "Town",
    "starts_on": "Start",
    "terms": "Terms",
    "employer_deadline": "The employer’s deadline",
    "answer": "Your answer",
    "answered_at": "Answered",
    "withdrawn_at": "Taken back",
}
MONEY = ("first_year_pay", "bonus")


@dataclass(frozen=True, slots=True)
class OfferStep:
    """One saving of the offer; the first one changes nothing."""

    at: datetime
    changes: tuple[FieldChange, ...]


def history_of(offer: Offer) -> list[OfferStep]:
    """Return when the offer was stated and what each later saving changed, the newest first."""
    return list(_steps(offer))[::-1]


def _steps(offer: Offer) -> Iterator[OfferStep]:
    before: dict[str, str] = {}
    for event in offer.events.order_by("pgh_id").select_related("employer"):
        after = {name: _words(event, name, offer.zone) for name in LABELS}
        changes = tuple(
            FieldChange(LABELS[name], before[name], after[name])
            for name in LABELS
            if before and before[name] != after[name]
        )
        if changes or not before:
            yield OfferStep(event.changed_at, changes)
        before = after


def _words(event: Any, name: str, zone: str) -> str:
    display = getattr(event, f"get_{name}_display", None)
    value = display() if display else getattr(event, name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return dollars(value) if name in MONEY else hours(value)
    if isinstance(value, datetime):
        at = local(value, zone)
        return f"{full_day(at.date())}, {at:%H:%M}"
    if isinstance(value, date):
        return full_day(value)
    return str(value or "")
