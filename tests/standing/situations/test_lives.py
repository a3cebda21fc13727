"""One table of sentences: every cell that a random life reaches has its row, reads well, and is true.

The states come from lives, not from the table. `STATEFUL_EXAMPLES=300` looks at more of them, `WANDERED=900` goes
further in each.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from rules.situations import Clock, Guarantee, Kind
from rules.situations.against import STUDENT
from tests.standing.lives.absence import Absence
from tests.standing.lives.beginning import Beginning
from tests.standing.lives.care import Care
from tests.standing.lives.contact import Contact
from tests.standing.lives.ends import Ends
from tests.standing.lives.judged import Judged
from tests.standing.lives.log import Log
from tests.standing.lives.offers import Offers
from tests.standing.lives.running import in_any_order
from tests.standing.situations import aloud
from tests.standing.situations.telling import Reached, Telling
from tests.standing.situations.wandering import wander

DOCS = Path(__file__).parents[3] / "docs" / "sentences.md"
WRITTEN = os.environ.get("SENTENCES")  # a file to write the page to, with what more lives have reached
WANDERED = int(os.environ.get("WANDERED", "0"))  # steps of each wanderer, where it is to look long
MANY = 15  # situations that the short way comes to
IN_MAILS_ALONE = {
    (Kind.SILENCE, "quiet")
}  # where silence leads to no lapse, a page says that a reply is overdue
STEPS = int(os.environ.get("STATEFUL_STEPS", "16"))


class Searching(Telling, Ends, Judged, Log, Absence, Offers, Contact, Care):
    """One student, and all that anybody may do about their search."""


class Starting(Telling, Beginning, Judged):
    """One student before their search."""


class Beginnings(Starting):
    """The steps before a search that lead from one situation to another."""

    turns = frozenset(
        {
            "prepares", "signs_for", "is_certified", "is_not_looking", "looks_again", "time_goes_by",
            "claims_all_the_same", "a_claim_is_decided", "the_service_was_down",
        }
    )  # fmt: skip


class Turns(Searching):
    """Those of a search."""

    turns = frozenset(
        {
            "finds_work", "falls_silent", "is_no_longer_looking", "decides_a_lapse", "an_end_is_taken_back",
            "the_window_runs_out", "files_a_claim", "a_claim_is_decided",
        }
    )  # fmt: skip


@pytest.fixture
def reached(clock: Any, monkeypatch: pytest.MonkeyPatch) -> Reached:
    found = Reached()
    monkeypatch.setattr(Telling, "reached", found, raising=False)
    return found


@pytest.mark.django_db
def test_in_any_order_the_sentences_are_true_and_stand_in_the_page_to_be_read_aloud(reached: Reached) -> None:
    in_any_order(Starting, examples=4, steps=STEPS)
    before = {(clock, state) for state, clock, _ in reached.cells}
    assert {(Clock.UNSIGNED, "enrolled"), (Clock.PLANNED, "preparing")} <= before
    in_any_order(Searching, examples=4, steps=STEPS)
    assert Guarantee.RUNS in {guarantee for *_, guarantee in reached.cells}
    stand_in_the_page(reached)


@pytest.mark.django_db
def test_wandering_lives_come_to_the_situations_of_the_page(reached: Reached) -> None:
    """With few steps to most of them; with `WANDERED=900`, to each, and to all that may stand against somebody."""
    wander(Beginnings, number=0, steps=WANDERED or 60)
    wander(Turns, number=0, steps=WANDERED or 100)
    if WANDERED:
        wander(Searching, number=0, steps=WANDERED)
    stand_in_the_page(reached)
    page = aloud.cells_of(DOCS.read_text())
    assert len(reached.cells) >= (len(page) if WANDERED else MANY), sorted(page - reached.cells)
    if WANDERED:
        assert reached.against == set(STUDENT) - IN_MAILS_ALONE


def stand_in_the_page(reached: Reached) -> None:
    """`SENTENCES` names a file to write the page to, with what these lives have reached beside what it has."""
    if WRITTEN:
        known_cells = aloud.cells_of(DOCS.read_text())
        Path(WRITTEN).write_text(aloud.page(reached.cells | known_cells, STUDENT))
    known = aloud.sections(DOCS.read_text())
    now = aloud.sections(aloud.page(reached.cells, reached.against))
    assert {name: known.get(name) for name in now} == now, "docs/sentences.md is not what the table says"
