"""Reading the record of the entrance: what happened there and to accounts, newest first, a page at a time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Model, Q, QuerySet

from core.search import holds_words
from people.accounts.models import AccountChange, AccountChangeKind, EntranceKind, EntranceRecord, User
from people.students.models import Student

A_PAGE = 50
FACTORS = {
    "password": "with a password",
    "totp": "with an authenticator app",
    "recovery_codes": "with a recovery code",
    "mfa": "with a second factor",
}


class EntranceKindGroup(NamedTuple):
    """Kinds that somebody looks for together."""

    label: str
    entrance: Collection[str] = ()
    account: Collection[str] = ()


GROUPS = {
    "came_in": EntranceKindGroup(
        "Signed in", (EntranceKind.SIGNED_IN, EntranceKind.SIGNED_IN_AGAIN, EntranceKind.TOKEN_USED)
    ),
    "failed": EntranceKindGroup(
        "Failed to sign in",
        (
            EntranceKind.FAILED,
            EntranceKind.TOO_OFTEN,
            EntranceKind.CLOSED,
            EntranceKind.WRONG_CODE,
            EntranceKind.TOKEN_REFUSED,
            EntranceKind.MORE,
        ),
    ),
    "left": EntranceKindGroup(
        "Signed out", (EntranceKind.SIGNED_OUT, EntranceKind.TOO_OLD, EntranceKind.ENDED)
    ),
    "refused": EntranceKindGroup("Refused a page", (EntranceKind.REFUSED, EntranceKind.MORE)),
    "secrets": EntranceKindGroup(
        "Password, second factor or token changed",
        (
            EntranceKind.PASSWORD_CHANGED,
            EntranceKind.PASSWORD_RESET,
            EntranceKind.FACTOR_ADDED,
            EntranceKind.FACTOR_REMOVED,
            EntranceKind.FACTOR_RENEWED,
            EntranceKind.TOKEN_MADE,
            EntranceKind.TOKEN_ENDED,
        ),
        (AccountChangeKind.SECOND_FACTOR,),
    ),
    "roles": EntranceKindGroup(
        "Role or account changed",
        account=[kind for kind in AccountChangeKind if kind != AccountChangeKind.SECOND_FACTOR],
    ),
}
SOURCES: dict[str, type[EntranceRecord] | type[AccountChange]] = {  # of one moment, in this order
    "entrance": EntranceRecord,
    "account": AccountChange,
}


@dataclass(frozen=True, slots=True)
class EntranceNarrowing:
    """What the record is narrowed to; a field that is None or empty narrows nothing. `end` is exclusive, `typed` a
    digest.
    """

    person: User | None = None
    typed: str = ""
    group: str = ""
    start: datetime | None = None
    end: datetime | None = None

    def __bool__(self) -> bool:
        return bool(self.person or self.typed or self.group or self.start or self.end)


@dataclass(frozen=True, slots=True)
class EntranceLine:
    """One line of the record in words. `key` names its row in an address, `person` is the number of who it is about."""

    at: datetime
    key: str
    person: int | None
    name: str
    event: str
    by: str = ""
    network: str = ""
    reason: str = ""


def lines(narrowing: EntranceNarrowing, before: str = "") -> tuple[list[EntranceLine], str]:
    """Return the newest lines that fit, older than the row of the key `before` if given, and the key to ask for older
    ones by; "" where there are none. One query for each of the two sources, by an index of its own.
    """
    last = _row(before)
    newest: list[EntranceLine] = []
    for place, (source, model) in enumerate(SOURCES.items()):
        rows = _narrowed(model, narrowing)
        if last is not None:
            rows = rows.filter(_older(place, last), at__lte=last[1])
        newest += [_line(source, row) for row in rows.order_by("-at", "-pk")[: A_PAGE + 1]]
    newest.sort(key=lambda line: line.at, reverse=True)  # stable: the order of sources, and of rows in each
    page = newest[:A_PAGE]
    return page, page[-1].key if len(newest) > A_PAGE else ""


def _narrowed(model: type[Model], narrowing: EntranceNarrowing) -> QuerySet[Any]:
    is_entrance = model is EntranceRecord
    related = ("person",) if is_entrance else ("user", "by")
    rows = model._default_manager.select_related(*related)
    if narrowing.group:
        group = GROUPS[narrowing.group]
        rows = rows.filter(kind__in=group.entrance if is_entrance else group.account)
    if narrowing.person is not None:
        rows = rows.filter(**{related[0]: narrowing.person})
    if narrowing.typed:
        rows = rows.filter(typed=narrowing.typed) if is_entrance else rows.none()
    if narrowing.start is not None:
        rows = rows.filter(at__gte=narrowing.start)
    if narrowing.end is not None:
        rows = rows.filter(at__lt=narrowing.end)
    return rows


def _row(key: str) -> tuple[int, datetime, int] | None:
    """Return the source's place, the moment and the number of the row that a key names; None where there is none."""
    source, _, pk = key.partition("-")
    if not pk:
        return None
    at = SOURCES[source].objects.filter(pk=int(pk)).values_list("at", flat=True).first()
    return (list(SOURCES).index(source), at, int(pk)) if at else None


def _older(place: int, last: tuple[int, datetime, int]) -> Q:
    """Return the condition for rows of a source that stand below the row `last`."""
    last_place, at, pk = last
    older = Q(at__lt=at)
    if place == last_place:
        older |= Q(at=at, pk__lt=pk)
    if place > last_place:
        older |= Q(at=at)
    return older


def _line(source: str, row: Any) -> EntranceLine:
    if isinstance(row, EntranceRecord):
        return EntranceLine(
            at=row.at,
            key=f"{source}-{row.pk}",
            person=row.person_id,
            name=row.person.name if row.person else _nobody(row),
            event=_what(row),
            network=row.network,
        )
    return EntranceLine(
        at=row.at,
        key=f"{source}-{row.pk}",
        person=row.user_id,
        name=row.user.name,
        event=f"{row.get_kind_display()}: {row.detail}" if row.detail else row.get_kind_display(),
        by=row.by.name if row.by else "whoever runs the installation, or a roster",
        reason=row.reason,
    )


def _nobody(row: EntranceRecord) -> str:
    return f"an address that nobody has here ({row.typed})" if row.typed else "a stranger"


def _what(row: EntranceRecord) -> str:
    words = str(row.get_kind_display())
    if row.page:
        words = f"{words}: {row.page.rpartition(':')[2].replace('_', ' ')} ({row.status})"
    return f"{words}, {FACTORS.get(row.factor, row.factor)}" if row.factor else words


def students_among(people: Iterable[int | None]) -> list[int]:
    """Return the numbers of the students among these people."""
    return list(Student.objects.filter(user_id__in={pk for pk in people if pk}).values_list("pk", flat=True))


def people_like(words: str) -> list[User]:
    """Return people whose name or address has all of these words; at most eleven, so that “too many” can be told."""
    people = User.objects.select_related("student__cohort").filter(holds_words(words, "name", "email"))
    return list(people.order_by("name", "pk")[:11])
