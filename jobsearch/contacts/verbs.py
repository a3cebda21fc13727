"""Finding, or making, the employer and the person that an activity names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection
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
    """Return the school's employer of that name, without regard to case; create it where there is none yet."""
    name = tidy(name)
    return _employer(name) or employer_added(name, now=now)


def employer_added(name: str, *, now: datetime) -> Employer:
    """Create the employer of a tidied name that nobody has named yet. Who makes it at the same moment is waited for."""
    with connection.cursor() as cursor:
        cursor.execute(_ADD, {"name": name, "now": now})
        added = cursor.fetchone()
    if added is not None:
        return Employer(pk=added[0], name=name, created_at=now)
    employer = _employer(name)
    assert employer is not None  # employers are never deleted
    return employer


_ADD = """
    INSERT INTO jobsearch_employer (name, created_at) VALUES (%(name)s, %(now)s)
    ON CONFLICT DO NOTHING RETURNING id"""


def _employer(name: str) -> Employer | None:
    return employers_named(name).first()


def employers_named(name: str) -> QuerySet[Employer]:
    """Return the one employer of that name, if there is one, without regard to case."""
    # PostgreSQL folds case for the unique constraint, so it must fold it here, too.
    return Employer.objects.alias(folded=Lower("name")).filter(folded=Lower(Value(name)))


def with_use(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """Annotate contacts with `used`: whether an activity names them.

    A contact left behind by a corrected slip of the pen stands in no activity, and so is no second person.
    """
    return contacts.annotate(used=Exists(Activity.objects.filter(contact=OuterRef("pk"))))


@dataclass
class Names:
    """The employers and contacts that one student's activities name, remembered while a file is imported.

    The caller has locked the student, so nobody else makes contacts of theirs meanwhile.
    """

    student: Student
    now: datetime
    _employers: dict[str, Employer] = field(default_factory=dict)
    _contacts: dict[str, list[Contact]] = field(default_factory=dict)
    _stored: dict[tuple[str, int | None], Contact] = field(default_factory=dict)
    _everyone: bool = False
    _sought: set[str] = field(default_factory=set)

    def know_everyone(self, employers: Iterable[str]) -> None:
        """Read all contacts of the student, and the employers of these names, at once: for a file of many names."""
        self._everyone = True
        self._remember(Contact.objects.all())
        folded_names = {tidy(name).lower() for name in employers}
        for employer in Employer.objects.alias(folded=Lower("name")).filter(folded__in=folded_names):
            self._employers[employer.name.lower()] = employer

    def _remember(self, contacts: QuerySet[Contact]) -> None:
        """Remember, in one query, which of these contacts the student has, and which of them an activity names."""
        students_contacts = with_use(contacts.filter(student=self.student)).select_related("employer")
        self._take(students_contacts.order_by("id"))

    def know_namesakes(self, key: str, contacts: Iterable[Contact]) -> None:
        """Remember all contacts of one folded name, the first one first, each with `used`: read by the caller."""
        self._contacts[key] = []
        self._take(contacts)

    def know_employer(self, name: str, employer: Employer | None) -> None:
        """Remember whom a name means, None: nobody yet. Read by the caller."""
        self._sought.add(name.lower())
        if employer is not None:
            self._employers[name.lower()] = employer

    def _take(self, contacts: Iterable[Contact]) -> None:
        for contact in contacts:
            self._stored[contact.name_key, contact.employer_id] = contact
            if contact.used:  # type: ignore[attr-defined]  # annotated by `with_use`
                self._contacts.setdefault(contact.name_key, []).append(contact)

    def employer(self, name: str) -> Employer | None:
        if not name:
            return None
        key = name.lower()
        if key not in self._employers:
            make = employer_added if key in self._sought else employer_named
            self._employers[key] = make(name, now=self.now)
        return self._employers[key]

    def contact(self, person: str, employer: Employer | None) -> Contact | None:
        """Return the student's contact of that name at that employer; create it where there is none.

        A name alone means the one person of that name whom the student knows. Raise Refused where there are several.
        """
        if not person:
            return None
        namesakes = self._known(fold(person))
        contact = self._one_of(namesakes, person, employer)
        if contact is None:
            contact = self._stored_or_made(person, employer)
            namesakes.append(contact)
        return contact

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

    def _one_of(self, namesakes: list[Contact], person: str, employer: Employer | None) -> Contact | None:
        employer_id = employer.pk if employer else None
        for contact in namesakes:
            if contact.employer_id == employer_id:
                return contact
        if employer is None:
            return _the_only_one(namesakes, person)
        contact_without_employer = next(
            (contact for contact in namesakes if contact.employer_id is None), None
        )
        if contact_without_employer is not None:  # the same person: now it is known where they work
            self._now_works_at(contact_without_employer, employer)
        return contact_without_employer

    def _now_works_at(self, contact: Contact, employer: Employer) -> None:
        """Record that the contact works at this employer.

        A contact of that name and employer that a correction left behind changes places with it.
        """
        key = contact.name_key
        left_behind = Contact.objects.filter(student=self.student, name_key=key, employer=employer)
        stranded_pks = list(left_behind.values_list("pk", flat=True))
        Contact.objects.filter(pk__in=stranded_pks).update(name_key=STRANDED)
        contact.employer = employer
        contact.save(update_fields=["employer"])
        Contact.objects.filter(pk__in=stranded_pks).update(name_key=key, employer=None)
        self._stored[key, employer.pk] = contact
        self._stored.pop((key, None), None)
        for stranded_contact in Contact.objects.filter(pk__in=stranded_pks):
            self._stored[key, None] = stranded_contact


def _the_only_one(namesakes: list[Contact], person: str) -> Contact | None:
    if len(namesakes) > 1:
        places = ", ".join(str(contact.employer) for contact in namesakes)
        raise Refused(
            f"You know {len(namesakes)} people named {person} ({places}). "
            f"Say which: “{person} @ {namesakes[0].employer}”.",
            "person",
        )
    return namesakes[0] if namesakes else None
