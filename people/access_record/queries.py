"""Reading the record: newest first, a page at a time, by indexes that fit each question."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from core.models import AccessRecord
from core.search import holds_words
from people.accounts.models import User
from people.students.models import Student

A_PAGE = 50
NAMED = 3  # students of a list that its line names; its own page names all


@dataclass(frozen=True, slots=True)
class AccessNarrowing:
    """What the record is narrowed to; None: not narrowed. `end` is exclusive."""

    student: Student | None = None
    viewer: User | None = None
    start: datetime | None = None
    end: datetime | None = None

    def __bool__(self) -> bool:
        return any(each is not None for each in (self.student, self.viewer, self.start, self.end))


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One line of the record in words. `students` are at most NAMED names; `more` is how many others there are."""

    record: AccessRecord
    page: str
    students: tuple[str, ...]
    more: int


def records(
    narrowing: AccessNarrowing, before: AccessRecord | None = None
) -> tuple[list[AccessRecord], bool]:
    """The newest that fit, older than `before` if given, and whether there are older ones. One or two queries."""
    found = AccessRecord.objects.select_related("actor").order_by("-at", "-pk")
    if narrowing.viewer is not None:
        found = found.filter(actor=narrowing.viewer)
    if narrowing.start is not None:
        found = found.filter(at__gte=narrowing.start)
    if narrowing.end is not None:
        found = found.filter(at__lt=narrowing.end)
    if before is not None:
        found = found.filter(Q(at__lt=before.at) | Q(at=before.at, pk__lt=before.pk), at__lte=before.at)
    student = narrowing.student
    newest = _of_student(found, student.pk) if student else list(found[: A_PAGE + 1])
    return newest[:A_PAGE], len(newest) > A_PAGE


def _of_student(found: QuerySet[AccessRecord], student: int) -> list[AccessRecord]:
    """Alone and on lists: two questions, each by its own index, where one with OR would look at everything."""
    alone, listed = found.filter(about_id=student), found.filter(listed__contains=[student])
    both = [*alone[: A_PAGE + 1], *listed[: A_PAGE + 1]]
    return sorted(both, key=lambda record: (record.at, record.pk), reverse=True)[: A_PAGE + 1]


def lines(found: Iterable[AccessRecord]) -> list[AccessLine]:
    """In words. One query for all names."""
    found = list(found)
    names = names_of(pk for record in found for pk in record.students[:NAMED])
    return [
        AccessLine(
            record=record,
            page=page_words(record.what),
            students=tuple(names.get(pk, f"number {pk}") for pk in record.students[:NAMED]),
            more=max(0, len(record.students) - NAMED),
        )
        for record in found
    ]


def names_of(students: Iterable[int]) -> dict[int, str]:
    """Number → name."""
    return dict(Student.objects.filter(pk__in=set(students)).values_list("pk", "user__name"))


def page_words(what: str) -> str:
    """ "coaching:excusal_agreement" → "Excusal agreement"."""
    return what.rpartition(":")[2].replace("_", " ").capitalize()


def students_like(words: str) -> list[Student]:
    """Those whose name or address has all of these words; at most eleven, so that “too many” can be told."""
    found = Student.objects.select_related("user", "cohort").filter(
        holds_words(words, "user__name", "user__email")
    )
    return list(found.order_by("user__name", "pk")[:11])


def bound(day: date | None, user: User, of_day: Callable[[date, str], datetime]) -> datetime | None:
    """The instant at which that day begins or ends for who asks; None: no day, or the first or last that there is."""
    try:
        return of_day(day, user.time_zone) if day else None
    except OverflowError:
        return None


def viewers() -> QuerySet[User]:
    """Whoever holds or held a role."""
    return User.objects.filter(roles__isnull=False).distinct().order_by("name", "pk")
