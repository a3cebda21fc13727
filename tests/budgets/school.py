"""The pages that are weighed: in the demonstration's school, and the others with the access table's cast."""

from collections import Counter
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Count
from django.test import Client
from django.urls import reverse

from core import clock
from demonstration.crawl import walk
from demonstration.crawl.documents import Document, Form
from demonstration.crawl.states import name_of, state_of_student
from demonstration.crawl.walk import Visitor, Walk
from people.accounts.models import Role
from people.students.models import Student
from tests.access.table import ROLES, AccessRow, Cast, make_cast
from tests.access.test_access import TABLE
from tests.budgets.weights import PageWeight, ask
from tests.factories import NOW as CAST_NOW
from tests.factories import client_of

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ENOUGH = 3
DIFFERING = walk.LEADING | {
    "people:home",
    "jobsearch:today",
    "jobsearch:log",
    "jobsearch:offers",
    "commitments:commitment",
    "commitments:withdrawal",
    "guarantee:claim",
}
LIGHTEST = "/accounts/logout/"


@dataclass
class WeighingWalk(Walk):
    """Weighs what people meet who follow links without a query, and send no form.

    They are a stranger, an admin, a coach, and of the students in each state the one with the most activities. Of a
    kind of page each role opens so many as are ENOUGH, but all of those that differ from state to state.
    """

    weights: dict[str, PageWeight] = field(default_factory=dict)
    opened: Counter[tuple[str, str]] = field(default_factory=Counter)
    users: set[int] = field(default_factory=set)

    def _goes_as(self, visitor: Visitor) -> bool:
        self.users = self.users or _users()
        return visitor.user is None or visitor.user.pk in self.users

    def _walk(self, visitor: Visitor, now: datetime) -> None:
        visitor.client.get(LIGHTEST)  # at most every five minutes a visit is noted
        super()._walk(visitor, now)

    def _is_new(self, visitor: Visitor, path: str, by_script: bool) -> bool:
        """Return whether it is to be weighed: a page of its own, of which this role has not met enough."""
        key = (visitor.role, name_of(path))
        enough = self.opened[key] >= ENOUGH and key[1] not in DIFFERING
        if by_script or urlsplit(path).query or enough or not super()._is_new(visitor, path, by_script):
            return False
        self.opened[key] += 1
        return True

    def _get(self, visitor: Visitor, path: str, by_script: bool) -> Document | None:
        name = name_of(path)
        self.pages += 1
        response, weight = self._asked(visitor, path)
        if weight and weight.queries > (self.weights[name].queries if name in self.weights else 0):
            response, weight = self._asked(visitor, path)  # what a process keeps is there by now
        if weight:
            self.weights[name] = weight.heavier(self.weights.get(name))
        return self._judge(visitor, f"GET {name}", path, response)

    def _asked(self, visitor: Visitor, path: str) -> tuple[Any, PageWeight | None]:
        with walk._undone(visitor):
            return ask(visitor.client, path)

    def _meet(self, visitor: Visitor, page: str, form: Form, now: datetime) -> list[tuple[str, bool]]:
        return []


def _users() -> set[int]:
    """The first admin, the first coach, and of the students in each state the one with the most activities."""
    staff = {Role.objects.filter(kind=kind).order_by("user")[0].user_id for kind in ("admin", "coach")}
    students = Student.objects.annotate(logged=Count("activities")).order_by("logged", "-pk")
    return staff | set({state_of_student(student.pk): student.user_id for student in students}.values())


def weights_with_the_cast(names: Iterable[str], forget: Callable[[], None]) -> dict[str, PageWeight]:
    """Of these URLs those that are pages, as the first role sees each that may open it; each with the very same cast.
    `forget` empties what is kept between requests. The clock must be a test's."""
    weights = {}
    with transaction.atomic():
        clock.set_clock(CAST_NOW, frozen=True)
        made = make_cast(CAST_NOW)
        for name in names:
            for row in TABLE[name]:
                role = next((role for role in ROLES if row.status(role) == 200), None)
                if role is None or row.method != "get" or row.headers:
                    continue
                forget()
                weight = _weight(name, row, role, deepcopy(made))
                if weight:
                    weights[name] = weight.heavier(weights.get(name))
        transaction.set_rollback(True)
    return weights


def _weight(name: str, row: AccessRow, role: str, cast: Cast) -> PageWeight | None:
    clock.set_clock(CAST_NOW, frozen=True)  # what an earlier page needed may have moved it
    with transaction.atomic():
        path, data = reverse(name, kwargs=row.kwargs(cast)), row.data(cast)
        client = Client() if role == "stranger" else client_of(cast.user(role))
        client.get(LIGHTEST)
        for _ in range(2):  # the second time, what a process keeps is there
            response, weight = ask(client, path, data)
            assert response.status_code == 200, f"{role} got {response.status_code} at {path}"
        transaction.set_rollback(True)
    return weight
