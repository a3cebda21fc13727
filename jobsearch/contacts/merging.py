"""Two spellings of one person’s name: the student says that they are one, and may say otherwise.

Nothing that was logged changes. From then on both count as one person, where people are counted (DOMAIN §5), but for
weeks and months that nothing can be logged for any more: these stay as they were told.

Stable for other matters; each takes `by` and `now`:

    merge(contact, *, into, by, now) -> SamePerson        # `into` is the one who stays in lists
    part(statement, *, by, now) -> SamePerson                  # they are two people after all
"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max

from core.errors import Refused
from jobsearch.activities.limits import limiting_periods
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock
from jobsearch.contacts.models import Contact, SamePerson
from people.accounts.models import User
from people.students.models import Student
from standing.verbs import assess_student


@transaction.atomic
def merge(contact: Contact, *, into: Contact, by: User, now: datetime) -> SamePerson:
    """Say that a contact is the same person as another one of the student’s; the same again finds it. Raise Refused."""
    student = _own(contact.student, by)
    people = Contact.objects.filter(student=student)
    other, person = (people.get(pk=row.pk) for row in (contact, into))
    if other.person_pk == person.person_pk:
        statement = SamePerson.objects.standing().filter(contact=other).first()
        if statement is None:
            raise Refused("This is one person already.")
        return statement
    statement = SamePerson.objects.create(
        contact_id=other.person_pk,
        same_as_id=person.person_pk,
        counts_from=_open_from(student, now),
        at=now,
        by=by,
    )
    _follow(student, statement.counts_from, now)
    return statement


@transaction.atomic
def part(statement: SamePerson, *, by: User, now: datetime) -> SamePerson:
    """Take back that two are one; what was said before stays on record. Raise Refused."""
    student = _own(statement.contact.student, by)
    if not SamePerson.objects.standing().filter(pk=statement.pk).update(undone_at=now, undone_by=by):
        raise Refused("They are two people already.")
    statement.undone_at, statement.undone_by = now, by
    _follow(student, _open_from(student, now), now)
    return statement


def _own(student: Student, by: User) -> Student:
    student = lock(student)
    if by.pk != student.user_id:
        raise Refused("Only the student says who is who among the people they know.")
    return student


def _open_from(student: Student, now: datetime) -> date | None:
    """Return the first day of which no week or month is past its limit for logging; None: each day is."""
    last = limiting_periods(student).filter(log_until__lte=now).aggregate(last=Max("last_day"))["last"]
    return last + timedelta(days=1) if last else None


def _follow(student: Student, since: date | None, now: datetime) -> None:
    """Let contacts, and activities from a day on, say whom each spelling means by all that holds; judge the student."""
    standing = SamePerson.objects.standing().filter(contact__student=student)
    meant = {statement.contact_id: statement.same_as_id for statement in standing}
    days = set[date]()
    for contact in Contact.objects.filter(student=student).order_by("pk"):
        person = _person_of(contact.pk, meant)
        counts_as = None if person == contact.pk else person
        if contact.same_as_id == counts_as:
            continue
        Contact.objects.filter(pk=contact.pk).update(same_as=counts_as)
        activities = Activity.objects.filter(contact=contact)
        if since is not None:
            activities = activities.filter(occurred_on__gte=since)
        days |= set(activities.values_list("occurred_on", flat=True))
        activities.update(counts_as=counts_as)
    if days:
        assess_student(student, now, days=sorted(days))


def _person_of(contact: int, meant: dict[int, int]) -> int:
    while contact in meant:
        contact = meant[contact]
    return contact
