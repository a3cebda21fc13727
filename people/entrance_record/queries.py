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
    "came_in": EntranceKindGroup("Signed in", (EntranceKind.SIGNED_IN, EntranceKind.SIGNED_IN_AGAIN)),
    "failed": EntranceKindGroup(
        "Failed to sign in",
        (
            EntranceKind.FAILED,
            EntranceKind.TOO_OFTEN,
            EntranceKind.CLOSED,
            EntranceKind.WRONG_CODE,
            EntranceKind.MORE,
        ),
    ),
    "left": EntranceKindGroup(
        "Signed out", (EntranceKind.SIGNED_OUT, EntranceKind.TOO_OLD, EntranceKind.ENDED)
    ),
    "refused": EntranceKindGroup("Refused a page", (EntranceKind.REFUSED, EntranceKind.MORE)),
    "secrets": EntranceKindGroup(
        "Password or second factor changed",
        (
            EntranceKind.PASSWORD_CHANGED,
            EntranceKind.PASSWORD_RESET,
            EntranceKind.FACTOR_ADDED,
            EntranceKind.FACTOR_REMOVED,
            EntranceKind.FACTOR_RENEWED,
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
    """What the record is narrowed to; None or empty: not narrowed. `end` is exclusive, `typed` a digest."""

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
    who: str
    what: str
    by: str = ""
    network: str = ""
    reason: str = ""


def lines(narrowing: EntranceNarrowing, before: str = "") -> tuple[list[EntranceLine], str]:
    """The newest that fit, older than the row of that key if given; and the key for the older ones, if there are any.
    One query for each of the two sources, by an index of its own."""
    last = _row(before)
    newest: list[EntranceLine] = []
    for place, (source, model) in enumerate(SOURCES.items()):
        found = _narrowed(model, narrowing)
        if last is not None:
            found = found.filter(_older(place, last), at__lte=last[1])
        newest += [_line(source, row) for row in found.order_by("-at", "-pk")[: A_PAGE + 1]]
    newest.sort(key=lambda line: line.at, reverse=True)  # stable: the order of sources, and of rows in each
    page = newest[:A_PAGE]
    return page, page[-1].key if len(newest) > A_PAGE else ""


def _narrowed(model: type[Model], narrowing: EntranceNarrowing) -> QuerySet[Any]:
    is_entrance = model is EntranceRecord
    related = ("person",) if is_entrance else ("user", "by")
    found = model._default_manager.select_related(*related)
    if narrowing.group:
        group = GROUPS[narrowing.group]
        found = found.filter(kind__in=group.entrance if is_entrance else group.account)
    if narrowing.person is not None:
        found = found.filter(**{related[0]: narrowing.person})
    if narrowing.typed:
        found = found.filter(typed=narrowing.typed) if is_entrance else found.none()
    if narrowing.start is not None:
        found = found.filter(at__gte=narrowing.start)
    if narrowing.end is not None:
        found = found.filter(at__lt=narrowing.end)
    return found


def _row(key: str) -> tuple[int, datetime, int] | None:
    """Place of the source, moment and number of the row that a key names."""
    source, _, pk = key.partition("-")
    if not pk:
        return None
    at = SOURCES[source].objects.filter(pk=int(pk)).values_list("at", flat=True).first()
    return (list(SOURCES).index(source), at, int(pk)) if at else None


def _older(place: int, last: tuple[int, datetime, int]) -> Q:
    """What stands below that row."""
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
            who=row.person.name if row.person else _nobody(row),
            what=_what(row),
            network=row.network,
        )
    return EntranceLine(
        at=row.at,
        key=f"{source}-{row.pk}",
        person=row.user_id,
        who=row.user.name,
        what=f"{row.get_kind_display()}: {row.detail}" if row.detail else row.get_kind_display(),
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
    """The numbers of the students who these people are."""
    return list(Student.objects.filter(user_id__in={pk for pk in people if pk}).values_list("pk", flat=True))


def people_like(words: str) -> list[User]:
    """Those whose name or address has all of these words; at most eleven, so that “too many” can be told."""
    found = User.objects.select_related("student__cohort").filter(holds_words(words, "name", "email"))
    return list(found.order_by("name", "pk")[:11])
