"""What all our commands share: words for people, `--json` for programs, one clear line when an argument is wrong."""

import json
import sys
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.errors import Refused


class JsonCommand(BaseCommand):
    """A command that answers with a value and prints it as words or as JSON.

    Subclasses write `add_options(parser)`, `answer(**options)` → a value of plain types, and `words(value)` → text.
    `answer` raises Refused for a wrong argument: one line, exit status 2 (CommandError under `call_command`). It sets
    `self.incomplete = True` when a part could not be done: the answer is printed all the same, exit status 1.
    """

    requires_system_checks: list[str] = []
    incomplete = False

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.error = self.refuse  # type: ignore[method-assign] # argparse would print its usage, too
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print JSON instead of words")
        self.add_options(parser)

    def add_options(self, parser: CommandParser) -> None:
        """Add the command's own arguments to the parser."""

    def answer(self, **options: Any) -> Any:
        raise NotImplementedError

    def words(self, value: Any) -> str:
        raise NotImplementedError

    def handle(self, *args: Any, **options: Any) -> None:
        self.incomplete = False
        try:
            value = self.answer(**options)
        except Refused as refusal:
            self.refuse(refusal.message)
        self.stdout.write(
            json.dumps(value, ensure_ascii=False, indent=2) if options["json"] else self.words(value)
        )
        if self.incomplete:
            self.stdout.flush()
            sys.exit(1)

    def refuse(self, message: str) -> NoReturn:
        """Print one line on stderr and end with exit status 2; raise CommandError under `call_command`."""
        if getattr(self, "_called_from_command_line", False):
            print(message, file=sys.stderr)
            sys.exit(2)
        raise CommandError(message, returncode=2)
