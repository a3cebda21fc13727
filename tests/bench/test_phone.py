"""What the bench reads of a page on a phone, and the table it makes of it; no times."""

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench import table
from tests.bench.keystrokes import TypingFigure
from tests.bench.phone import REFERENCE, Load, PhoneFigure, PhonePage, cold_and_warm
from tests.live import Server
from tests.measured import PAGE, put

TODAY = PhonePage("Today", "student", "/today/", cold=0.55, warm=0.4)
FIGURE = PhoneFigure(TODAY, 0.5, 0.3, 1.2, 1.1, 0.0, 0.02, Load(0.5, 0.0, 0.02, 374, 11, 91.2))


def test_a_page_is_read_as_a_browser_without_and_with_a_cache_gets_it(
    server: Server, browser: Browser
) -> None:
    cold, warm = cold_and_warm(browser, server.url, PhonePage("signing in", "", "/accounts/login/"), None)
    assert cold.nodes == warm.nodes > 50
    assert cold.requests == warm.requests > 5
    assert warm.kibibytes < cold.kibibytes / 5
    assert cold.shift == warm.shift == 0
    assert min(cold.paint, warm.paint) > 0


def test_a_page_above_a_limit_or_that_moves_is_missed() -> None:
    assert FIGURE.missed == []
    assert replace(FIGURE, cold=0.6, warm=0.41).missed == ["cold 600 > 550 ms", "warm 410 > 400 ms"]
    assert replace(FIGURE, shift=0.118).missed == ["it shifts"]


def test_the_table_has_each_page_beside_the_signed_in_one(tmp_path: Path) -> None:
    text = table.of_pages([replace(FIGURE, page=REFERENCE), FIGURE, replace(FIGURE, cold=0.6)], 2)
    assert "| the signed-in page | Fast 4G | 500 | 1 | 300 | 1 | – | 0.000 | 20 | 374 | 11 | 91 |" in text
    assert "| Today | Fast 4G | 500 | 1.20 | 300 | 1.10 | 550, 400: kept | 0.000 |" in text
    assert "550, 400: **cold 600 > 550 ms**" in text


def test_each_table_of_the_bench_has_its_own_place(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(PAGE.read_text())
    put("table of pages", table.PAGES, page)
    put("table of loads", table.LOADS, page)
    text = page.read_text()
    assert text.count("table of pages") == text.count("table of loads") == 1
    assert text.index("table of loads") < text.index("table of pages")


def test_typing_is_kept_within_its_seconds_and_its_keys() -> None:
    figure = TypingFigure("a later contact, beside its typing", 2.0, 2, 2)
    assert figure.kept
    assert not replace(figure, seconds=2.1).kept
    assert not replace(figure, keys=3).kept
    assert "| a later contact, beside its typing | 2.0 s | ≤ 2 s | 2 | ≤ 2 | kept |" in table.of_typing(
        [figure]
    )
    assert "**missed**" in table.of_typing([replace(figure, keys=3)])
