"""Lives that were kept, led again: each step once, however many lives begin with it."""

import ast
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from tests.standing.lives.school import LivesSchool
from tests.standing.situations.kept_lives import Steps
from tests.standing.situations.telling import Telling
from tests.standing.situations.wandering import Moment, take_back


def lead(life: type[Telling], lives: Iterable[Steps]) -> None:
    """All of them, each looked at after every step; all rolled back."""
    with transaction.atomic():
        life.school = LivesSchool()
        for beginning, then in _by_first_step(lives).items():
            led = life()
            try:
                _take(led, beginning)
                _go_on(led, then)
            finally:
                led.teardown()
        transaction.set_rollback(True)


def _go_on(life: Telling, lives: list[Steps]) -> None:
    for step, then in _by_first_step(lives).items():
        before = Moment(transaction.savepoint(), life.now, life.reached.latest, ())
        try:
            _take(life, step)
        except BaseException as error:
            error.add_note(step)
            raise
        _go_on(life, then)
        take_back(life, before)


def _by_first_step(lives: Iterable[Steps]) -> dict[str, list[Steps]]:
    found: dict[str, list[Steps]] = {}
    for steps in lives:
        if steps:
            found.setdefault(steps[0], []).append(steps[1:])
    return found


def _take(life: Telling, step: str) -> None:
    name, drawn = _parsed(step)
    rules = {each.function.__name__: each for each in (*life.rules, *life.setup_state().initializers)}
    rule = rules[name]
    assert all(holds(life) for holds in rule.preconditions), f"{step} is not possible here"
    rule.function(life, **drawn)
    life.every_sentence_fits()


def _parsed(step: str) -> tuple[str, dict[str, Any]]:
    """Of "moves(zone='Pacific/Apia')": the rule's name, and what it drew."""
    call = ast.parse(step, mode="eval").body
    assert isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
    return call.func.id, {str(each.arg): ast.literal_eval(each.value) for each in call.keywords}
