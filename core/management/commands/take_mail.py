"""Taking one message in from a file or a pipe, as a mail server of one's own hands it over."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from core.inbound.models import InboundSource
from core.inbound.verbs import receive


class Command(JsonCommand):
    help = "Take in one message, from a file or standard input. Postfix: pipe … manage.py take_mail --to ${recipient}"

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", default="-", help="the message; - or nothing: standard input")
        parser.add_argument("--to", default="", help="the address that it was delivered to")
        parser.add_argument("--sender", help="the envelope's sender; empty for the null sender")

    def answer(self, **options: Any) -> Any:
        return {
            "new": receive(
                _bytes(options["file"]),
                source=InboundSource.FILE,
                envelope_to=options["to"],
                envelope_sender=options["sender"],
                now=clock.now(),
            )
        }

    def words(self, value: Any) -> str:
        return "Taken in." if value["new"] else "It is there already."


def _bytes(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}.") from None
