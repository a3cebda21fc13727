"""What every page's header needs: the way to each of the asker's rooms, and their zone."""

from datetime import datetime
from typing import NamedTuple, TypedDict

from django.http import HttpRequest
from django.urls import reverse

from core import clock
from guarantee.claims.queries import waiting_for
from people.accounts.models import User
from people.accounts.roles import own_student, roles_of


class NavItem(TypedDict):
    label: str
    url: str
    current: bool
    badge: int


class Room(NamedTuple):
    label: str
    name: str  # of its URL
    page_prefixes: tuple[str, ...] = ()  # beginnings of other pages' names that light it up


ROOMS: dict[str, list[Room]] = {
    "student": [
        Room("Today", "jobsearch:today", ("guarantee:what_if",)),
        Room("Log", "jobsearch:log", ("jobsearch:activity", "jobsearch:import")),
        Room("Offers", "jobsearch:offers", ("jobsearch:offer",)),
        Room("Coaching", "coaching:messages", ("coaching:",)),
        Room(
            "Commitment",
            "commitments:commitment",
            (
                "commitments:sign",
                "commitments:leave",
                "commitments:withdraw",
                "commitments:compare",
                "commitments:published",
                "commitments:ask",
                "guarantee:claim",
            ),
        ),
    ],
    "coach": [Room("Caseload", "coaching:caseload", ("coaching:", "commitments:clause_question"))],
    "admin": [
        Room("Rosters", "people:rosters", ("people:roster",)),
        Room("Students", "people:students", ("people:certif", "people:program")),
        Room(
            "Claims",
            "guarantee:claims",
            tuple(
                f"guarantee:{page}"
                for page in ("dossier", "printed", "finding", "agreeing", "decision", "second_opinion")
            ),
        ),
        Room(
            "Policies",
            "commitments:policies",
            ("commitments:polic", "commitments:compare", "commitments:clause_question", "guarantee:replay"),
        ),
        Room("Staff", "people:staff", ("people:record", "commitments:outages")),
    ],
}


def nav(request: HttpRequest) -> dict[str, object]:
    """Return `nav` (list of {label, url, current, badge}) and `nav_zone`, for people who are signed in.

    A request that was refused before anybody was looked up (a wrong Host header, say) has no `user`.
    """
    user, now = getattr(request, "user", None), clock.now()
    if user is None or not user.is_authenticated:
        return {"nav": [], "nav_zone": ""}
    page_name = request.resolver_match.view_name if request.resolver_match else ""
    rooms = [
        room for role, rooms_of_role in ROOMS.items() if role in roles_of(user, now) for room in rooms_of_role
    ]
    links = [_item(room, page_name, user, now) for room in rooms]
    return {"nav": links, "nav_zone": user.time_zone}


def _item(room: Room, page_name: str, user: User, now: datetime) -> NavItem:
    url = reverse(room.name, args=_arguments(room, user, now))
    current = page_name == room.name or page_name.startswith(room.page_prefixes)
    return {"label": room.label, "url": url, "current": current, "badge": _badge(room, user, now)}


def _arguments(room: Room, user: User, now: datetime) -> list[int]:
    student = own_student(user, now)
    return [student.pk] if student and room.name == "coaching:messages" else []


def _badge(room: Room, user: User, now: datetime) -> int:
    return waiting_for(user, now) if room.name == "guarantee:claims" else 0
