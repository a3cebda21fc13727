"""The shape of the access table: who may open what, what they then see, and what happens.

Each room says its own lines in `table_<app>.py`: `TABLE = {"jobsearch:log": [Row(…), Row(…)]}`, one Row per method.

    "coaching:student": [
        Row(kwargs=lambda cast: {"pk": cast.alice.pk}, shows="Alice", alice=200, bob=200, dora=200),
    ],
    "jobsearch:log": [
        Row(shows="Your log", alice=200, charlie=200, bob=403, frank=403, dora=403),
        Row("post", data=lambda cast: {"line": "Priya @ Globex"}, alice=302, charlie=302, bob=403, frank=403, dora=403,
            effect=lambda cast: Activity.objects.filter(student=cast.alice).count(), changed_by={"alice"}),
    ],

Roles: a stranger (nobody signed in), Alice (a student), Charlie (her classmate), Bob (her coach), Frank (a coach of
others), Dora (an admin). Who is not named gets 404, the stranger 302 to sign-in. In each row somebody gets in.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from people.accounts.models import User
from people.students.models import Student
from tests import factories

ROLES = ("stranger", "alice", "charlie", "bob", "frank", "dora")
REFUSALS = {401, 403, 404, 405}


Statuses = dict[str, Any]  # a role's name → the status it gets, as keywords of a Row


@dataclass
class Cast:
    """The permanent cast in one database. `alice` and `charlie` are students, the others users."""

    alice: Student
    charlie: Student
    bob: User
    frank: User
    dora: User
    erin: User
    now: datetime
    things: dict[str, Any] = field(default_factory=dict)  # what a row's makers share: kwargs, data, effect

    def user(self, role: str) -> User:
        someone = getattr(self, role)
        return someone.user if isinstance(someone, Student) else someone


class Maker(Protocol):
    def __call__(self, cast: Cast, /) -> dict[str, Any]: ...


def nothing(cast: Cast) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class AccessRow:
    """One method of one URL. `kwargs` and `data` may make rows in the database that the request needs.

    `shows`: text in the body of every 200, and in no refusal's: name what is private in the page.
    `effect`: a value read before and after; it must differ for those in `changed_by`, and for nobody else.
    `open`: strangers may use it, so that a 302 of theirs need not lead to sign-in.
    """

    method: str = "get"
    kwargs: Maker = nothing
    data: Maker = nothing
    shows: str | Callable[[Cast], str] = ""
    effect: Callable[[Cast], Any] | None = None
    changed_by: Iterable[str] = ()
    headers: dict[str, str] = field(default_factory=dict)
    open: bool = False
    stranger: int = 302
    alice: int = 404
    charlie: int = 404
    bob: int = 404
    frank: int = 404
    dora: int = 404

    def status(self, role: str) -> int:
        value: int = getattr(self, role)
        return value

    def text(self, cast: Cast) -> str:
        return self.shows if isinstance(self.shows, str) else self.shows(cast)


def make_cast(now: datetime = factories.NOW) -> Cast:
    bob = factories.make_coach("Bob Field", now=now)
    return Cast(
        alice=factories.make_student("Alice Moreau", coach=bob, now=now),
        charlie=factories.make_student("Charlie Okafor", coach=bob, now=now),
        bob=bob,
        frank=factories.make_coach("Frank Lowe", now=now),
        dora=factories.make_admin("Dora Quist", now=now),
        erin=factories.make_admin("Erin Sato", now=now),
        now=now,
    )
