"""What the tests of What if, and others of what is only supposed, share."""

import re
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from commitments.searches.models import Search
from guarantee.dossier.queries import search_of
from guarantee.what_if.queries import if_nothing_more
from guarantee.what_if.weeks import Reader, reader
from standing.models import Period
from tests.guarantee.scenes import Scene

SENT = datetime(2026, 8, 13, 15, tzinfo=UTC)
IN_WEEK_4 = datetime(2026, 3, 25, 15, tzinfo=UTC)  # Wednesday of week 4


READER = Reader("You", "your")


def text(response: Any) -> str:
    """The words of a page; links stand in the middle of them."""
    unlinked = re.sub(r"</?a\b[^>]*>", "", response.content.decode())
    return " ".join(re.sub(r"<[^>]+>", " ", unlinked).split())


def rows_everywhere() -> dict[str, int]:
    """Every table's rows, history included."""
    with connection.cursor() as cursor:
        counts = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            counts[table] = cursor.fetchone()[0]
    return counts


def everything_of(search: Search) -> list[Any]:
    return [
        list(Period.objects.filter(search=search).order_by("pk").values()),
        Search.objects.filter(pk=search.pk).values()[0],
    ]


def url(alice: Scene, **query: str) -> str:
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    return f"/students/{alice.student.pk}/what-if/" + (f"?{asked}" if asked else "")


def search_for(alice: Scene) -> Search:
    found = search_of(alice.student)
    assert found is not None
    return found


def outlook(alice: Scene, now: datetime = IN_WEEK_4) -> Any:
    return if_nothing_more(search_for(alice), reader(alice.student, True), now)
