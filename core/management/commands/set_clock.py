from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from core.instants import iso_z, parse_moment


class Command(JsonCommand):
    help = "Sets the clock of web, worker and beat at once (demonstration and tests only)."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("moment", help="such as 2026-09-01T06:00Z, or real")
        parser.add_argument("--zone", help="of a moment without an offset, such as America/New_York")
        parser.add_argument("--frozen", action="store_true", help="stand still there")

    def answer(self, **options: Any) -> dict[str, str]:
        if not settings.CLOCK_FILE:
            raise Refused("This clock cannot be set: CLOCK_FILE names no file, and production refuses one.")
        real = options["moment"] == "real"
        instant: datetime | None = None if real else parse_moment(options["moment"], options["zone"])
        clock.set_clock(instant, frozen=options["frozen"])
        return {"now": iso_z(clock.now())}

    def words(self, value: dict[str, str]) -> str:
        return f"It is now {value['now']}."
