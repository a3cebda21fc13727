"""`import_roster FILE`: a cohort's roster from the command line, as an admin would in the browser."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.db import transaction

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from core.tables import reading
from people.accounts.models import User
from people.rosters import matching as matchings
from people.rosters.columns import COLUMNS
from people.rosters.verbs import apply_roster, upload_roster


class Command(JsonCommand):
    help = "Imports a roster (CSV). Refused rows stop nothing else; exit status is then 1."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="the CSV file")
        parser.add_argument(
            "--default",
            metavar="COLUMN=TEXT",
            action="append",
            default=[],
            help="what holds where the file says nothing, such as program=Design; may be given again",
        )
        parser.add_argument(
            "--by", metavar="EMAIL", help="the admin in whose name it is imported; else the system"
        )

    def answer(self, **options: Any) -> dict[str, Any]:
        text, by = reading.decode(_read(Path(options["file"]))), _admin(options["by"])
        now, matching = clock.now(), _matching(text, options["default"])
        with transaction.atomic():
            upload = upload_roster(
                file_name=Path(options["file"]).name, text=text, by=by, now=now, matching=matching
            )
            result = apply_roster(upload, by=by, now=now)
        self.incomplete = bool(result.refused)
        return {
            "new": result.new,
            "changed": result.changed,
            "unchanged": result.unchanged,
            "refused": result.refused,
        }

    def words(self, value: dict[str, Any]) -> str:
        counted = f"New: {value['new']}. Changed: {value['changed']}. Unchanged: {value['unchanged']}. "
        lines = [f"Row {row['row']} is refused. {row['reason']}" for row in value["refused"]]
        return "\n".join([f"{counted}Refused: {len(lines)}.", *lines])


def _matching(text: str, defaults: list[str]) -> matchings.RosterMatching:
    """Return what the headings suggest, with `defaults` added. Raise Refused where that leaves a column unanswered."""
    texts_by_column = dict(map(_default, defaults))
    matching = replace(matchings.suggestion(matchings.table_of(text)), defaults=texts_by_column)
    if lacking := matchings.lacking(matching):
        column_names = ", ".join(column.name for column in COLUMNS)
        raise Refused(
            f"The file does not name {matchings.named_columns(lacking)}. Its columns are called {column_names}; "
            "--default says what holds for all, and on the Rosters page you choose which is which."
        )
    return matching


def _default(text: str) -> tuple[str, str]:
    """Read a default: “graduation date=2026-12-04” → the column and its text."""
    name, _, words = text.partition("=")
    heading = name.strip().lower()
    key = next((column.key for column in COLUMNS if heading in (column.key, *column.headings)), None)
    if key is None or not words.strip():
        raise Refused(f"“{text}” names no column; write it like --default program=Design.")
    return key, words.strip()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(reading.BYTES_AT_MOST + 1)
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from None


def _admin(email: str | None) -> User | None:
    """Return the person with that address, if one is named; the verb refuses them if they are no admin."""
    if email is None:
        return None
    user = User.objects.filter(email__iexact=email, is_active=True).first()
    if user is None:
        raise Refused(f"Nobody here has the address {email}.")
    return user
