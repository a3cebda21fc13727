"""A student with many activities and openings."""

from datetime import timedelta

from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.openings import verbs as opening_verbs
from tests.jobsearch.scenes import Scene


def fill(its: Scene, contact: Contact, activities: int, openings: int) -> None:
    """Log so many activities, written past the verbs, and add so many openings, some of them with the contact.

    What is made bears its number of all that were asked for, so that another filling makes others.
    """
    first = Activity.objects.filter(contact=contact).earliest("pk")
    others = Contact.objects.bulk_create(
        Contact(
            student=its.alice,
            name=f"One {index} of {activities}",
            name_key=f"one {index} of {activities}",
            employer=contact.employer,
            created_at=its.now,
        )
        for index in range(activities // 20)
    )
    people = [contact, *others]
    fields = {
        field.attname: getattr(first, field.attname)
        for field in Activity._meta.concrete_fields
        if field.attname not in ("id", "source_key", "contact_id", "occurred_on")
    }
    Activity.objects.bulk_create(
        Activity(
            source_key=f"many-{activities}-{index}",
            contact=people[index % len(people)],
            occurred_on=its.today - timedelta(days=index % 40),
            **fields,
        )
        for index in range(activities)
    )
    for index in range(openings):
        opening_verbs.add(
            its.alice,
            employer="Globex" if index % 3 else f"Employer {index} of {openings}",
            role=f"Role {index} of {openings}",
            person="Priya Shah" if index % 3 else "",
            next_step="Call",
            next_on=its.today,
            by=its.alice.user,
            now=its.now,
        )
