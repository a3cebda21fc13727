"""One table of sentences: every cell that a random life reaches has its row, reads well, and is true.

The states come from lives, not from the table. `STATEFUL_EXAMPLES=300` looks at more of them.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from commitments.rules.situations import Clock, Guarantee
from commitments.rules.situations.against import STUDENT
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

DOCS = Path(__file__).parents[3] / "docs" / "sentences.md"
WRITTEN = os.environ.get("SENTENCES")  # a file to write the page to, with what more lives have reached
STEPS = int(os.environ.get("STATEFUL_STEPS", "16"))


class Searching(Telling, Ends, Judged, Log, Absence, Offers, Contact, Care):
    """One student, and all that anybody may do about their search."""


class Starting(Telling, Beginning):
    """One student before their search."""


@pytest.fixture
def reached(clock: Any, monkeypatch: pytest.MonkeyPatch) -> Reached:
    found = Reached()
    monkeypatch.setattr(Telling, "reached", found, raising=False)
    return found


@pytest.mark.django_db
def test_in_any_order_the_sentences_are_true_and_stand_in_the_page_to_be_read_aloud(reached: Reached) -> None:
    in_any_order(Starting, examples=6, steps=STEPS)
    before = {(clock, state) for state, clock, _ in reached.cells}
    assert {(Clock.UNSIGNED, "enrolled"), (Clock.PLANNED, "preparing"), (Clock.HELD, "preparing")} <= before
    in_any_order(Searching, examples=6, steps=STEPS)
    assert Guarantee.RUNS in {guarantee for *_, guarantee in reached.cells}
    if WRITTEN:
        known_cells = aloud.cells_of(DOCS.read_text())
        Path(WRITTEN).write_text(aloud.page(reached.cells | known_cells, STUDENT))
    known = aloud.sections(DOCS.read_text())
    now = aloud.sections(aloud.page(reached.cells, reached.against))
    assert {name: known.get(name) for name in now} == now, "docs/sentences.md is not what the table says"
