"""The command `manage.py make_demonstration`: makes the demonstration school in an empty database."""

from typing import Any

from django.conf import settings

from core.clock import now as clock_now
from core.commands import JsonCommand
from core.errors import Refused
from demonstration.make import make


class Command(JsonCommand):
    help = "Makes the demonstration school in an empty database."

    def answer(self, **options: Any) -> dict[str, int]:
        if not settings.DEMONSTRATION:
            raise Refused("The demonstration is off here. It is made only where DEMONSTRATION is on.")
        return {"students": make(clock_now())}

    def words(self, value: dict[str, int]) -> str:
        if not value["students"]:
            return "There are people in this database already: nothing was made."
        return f"Made a school with three cohorts and {value['students']} students."
