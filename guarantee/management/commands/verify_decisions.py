"""`manage.py verify_decisions`: recompute every frozen decision, and name the first broken link."""

from typing import Any

from core.commands import JsonCommand
from guarantee.frozen.queries import head
from guarantee.frozen.verification import broken_links


class Command(JsonCommand):
    help = "Recompute all frozen decisions: records, chain, texts, rows, files, trails. Ends with 1 at a broken link."

    def answer(self, **options: Any) -> dict[str, Any]:
        """Return how many decisions there are, the digest that stands for all, and the first broken link."""
        broken = next(broken_links(), "")
        self.incomplete = bool(broken)
        newest = head()
        return {
            "decisions": newest.number if newest else 0,
            "head": newest.digest if newest else "",
            "broken": broken,
        }

    def words(self, value: dict[str, Any]) -> str:
        if value["broken"]:
            return f"Broken: {value['broken']}"
        if not value["decisions"]:
            return "No decision is final yet. Every trail is whole."
        return (
            f"Whole: {value['decisions']} decisions, every text, file and trail. The head is {value['head']}."
        )
