from typing import Any

from core import clock
from core.commands import JsonCommand
from nightly.effects import judge_everyone


class Command(JsonCommand):
    help = (
        "Judges everyone from nothing and stores what differs: after a rule, a calendar or a record was mended. "
        "Exit status 1 if somebody could not be judged."
    )

    def answer(self, **options: Any) -> dict[str, Any]:
        changed, failed = judge_everyone(clock.now())
        self.incomplete = bool(failed)
        return {"changed": changed, "failed": failed}

    def words(self, value: dict[str, Any]) -> str:
        failed = f" {value['failed']} could not be judged; the log says why." if value["failed"] else ""
        return f"Everyone is judged; {value['changed']} rows changed.{failed}"
