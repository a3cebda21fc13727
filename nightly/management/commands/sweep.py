from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from core.instants import iso_z, parse_moment
from nightly import sweep


class Command(JsonCommand):
    help = "Does what is due by now, or as of a given moment. Run again for the same moment it does nothing."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--as-of",
            help="such as 2026-09-01T06:00Z; without it, now, after making good the days that were missed",
        )
        parser.add_argument("--zone", help="of a moment without an offset, such as America/New_York")

    def answer(self, **options: Any) -> dict[str, Any]:
        if options["as_of"]:
            moment = parse_moment(options["as_of"], options["zone"])
            if settings.PRODUCTION and moment > clock.now():
                raise Refused(
                    "That moment is still to come: what a sweep does, it does for good. Give a moment that has passed."
                )
            runs = [(moment, sweep.sweep_and_return(moment, clock.now()))]
        else:
            runs = sweep.make_good(clock.now(), wait=True)
        self.incomplete = any("failed" in counts for _, counts in runs)
        *earlier, last = [{"as_of": iso_z(moment), "did": counts} for moment, counts in runs]
        return {**last, "made_good": earlier}

    def words(self, value: dict[str, Any]) -> str:
        runs = [*value["made_good"], value]
        return "\n\n".join(f"As of {run['as_of']}:\n{sweep.words(run['did'])}" for run in runs)
