"""Runs lives in any order, all of them rolled back."""

import os

from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from tests.standing.lives.base import Base
from tests.standing.lives.school import LivesSchool

EXAMPLES = int(os.environ.get("STATEFUL_EXAMPLES", "0"))
# Making a failing example smaller takes minutes; without it, it is shown as it was found.
PHASES = tuple(each for each in Phase if each != Phase.shrink or os.environ.get("STATEFUL_SHRINK") != "0")


def run_examples(machine: type[RuleBasedStateMachine], *, examples: int, steps: int) -> None:
    """Run so many examples of so many steps; other ones, and as many as are asked for, with STATEFUL_EXAMPLES."""
    how = settings(
        max_examples=EXAMPLES or examples,
        stateful_step_count=steps,
        deadline=None,
        derandomize=not EXAMPLES,  # the same examples on every machine, unless more are asked for
        database=None,
        print_blob=True,
        phases=PHASES,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=how)


def in_any_order(life: type[Base], *, examples: int, steps: int) -> None:
    """So many lives of so many steps, all rolled back."""
    with transaction.atomic():
        life.school = LivesSchool()
        run_examples(life, examples=examples, steps=steps)
        transaction.set_rollback(True)
