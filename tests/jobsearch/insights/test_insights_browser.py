"""Where one stands, in a real browser: by keys, on a desk and a phone, light and dark."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.signing_in import SIZES, signed_in
from tests.live import Server
from tests.look.eyes import look

FILL = """
from datetime import UTC, datetime, timedelta
from jobsearch.openings import verbs
from tests.jobsearch.scenes import full_week, noon, scene
its = scene(datetime(2026, 4, 14, 13, 12, tzinfo=UTC), name=NAME)
for week in (1, 2, 4, 5):
    full_week(its, week)
for index in range(5):
    day = its.today - timedelta(days=20 + index)
    its.log(day=day, at=noon(day), person=f"Short {index}", employer="Initech")
for index in range(14):
    day = its.today - timedelta(days=1 + index)
    its.log("applied", day, at=noon(day), employer=f"Employer {index}", role="Junior developer",
            person="Ada Quill" if index % 3 == 0 else "")
    if index % 4 == 0:
        its.log("interviewed", day, at=noon(day), employer=f"Employer {index}", role="Junior developer")
its.log("meeting", person="Priya Shah", employer="Globex")
"""


@pytest.fixture(scope="module")
def lived(server: Server) -> None:
    server.clock.set("2026-04-14T13:12:00Z", frozen=True)
    server.manage("shell", "-c", f"NAME = 'Ines Carvalho'{FILL}")


@pytest.fixture(params=SIZES)
def student(request: pytest.FixtureRequest, browser: Browser, server: Server, lived: None) -> Iterator[Page]:
    with signed_in(browser, server, "ines.carvalho@example.com", request.param) as page:
        yield page


def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(student: Page) -> None:
    for name, path in (("insights", "/insights/"), ("insights-list", "/insights/list/?stage=interviewing")):
        student.goto(path)
        assert look(student, name, back_to=student.viewport_size) == []


def test_a_figure_opens_its_list_by_keys(student: Page) -> None:
    student.goto("/insights/")
    figure = student.locator("#funnel").get_by_role("link", name="openings came to Interviewing")
    figure.focus()
    student.keyboard.press("Enter")
    expect(student.get_by_role("heading", level=1)).to_have_text("4 openings, that came to Interviewing")


def test_the_table_of_the_weeks_opens_by_a_key(student: Page) -> None:
    student.goto("/insights/")
    student.get_by_text("Your weeks as a table").focus()
    student.keyboard.press("Enter")
    expect(student.get_by_role("link", name="8 of 8 people in week 5")).to_be_visible()


def test_a_share_stays_beside_its_number(student: Page) -> None:
    student.goto("/insights/")
    cells = student.locator("#funnel td.num:has(a):has(.muted), #answers td.num:has(a):has(.muted)")
    assert cells.count() > 2
    for cell in cells.all():
        number, share = cell.locator("a").bounding_box(), cell.locator(".muted").bounding_box()
        assert number and share and abs(number["y"] - share["y"]) < number["height"] / 2
