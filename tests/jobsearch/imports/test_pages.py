# ruff: noqa: E501 - a row of a file is a line
"""In a real browser: a file is looked over, its question answered, its columns changed, imported and taken back.

On a desk and on a phone, with a mouse and with keys alone; axe finds nothing, and nothing sticks out sideways.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.jobsearch.imports.zips import linkedin_zip
from tests.jobsearch.signing_in import sign_in
from tests.live import Server, launch
from tests.look import eyes
from tests.look.eyes import ALL_FOUR, ONCE_A_SIZE, Setting

FILL = """
from datetime import UTC, date, datetime
from tests.jobsearch.scenes import scene
for name in ("Nina Phone", "Nina Desktop"):
    its = scene(now=datetime(2026, 11, 24, 17, 0, tzinfo=UTC), start=date(2026, 10, 26), name=name)
    its.log("meeting", date(2026, 11, 5), person="Grace Lin", employer="Beacon Software", role="Software developer")
    its.log("applied", date(2026, 11, 12), person="Tom Bell", employer="Harbor Foods", role="Rails developer", note="referral")
"""
TRACKER = """Job hunt 2026,,,,,,
,,,,,,
Date,Company,Contact,Position,Activity,Comments,Salary
03/11/2026,Globex,Priya Shah,Junior developer,Reached out,met at the Rust meetup,
05/11/2026,Initech,Ivy Frost,Rails developer,Applied,through her,65k
05/11/2026,Beacon Software,Grace Lin,Software developer,Coffee,,
12/11/2026,Harbor Foods,Tom Bell,Rails developer,Applied,asked for a referral,
13/11/2026,Lumen Energy,Nadia Lindgren,Backend engineer,Interview,"phone screen, 30 min",72k
11/14/2026,Orchid Labs,Sam Lee,Backend engineer,Applied,,
16/11/2026,Orchid Labs,Sam Lee,Backend engineer,Hummed,,
"""
SIZES: dict[str, Any] = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1360, "height": 960}}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own: its days lie half a year after those of other browser tests, whose searches a sweep of that
    time would end. No worker is needed, as short files are imported in the request.
    """
    with launch(tmp_path_factory.mktemp("imports"), only_web=True) as server:
        server.clock.set("2026-11-24T17:00:00Z", frozen=True)
        server.shell(FILL)
        yield server


@pytest.fixture(params=SIZES)
def nina(request: pytest.FixtureRequest, filled: Server, browser: Browser) -> Iterator[Page]:
    """One student for each size: what is answered about a file is remembered for the next."""
    context = browser.new_context(base_url=filled.url, viewport=SIZES[request.param])
    page = context.new_page()
    sign_in(page, f"nina.{request.param}@example.com")
    yield page
    context.close()


def complaints(page: Page, name: str, settings: tuple[Setting, ...] = ONCE_A_SIZE) -> list[str]:
    """What is wrong with the page itself; the way to the log bar at its foot is looked at with the log bar."""
    return [words for words in eyes.complaints(page, name, settings) if "log-open-foot" not in words]


def bring(page: Page, path: Path) -> None:
    page.goto("/log/import/")
    page.get_by_label("Your tracker").set_input_files(path)
    page.get_by_role("button", name="Look it over").click()


def test_a_file_is_looked_over_changed_imported_and_taken_back(nina: Page, tmp_path: Path) -> None:
    path = tmp_path / "job-hunt-2026.csv"
    path.write_text(TRACKER)
    bring(nina, path)
    heading = nina.get_by_role("heading", level=1)
    expect(heading).to_have_text("3 new activities, 1 changed, 2 rows refused.")
    expect(nina.get_by_text("Which day is 03/11/2026?")).to_be_visible()
    assert complaints(nina, "import-look", ALL_FOUR) == []
    nina.set_viewport_size(SIZES["desktop"])

    nina.evaluate("window.same = true")
    nina.get_by_text("11 March, month first").click()
    expect(heading).to_contain_text("refused")
    expect(heading).not_to_have_text("3 new activities, 1 changed, 2 rows refused.")
    nina.get_by_text("3 November, day first").click()
    expect(heading).to_have_text("3 new activities, 1 changed, 2 rows refused.")
    nina.get_by_text("Change what these words mean").click()
    nina.get_by_label("“Hummed”").select_option("contacted")
    expect(heading).to_have_text("4 new activities, 1 changed, 1 row refused.")
    nina.get_by_label("“Salary” is").focus()
    nina.keyboard.press("N")  # Note, by the key of its letter
    expect(nina.get_by_label("“Salary” is")).to_be_focused()
    assert nina.evaluate("window.same"), "the page was loaded again"

    nina.get_by_role("link", name=re.compile("1 refused")).click()
    expect(nina.locator("tbody tr")).to_have_count(1)
    nina.get_by_role("button", name="Import 4, correct 1").click()
    expect(heading).to_have_text("Imported: 4 new, 1 corrected, 1 there already, 1 refused.")
    assert complaints(nina, "import-done") == []
    nina.get_by_role("button", name="Take it back whole").click()
    expect(nina.locator("#notices")).to_contain_text("Taken back: 4 activities of job-hunt-2026.csv.")
    assert complaints(nina, "import-choose", ALL_FOUR) == []


def test_linkedins_zip_comes_in_and_only_what_is_ticked_is_kept(
    nina: Page, tmp_path: Path, filled: Server
) -> None:
    path = tmp_path / "linkedin.zip"
    linkedin_zip(path)
    bring(nina, path)
    expect(nina.get_by_role("heading", level=1)).to_have_text(
        "1 person you know, 1 application, 2 contacts to tick."
    )
    expect(nina.get_by_text("Eve Fox")).to_have_count(0)
    assert complaints(nina, "import-linkedin", ALL_FOUR) == []
    nina.get_by_label(re.compile("Ben Rush")).check()
    nina.get_by_role("button", name="Import what is ticked").click()
    expect(nina.locator("#notices")).to_contain_text("Imported:")
    with filled.database() as rows:
        rows.execute("SELECT count(*) FROM jobsearch_contact WHERE name = 'Ada Quill'")
        assert rows.fetchone()[0] == 0
        rows.execute("SELECT count(*) FROM jobsearch_trackerdraft WHERE file_name = 'linkedin.zip'")
        assert rows.fetchone()[0] == 0
    nina.goto("/log/network/?q=kapok")
    expect(nina.locator("#network-list")).to_contain_text("Ada Quill")
    assert complaints(nina, "network") == []


QUEUE = """Date,Company,Role,Status
11/16/2026,Globex,Junior developer,Graded
11/17/2026,Hooli,Rails developer,Submitted
11/18/2026,Initech,Backend engineer,Graded
11/19/2026,Umbrella,Backend engineer,To apply
"""


def test_a_word_that_nobody_knows_is_asked_about_and_its_rows_wait(nina: Page, tmp_path: Path) -> None:
    path = tmp_path / "queue.csv"
    path.write_text(QUEUE)
    bring(nina, path)
    heading = nina.get_by_role("heading", level=1)
    expect(heading).to_contain_text("2 rows refused")
    question = "Was anything done where it says “Graded”? The rows wait for that."
    expect(nina.get_by_text(question)).to_be_visible()
    asks = nina.get_by_label("“Graded”")
    expect(asks).to_be_visible()
    assert complaints(nina, "import-words", ALL_FOUR) == []
    asks.select_option("applied")
    expect(heading).not_to_contain_text("refused")
    expect(nina.get_by_text("Change what these words mean")).to_be_visible()


def test_a_status_that_stands_against_its_day_is_asked_about_and_a_missing_employer_is_said(
    nina: Page, tmp_path: Path
) -> None:
    file = tmp_path / "doubtful.csv"
    file.write_text(
        "Title,Source,Date applied,Status\nDev,Globex,2026-11-02,Applied\nQA,Hooli,2026-11-03,draft\n"
    )
    bring(nina, file)
    expect(nina.get_by_text("No column names the employer.")).to_be_visible()
    expect(nina.get_by_text("Was anything done where it says “draft”?")).to_be_visible()
    assert complaints(nina, "doubtful") == []
    nina.get_by_label("“draft”").select_option("spotted")
    expect(nina.get_by_text("Was anything done where it says")).to_have_count(0)
