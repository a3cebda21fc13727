"""`manage.py export_decision 3`: write the third decision of the chain as a folder that anyone can verify."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.db import transaction

from core.clock import now as clock_now
from core.commands import JsonCommand
from core.errors import Refused
from guarantee.exports import verbs
from guarantee.exports.packing import write_folder
from guarantee.frozen.models import FrozenRecord


class Command(JsonCommand):
    help = "Write a frozen decision as a folder (JSON, texts, letter, files) that a stranger verifies with one line."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("id", type=int, help="the decision's number in the chain")
        parser.add_argument("--to", help="the folder to write, not there yet; decision-ID unless said")

    @transaction.atomic
    def answer(self, **options: Any) -> dict[str, Any]:
        """Return where the folder is, and the digests that it stands under. Raise Refused where no decision has the
        number, or the folder cannot be written: then nothing is on record."""
        record = FrozenRecord.objects.filter(number=options["id"]).first()
        if record is None:
            raise Refused(f"There is no decision {options['id']} in the chain.")
        folder = Path(options["to"] or f"decision-{record.number}")
        files = verbs.export(record, page="guarantee:export_decision", by=None, now=clock_now())
        write_folder(files, folder)
        return {
            "folder": str(folder),
            "decision": record.number,
            "digest": record.digest,
            "before": record.previous,
        }

    def words(self, value: dict[str, Any]) -> str:
        return (
            f"Decision {value['decision']} is in {value['folder']}; its README.txt says how anyone verifies it.\n"
            f"It stands under {value['digest']}, after {value['before'] or 'none'}."
        )
