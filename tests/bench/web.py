"""Requests to gunicorn as `tests.live` starts it, each beside one for a page that only signs in; and their queries."""

import http.client
import statistics
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from core.clock import set_clock
from guarantee.models import Claim
from guarantee.verbs import file_claim
from people.models import Student, User
from tests.bench.figures import check
from tests.bench.measure import Figure, figure, seconds
from tests.bench.school import School
from tests.live import Server, launch_on

PAIRS = 60
TOKEN = "a" * 32  # of our own cookie against forged requests
HTMX = {"HX-Request": "true"}
UNIT = "/"  # whoever is signed in is sent to their room: session, user, roles, nothing drawn


@dataclass(frozen=True)
class Page:
    """One kind of request, as `user` makes it; `another` warms up what is kept in the process."""

    name: str
    user: int
    path: str
    limit: float | None
    queries: int | None
    post: Callable[[], dict[str, str]] | None = None
    expect: int = 200
    another: int = 0
    headers: dict[str, str] = field(default_factory=dict)


def entry() -> dict[str, str]:
    return {
        "kind": "contacted",
        "line": f"Person {uuid4().int % 20}, a call about the team",
        "source_key": str(uuid4()),
    }


def pages(made: School) -> list[Page]:
    """What is measured, with the limits of issue 4."""
    claim = _claim(made)
    one, other = Student.objects.filter(searches__in=made.running[-2:]).values_list("user", flat=True)
    return [
        Page("logging an activity", one, "/log/", 4, 15, entry, 302, other),
        Page("the same with Today's parts in the answer", one, "/log/", None, None, entry, 200, other, HTMX),
        *(
            Page(f"a caseload of {size:,}", coach, "/caseload/", 10 if size == 150 else None, 10)
            for coach, size in zip(made.coaches, made.caseloads, strict=False)
        ),
        Page("a dossier", made.admin, f"/claims/{claim.pk}/", 15, 20),
    ]


def figures(made: School, now: datetime, folder: Path) -> list[Figure]:
    found = []
    with clock_at(now, folder):
        its_pages = pages(made)
        counts = {page.name: queries(page) for page in its_pages}
        with launch_on(made.database, folder, only_web=True, REQUIRE_SECOND_FACTOR="true") as server:
            for page in its_pages:
                found.append(_beside_the_unit(page, server, counts[page.name]))
    return [*found, *query_figures(its_pages, counts)]


def query_figures(its_pages: list[Page], counts: dict[str, int]) -> list[Figure]:
    found = [
        Figure(f"queries of {page.name}", "", 0, 0, counts[page.name], page.queries) for page in its_pages
    ]
    of_caseloads = {counts[page.name] for page in its_pages if "caseload" in page.name}
    check(len(of_caseloads) == 1, f"caseloads of several sizes take {of_caseloads} queries")
    return found


def queries(page: Page) -> int:
    """Every statement of the whole request, session, user, middleware and savepoints among them, but for the BEGIN and
    COMMIT around a verb; the most of two requests. What a process keeps, and that one was here, is there already.
    """
    for user in (page.another or page.user, page.user):
        client = Client(SERVER_NAME="127.0.0.1")
        client.force_login(User.objects.get(pk=user))
        client.get(UNIT)  # at most every five minutes a visit is noted
        counts = [_statements(client, page) for _ in range(2)]
    return max(counts)


def _statements(client: Client, page: Page) -> int:
    with CaptureQueriesContext(connection) as captured:
        data = page.post() if page.post else None
        answer = client.post(page.path, data, headers=page.headers) if data else client.get(page.path)
    check(answer.status_code == page.expect, f"{page.path} answered {answer.status_code}")
    return sum(query["sql"] not in ("BEGIN", "COMMIT") for query in captured)


def _beside_the_unit(page: Page, server: Server, count: int) -> Figure:
    browser = _Browser(server, _session(server, page.user))
    theirs, its = [], []
    for number in range(PAIRS + 5):
        pair = seconds(lambda: browser.get(UNIT, 302)), seconds(lambda: browser.send(page))
        if number >= 5:  # the first ones warm up
            theirs.append(pair[0])
            its.append(pair[1])
    note = f"{count} queries, {browser.bytes / 1024:.0f} KiB; {1 / statistics.median(its):,.0f} a second"
    return figure(page.name, "signing in", theirs, its, page.limit, note)


class _Browser:
    """One connection that stays open, with the cookies of one who is signed in."""

    def __init__(self, server: Server, session: str) -> None:
        address = urlsplit(server.url)
        assert address.hostname
        self.link = http.client.HTTPConnection(address.hostname, address.port)
        self.headers = {"Cookie": f"sessionid={session}; csrftoken={TOKEN}"}
        self.bytes = 0

    def get(self, path: str, expect: int = 200) -> None:
        self._ask("GET", path, None, self.headers, expect)

    def send(self, page: Page) -> None:
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
        self.link.request(method, path, body, headers)
        answer = self.link.getresponse()
        self.bytes = len(answer.read())
        check(answer.status == expect, f"{method} {path} answered {answer.status}")


def _session(server: Server, user: int) -> str:
    """Made where the server's own secret is known."""
    code = (
        "from django.test import Client; from people.models import User; c = Client(); "
        f"c.force_login(User.objects.get(pk={user})); print(c.cookies['sessionid'].value)"
    )
    return server.shell(code).strip()


def _claim(made: School) -> Claim:
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
