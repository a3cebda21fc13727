"""One table of sentences: every cell that a random life reaches has its row, reads well, and is true.

The states come from lives, not from the table: the ones that were kept, which come to all of them, and random ones.
`STATEFUL_EXAMPLES=300` looks at more of these, `WANDERED=900` goes further in each, `WANDERER=5` another way.
"""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from rules.situations import AgainstKind, Guarantee, ServiceClock
from rules.situations.against import STUDENT
from rules.situations.table import EVENTS, GUARANTEE, SEARCH
from tests.standing.lives.absence import Absence
from tests.standing.lives.beginning import Beginning
from tests.standing.lives.care import Care
from tests.standing.lives.contact import ContactLife
from tests.standing.lives.ends import Ends
from tests.standing.lives.judged import DecidedLife
from tests.standing.lives.log import Log
from tests.standing.lives.offers import Offers
from tests.standing.lives.running import in_any_order
from tests.standing.situations import aloud, kept_lives
from tests.standing.situations.replaying import lead
from tests.standing.situations.telling import Reached, Telling
from tests.standing.situations.wandering import wander

DOCS = Path(__file__).parents[3] / "docs" / "sentences.md"
WRITTEN = os.environ.get("SENTENCES")  # a file to write the page to, with what more lives have reached
WANDERED = int(os.environ.get("WANDERED", "0"))  # steps of each wanderer, where it is to look long
WANDERER = int(os.environ.get("WANDERER", "0"))
MANY = 10  # situations that the short way comes to
IN_MAILS_ALONE = {
    (AgainstKind.SILENCE, "quiet")
}  # where silence leads to no lapse, a page says that a reply is overdue
STEPS = int(os.environ.get("STATEFUL_STEPS", "16"))


class Searching(Telling, Ends, DecidedLife, Log, Absence, Offers, ContactLife, Care):
    """One student, and all that anybody may do about their search."""


class Starting(Telling, Beginning, DecidedLife):
    """One student before their search."""


class Beginnings(Starting):
    """The steps before a search that lead from one situation to another."""

    turns = frozenset(
        {
            "prepares", "signs_for", "is_certified", "is_not_looking", "looks_again", "time_goes_by",
            "claims_all_the_same", "a_claim_is_decided", "a_claim_is_settled", "the_service_was_down",
            "the_roster_moves_graduation",
        }
    )  # fmt: skip


class Turns(Searching):
    """Those of a search."""

    turns = frozenset(
        {
            "finds_work", "falls_silent", "is_no_longer_looking", "decides_a_lapse", "an_end_is_taken_back",
            "the_window_runs_out", "files_a_claim", "a_claim_is_decided", "a_claim_is_settled",
            "some_days_go_by_after_the_window",
        }
    )  # fmt: skip


@pytest.fixture
def reached(clock: Any, monkeypatch: pytest.MonkeyPatch) -> Reached:
    found = Reached()
    monkeypatch.setattr(Telling, "reached", found, raising=False)
    return found


@pytest.mark.django_db
def test_in_any_order_the_sentences_are_true_and_stand_in_the_page_to_be_read_aloud(reached: Reached) -> None:
    in_any_order(Starting, examples=3, steps=STEPS)
    before = {(clock, state) for state, clock, _ in reached.cells}
    assert {(ServiceClock.UNSIGNED, "enrolled"), (ServiceClock.PLANNED, "preparing")} <= before
    in_any_order(Searching, examples=3, steps=STEPS)
    assert Guarantee.RUNS in {guarantee for *_, guarantee in reached.cells}
    stand_in_the_page(reached)


@pytest.mark.django_db
def test_each_situation_of_the_page_and_each_row_of_the_table_is_reached_by_some_life(
    reached: Reached,
) -> None:
    """And none that is not there: the lives that were kept know nothing of either."""
    lead(Starting, kept_lives.BEFORE_A_SEARCH)
    lead(Searching, kept_lives.IN_A_SEARCH)
    stand_in_the_page(reached)
    page = aloud.cells_of(DOCS.read_text())
    assert page == reached.cells, sorted(page - reached.cells)
    assert {(clock, state) for state, clock, _ in reached.cells} == set(SEARCH)
    assert {guarantee for *_, guarantee in reached.cells} == set(GUARANTEE)
    assert reached.against == set(STUDENT) - IN_MAILS_ALONE
    for event, sentence in EVENTS.items():
        assert any(_in_words(sentence).search(mail) for mail in reached.mails), event


def _in_words(sentence: str) -> re.Pattern[str]:
    """Of one with days and names in braces."""
    return re.compile(".+".join(map(re.escape, re.split(r"{\w+}", sentence))))


@pytest.mark.django_db
def test_wandering_lives_come_to_no_situation_that_the_page_has_not(reached: Reached) -> None:
    """What a longer way finds, and no kept life comes to, is printed as it belongs in `kept_lives.py`."""
    lives = wander(Beginnings, number=WANDERER, steps=WANDERED or 20)
    lives |= wander(Turns, number=WANDERER, steps=WANDERED or 25)
    if WANDERED:
        lives |= wander(Searching, number=WANDERER, steps=WANDERED)
    page = aloud.cells_of(DOCS.read_text())
    new = {cell: lives[cell] for cell in reached.cells - page}
    assert not new, new
    stand_in_the_page(reached)
    assert len(reached.cells) >= MANY, sorted(reached.cells)


def stand_in_the_page(reached: Reached) -> None:
    """`SENTENCES` names a file to write the page to."""
    if WRITTEN:
        known_cells = aloud.cells_of(Path(WRITTEN).read_text()) if Path(WRITTEN).exists() else set()
        Path(WRITTEN).write_text(aloud.page(reached.cells | known_cells, STUDENT))
    known = aloud.sections(DOCS.read_text())
    now = aloud.sections(aloud.page(reached.cells, reached.against))
    assert {name: known.get(name) for name in now} == now, "docs/sentences.md is not what the table says"
