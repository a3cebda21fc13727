"""The command `manage.py make_demonstration`: makes the demonstration school in an empty database."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from core.clock import now as clock_now
from core.commands import JsonCommand
from core.errors import Refused
from demonstration.make import make


class Command(JsonCommand):
    help = "Makes the demonstration school in an empty database."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--progress", action="store_true", help="say on lines of their own how many hundredths are made"
        )

    def answer(self, **options: Any) -> dict[str, int]:
        if not settings.DEMONSTRATION:
            raise Refused("The demonstration is off here. It is made only where DEMONSTRATION is on.")
        self.said = 0
        return {"students": make(clock_now(), self._say if options["progress"] else lambda share: None)}

    def _say(self, share: float) -> None:
        """Say how much is made, from 0 to 1, where it is a hundredth more than was said."""
        percent = int(share * 100)
        if percent > self.said:
            self.said = percent
            self.stdout.write(f"{percent} %")
            self.stdout.flush()

    def words(self, value: dict[str, int]) -> str:
        if not value["students"]:
            return "There are people in this database already: nothing was made."
        return f"Made a school with three cohorts and {value['students']} students."
