"""`manage.py erase_expired`: texts of decided claims past their time of keeping; with `--really`, erase them."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser

from core.clock import now as clock_now
from core.commands import JsonCommand
from guarantee.retention.erasing import TablesBusy, erase, must_be_owner
from guarantee.retention.expired import ExpiredTexts, expired
from rules.words import plural

Row = dict[str, Any]


class Command(JsonCommand):
    help = (
        "List the texts of decided claims that are past their time of keeping, and what stops their erasure. Nothing "
        "is erased without --really, which only the database's owner can do (MIGRATION_DATABASE_URL)."
    )

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("--really", action="store_true", help="erase them, for good")

    def answer(self, **options: Any) -> list[Row]:
        """Return what is past its time, and what became of it. Raise Refused where it is to be erased by another role
        than the owner's."""
        years, now = settings.KEEP_TEXTS_YEARS, clock_now()
        if options["really"]:
            must_be_owner()
        rows = []
        for part in expired(years, now):
            done = "kept" if part.stopped_by else "past its time"
            if options["really"] and not part.stopped_by:
                try:
                    done = "erased" if erase(part, years, now) else "kept"
                except TablesBusy:
                    done, self.incomplete = "busy", True
            rows.append(_row(part, done))
        return rows

    def words(self, value: Iterable[Row]) -> str:
        lines = [
            f"Claim {row['claim']}, {row['class']}: {plural(row['texts'], 'text')}, kept {row['years']} years since "
            f"{row['decided_on']}: {row['done']}{' by ' + row['stopped_by'] if row['stopped_by'] else ''}."
            for row in value
        ]
        return "\n".join(lines) or "Nothing is past its time of keeping."


def _row(part: ExpiredTexts, done: str) -> Row:
    return {
        "claim": part.claim.reference,
        "class": part.record_class.value,
        "texts": part.texts,
        "years": part.years,
        "decided_on": part.decided_at.date().isoformat(),
        "stopped_by": part.stopped_by,
        "done": done,
    }
