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
    QuerySet,
    Value,
)
from django.db.models.functions import Cast

from core.statements import KeptQuery, placeholder, some_number
from jobsearch.activities import code_hosts
from jobsearch.activities.checks import CheckedActivity, fold
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.contacts.verbs import employers_named, with_use
from jobsearch.employers.models import Employer
from people.students.models import Student

ACTIVITY, COMMIT, EMPLOYER, CONTACT = "activity", "commit", "employer", "contact"


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


_FIELDS: "dict[str, Field[Any, Any]]" = {
    "text": CharField(),
    "key": CharField(),
    "day": DateField(),
    "at": DateTimeField(),
    "employer_id": BigIntegerField(),
    "employer_name": CharField(),
    "employer_at": DateTimeField(),
    "used": BooleanField(),
}


@dataclass
class BeforeLogging:
    """What there is already: the activity of the same source and key (its id), commits that begin alike, the employer
    of the name, and the student's contacts of the name, the first one first, each with `used`.
    """

    logged: int | None = None
    commits: list[tuple[str, date]] = field(default_factory=list)
    employer: Employer | None = None
    contacts: list[Contact] = field(default_factory=list)


def statement(student: Student, source: str, key: str, checked: CheckedActivity) -> tuple[str, Sequence[Any]]:
    """Return the SQL whose rows `read` takes, and its parameters."""
    commit_beginning = connection.ops.prep_for_like_query(code_hosts.short(checked.commit_key))
    return _KEPT.statement(
        {
            placeholder("student"): student.pk,
            placeholder("source"): source,
            placeholder("source_key"): key,
            f"{placeholder('commit')}%": f"{commit_beginning}%",
            placeholder("employer"): checked.employer,
            placeholder("name_key"): fold(checked.person),
        }
    )


def read(student: Student, rows: Sequence[tuple[Any, ...]]) -> BeforeLogging:
    """Make of the statement's rows what there is."""
    before = BeforeLogging()
    for row in sorted(map(_Row._make, rows), key=lambda row: row.pk):
        match row.what:
            case "activity":
                before.logged = row.pk
            case "commit" if row.key and row.day:
                before.commits.append((row.key, row.day))
            case "employer":
                before.employer = _employer(row.pk, row.text, row.at)
            case "contact":
                before.contacts.append(_contact(student, row))
    return before


def _employer(pk: int, name: str | None, at: datetime | None) -> Employer:
    return Employer.from_db(DEFAULT_DB_ALIAS, ["id", "name", "created_at"], [pk, name, at])


def _contact(student: Student, row: _Row) -> Contact:
    names = ["id", "student_id", "name", "name_key", "employer_id", "created_at"]
    values = [row.pk, student.pk, row.text, row.key, row.employer_id, row.at]
    contact = Contact.from_db(DEFAULT_DB_ALIAS, names, values)
    contact.student = student
    if row.employer_id is not None:
        contact.employer = _employer(row.employer_id, row.employer_name, row.employer_at)
    contact.used = row.used  # type: ignore[attr-defined]  # as `with_use` annotates it
    return contact


def _part(rows: QuerySet[Any], what: str, **columns: str) -> Any:
    """Return these rows with the columns of `_Row`, empty where none is named."""
    named = [
        F(columns[name]) if name in columns else Cast(Value(None), column) for name, column in _FIELDS.items()
    ]
    return rows.values_list(Value(what, CharField()), "pk", *named)


def _union() -> Any:
    student = some_number("student")
    activities = Activity.objects.filter(student=student)
    repeated = activities.filter(source=placeholder("source"), source_key=placeholder("source_key"))
    commits = activities.not_struck().filter(commit_key__startswith=placeholder("commit"))
    contacts = with_use(Contact.objects.filter(student=student, name_key=placeholder("name_key")))
    return _part(repeated, ACTIVITY).union(
        _part(commits, COMMIT, key="commit_key", day="occurred_on"),
        _part(employers_named(placeholder("employer")), EMPLOYER, text="name", at="created_at"),
        _part(
            contacts,
            CONTACT,
            text="name",
            key="name_key",
            at="created_at",
            employer_id="employer__id",
            employer_name="employer__name",
            employer_at="employer__created_at",
            used="used",
        ),
        all=True,
    )


_KEPT: KeptQuery[Any] = KeptQuery(_union)
