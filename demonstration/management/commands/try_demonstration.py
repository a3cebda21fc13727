"""The command `manage.py try_demonstration`: whether the demonstration can be made at other moments than now."""

import random
from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.db import transaction

from core.clock import now as clock_now
from core.commands import JsonCommand
from core.errors import Refused
from core.instants import iso_z, parse_moment
from demonstration.inspection import lacking
from demonstration.make import make
from demonstration.school import is_made

SPAN = timedelta(days=3 * 365)


class Command(JsonCommand):
    help = (
        "Makes whole demonstration schools at random moments of the three years to come, and rolls each back."
    )

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--moments", type=_count, default=10, metavar="N", help="how many; 10 if not said"
        )
        parser.add_argument("--seed", type=int, help="draws the moments of an earlier run again")
        parser.add_argument(
            "--from", dest="first", metavar="MOMENT", help="the first of the three years; or now"
        )
        parser.add_argument(
            "--at", action="append", metavar="MOMENT", help="this moment instead; may be repeated"
        )

    def answer(self, **options: Any) -> dict[str, Any]:
        if not settings.DEMONSTRATION:
            raise Refused("The demonstration is off here. It is tried only where DEMONSTRATION is on.")
        if is_made():
            raise Refused(
                "There are people in this database. Try it on an empty one: docs/running.md says how."
            )
        seed = options["seed"] if options["seed"] is not None else random.SystemRandom().randrange(10**6)
        first_moment = (
            parse_moment(options["first"]) if options["first"] else clock_now().replace(microsecond=0)
        )
        moments = [parse_moment(text) for text in options["at"] or []] or drawn(
            seed, first_moment, options["moments"]
        )
        say: Callable[[str], object] = str if options["json"] else self._say
        say(f"To repeat: --moments {len(moments)} --seed {seed} --from {iso_z(first_moment)}")
        trials = []
        for moment in moments:
            faults = tried_at(moment)
            say(f"{iso_z(moment)} {moment:%a}  {'; '.join(faults) or 'whole'}")
            trials.append({"moment": iso_z(moment), "wrong": faults})
        self.incomplete = any(trial["wrong"] for trial in trials)
        return {"seed": seed, "from": iso_z(first_moment), "moments": trials}

    def words(self, value: dict[str, Any]) -> str:
        failures = sum(bool(trial["wrong"]) for trial in value["moments"])
        return f"{len(value['moments'])} schools made and rolled back, {failures} of them wrong."

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def drawn(seed: int, first: datetime, count: int) -> list[datetime]:
    """Draw so many moments of the three years from `first`, the same for the same seed."""
    dice = random.Random(seed)  # noqa: S311 # chance, not a secret
    seconds = int(SPAN.total_seconds())
    return [first + timedelta(seconds=dice.randrange(seconds)) for _ in range(count)]


def tried_at(moment: datetime) -> list[str]:
    """Make a school at that moment, list what is wrong with it, and roll it back."""
    try:
        with transaction.atomic():
            try:
                make(moment)
                return lacking(moment)
            finally:
                transaction.set_rollback(True)
    except Exception as problem:  # whatever it is, the next moment is tried, too
        return [f"{type(problem).__name__}: {problem}"]


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError("a number of 1 or more")
    return int(text)
