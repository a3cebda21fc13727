"""What every page's header needs: the way to each of the asker's rooms, and their zone."""

from datetime import datetime
from typing import NamedTuple, TypedDict

from django.http import HttpRequest
from django.urls import reverse

from core import clock
from guarantee.queue.positions import number_that_need
from people.accounts.models import User
from people.accounts.roles import own_student, roles_of
from rules.states import StudentState


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
        Room(
            "Today",
            "jobsearch:today",
            ("guarantee:what_if", "jobsearch:follow_up", "jobsearch:insights", "jobsearch:proof"),
        ),
        Room(
            "Log",
            "jobsearch:log",
            (
                "jobsearch:activity",
                "jobsearch:import",
                "jobsearch:draft",
                "jobsearch:work",
                "jobsearch:check",
                "jobsearch:account",
            ),
        ),
        Room(
            "Pipeline",
            "jobsearch:pipeline",
            (
                "jobsearch:pipeline",
                "jobsearch:opening",
                "jobsearch:own_stage",
                "jobsearch:interview_round",
                "jobsearch:document",
                "jobsearch:contact",
                "jobsearch:employer",
            ),
        ),
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
    "coach": [
        Room("My day", "coaching:my_day"),
        Room(
            "Caseload",
            "coaching:caseload",
            ("coaching:", "commitments:clause_question"),
        ),
    ],
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
        Room("Staff", "people:staff", ("people:record", "people:unclaimed", "commitments:outages")),
    ],
    "outside": [Room("Your claim", "guarantee:judging", ("guarantee:",))],
}

# Of everybody of the school who has any role.
FOR_ALL = [Room("Guides", "resources:guides", ("resources:",))]


# A room's first page lights up no other room, whatever it begins with.
FIRST_PAGES = {room.name for rooms in ROOMS.values() for room in rooms}


# Who looks for no work is not asked what they did for it.
LOG_NOTHING = (StudentState.CLOSED, StudentState.WITHDRAWN, StudentState.NOT_SEEKING)


def nav(request: HttpRequest) -> dict[str, object]:
    """Return, for people signed in, `nav` (list of {label, url, current, badge}), `nav_zone`, `nav_student` (the
    number of the student who asks, None for others) and `nav_log` (whether every page offers them the log bar).

    A request that was refused before anybody was looked up (a wrong Host header, say) has no `user`.
    """
    user, now = getattr(request, "user", None), clock.now()
    if user is None or not user.is_authenticated:
        return {"nav": [], "nav_zone": "", "nav_student": None, "nav_log": False}
    page_name = request.resolver_match.view_name if request.resolver_match else ""
    roles = roles_of(user, now)
    rooms = [room for role, rooms_of_role in ROOMS.items() if role in roles for room in rooms_of_role]
    rooms += FOR_ALL if roles - {"outside"} else []
    links = [_item(room, page_name, user, now) for room in rooms]
    student = own_student(user, now)
    return {
        "nav": links,
        "nav_zone": user.time_zone,
        "nav_student": student.pk if student else None,
        "nav_log": student is not None and student.state not in LOG_NOTHING,
    }


def _item(room: Room, page_name: str, user: User, now: datetime) -> NavItem:
    url = reverse(room.name, args=_arguments(room, user, now))
    current = page_name == room.name or (
        page_name.startswith(room.page_prefixes) and page_name not in FIRST_PAGES
    )
    return {"label": room.label, "url": url, "current": current, "badge": _badge(room, user, now)}


def _arguments(room: Room, user: User, now: datetime) -> list[int]:
    student = own_student(user, now)
    return [student.pk] if student and room.name == "coaching:messages" else []


def _badge(room: Room, user: User, now: datetime) -> int:
    return number_that_need(user, now) if room.name == "guarantee:claims" else 0
