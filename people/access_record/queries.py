"""Reading the record of who was shown whom: newest first, a page at a time, by indexes that fit each question."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from core.models import AccessAct, AccessRecord
from core.search import holds_words
from people.accounts.models import User
from people.students.models import Student

A_PAGE = 50
ACT_WORDS = {act.value: "" if act == AccessAct.SEEN else f": {act.label}" for act in AccessAct}
NAMED = 3  # students of a list that its line names; its own page names all


@dataclass(frozen=True, slots=True)
class AccessNarrowing:
    """What the record is narrowed to; a field that is None narrows nothing. `end` is exclusive."""

    student: Student | None = None
    viewer: User | None = None
    start: datetime | None = None
    end: datetime | None = None

    def __bool__(self) -> bool:
        return any(limit is not None for limit in (self.student, self.viewer, self.start, self.end))


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
    """Return the newest records that fit, older than `before` if given, and whether there are older ones. Asks one or
    two queries.
    """
    matching_records = AccessRecord.objects.select_related("actor").order_by("-at", "-pk")
    if narrowing.viewer is not None:
        matching_records = matching_records.filter(actor=narrowing.viewer)
    if narrowing.start is not None:
        matching_records = matching_records.filter(at__gte=narrowing.start)
    if narrowing.end is not None:
        matching_records = matching_records.filter(at__lt=narrowing.end)
    if before is not None:
        matching_records = matching_records.filter(
            Q(at__lt=before.at) | Q(at=before.at, pk__lt=before.pk), at__lte=before.at
        )
    student = narrowing.student
    newest = _of_student(matching_records, student.pk) if student else list(matching_records[: A_PAGE + 1])
    return newest[:A_PAGE], len(newest) > A_PAGE


def _of_student(records: QuerySet[AccessRecord], student: int) -> list[AccessRecord]:
    """Return the newest records that show the student alone or on a list: two questions, each by its own index, where
    one with OR would look at everything.
    """
    alone_records, list_records = records.filter(about_id=student), records.filter(listed__contains=[student])
    alone_and_listed = [*alone_records[: A_PAGE + 1], *list_records[: A_PAGE + 1]]
    return sorted(alone_and_listed, key=lambda record: (record.at, record.pk), reverse=True)[: A_PAGE + 1]


def lines(records: list[AccessRecord]) -> list[AccessLine]:
    """Put records into words. One query for all names."""
    names = names_of(pk for record in records for pk in record.students[:NAMED])
    return [
        AccessLine(
            record=record,
            page=page_words(record.what) + ACT_WORDS[record.act],
            students=tuple(names.get(pk, f"number {pk}") for pk in record.students[:NAMED]),
            more=max(0, len(record.students) - NAMED),
        )
        for record in records
    ]


def names_of(students: Iterable[int]) -> dict[int, str]:
    """Return the names of students by their numbers."""
    return dict(Student.objects.filter(pk__in=set(students)).values_list("pk", "user__name"))


def page_words(page_name: str) -> str:
    """Put the name of a page into words: "coaching:excusal_agreement" → "Excusal agreement"."""
    return page_name.rpartition(":")[2].replace("_", " ").capitalize()


def students_like(words: str) -> list[Student]:
    """Return students whose name or address has all of these words; at most eleven, so that “too many” can be told."""
    students = Student.objects.select_related("user", "cohort").filter(
        holds_words(words, "user__name", "user__email")
    )
    return list(students.order_by("user__name", "pk")[:11])


def bound(day: date | None, user: User, of_day: Callable[[date, str], datetime]) -> datetime | None:
    """Return the instant at which a day begins or ends in the zone of the user who asks; None where there is no day, or
    where it is the first or last that there is.
    """
    try:
        return of_day(day, user.time_zone) if day else None
    except OverflowError:
        return None


def viewers() -> QuerySet[User]:
    """Return everybody who holds or held a role."""
    return User.objects.filter(roles__isnull=False).distinct().order_by("name", "pk")
