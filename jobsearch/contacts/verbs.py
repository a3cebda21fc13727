"""Finding, or making, the employer and the person that an activity names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import NoReturn

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Lower

from core.errors import Refused
from jobsearch.activities.checks import fold, tidy
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.contacts.who import plainly_meant
from jobsearch.employers.models import Employer
from jobsearch.openings.models import Opening
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
    """Annotate contacts with `used`: whether an activity names them, or they stand behind an opening.

    A contact left behind by a corrected slip of the pen stands in neither, and so is no second person.
    """
    activities = Activity.objects.filter(contact=OuterRef("pk"))
    openings = Opening.objects.there().filter(contact=OuterRef("pk"))
    return contacts.annotate(used=Exists(activities) | Exists(openings))


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
    _meant: dict[str, Contact] = field(default_factory=dict)
    _everyone: bool = False
    _sought: set[str] = field(default_factory=set)

    def make_many(self, named: Iterable[tuple[str, str]]) -> None:
        """Create at once the employers and the people of these pairs, those of a file, that nobody has named yet.

        Who may be somebody known is left to `contact`, which looks closer. All contacts of the student are read first.
        """
        if not self._everyone:
            self._everyone = True
            self._remember(Contact.objects.all())
        pairs = [(person, tidy(employer)) for person, employer in named]
        self._make_employers({employer for _, employer in pairs if employer})
        wanted: dict[str, dict[int | None, str]] = {}
        for person, employer in pairs:
            if person:
                pk = self._employers[employer.lower()].pk if employer else None
                wanted.setdefault(fold(person), {}).setdefault(pk, person)
        employers = {employer.pk: employer for employer in self._employers.values()}
        new_contacts = [
            Contact(
                student=self.student, name_key=key, name=name, created_at=self.now,
                employer=employers[pk] if pk is not None else None,
            )
            for key, places in wanted.items()
            if self._are_plain(key, places)
            for pk, name in places.items()
            if (key, pk) not in self._stored
        ]  # fmt: skip
        for contact in Contact.objects.bulk_create(new_contacts):
            self._stored[contact.name_key, contact.employer_id] = contact
            self._contacts.setdefault(contact.name_key, []).append(contact)

    def _are_plain(self, key: str, places: dict[int | None, str]) -> bool:
        """Say whether each of these places has a person of its own of that name, and nobody stands without a place."""
        known_places = {contact.employer_id for contact in self._contacts.get(key, ())}
        return None not in known_places and (None not in places or (len(places) == 1 and not known_places))

    def _make_employers(self, names: set[str]) -> None:
        missing = {name.lower(): name for name in sorted(names) if name.lower() not in self._employers}
        self._know_employers(missing)
        new_names = [name for key, name in missing.items() if key not in self._employers]
        new_employers = [Employer(name=name, created_at=self.now) for name in new_names]
        Employer.objects.bulk_create(new_employers, ignore_conflicts=True)
        self._know_employers(name.lower() for name in new_names)
        for name in new_names:
            self.employer(name)  # what PostgreSQL folds otherwise than Python does

    def _know_employers(self, folded_names: Iterable[str]) -> None:
        """Remember, in one query, which of these employers there are."""
        for employer in Employer.objects.alias(folded=Lower("name")).filter(folded__in=list(folded_names)):
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

    def know_who(self, person: str, contact: Contact) -> None:
        """Remember whom the student means by a name, as they answered; where it names another employer, they work there
        now.
        """
        self._meant[fold(person)] = contact

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
        if (meant := self._meant.get(fold(person))) is not None:
            return self._at(meant, employer)
        namesakes = self._known(fold(person))
        contact = self._one_of(namesakes, person, employer)
        if contact is None:
            contact = self._stored_or_made(person, employer)
            namesakes.append(contact)
        return contact

    def _at(self, contact: Contact, employer: Employer | None) -> Contact:
        """Return the contact, who works at this employer now, or whom the student knows there by the same name."""
        if employer is None or contact.employer_id == employer.pk:
            return contact
        for namesake in self._known(contact.name_key):
            if namesake.employer_id == employer.pk:
                return namesake
        self._now_works_at(contact, employer)
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
        contact = plainly_meant(namesakes, employer.pk if employer else None, alone=employer is None)
        if contact is None and employer is None and namesakes:
            _refuse_several(namesakes, person)
        if contact is not None and employer is not None and contact.employer_id is None:
            self._now_works_at(contact, employer)  # the same person: now it is known where they work
        return contact

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


def _refuse_several(namesakes: list[Contact], person: str) -> NoReturn:
    places = ", ".join(str(contact.employer) for contact in namesakes)
    raise Refused(
        f"You know {len(namesakes)} people named {person} ({places}). "
        f"Say which: “{person} @ {namesakes[0].employer}”.",
        "person",
    )
