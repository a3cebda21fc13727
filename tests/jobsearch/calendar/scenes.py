"""What stands in calendars: rows made directly."""

from datetime import datetime, timedelta
from typing import Any

import vobject

from coaching.appointments.models import Appointment
from jobsearch.calendar.publishing import publish
from jobsearch.calendar.queries import events_of
from people.accounts.models import User
from people.accounts.roles import forget
from people.students.models import Student
from tests.factories import NOW


def appointment(
    student: Student, host: User, *, hours: float = 24, zone: str = "America/New_York"
) -> Appointment:
    return Appointment.objects.create(
        student=student,
        kind="coaching",
        host=host,
        starts_at=NOW + timedelta(hours=hours),
        zone=zone,
        booked_by=host,
        booked_at=NOW,
    )


def read_calendar(body: bytes) -> dict[str, Any]:
    """The events of a calendar by what they are about, read by another parser."""
    events = vobject.readOne(body.decode()).contents.get("vevent", [])
    return {event.uid.value.partition("@")[0]: event for event in events}


def published(user: User, now: datetime) -> dict[str, Any]:
    """What a person's programs are told at `now`, by key."""
    forget(user)
    return {version.event.key: version for version in publish(user, events_of(user, now), now)}
