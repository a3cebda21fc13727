"""What a student writes down of a person: what they do, how they met, through whom, how to reach them.

Stable for other matters: describe(contact, *, by, now, **facts of FIELDS) -> ContactDetails.
"""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from core.errors import Refused
from jobsearch.activities.checks import EARLIEST, checked_name, fold
from jobsearch.activities.recording import lock, today_of
from jobsearch.contacts.models import Contact, ContactDetails
from jobsearch.contacts.verbs import Names
from jobsearch.openings.checks import line, text
from people.accounts.models import User
from people.students.models import Student

LINES = {"does": 120, "met": 200, "address": 200}  # field → how many letters fit
REMEMBER_AT_MOST = 5_000
FIELDS = (*LINES, "employer", "met_on", "through", "remember")


@transaction.atomic
def describe(contact: Contact, *, by: User | None, now: datetime, **facts: Any) -> ContactDetails:
    """Write down what is given of FIELDS, `through` and `employer` by name. What it said before is kept.

    Raise Refused.
    """
    student = lock(contact.student)
    if by is not None and by.pk != student.user_id:
        raise Refused("Only the student writes about the people they know.")
    if "employer" in facts:
        _work_at(contact, student, facts["employer"], now)
    values: dict[str, Any] = {name: line(facts[name], name, LINES[name]) for name in LINES if name in facts}
    if "remember" in facts:
        values["remember"] = text(facts["remember"], "remember", REMEMBER_AT_MOST)
    if "met_on" in facts:
        values["met_on"] = _met_on(facts["met_on"], today_of(student, now))
    if "through" in facts:
        values["through"] = _through(contact, facts["through"])
    details, _ = ContactDetails.objects.get_or_create(contact=contact, defaults={"changed_at": now})
    differing = {name: value for name, value in values.items() if getattr(details, name) != value}
    if differing:
        for name, value in differing.items():
            setattr(details, name, value)
        details.changed_at = now
        details.save(update_fields=[*differing, "changed_at"])
    return details


def _work_at(contact: Contact, student: Student, employer: str, now: datetime) -> None:
    """Record where the person works now; what was logged keeps its employer. An empty name changes nothing."""
    names = Names(student, now)
    names.know_who(contact.name, contact)
    at = names.employer(checked_name(employer, "employer"))
    if names.contact(contact.name, at) != contact:
        raise Refused(f"You know another {contact.name} at {at} already.", "employer")


def _met_on(day: date | None, today: date) -> date | None:
    if day is not None and day > today:
        raise Refused("That day is still to come. Leave it empty until you have met.", "met_on")
    if day is not None and day < EARLIEST:
        raise Refused(f"Check the year: {day.isoformat()} is too long ago to be meant.", "met_on")
    return day


def _through(contact: Contact, name: str) -> Contact | None:
    """Return the person of that name whom the student knows; of several the one who is known longest."""
    key = fold(name)
    if not key:
        return None
    people = Contact.objects.filter(student=contact.student_id, name_key=key).exclude(pk=contact.pk)
    person = people.order_by("pk").first()
    if person is None:
        raise Refused(f"You know nobody else named {name.strip()[:60]}. Log them first.", "through")
    return person
