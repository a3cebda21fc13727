"""A student's life in any order: whatever is done, what is stored is what a judgement from nothing comes to.

Hypothesis runs the same examples each time. `STATEFUL_EXAMPLES=400 bin/test tests/standing/test_stateful.py` looks
further, and at other ones; `STATEFUL_STEPS` makes them longer. A failure prints the steps as Python: each is a call
of a rule in `tests/standing/lives` with what it drew, to be put into a test of its own beside the mended cause.
"""

import os

import pytest

from tests.standing.lives.absence import Absence
from tests.standing.lives.contact import ContactLife
from tests.standing.lives.log import Log
from tests.standing.lives.offers import Offers
from tests.standing.lives.running import in_any_order

STEPS = int(os.environ.get("STATEFUL_STEPS", "16"))


class Life(Log, Absence, Offers, ContactLife):
    """One student, and all that anybody may do about their search."""


@pytest.mark.django_db
def test_in_any_order_the_stored_verdicts_are_those_of_a_judgement_from_nothing() -> None:
    in_any_order(Life, examples=12, steps=STEPS)
