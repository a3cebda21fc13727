"""The part of a caseload that a page shows: so many rows as a screen needs, and on scrolling the next ones below them.

A stretch is several pages of a paginator, of which the last is the one asked for. Its address names both ends, so that
who comes back to it finds as many rows as they left; without a script it is one page.
"""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from core.http import row_number
from people.accounts.requests import SignedInRequest
from people.students.models import Student

PAGE = 20  # rows: of the tallest usual screen, on which a row has four lines
MOST_PAGES = 10  # in one answer
SINCE = "since"  # in an address: the first page of the stretch, where it is not the last, `page`
TABLE = "rows"  # the id of what htmx adds the next rows to


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pages from the first to the last that are on the screen, both included, and the rows that the answer draws.

    `adds`: that the answer adds them to rows that are there.
    """

    first: Page[Student]
    last: Page[Student]
    students: QuerySet[Student]
    adds: bool

    @property
    def count(self) -> int:
        """How many students there are, those of other pages included."""
        return self.last.paginator.count


def stretch(request: SignedInRequest, students: QuerySet[Student], count: int | None = None) -> Stretch:
    """Return what the address asks for: `page`, and `since` which page on. Where htmx adds rows to those on the
    screen, only the last page is drawn.

    `count` is the number of students where it is known already; an unknown page is the nearest one.
    """
    pages = Paginator(students, PAGE)
    if count is not None:
        pages.count = count
    last = pages.get_page(request.GET.get("page"))
    since = min(row_number(request.GET.get(SINCE, "")) or last.number, last.number)
    adds = bool(request.htmx) and request.htmx.target == TABLE
    if not adds:
        since = max(since, last.number - MOST_PAGES + 1)
    first = pages.page(max(since, 1))
    begin = (last if adds else first).start_index()
    return Stretch(first, last, students[max(begin - 1, 0) : last.end_index()], adds)
