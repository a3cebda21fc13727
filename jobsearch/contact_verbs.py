"""Finding, or making, the employer and the person that an entry names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Lower

from core.errors import Refused
from jobsearch.entries import fold, tidy
from jobsearch.models import Activity, Contact, Employer
from people.models import Student

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
    """Finds the names of one student's entries, and remembers them while a file is imported.

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
        for contact in self._used().order_by("id"):
            self._contacts.setdefault(contact.name_key, []).append(contact)
        for contact in Contact.objects.filter(student=self.student):
            self._stored[contact.name_key, contact.employer_id] = contact
        wanted = {tidy(name).lower() for name in employers}
        for employer in Employer.objects.alias(folded=Lower("name")).filter(folded__in=wanted):
            self._employers[employer.name.lower()] = employer

    def _used(self) -> QuerySet[Contact]:
        # A contact left behind by a corrected slip of the pen stands in no entry, and so is no second person.
        used = Exists(Activity.objects.filter(contact=OuterRef("pk")))
        return Contact.objects.filter(used, student=self.student).select_related("employer")

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
        values = {"student": self.student, "name_key": fold(person), "employer": employer}
        new = {"name": person, "created_at": self.now}
        if not self._everyone:
            return Contact.objects.filter(**values).first() or Contact.objects.create(**values, **new)
        stored = self._stored.get((fold(person), employer.pk if employer else None))
        return stored or Contact.objects.create(**values, **new)

    def _known(self, key: str) -> list[Contact]:
        if key not in self._contacts:
            known = [] if self._everyone else list(self._used().filter(name_key=key).order_by("id"))
            self._contacts[key] = known
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
        if self._everyone:
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
