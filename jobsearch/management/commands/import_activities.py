"""`manage.py import_activities`: a tracker's file into a student's log."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from jobsearch.imports.verbs import import_activities
from people.students.models import Student


class Command(JsonCommand):
    help = "Imports a student's activities from a tracker's file (date,kind,person,employer,role,note,link)."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the student's e-mail address")
        parser.add_argument("file", help="a CSV file; its first row names the columns")

    def answer(self, **options: Any) -> dict[str, Any]:
        student = (
            Student.objects.select_related("user")
            .filter(user__email__iexact=options["email"].strip())
            .first()
        )
        if student is None:
            raise Refused(f"No student has the address {options['email']}.")
        path = Path(options["file"])
        try:
            content = path.read_bytes()
        except OSError as error:
            raise Refused(f"{path} cannot be read: {error.strerror}.") from None
        result = import_activities(student, file_name=path.name, content=content, by=None, now=clock.now())
        self.incomplete = bool(result.refused)
        return {
            "new": result.new,
            "changed": result.changed,
            "unchanged": result.unchanged,
            "refused": result.refused,
        }

    def words(self, value: dict[str, Any]) -> str:
        lines = [f"{value['new']} new, {value['unchanged']} there already, {len(value['refused'])} refused."]
        return "\n".join(lines + [f"Row {row['row']}: {row['reason']}" for row in value["refused"]])
