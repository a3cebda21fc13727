"""Whose calendar an address is of, and what stands in it."""

from datetime import datetime

from core.calendar import CalendarEvent
from jobsearch.calendar.models import CalendarAddress
from jobsearch.calendar.sources import SOURCES, STAFF_SOURCES
from people.accounts.models import User
from people.accounts.roles import own_student, roles_of


def address_with(digest: str) -> CalendarAddress | None:
    """Return the address of that digest, with its person; None where it was ended, or the account is closed."""
    addresses = CalendarAddress.objects.open().filter(digest=digest, user__is_active=True)
    return addresses.select_related("user").first()


def own_address(user: User) -> CalendarAddress | None:
    return CalendarAddress.objects.open().filter(user=user).first()


def events_of(user: User, now: datetime) -> list[CalendarEvent]:
    """Return all that stands in a person's calendar, as a student and as staff."""
    student = own_student(user, now)
    events = [event for source in SOURCES for event in source(student, now)] if student else []
    if roles_of(user, now) - {"student"}:
        events += [event for source in STAFF_SOURCES for event in source(user, now)]
    return events
