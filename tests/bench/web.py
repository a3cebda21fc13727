"""Requests to the web server as `tests.live` starts it, each beside a page that only signs in; and their queries."""

import http.client
import statistics
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from core.clock import set_clock
from guarantee.claims.models import Claim
from guarantee.claims.verbs import file_claim
from people.accounts.models import User
from people.students.models import Student
from tests.bench.figures import check
from tests.bench.measure import Figure, figure, seconds
from tests.bench.school import BenchSchool
from tests.bench.users import TOKEN, activity
from tests.factories import client_of
from tests.live import Server, launch_on

PAIRS, WARMING = 60, 6  # of them the first ones are not counted
STUDENTS = 20  # who log in turns
HTMX = {"HX-Request": "true"}
UNIT = "/accounts/logout/"  # asks whether to leave: the lightest page for one who is signed in
BARE = "/"  # less than a page: session, user and roles, then a redirect to their room


@dataclass(frozen=True)
class BenchPage:
    """One kind of request, as `user` makes it and the `others` do, in turns."""

    name: str
    user: int
    path: str
    limit: float | None
    queries: int | None
    post: Callable[[], dict[str, str]] | None = None
    expect: int = 200
    others: tuple[int, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)


def pages(made: BenchSchool) -> list[BenchPage]:
    """What is measured, with its limits (docs/performance.md)."""
    claim = _claim(made)
    chosen = Student.objects.filter(searches__in=made.running[-STUDENTS:])
    one, *others = chosen.order_by("pk").values_list("user", flat=True)
    of_others = tuple(others)
    return [
        BenchPage("logging an activity", one, "/log/", 2.5, 10, activity, 302, of_others),
        BenchPage(
            "the same with Today's parts in the answer",
            one,
            "/log/",
            4,
            15,
            activity,
            200,
            of_others,
            HTMX,
        ),
        BenchPage("Today", one, "/today/", None, 15, None, 200, of_others),
        *(
            BenchPage(f"a caseload of {size:,}", coach, "/caseload/", 10 if size == 150 else None, 10)
            for coach, size in zip(made.coaches, made.caseloads, strict=False)
        ),
        BenchPage("a dossier", made.admin, f"/claims/{claim.pk}/", 15, 35),
    ]


def figures(made: BenchSchool, now: datetime, folder: Path) -> list[Figure]:
    found = []
    with clock_at(now, folder):
        its_pages = pages(made)
        counts = {page.name: queries(page) for page in its_pages}
        with launch_on(made.database, folder, only_web=True, REQUIRE_SECOND_FACTOR="true") as server:
            for page in its_pages:
                found.append(_beside_the_unit(page, server, counts[page.name]))
    return [*found, *query_figures(its_pages, counts)]


def query_figures(its_pages: list[BenchPage], counts: dict[str, int]) -> list[Figure]:
    found = [
        Figure(f"queries of {page.name}", "", 0, 0, counts[page.name], page.queries) for page in its_pages
    ]
    of_caseloads = {counts[page.name] for page in its_pages if "caseload" in page.name}
    check(len(of_caseloads) == 1, f"caseloads of several sizes take {of_caseloads} queries")
    return found


def queries(page: BenchPage) -> int:
    """All that is sent in the whole request, session, user, middleware, savepoints and COMMIT among them, but for the
    BEGIN before a verb; the most of two requests. What a process keeps, and that one was here, is there already.
    """
    for user in (*page.others[:1], page.user):
        client = client_of(User.objects.get(pk=user))
        client.defaults["SERVER_NAME"] = "127.0.0.1"
        client.get(UNIT)  # at most every five minutes a visit is noted
        counts = [_statements(client, page) for _ in range(2)]
    return max(counts)


def _statements(client: Client, page: BenchPage) -> int:
    with CaptureQueriesContext(connection) as captured:
        data = page.post() if page.post else None
        answer = client.post(page.path, data, headers=page.headers) if data else client.get(page.path)
    check(answer.status_code == page.expect, f"{page.path} answered {answer.status_code}")
    return sum(query["sql"] != "BEGIN" for query in captured)


def _beside_the_unit(page: BenchPage, server: Server, count: int) -> Figure:
    address = urlsplit(server.url)
    link = http.client.HTTPConnection(str(address.hostname), address.port)
    browsers = [_Browser(link, session) for session in sessions(server, (page.user, *page.others))]
    theirs, its, bare = [], [], []
    for number in range(PAIRS + WARMING):
        browser = browsers[number % len(browsers)]
        times = [
            seconds(partial(browser.get, UNIT)),
            seconds(partial(browser.get, BARE, 302)),
            seconds(partial(browser.send, page)),
        ]
        if number >= WARMING:
            for found, time in zip((theirs, bare, its), times, strict=True):
                found.append(time)
    beside = statistics.median(ours / other for ours, other in zip(its, bare, strict=True))
    note = f"{count} queries, {browser.bytes / 1024:.0f} KiB; {beside:.1f} × a bare redirect"
    return figure(page.name, "signing in", theirs, its, page.limit, note)


class _Browser:
    """One who is signed in, on a connection that stays open."""

    def __init__(self, link: http.client.HTTPConnection, session: str) -> None:
        self.link = link
        self.headers = {"Cookie": f"sessionid={session}; csrftoken={TOKEN}"}
        self.bytes = 0

    def get(self, path: str, expect: int = 200) -> None:
        self._ask("GET", path, None, self.headers, expect)

    def send(self, page: BenchPage) -> None:
        if page.post is None:
            return self.get(page.path, page.expect)
        headers = (
            self.headers
            | page.headers
            | {
                "X-CSRFToken": TOKEN,
                "Content-Type": "application/x-www-form-urlencoded",
            }
        )
        return self._ask("POST", page.path, urlencode(page.post()), headers, page.expect)

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str], expect: int) -> None:
        try:
            self.link.request(method, path, body, headers)
            answer = self.link.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):  # kept open for seconds only
            self.link.close()
            self.link.request(method, path, body, headers)
            answer = self.link.getresponse()
        self.bytes = len(answer.read())
        check(answer.status == expect, f"{method} {path} answered {answer.status}")


def sessions(server: Server, users: tuple[int, ...]) -> list[str]:
    """Made where the server's own secret is known."""
    code = f"""
from people.models import User
from tests.factories import client_of
for pk in {users!r}:
    print(client_of(User.objects.get(pk=pk)).cookies["sessionid"].value)
"""
    return server.shell(code).split()


def _claim(made: BenchSchool) -> Claim:
    """Of the student whose window ended last among those who had offers, filed as a student files it."""
    closed = Student.objects.filter(searches__in=made.ended, state="closed", offers__isnull=False)
    student = closed.order_by("-searches__last_day", "pk")[0]
    from core import clock

    return file_claim(student, statement="Please.", by=student.user, now=clock.now())


@contextmanager
def clock_at(now: datetime, folder: Path) -> Any:
    """Standing still, for us and the server: both read the same file."""
    with override_settings(CLOCK_FILE=str(folder / "clock")):
        set_clock(now, frozen=True)
        yield
