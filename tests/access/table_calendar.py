"""Who may open the page of a calendar's address, and the calendar at it: whoever has the address, and nobody else."""

from typing import Any

from jobsearch.calendar import verbs
from jobsearch.calendar.models import CalendarAddress
from tests.access.table import AccessRow, Cast
from tests.access.table_entrance import SIGNED_IN_200, SIGNED_IN_302

EVERYBODY = {"alice", "charlie", "bob", "frank", "dora"}


def _address(cast: Cast) -> dict[str, Any]:
    """Alice's."""
    if "calendar" not in cast.things:
        cast.things["calendar"] = verbs.make_address(cast.alice.user, now=cast.now)
    return {"secret": cast.things["calendar"]}


def _made(cast: Cast) -> int:
    return CalendarAddress.objects.count()


def _none(cast: Cast) -> dict[str, Any]:
    """Alice has one, which she ends."""
    _address(cast)
    return {}


TABLE: dict[str, list[AccessRow]] = {
    "jobsearch:calendar": [AccessRow(shows="How to subscribe", **SIGNED_IN_200)],
    "jobsearch:calendar_address": [
        AccessRow(
            "post",
            shows="it is shown this once",
            effect=_made,
            changed_by=EVERYBODY,
            **SIGNED_IN_200,
        )
    ],
    "jobsearch:calendar_address_end": [
        AccessRow(
            "post",
            kwargs=_none,
            effect=lambda cast: CalendarAddress.objects.open().count(),
            changed_by={"alice"},
            **SIGNED_IN_302,
        )
    ],
    "jobsearch:calendar_feed": [
        AccessRow(kwargs=_address, shows="BEGIN:VCALENDAR", open=True, stranger=200, **SIGNED_IN_200)
    ],
}
