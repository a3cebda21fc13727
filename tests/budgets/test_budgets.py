"""Every page keeps the budget that docs/performance.md has for it; no times.

`BUDGETS=write bin/test tests/budgets` writes the tables anew: pages without a budget get one, budgets that are no limit
are lowered. None is raised: who wants that writes it there by hand.
"""

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from django.test import Client

from demonstration import make
from tests.access.test_access import TABLE
from tests.budgets import table
from tests.budgets.limits import (
    budget_for,
    faults,
    file_budget_for,
    file_faults,
    frame_of,
    tightened,
    tightened_file,
)
from tests.budgets.school import NOW, WeighingWalk, weights_with_the_cast
from tests.budgets.weights import PageWeight, ask, size_of, weight_of
from tests.measured import marks
from tests.people.conftest import own_counters

WRITES = os.environ.get("BUDGETS") == "write"
FRAME = frozenset({"css/site.css", "js/live.js"})


def test_every_page_keeps_its_budget(db: None, clock: Any, settings: Any) -> None:
    """Each kind of page at its heaviest in the demonstration's school; what none meets there, with the table's cast."""
    with patch(
        "time.time", return_value=time.time()
    ):  # else a slow machine's sessions grow old, and are written anew
        weights = _weights_in_the_school()
        own_counters(settings)
        others = sorted(TABLE.keys() - weights.keys())
        weights |= weights_with_the_cast(others, forget=lambda: own_counters(settings))
    assert len(weights) > 100
    if WRITES:
        _write(weights)
    budgets, files = table.read()
    assert "\n".join([*faults(budgets, weights), *file_faults(files, weights)]) == ""


def _weights_in_the_school() -> dict[str, PageWeight]:
    with transaction.atomic():
        make.make(NOW)
        walk = WeighingWalk(NOW, days=(0,), say=lambda line: None)
        walk.run()
        transaction.set_rollback(True)
    return walk.weights


def _write(weights: dict[str, PageWeight]) -> None:
    frame = frame_of(weights)
    budgets, files = table.read()
    table.write(
        [
            tightened(budgets[page], weight, frame) if page in budgets else budget_for(page, weight, frame)
            for page, weight in weights.items()
        ],
        {
            file: tightened_file(file, files[file]) if file in files else file_budget_for(file)
            for weight in weights.values()
            for file in weight.files
        },
        frame,
    )


# --- What it would find ----------------------------------------------------------------------------------------------

BARE = "room:bare"  # another page, which has the frame's files alone
PAGE = "room:page"


def weight(queries: int = 10, *files: str, nodes: int = 400) -> PageWeight:
    return PageWeight(queries, html=20_000, nodes=nodes, sent=5_000, files=FRAME | frozenset(files))


def found(page: PageWeight, budgeted: PageWeight | None) -> str:
    """What is said of a page whose budget was written when it weighed something else."""
    weighed = {BARE: weight(), PAGE: budgeted} if budgeted else {BARE: weight()}
    budgets = {name: budget_for(name, each, FRAME) for name, each in weighed.items()}
    return "\n".join(faults(budgets, {BARE: weight(), PAGE: page}))


def test_a_page_within_its_budget_is_all_right() -> None:
    assert found(weight(), weight()) == ""
    assert found(weight(11, nodes=440), weight(10)) == "", "there is a little room"
    assert found(weight(8), weight(10)) == ""


def test_a_page_without_a_budget_is_told_the_very_line() -> None:
    said = found(weight(10, "js/logbar.js"), None)
    assert "room:page has no budget: put this line" in said
    assert "| `room:page` | 11 | 22 | 440 | 4 | " in said
    assert said.endswith("| `js/logbar.js` |")


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (weight(12), "room:page has 12 queries, and a budget of 11: make it lighter"),
        (weight(nodes=441), "room:page has 441 nodes, and a budget of 440: make it lighter"),
        (weight(10, "js/logbar.js"), "room:page has 4 requests, and a budget of 3"),
        (weight(10, "js/logbar.js"), "room:page brings js/logbar.js, which its line does not name"),
        (weight(5), "room:page: 11 queries are no limit for 5; write 6"),
        (weight(nodes=200), "room:page: 440 nodes are no limit for 200; write 220"),
    ],
)
def test_a_page_beside_its_budget_is_told_what_to_do(answer: PageWeight, words: str) -> None:
    assert words in found(answer, weight())


def test_a_file_that_is_gone_and_a_page_that_is_gone_are_said() -> None:
    assert "room:page does not bring js/logbar.js: take it out" in found(weight(), weight(10, "js/logbar.js"))
    gone = {name: budget_for(name, weight(), FRAME) for name in (BARE, PAGE)}
    assert faults(gone, {BARE: weight()}) == ["room:page has a budget and is no page: take its line out."]


def test_what_most_pages_have_is_in_no_line_of_theirs() -> None:
    weights = {
        PAGE: weight(),
        "room:third": weight(),
        BARE: replace(weight(), files=frozenset({"css/log.css"})),
    }
    assert frame_of(weights) == FRAME
    assert budget_for(PAGE, weights[PAGE], FRAME).files == frozenset()
    assert budget_for(BARE, weights[BARE], FRAME).files == {"css/log.css"}


def test_a_file_has_a_budget_too() -> None:
    weights, site, live = {BARE: weight()}, file_budget_for("css/site.css"), file_budget_for("js/live.js")
    assert file_faults({"css/site.css": site, "js/live.js": live}, weights) == []
    (over, without) = file_faults({"css/site.css": 1}, weights)
    assert "compressed, and a budget of 1: make it lighter" in over
    assert f"js/live.js has no budget: it asks for {live} KiB" in without
    (generous, gone) = file_faults({"css/site.css": 99, "js/live.js": live, "js/old.js": 1}, weights)
    assert (
        f"css/site.css: 99 KiB are no limit for {size_of('css/site.css') / 1024:.1f}; write {site}"
        in generous
    )
    assert "js/old.js has a budget and is on no page" in gone


@pytest.mark.parametrize("number", [0, 1, 2, 5, 9, 33, 100, 3333])
def test_a_budget_with_room_is_a_limit(number: int) -> None:
    page = PageWeight(number, number * 100, number * 10, number * 20, files=FRAME)
    assert faults({PAGE: budget_for(PAGE, page, FRAME)}, {PAGE: page}) == []


def test_writing_lowers_and_never_raises(tmp_path: Path) -> None:
    docs = tmp_path / "performance.md"
    begin, end = marks(table.PLACE)
    docs.write_text(f"Before.\n{begin}old\n{end}After.\n")
    high, low = (budget_for(name, weight(20, "js/menu.js", "js/select.js"), FRAME) for name in (PAGE, BARE))
    lowered = tightened(high, weight(10, "js/menu.js"), FRAME)
    assert (lowered.queries, lowered.files) == (11, {"js/menu.js"})
    assert tightened(low, weight(30, "js/menu.js", "js/select.js", "js/keyboard.js"), FRAME) == low

    table.write([lowered, low], {"js/menu.js": 2, "css/site.css": 12}, FRAME, docs)
    assert table.read(docs) == ({PAGE: lowered, BARE: low}, {"js/menu.js": 2, "css/site.css": 12})
    assert docs.read_text().startswith("Before.\n")
    assert docs.read_text().endswith("After.\n")
    assert "| `css/site.css` | 12 | most pages |" in docs.read_text()
    assert "| `js/menu.js` | 2 | some |" in docs.read_text()


def test_a_line_that_is_none_is_not_read_over(tmp_path: Path) -> None:
    docs = tmp_path / "performance.md"
    table.write([budget_for(PAGE, weight(), FRAME)], {}, FRAME, docs=_empty(docs))
    docs.write_text(docs.read_text().replace("| 11 |", "| eleven |"))
    with pytest.raises(AssertionError, match="or a line that is none"):
        table.read(docs)


def _empty(docs: Path) -> Path:
    docs.write_text("".join(marks(table.PLACE)))
    return docs


# --- Weighing --------------------------------------------------------------------------------------------------------

HTML = b"""<!DOCTYPE html><html><head><link rel="preload" href="/static/a.woff2" as="font">
<link rel="icon" href="/static/i.svg"><link rel="stylesheet" href="/static/css/site.css">
<link rel="canonical" href="/static/no.css"><script src="/static/a.js" defer></script></head><body>
<svg><use href="/static/icons.svg#a"/><use href="/static/icons.svg#b"/><use href="#c"/></svg>
<img src="/static/a.png"><img src="data:image/png;base64,AA=="><a href="/static/no.pdf">x</a>
<div hx-post="/read/" hx-trigger="load"></div><div hx-get="/find/" hx-trigger="change"></div></body></html>"""


def test_what_a_browser_fetches_at_once_is_weighed() -> None:
    page = weight_of(HTML, queries=3, sent=700)
    own = {"a.woff2", "i.svg", "css/site.css", "a.js", "icons.svg", "a.png"}
    assert page.files == own | {"vendor/inter-latin.woff2"}, (
        "a sheet asks for the face of the letters that there are"
    )
    assert page.parts == 1
    assert page.nodes == 17
    assert page.html == len(HTML)


@pytest.mark.parametrize(
    ("text", "faces"),
    [("", set()), ("Ada", {"latin"}), ("Łukasz", {"latin", "latin-ext"}), ("Анна", {"cyrillic"})],
)
def test_a_typeface_is_fetched_for_the_letters_that_are_in_it(text: str, faces: set[str]) -> None:
    html = f'<link rel="stylesheet" href="/static/css/site.css"><p>{text}</p>'.encode()
    files = weight_of(html, queries=0, sent=0).files - {"css/site.css"}
    assert files == {f"vendor/inter-{face}.woff2" for face in faces}


def test_several_pages_of_a_kind_weigh_what_the_heaviest_does() -> None:
    both = weight(3, "js/menu.js", nodes=9).heavier(weight(2, "js/select.js", nodes=10))
    assert both == weight(3, "js/menu.js", "js/select.js", nodes=10)


def test_a_page_is_weighed_as_it_is_sent(db: None, clock: Any, settings: Any) -> None:
    own_counters(settings)
    response, page = ask(Client(), "/accounts/login/")
    assert b"Sign in" in response.content, "it can be read again"
    assert page.sent < page.html / 2, "it was sent compressed"
    assert page.figures["requests"] == 1 + len(page.files)
    assert page.figures["cold"] * 1024 == page.sent + sum(size_of(file) for file in page.files)
    assert ask(Client(), "/log/")[1] is None, "a redirect is no page"
    assert ask(Client(), "/health/")[1] is None


def test_a_file_weighs_what_is_sent_of_it() -> None:
    folder = Path("static")
    assert size_of("css/site.css") < (folder / "css/site.css").stat().st_size / 3
    assert size_of("vendor/inter-latin.woff2") == (folder / "vendor/inter-latin.woff2").stat().st_size
    with pytest.raises(AssertionError, match="none of our files"):
        size_of("js/no-such.js")
