"""What the database has of an activity that is about to be written: read at once, by one statement that is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import (
    BigIntegerField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    F,
    Field,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast

from core.statements import NUMBER, KeptQuery, placeholder
from jobsearch.activities import code_hosts
from jobsearch.activities.checks import CheckedActivity, fold
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.contacts.names import without_accents
from jobsearch.contacts.queries import bare_names
from jobsearch.contacts.verbs import employers_named, with_use
from jobsearch.contacts.who import WhoQuestion, question
from jobsearch.employers.models import Employer
from jobsearch.follow_ups.models import FollowUp, FollowUpState
from jobsearch.openings.links import link_key
from jobsearch.openings.models import Opening
from people.students.models import Student

ACTIVITY, COMMIT, EMPLOYER, CONTACT, OPENING = "activity", "commit", "employer", "contact", "opening"
FOLLOW_UP = "follow_up"

NO_LINK = " "  # no link's key


class _Row(NamedTuple):
    """One row of the statement; what it is decides which columns it has."""

    what: str
    pk: int
    text: str | None
    key: str | None
    day: date | None
    at: datetime | None
    employer_id: int | None
    employer_name: str | None
    employer_at: datetime | None
    used: bool | None
    stage: str | None
    closing: str | None
    own_stage_id: int | None
    contact_id: int | None
    same_as_id: int | None


_FIELDS: "dict[str, Field[Any, Any]]" = {
    "text": CharField(),
    "key": CharField(),
    "day": DateField(),
    "at": DateTimeField(),
    "employer_id": BigIntegerField(),
    "employer_name": CharField(),
    "employer_at": DateTimeField(),
    "used": BooleanField(),
    "stage": CharField(),
    "closing": CharField(),
    "own_stage_id": BigIntegerField(),
    "contact_id": BigIntegerField(),
    "same_as_id": BigIntegerField(),
}


@dataclass
class BeforeLogging:
    """What there is already: the activity of the same source and key (its id), commits that begin alike, the employer
    of the name, the student's contacts of the name, the first one first, each with `used`, those in use whose names
    differ by accents alone (`alike`), the student's openings that the activity may be about (at that employer, at those
    of these contacts, or of its link), and what is planned with these contacts.
    """

    logged: int | None = None
    commits: list[tuple[str, date]] = field(default_factory=list)
    employer: Employer | None = None
    contacts: list[Contact] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    alike: list[Contact] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)

    @property
    def employer_pk(self) -> int | None:
        return self.employer.pk if self.employer else None

    @property
    def namesakes(self) -> list[Contact]:
        """The contacts that are in use; others a correction left behind."""
        return [contact for contact in self.contacts if contact.used]  # type: ignore[attr-defined]

    @property
    def people(self) -> list[Contact]:
        """Everyone whom the name may mean."""
        return [*self.namesakes, *self.alike]

    def question(self, person: str, employer: str) -> WhoQuestion | None:
        """Return what is to be asked of this name; None where it is plain who is meant."""
        return question(person, employer, self.employer_pk, self.namesakes, self.alike)


def statement(student: Student, source: str, key: str, checked: CheckedActivity) -> tuple[str, Sequence[Any]]:
    """Return the SQL whose rows `read` takes, and its parameters."""
    commit_beginning = connection.ops.prep_for_like_query(code_hosts.short(checked.commit_key))
    return _KEPT.statement(
        {
            NUMBER: student.pk,
            placeholder("source"): source,
            placeholder("source_key"): key,
            f"{placeholder('commit')}%": f"{commit_beginning}%",
            placeholder("employer"): checked.employer,
            placeholder("link_key"): link_key(checked.link) or NO_LINK,
            placeholder("alike"): without_accents(checked.person),
        }
    )


def look(student: Student, checked: CheckedActivity) -> BeforeLogging:
    """Read what there is without keeping anybody out of the log: for a look at what would be stored."""
    with connection.cursor() as cursor:
        cursor.execute(*statement(student, "", "", checked))
        return read(student, cursor.fetchall(), checked)


def read(student: Student, rows: Sequence[tuple[Any, ...]], checked: CheckedActivity) -> BeforeLogging:
    """Make of the statement's rows what there is."""
    name_key = fold(checked.person)
    before = BeforeLogging()
    for row in sorted(map(_Row._make, rows), key=lambda row: row.pk):
        match row.what:
            case "activity":
                before.logged = row.pk
            case "commit" if row.key and row.day:
                before.commits.append((row.key, row.day))
            case "employer":
                before.employer = _employer(row.pk, row.text, row.at)
            case "contact" if row.key == name_key:
                before.contacts.append(_contact(student, row))
            case "opening":
                before.openings.append(_opening(student, row))
            case "follow_up":
                before.follow_ups.append(_follow_up(student, row))
            case "contact" if row.used:
                before.alike.append(_contact(student, row))
    return before


def _employer(pk: int, name: str | None, at: datetime | None) -> Employer:
    return Employer.from_db(DEFAULT_DB_ALIAS, ["id", "name", "created_at"], [pk, name, at])


def _contact(student: Student, row: _Row) -> Contact:
    names = ["id", "student_id", "name", "name_key", "employer_id", "created_at", "same_as_id"]
    values = [row.pk, student.pk, row.text, row.key, row.employer_id, row.at, row.same_as_id]
    contact = Contact.from_db(DEFAULT_DB_ALIAS, names, values)
    contact.student = student
    if row.employer_id is not None:
        contact.employer = _employer(row.employer_id, row.employer_name, row.employer_at)
    contact.used = row.used  # type: ignore[attr-defined]  # as `with_use` annotates it
    return contact


def _opening(student: Student, row: _Row) -> Opening:
    names = ["id", "student_id", "employer_id", "role", "link_key", "contact_id"]
    values: list[Any] = [row.pk, student.pk, row.employer_id, row.text, row.key, row.contact_id]
    names += ["stage", "closing", "own_stage_id", "stage_since"]  # in the order of the model's fields
    values += [row.stage, row.closing, row.own_stage_id, row.day]
    opening = Opening.from_db(DEFAULT_DB_ALIAS, names, values)
    opening.student = student
    return opening


def _follow_up(student: Student, row: _Row) -> FollowUp:
    names = ["id", "student_id", "contact_id", "what", "due_on", "state", "added_at"]
    values = [row.pk, student.pk, row.contact_id, row.text, row.day, FollowUpState.PLANNED, row.at]
    follow_up = FollowUp.from_db(DEFAULT_DB_ALIAS, names, values)
    follow_up.student = student
    follow_up.person_pk = row.same_as_id or row.contact_id
    return follow_up


def _part(rows: QuerySet[Any], what: str, **columns: str) -> Any:
    """Return these rows with the columns of `_Row`, empty where none is named."""
    named = [
        F(columns[name]) if name in columns else Cast(Value(None), column) for name, column in _FIELDS.items()
    ]
    return rows.values_list(Value(what, CharField()), "pk", *named)


def _union() -> Any:
    activities = Activity.objects.filter(student=NUMBER)
    repeated = activities.filter(source=placeholder("source"), source_key=placeholder("source_key"))
    commits = activities.not_struck().filter(commit_key__startswith=placeholder("commit"))
    namesakes = bare_names(Contact.objects.filter(student=NUMBER)).filter(Q(bare=placeholder("alike")))
    employers = employers_named(placeholder("employer"))
    openings = Opening.objects.there().filter(student=NUMBER)
    openings = openings.filter(
        Q(link_key=placeholder("link_key"))
        | Q(employer__in=employers.values("pk"))
        | Q(employer__in=namesakes.values("employer"))
    )
    planned_with = (
        Q(contact__in=namesakes.values("pk"))
        | Q(contact__in=namesakes.values("same_as"))
        | Q(contact__same_as__in=namesakes.values("pk"))
        | Q(contact__same_as__in=namesakes.values("same_as"))
    )
    return _part(repeated, ACTIVITY).union(
        _part(commits, COMMIT, key="commit_key", day="occurred_on"),
        _part(employers, EMPLOYER, text="name", at="created_at"),
        _part(
            with_use(namesakes),
            CONTACT,
            text="name",
            key="name_key",
            at="created_at",
            employer_id="employer__id",
            employer_name="employer__name",
            employer_at="employer__created_at",
            used="used",
            same_as_id="same_as_id",
        ),
        _part(
            openings,
            OPENING,
            text="role",
            key="link_key",
            day="stage_since",
            **{name: name for name in ("employer_id", "stage", "closing", "own_stage_id", "contact_id")},
        ),
        _part(
            FollowUp.objects.planned().filter(planned_with, student=NUMBER).order_by(),
            FOLLOW_UP,
            text="what",
            day="due_on",
            at="added_at",
            contact_id="contact_id",
            same_as_id="contact__same_as_id",
        ),
        all=True,
    )


_KEPT: KeptQuery[Any] = KeptQuery(_union)
