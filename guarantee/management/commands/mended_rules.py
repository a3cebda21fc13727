"""`manage.py mended_rules`: after rules or a calendar were mended, who would stand better; `--move`: what is open."""

from typing import Any

from django.core.management.base import CommandParser

from core import clock
from core.commands import JsonCommand
from guarantee.mended import denials_that_would_differ
from standing.mended import move_open, would_stand_better


class Command(JsonCommand):
    help = (
        "Lists who would stand better by the rules as they are now: settled weeks, lapses, late replies, denied claims "
        "stay as they were told until an admin decides. With --move, moments that are open move, and later only."
    )

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--move", action="store_true", help="first move what is open; repeated it moves nothing"
        )

    def answer(self, **options: Any) -> dict[str, Any]:
        now = clock.now()
        moved = move_open(now) if options["move"] else None
        better = [*would_stand_better(now), *denials_that_would_differ(now)]
        return {
            "moved": {"messages": moved.messages, "offers": moved.offers, "searches": moved.searches}
            if moved
            else None,
            "better": [person._asdict() for person in better],
        }

    def words(self, value: dict[str, Any]) -> str:
        lines = []
        if value["moved"]:
            counts = ", ".join(f"{number} {name}" for name, number in value["moved"].items())
            lines.append(f"Moved to later moments: {counts}.")
        better = value["better"]
        lines.append(f"{len(better)} would stand better by the rules as they are now{':' if better else '.'}")
        for row in better:
            lines.append(
                f"  {row['email']}: {row['what']}, {row['stands']}; would be {row['would']}: {row['act']}"
            )
        return "\n".join(lines)
