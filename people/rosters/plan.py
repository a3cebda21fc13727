"""Comparing a roster's rows with the database: new, changed (what), unchanged, refused (why). Nothing is written."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from commitments.policies.models import Policy
from commitments.series.enrolment import Enrolment
from core import places
from core.errors import Refused
from people.accounts.models import User
from people.coaches import queries as coach_queries
from people.coaches.models import Assignment
from people.programs.models import Cohort, Program
from people.rosters import matching as matchings
from people.rosters.columns import COLUMNS, KEPT
from people.rosters.matching import RosterMatching
from people.rosters.students import RosterStudent, roster_student
from people.students.models import Student

NEW, CHANGED, UNCHANGED, REFUSED = "new", "changed", "unchanged", "refused"
STATUSES = (NEW, CHANGED, UNCHANGED, REFUSED)


@dataclass
class RosterRow:
    """What applying would do with one row."""

    row: int
    status: str
    name: str = ""
    email: str = ""
    changes: list[dict[str, str]] = field(default_factory=list)  # field, before, after
    reason: str = ""  # why it is refused
    says: str = ""  # of a new student, the row in words
    student: RosterStudent | None = None
    policy: int | None = None  # of a new student, the version of the Commitment that they acknowledge

    def as_json(self) -> dict[str, Any]:
        return {key: value for key, value in asdict(self).items() if key != "student"}


@dataclass
class RosterPlan:
    rows: list[RosterRow]
    new_programs: list[str] = field(default_factory=list)
    new_cohorts: list[str] = field(default_factory=list)
    new_coaches: list[str] = field(default_factory=list)
    naming: dict[str, str] = field(default_factory=dict)  # program → the series that it names from now on
    lacking: list[str] = field(default_factory=list)  # columns that neither the file nor the admin says

    def as_json(self) -> dict[str, Any]:
        """Return the plan in plain types, so that it can be kept and compared."""
        return asdict(self) | {"rows": [row.as_json() for row in self.rows]} | self.counts()

    def counts(self) -> dict[str, int]:
        return {status: sum(row.status == status for row in self.rows) for status in STATUSES}


class Known:
    """The people and groups in the database that a file names, read in a handful of queries."""

    def __init__(self, roster: list[RosterStudent], now: datetime, for_all: str) -> None:
        addresses = {
            address for listed_student in roster for address in (listed_student.email, listed_student.coach)
        }
        self.users = {user.email.lower(): user for user in User.objects.filter(email__in=addresses)}
        students = Student.objects.filter(user__email__in=addresses).select_related("user", "cohort__program")
        self.students = {student.user.email.lower(): student for student in students}
        self.enrolment = Enrolment.of_file(for_all, [student.pk for student in self.students.values()])
        open_assignments = Assignment.objects.current().filter(student__in=self.students.values())
        self.coaches = {
            assignment.student_id: assignment.coach for assignment in open_assignments.select_related("coach")
        }
        self.may_coach = {
            user.email.lower() for user in coach_queries.coaches(now).filter(email__in=addresses)
        }
        self.programs = {program.name.lower(): program for program in Program.objects.all()}
        self.cohorts = {
            (cohort.program.name.lower(), cohort.name.lower()): cohort
            for cohort in Cohort.objects.select_related("program")
        }


def plan(text: str, matching: RosterMatching, by: User | None, now: datetime) -> RosterPlan:
    """Return what applying the file would do if `by` applied it (None: a command). Raise Refused when the file cannot
    be read.
    """
    rows: list[RosterRow] = []
    first_rows: dict[str, int] = {}
    for line in matchings.lines(matchings.table_of(text), matching):
        cells = line.cells
        row = RosterRow(
            line.number, UNCHANGED, cells.get("name", "")[:150], cells.get("email", "")[:254].lower()
        )
        try:
            student = roster_student(line, now)
            if student.email in first_rows:
                raise Refused(
                    f"The address {student.email} stands in row {first_rows[student.email]} already."
                )
            first_rows[student.email], row.student = line.number, student
        except Refused as refusal:
            row.status, row.reason = REFUSED, refusal.message
        rows.append(row)
    roster_plan = RosterPlan(rows, lacking=matchings.lacking(matching))
    return _compared(roster_plan, matching.defaults.get("series", ""), by, now)


def _compared(roster_plan: RosterPlan, series: str, by: User | None, now: datetime) -> RosterPlan:
    roster = [row.student for row in roster_plan.rows if row.student]
    records = Known(roster, now, series)
    in_file = {listed_student.email for listed_student in roster}
    for row in roster_plan.rows:
        if row.student:
            try:
                _compare(row, row.student, records, in_file)
                _refuse_own(row, row.student, by)
            except Refused as refusal:
                row.status, row.reason = REFUSED, refusal.message
    _note_new_groups(roster_plan, records)
    return roster_plan


def _compare(row: RosterRow, listed_student: RosterStudent, records: Known, in_file: set[str]) -> None:
    _check_people(listed_student, records, in_file)
    student = records.students.get(listed_student.email)
    if student is None:
        policy = records.enrolment.policy(listed_student.program, listed_student.series)
        row.status, row.policy = NEW, policy.pk if policy else None
        row.says = f"{_says(listed_student)} · {_acknowledges(policy)}"
        return
    records.enrolment.must_be_theirs(student, listed_student.series)
    row.changes = _changes(listed_student, student, records.coaches.get(student.pk))
    row.status = CHANGED if row.changes else UNCHANGED


def _refuse_own(row: RosterRow, listed_student: RosterStudent, by: User | None) -> None:
    if by is not None and listed_student.email == by.email.lower() and row.status != UNCHANGED:
        row.changes, row.says = [], ""
        raise Refused("Nobody changes their own record: ask another admin.")


def _check_people(listed_student: RosterStudent, records: Known, in_file: set[str]) -> None:
    user = records.users.get(listed_student.email)
    if user and not user.is_active:
        raise Refused(f"The account of {listed_student.email} is closed.")
    if not listed_student.coach or (
        listed_student.coach in records.may_coach and listed_student.coach != listed_student.email
    ):
        return
    if listed_student.coach == listed_student.email:
        raise Refused("Nobody coaches themself: name another coach.")
    if listed_student.coach in records.users:
        raise Refused(
            f"{listed_student.coach} is known, but not as a coach. An admin gives that role on the Staff page."
        )
    if listed_student.coach in in_file:
        raise Refused(f"{listed_student.coach} is a student of this file, so no coach.")


def _says(listed_student: RosterStudent) -> str:
    country = places.countries()[listed_student.country]
    place = f"{listed_student.state}, {country}" if listed_student.state else country
    parts = {
        "cohort": f"{listed_student.cohort}, {listed_student.program}",
        "coach": f"coach {listed_student.coach}" if listed_student.coach else "no coach yet",
        "country": f"{place}, {listed_student.time_zone}",
    }
    parts |= {
        column.key: column.phrase.format(column.as_text(listed_student.kept[column.kept_in]))
        for column in KEPT
        if column.kept_in in listed_student.kept
    }
    return " · ".join(parts[column.key] for column in COLUMNS if column.key in parts)


def _acknowledges(policy: Policy | None) -> str:
    return f"acknowledges {policy.name}" if policy else "nothing to acknowledge is published yet"


def _changes(listed_student: RosterStudent, student: Student, coach: User | None) -> list[dict[str, str]]:
    before = {
        "name": student.user.name,
        "program": student.cohort.program.name,
        "cohort": student.cohort.name,
        "coach": coach.email.lower() if coach else "",
        "time_zone": student.zone,
        "country": places.countries()[student.country],
        "state": student.subdivision,
        **{column.key: column.as_text(getattr(student, column.kept_in)) for column in KEPT},
    }
    after = {
        "name": listed_student.name,
        "program": listed_student.program,
        "cohort": listed_student.cohort,
        "coach": listed_student.coach or before["coach"],  # an empty cell takes nobody's coach away
        "time_zone": listed_student.time_zone,
        "country": places.countries()[listed_student.country],
        "state": listed_student.state,
        **{
            column.key: column.as_text(
                listed_student.kept.get(column.kept_in, getattr(student, column.kept_in))
            )
            for column in KEPT
        },
    }
    return [
        {"field": column.name, "before": before[column.key], "after": after[column.key]}
        for column in COLUMNS
        if column.key in before and _differs(column.key, before, after)
    ]


def _differs(column: str, before: dict[str, str], after: dict[str, str]) -> bool:
    if column in ("program", "cohort"):  # one program, however its name is capitalised
        return before[column].lower() != after[column].lower()
    return before[column] != after[column]


def _note_new_groups(roster_plan: RosterPlan, records: Known) -> None:
    """Note the programs, cohorts and coaches that applying would make, each once, in the file's order."""
    seen: set[tuple[str, ...]] = set()
    for row in roster_plan.rows:
        if row.student is None or row.status not in (NEW, CHANGED):
            continue
        student = row.student
        series = records.enrolment.program_names(student.program) if row.status == NEW else None
        if series is not None and student.program.lower() not in {
            name.lower() for name in roster_plan.naming
        }:
            roster_plan.naming[student.program] = series.name
        program, cohort = student.program.lower(), student.cohort.lower()
        for key, is_new, names, words in (
            (("program", program), program not in records.programs, roster_plan.new_programs, student.program),
            (("cohort", program, cohort), (program, cohort) not in records.cohorts, roster_plan.new_cohorts,
             f"{student.cohort} ({student.program})"),
            (("coach", student.coach), bool(student.coach) and student.coach not in records.users,
             roster_plan.new_coaches, student.coach),
        ):  # fmt: skip
            if is_new and key not in seen:
                seen.add(key)
                names.append(words)
