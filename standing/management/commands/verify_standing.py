from typing import Any

from core import clock
from core.commands import JsonCommand
from people.models import Student
from standing.verification import differences


class Command(JsonCommand):
    help = "Judges everything from nothing and lists each stored verdict that differs. Exit status 1 if one does."

    def answer(self, **options: Any) -> dict[str, Any]:
        found = list(differences(clock.now()))
        self.incomplete = bool(found)
        return {"students": Student.objects.count(), "differences": found}

    def words(self, value: dict[str, Any]) -> str:
        lines = [
            f"{each['email']}, {each['what']}: stored {each['stored']}, judged {each['judged']}"
            for each in value["differences"]
        ]
        lines.append(
            f"{value['students']} students judged, {len(value['differences'])} stored values differ."
        )
        return "\n".join(lines)
