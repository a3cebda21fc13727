from typing import Any

from core import clock
from core.commands import JsonCommand
from people.students.models import Student
from standing.verification import differences, signatures_differing


class Command(JsonCommand):
    help = (
        "Judges everything from nothing and lists each stored verdict that differs, and each signature that is no "
        "longer of its policy's text. Exit status 1 if one does."
    )

    def answer(self, **options: Any) -> dict[str, Any]:
        differing = [*differences(clock.now()), *signatures_differing()]
        self.incomplete = bool(differing)
        return {"students": Student.objects.count(), "differences": differing}

    def words(self, value: dict[str, Any]) -> str:
        lines = [
            f"{difference['email']}, {difference['what']}: stored {difference['stored']}, judged {difference['judged']}"
            for difference in value["differences"]
        ]
        lines.append(
            f"{value['students']} students judged, {len(value['differences'])} stored values differ."
        )
        return "\n".join(lines)
