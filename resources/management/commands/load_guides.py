"""`manage.py load_guides`: publishes the guides that ship with the program, each once."""

from core.clock import now
from core.commands import JsonCommand
from resources.guides.verbs import load_shipped


class Command(JsonCommand):
    help = "Publishes the guides that ship with the program. What the school wrote itself is left alone."

    def answer(self, **options: object) -> dict[str, list[str]]:
        loaded = load_shipped(now())
        return {"new": list(loaded.new), "renewed": list(loaded.renewed), "left": list(loaded.left)}

    def words(self, value: dict[str, list[str]]) -> str:
        counts = f"{len(value['new'])} new, {len(value['renewed'])} renewed"
        left = f"; as the school has them: {', '.join(value['left'])}" if value["left"] else ""
        return f"Guides: {counts}{left}."
