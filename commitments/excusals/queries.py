"""Which excusal of a period is alive, and whether a second person has to agree."""

from datetime import datetime

from commitments.excusals.models import Excusal
from commitments.searches.claim_freeze import claim_of
from commitments.searches.models import Search
from core.errors import Refused
from standing.models import Period


def live_excusal(search: Search, unit: str, number: int) -> Excusal | None:
    """Return the excusal of a period that was asked for, was proposed, or is in force; there is at most one."""
    return search.excusals.alive().filter(unit=unit, number=number).first()


def needs_second_person(period: Period, now: datetime) -> bool:
    """Tell whether an excusal of the period needs a second person: it is settled, or a claim is filed."""
    return now >= period.log_until or claim_of(period.search) is not None


def period_of(search: Search, unit: str, number: int) -> Period:
    """Return the search's period of that unit and number. Raise Refused where it has none."""
    period = search.periods.filter(unit=unit, number=number).first()
    if period is None:
        raise Refused(f"This search has no {unit} {number}.")
    period.search = search
    return period


def name_of(period: Period) -> str:
    """Return a period's name in sentences, such as "Week 4"."""
    return f"{period.unit.capitalize()} {period.number}"
