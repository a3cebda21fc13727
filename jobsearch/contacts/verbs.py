"""Finding, or making, the employer and the person that an activity names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Lower

from core.errors import Refused
from jobsearch.activities.checks import fold, tidy
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from people.students.models import Student

STRANDED = "  "  # no name folds to it


def employer_named(name: str, *, now: datetime) -> Employer:
    """The school's employer of that name, without regard to case; made where there is none yet."""
    name = tidy(name)
    found = _employer(name)
    if found is not None:
        return found
    try:
        with transaction.atomic():
            return Employer.objects.create(name=name, created_at=now)
    except IntegrityError:  # someone made it at the same moment
        found = _employer(name)
        if found is None:
            raise
        return found


def _employer(name: str) -> Employer | None:
    # PostgreSQL folds case for the unique constraint, so it must fold it here, too.
    return Employer.objects.alias(folded=Lower("name")).filter(folded=Lower(Value(name))).first()


@dataclass
class Names:
    """Finds the names of one student's activities, and remembers them while a file is imported.

    The caller has locked the student, so nobody else makes contacts of theirs meanwhile.
    """

    student: Student
    now: datetime
    _employers: dict[str, Employer] = field(default_factory=dict)
    _contacts: dict[str, list[Contact]] = field(default_factory=dict)
    _stored: dict[tuple[str, int | None], Contact] = field(default_factory=dict)
    _everyone: bool = False

    def know_everyone(self, employers: Iterable[str]) -> None:
        """Reads all of the student's contacts, and the employers of these names, at once: for a file of many names."""
        self._everyone = True
        self._remember(Contact.objects.all())
        wanted = {tidy(name).lower() for name in employers}
        for employer in Employer.objects.alias(folded=Lower("name")).filter(folded__in=wanted):
            self._employers[employer.name.lower()] = employer

    def _remember(self, contacts: QuerySet[Contact]) -> None:
        """The student's of these, in one query: who is stored, and who of them is known."""
        # A contact left behind by a corrected slip of the pen stands in no activity, and so is no second person.
        used = Exists(Activity.objects.filter(contact=OuterRef("pk")))
        theirs = contacts.filter(student=self.student).select_related("employer").annotate(used=used)
        for contact in theirs.order_by("id"):
            self._stored[contact.name_key, contact.employer_id] = contact
            if contact.used:
                self._contacts.setdefault(contact.name_key, []).append(contact)

    def employer(self, name: str) -> Employer | None:
        if not name:
            return None
        key = name.lower()
        if key not in self._employers:
            self._employers[key] = employer_named(name, now=self.now)
        return self._employers[key]

    def contact(self, person: str, employer: Employer | None) -> Contact | None:
        """The student's contact of that name at that employer; made where there is none.

        A name alone means the one person of that name whom the student knows. Raises Refused when there are several.
        """
        if not person:
            return None
        known = self._known(fold(person))
        found = self._one_of(known, person, employer)
        if found is None:
            found = self._stored_or_made(person, employer)
            known.append(found)
        return found

    def _stored_or_made(self, person: str, employer: Employer | None) -> Contact:
        key = fold(person)
        stored = self._stored.get((key, employer.pk if employer else None))
        return stored or Contact.objects.create(
            student=self.student, name_key=key, employer=employer, name=person, created_at=self.now
        )

    def _known(self, key: str) -> list[Contact]:
        if key not in self._contacts:
            self._contacts[key] = []
            if not self._everyone:
                self._remember(Contact.objects.filter(name_key=key))
        return self._contacts[key]

    def _one_of(self, known: list[Contact], person: str, employer: Employer | None) -> Contact | None:
        employer_id = employer.pk if employer else None
        for contact in known:
            if contact.employer_id == employer_id:
                return contact
        if employer is None:
            return _the_only_one(known, person)
        nowhere = next((contact for contact in known if contact.employer_id is None), None)
        if nowhere is not None:  # the same person: now it is known where they work
            self._now_works_at(nowhere, employer)
        return nowhere

    def _now_works_at(self, contact: Contact, employer: Employer) -> None:
        """One of that name and employer whom a correction left behind changes places with it."""
        key = contact.name_key
        left = Contact.objects.filter(student=self.student, name_key=key, employer=employer)
        stranded = list(left.values_list("pk", flat=True))
        Contact.objects.filter(pk__in=stranded).update(name_key=STRANDED)
        contact.employer = employer
        contact.save(update_fields=["employer"])
        Contact.objects.filter(pk__in=stranded).update(name_key=key, employer=None)
        self._stored[key, employer.pk] = contact
        self._stored.pop((key, None), None)
        for each in Contact.objects.filter(pk__in=stranded):
            self._stored[key, None] = each


def _the_only_one(known: list[Contact], person: str) -> Contact | None:
    if len(known) > 1:
        places = ", ".join(str(contact.employer) for contact in known)
        raise Refused(
            f"You know {len(known)} people named {person} ({places}). Say which: “{person} @ {known[0].employer}”.",
            "person",
        )
    return known[0] if known else None
