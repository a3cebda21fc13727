"""A student's life in any order: whatever is done, what is stored is what a judgement from nothing comes to.

Hypothesis runs the same examples each time. `STATEFUL_EXAMPLES=400 bin/test tests/standing/test_stateful.py` looks
further, and at other ones; `STATEFUL_STEPS` makes them longer. A failure prints the steps as Python: each is a call
of a rule in `tests/standing/lives` with what it drew, to be put into a test of its own beside the mended cause.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.standing.lives.absence import Absence
from tests.standing.lives.contact import Contact
from tests.standing.lives.log import Log
from tests.standing.lives.offers import Offers
from tests.standing.lives.school import School

EXAMPLES = int(os.environ.get("STATEFUL_EXAMPLES", "0"))
STEPS = int(os.environ.get("STATEFUL_STEPS", "16"))
# Making a failing example smaller takes minutes; without it, it is shown as it was found.
PHASES = tuple(each for each in Phase if each != Phase.shrink or os.environ.get("STATEFUL_SHRINK") != "0")


class Life(Log, Absence, Offers, Contact):
    """One student, and all that anybody may do about their search."""


@contextmanager
def a_school() -> Iterator[None]:
    with transaction.atomic():
        Life.school = School()
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_in_any_order_the_stored_verdicts_are_those_of_a_judgement_from_nothing() -> None:
    how = settings(
        max_examples=EXAMPLES or 12,
        stateful_step_count=STEPS,
        deadline=None,
        derandomize=not EXAMPLES,  # the same examples on every machine, unless more are asked for
        database=None,
        print_blob=True,
        phases=PHASES,
        suppress_health_check=list(HealthCheck),
    )
    with a_school():
        run_state_machine_as_test(Life, settings=how)
