"""`import_roster FILE`: a cohort's roster from the command line, as an admin would in the browser."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.db import transaction

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from people import roster
from people.models import User
from people.roster_verbs import apply_roster, upload_roster


class Command(JsonCommand):
    help = "Imports a roster (CSV). Refused rows stop nothing else; exit status is then 1."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="the CSV file")
        parser.add_argument(
            "--by", metavar="EMAIL", help="the admin in whose name it is imported; else the system"
        )

    def answer(self, **options: Any) -> dict[str, Any]:
        text, by = roster.decode(_read(Path(options["file"]))), _admin(options["by"])
        now = clock.now()
        with transaction.atomic():
            upload = upload_roster(file_name=Path(options["file"]).name, text=text, by=by, now=now)
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
        lines = [f"Row {one['row']} is refused. {one['reason']}" for one in value["refused"]]
        return "\n".join([f"{counted}Refused: {len(lines)}.", *lines])


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(roster.LARGEST + 1)
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from None


def _admin(email: str | None) -> User | None:
    """Refused by the verb if they are no admin."""
    if email is None:
        return None
    user = User.objects.filter(email__iexact=email, is_active=True).first()
    if user is None:
        raise Refused(f"Nobody here has the address {email}.")
    return user
