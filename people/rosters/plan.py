"""A roster's rows beside what is known already: new, changed (what), unchanged, refused (why). Writes nothing."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from commitments.policies.models import Policy
from commitments.series.enrolment import Enrolment
from core import places
from core.errors import Refused
from people.accounts.models import User
from people.coaches import queries as coache_queries
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
        """Plain types, so that it can be kept and compared."""
        return asdict(self) | {"rows": [row.as_json() for row in self.rows]} | self.counts()

    def counts(self) -> dict[str, int]:
        return {status: sum(row.status == status for row in self.rows) for status in STATUSES}


class Known:
    """What the database knows of the people and groups that a file names, in a handful of queries."""

    def __init__(self, roster: list[RosterStudent], now: datetime, for_all: str) -> None:
        addresses = {one.email for one in roster} | {one.coach for one in roster}
        self.users = {user.email.lower(): user for user in User.objects.filter(email__in=addresses)}
        students = Student.objects.filter(user__email__in=addresses).select_related("user", "cohort__program")
        self.students = {student.user.email.lower(): student for student in students}
        self.enrolment = Enrolment.of_file(for_all, [student.pk for student in self.students.values()])
        open_assignments = Assignment.objects.current().filter(student__in=self.students.values())
        self.coaches = {each.student_id: each.coach for each in open_assignments.select_related("coach")}
        self.may_coach = {
            user.email.lower() for user in coache_queries.coaches(now).filter(email__in=addresses)
        }
        self.programs = {program.name.lower(): program for program in Program.objects.all()}
        self.cohorts = {
            (cohort.program.name.lower(), cohort.name.lower()): cohort
            for cohort in Cohort.objects.select_related("program")
        }


def plan(text: str, matching: RosterMatching, by: User | None, now: datetime) -> RosterPlan:
    """What applying would do if `by` applied it (None: a command). Raises Refused when the file cannot be read."""
    rows: list[RosterRow] = []
    seen: dict[str, int] = {}
    for line in matchings.lines(matchings.table_of(text), matching):
        cells = line.cells
        row = RosterRow(
            line.number, UNCHANGED, cells.get("name", "")[:150], cells.get("email", "")[:254].lower()
        )
        try:
            said = roster_student(line, now)
            if said.email in seen:
                raise Refused(f"The address {said.email} stands in row {seen[said.email]} already.")
            seen[said.email], row.student = line.number, said
        except Refused as refusal:
            row.status, row.reason = REFUSED, refusal.message
        rows.append(row)
    whole = RosterPlan(rows, lacking=matchings.lacking(matching))
    return _compared(whole, matching.defaults.get("series", ""), by, now)


def _compared(whole: RosterPlan, series: str, by: User | None, now: datetime) -> RosterPlan:
    roster = [row.student for row in whole.rows if row.student]
    known = Known(roster, now, series)
    in_file = {one.email for one in roster}
    for row in whole.rows:
        if row.student:
            try:
                _compare(row, row.student, known, in_file)
                _refuse_own(row, row.student, by)
            except Refused as refusal:
                row.status, row.reason = REFUSED, refusal.message
    _note_new_groups(whole, known)
    return whole


def _compare(row: RosterRow, said: RosterStudent, known: Known, in_file: set[str]) -> None:
    _check_people(said, known, in_file)
    student = known.students.get(said.email)
    if student is None:
        policy = known.enrolment.policy(said.program, said.series)
        row.status, row.policy = NEW, policy.pk if policy else None
        row.says = f"{_says(said)} · {_acknowledges(policy)}"
        return
    known.enrolment.must_be_theirs(student, said.series)
    row.changes = _changes(said, student, known.coaches.get(student.pk))
    row.status = CHANGED if row.changes else UNCHANGED


def _refuse_own(row: RosterRow, said: RosterStudent, by: User | None) -> None:
    if by is not None and said.email == by.email.lower() and row.status != UNCHANGED:
        row.changes, row.says = [], ""
        raise Refused("Nobody changes their own record: ask another admin.")


def _check_people(said: RosterStudent, known: Known, in_file: set[str]) -> None:
    user = known.users.get(said.email)
    if user and not user.is_active:
        raise Refused(f"The account of {said.email} is closed.")
    if not said.coach or (said.coach in known.may_coach and said.coach != said.email):
        return
    if said.coach == said.email:
        raise Refused("Nobody coaches themself: name another coach.")
    if said.coach in known.users:
        raise Refused(
            f"{said.coach} is known, but not as a coach. An admin gives that role on the Staff page."
        )
    if said.coach in in_file:
        raise Refused(f"{said.coach} is a student of this file, so no coach.")


def _says(said: RosterStudent) -> str:
    country = places.countries()[said.country]
    place = f"{said.state}, {country}" if said.state else country
    parts = {
        "cohort": f"{said.cohort}, {said.program}",
        "coach": f"coach {said.coach}" if said.coach else "no coach yet",
        "country": f"{place}, {said.time_zone}",
    }
    parts |= {
        each.key: each.says.format(each.shown(said.kept[each.kept_in]))
        for each in KEPT
        if each.kept_in in said.kept
    }
    return " · ".join(parts[column.key] for column in COLUMNS if column.key in parts)


def _acknowledges(policy: Policy | None) -> str:
    return f"acknowledges {policy.name}" if policy else "nothing to acknowledge is published yet"


def _changes(said: RosterStudent, student: Student, coach: User | None) -> list[dict[str, str]]:
    before = {
        "name": student.user.name,
        "program": student.cohort.program.name,
        "cohort": student.cohort.name,
        "coach": coach.email.lower() if coach else "",
        "time_zone": student.zone,
        "country": places.countries()[student.country],
        "state": student.subdivision,
        **{each.key: each.shown(getattr(student, each.kept_in)) for each in KEPT},
    }
    after = {
        "name": said.name,
        "program": said.program,
        "cohort": said.cohort,
        "coach": said.coach or before["coach"],  # an empty cell takes nobody's coach away
        "time_zone": said.time_zone,
        "country": places.countries()[said.country],
        "state": said.state,
        **{
            each.key: each.shown(said.kept.get(each.kept_in, getattr(student, each.kept_in))) for each in KEPT
        },
    }
    return [
        {"field": column.name, "before": before[column.key], "after": after[column.key]}
        for column in COLUMNS
        if column.key in before and _differs(column.key, before, after)
    ]


def _differs(what: str, before: dict[str, str], after: dict[str, str]) -> bool:
    if what in ("program", "cohort"):  # one program, however its name is capitalised
        return before[what].lower() != after[what].lower()
    return before[what] != after[what]


def _note_new_groups(whole: RosterPlan, known: Known) -> None:
    """Programs, cohorts and coaches that applying would make, each once, in the file's order."""
    seen: set[tuple[str, ...]] = set()
    for row in whole.rows:
        if row.student is None or row.status not in (NEW, CHANGED):
            continue
        said = row.student
        series = known.enrolment.program_names(said.program) if row.status == NEW else None
        if series is not None and said.program.lower() not in {name.lower() for name in whole.naming}:
            whole.naming[said.program] = series.name
        program, cohort = said.program.lower(), said.cohort.lower()
        for key, is_new, names, words in (
            (("program", program), program not in known.programs, whole.new_programs, said.program),
            (("cohort", program, cohort), (program, cohort) not in known.cohorts, whole.new_cohorts,
             f"{said.cohort} ({said.program})"),
            (("coach", said.coach), bool(said.coach) and said.coach not in known.users, whole.new_coaches, said.coach),
        ):  # fmt: skip
            if is_new and key not in seen:
                seen.add(key)
                names.append(words)
