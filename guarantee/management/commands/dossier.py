"""`manage.py dossier EMAIL`: the requirements of a student's guarantee as they stand."""

from typing import Any

from django.core.management.base import CommandParser

from core.clock import now as clock_now
from core.commands import JsonCommand
from core.errors import Refused
from guarantee.dossier import queries as dossiers
from people.students.models import Student

Row = dict[str, Any]


class Command(JsonCommand):
    help = "The requirements of a student's guarantee: finding, clause, reasons and evidence of each."

    def add_options(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the student's e-mail address")

    def answer(self, **options: Any) -> list[Row]:
        """Return the requirements of the frozen dossier once a decision is final, else as they stand now. Raise
        Refused where nobody has the address, or the student has not signed."""
        student = Student.objects.filter(user__email__iexact=options["email"]).first()
        if student is None:
            raise Refused(f"No student has the address {options['email']}.")
        search = dossiers.search_of(student)
        if search is None:
            raise Refused("This student has not signed the Commitment, so there is no dossier.")
        claim = search.claims.not_withdrawn().first()
        decision = claim.decisions.final().first() if claim else None
        shown = (
            decision.dossier if decision else dossiers.dossier_of_search(search, now=clock_now(), claim=claim)
        )
        requirements: list[Row] = shown["requirements"]
        return requirements

    def words(self, value: list[Row]) -> str:
        lines = []
        for row in value:
            finding = row["finding"].replace("_", " ")
            lines.append(f"{row['number']:>2}  {finding:<14}{row['title']} (clause {row['clause']})")
            lines += [f"      {reason}" for reason in row["reasons"]]
            if row["recorded"]:
                recorded_finding = row["recorded"]["finding"].replace("_", " ")
                lines.append(f"      {row['recorded']['by']} found: {recorded_finding}")
        return "\n".join(lines)
