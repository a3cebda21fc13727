"""Which version of the Commitment each student of a roster acknowledges: of the series that their row names, else the
file, else their program; else of the only one there is."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from commitments.policies.models import Policy
from commitments.series import queries
from commitments.series.models import Series
from core.errors import Refused
from people.programs.models import Program
from people.students.models import Student
from rules.words import joined


@dataclass
class Enrolment:
    """What is published and who names it, read once for a file; `for_all` is the series that the file names."""

    for_all: str = ""
    latest: dict[str, Policy] = field(default_factory=dict)  # by the series' name in lower case
    named: dict[str, Series] = field(default_factory=dict)  # by the program's name in lower case
    held: dict[int, Series] = field(default_factory=dict)  # by the student's id, of those on record already

    @classmethod
    def of_file(cls, for_all: str, students: Iterable[int]) -> "Enrolment":
        policies = queries.latest_versions().values()
        names_by_program = {program.pk: program.name.lower() for program in Program.objects.all()}
        series_by_program = queries.named_by(Program.objects.all())
        return cls(
            for_all,
            {policy.series.name.lower(): policy for policy in policies},
            {names_by_program[pk]: series for pk, series in series_by_program.items()},
            queries.held_by(students),
        )

    def policy(self, program: str, series: str) -> Policy | None:
        """Return what a new student of that program acknowledges; None while nothing is published.

        Raise Refused where the series is not published, or where several are and none is named.
        """
        name = series or self.for_all
        if name and name.lower() not in self.latest:
            raise Refused(f"No series “{name[:80]}” is published; there is {self._names()}.")
        if name:
            return self.latest[name.lower()]
        program_series = self.named.get(program.lower())
        if program_series is not None:
            return self.latest[program_series.name.lower()]
        if len(self.latest) > 1:
            raise Refused(
                f"{program} names no series yet, and there is {self._names()}. Choose which its students acknowledge, "
                "under “Which column is which” or on the Programs page."
            )
        return next(iter(self.latest.values()), None)

    def program_names(self, program: str) -> Series | None:
        """Return the series that a program, which names none, will name with this file; None where it stays so."""
        if program.lower() in self.named or (not self.for_all and len(self.latest) != 1):
            return None
        policy = self.policy(program, "")
        return policy.series if policy else None

    def must_be_theirs(self, student: Student, series: str) -> None:
        """Raise Refused where a row names another series than its student has already: no roster changes it."""
        held = self.held.get(student.pk)
        named_by_row = series and series.lower() != self.for_all.lower()
        if named_by_row and held is not None and held.name.lower() != series.lower():
            raise Refused(
                f"{student} is on the terms of {held}. Whether that is right an admin decides on the student’s page, "
                "with a reason, until they sign."
            )

    def _names(self) -> str:
        return joined(sorted(f"“{policy.series.name}”" for policy in self.latest.values())) or "none"
