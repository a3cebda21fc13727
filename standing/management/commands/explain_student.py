from typing import Any

from django.core.management.base import CommandParser

from core import clock
from core.commands import JsonCommand
from core.errors import Refused
from core.instants import parse_moment
from people.students.models import Student
from standing.explain import explain
from standing.facts import FOREVER


class Command(JsonCommand):
    help = "Where a student stands: state, window, each week's verdict with counts, minimums and reasons; the risk."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--as-of", help="judge for this moment, by what was known then; writes nothing")
        parser.add_argument("--zone", help="of a moment without an offset, such as America/New_York")

    def answer(self, **options: Any) -> dict[str, Any]:
        student = (
            Student.objects.select_related("user")
            .filter(user__email__iexact=options["email"].strip())
            .first()
        )
        if student is None:
            raise Refused(f"No student has the address {options['email']}.")
        if options["as_of"]:
            moment = parse_moment(options["as_of"], options["zone"])
            return explain(student, moment, known_at=moment)
        return explain(student, clock.now(), known_at=FOREVER)

    def words(self, value: dict[str, Any]) -> str:
        lines = [f"{value['email']}: {value['state'].replace('_', ' ')}"]
        if window := value["window"]:
            lines.append(
                f"Window {window['first_day']} to {window['last_day']}, closes {window['closes_at']}"
            )
        for period in [*value["weeks"], *value["months"]]:
            verdict = period["verdict"].replace("_", " ") + (" so far" if period["provisional"] else "")
            tallies = ", ".join(
                f"{quota['label']} {quota['count']}/{quota['minimum']}" for quota in period["quotas"]
            )
            name = f"{period['unit'].capitalize()} {period['number']}"
            lines.append(f"{name}, {period['first_day']} to {period['last_day']}: {verdict}; {tallies}")
            lines += [f"    {reason}" for reason in period["reasons"]]
        lines.append(f"Risk: {value['risk']['level']}")
        lines += [f"    {reason}" for reason in value["risk"]["reasons"]]
        return "\n".join(lines)
