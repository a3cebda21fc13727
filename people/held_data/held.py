"""What a table is that says something of students: whose its rows are, and which columns are not given, and why."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db.models import Model, Q, QuerySet
from django.utils.text import slugify

from people.students.models import Student

Whose = Callable[[Student], Q]


def student(path: str = "student") -> Whose:
    """Return the condition that a row leads to the student by this path."""
    return lambda whose: Q(**{path: whose.pk})


def user(path: str = "user") -> Whose:
    """Return the condition that a row leads to the student’s account by this path."""
    return lambda whose: Q(**{path: whose.user_id})


def through(model: str, column: str) -> Whose:
    """Return the condition that a row of the student’s in another table names this one."""

    def of(whose: Student) -> Q:
        rows = apps.get_model(model)._base_manager.filter(student=whose.pk)
        return Q(pk__in=rows.values(column))

    return of


@dataclass(frozen=True, eq=False)
class HeldTable:
    """A table whose rows about a student are given; `label` says to them what it is, and `without` names columns that
    are not given, with the reason.
    """

    model: str
    label: str
    whose: Whose
    without: dict[str, str] = field(default_factory=dict)
    only: Q = field(default_factory=Q)

    @property
    def file_name(self) -> str:
        """What its files are called: its label, as a name of a file."""
        return slugify(self.label.replace("’", ""))

    @property
    def left_out(self) -> str:
        """Say which columns are not given, and why; empty where all are."""
        return "; ".join(f"{name.replace('_', ' ')} ({why})" for name, why in self.without.items())

    def rows(self, whose: Student) -> QuerySet[Any]:
        """Return the student’s rows, the first one first."""
        model: type[Model] = apps.get_model(self.model)
        return model._base_manager.filter(self.whose(whose) & self.only).order_by("pk").distinct()


HIDDEN = "a secret, or the digest of one"
INSIDE = "only says how the program finds the row again"
COLLEAGUE = "which colleague it was is theirs"
SALT = {"salt": HIDDEN}
