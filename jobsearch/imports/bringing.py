"""How the rows of a file get into the log, some hundred at a time: activities, corrections, openings, a network."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from core.errors import Refused
from jobsearch.activities.checks import fold
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import new_activity
from jobsearch.contacts.verbs import Names
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.imports.fields import ACTIVITY, NETWORK, SPOTTED
from jobsearch.imports.known_log import SOURCE
from jobsearch.imports.models import ImportCorrection, ImportedFile
from jobsearch.imports.openings_brought import OpeningsBrought
from jobsearch.imports.plan import RowPlan, RowState, words_key
from jobsearch.imports.queries import weeks_of
from jobsearch.network.models import NetworkConnection
from jobsearch.network.queries import employer_key
from jobsearch.openings.models import StageMove
from people.accounts.models import User
from people.students.models import Student
from standing.verbs import assess_student

AT_ONCE = 1000  # rows of one call


@dataclass
class Bringing:
    """Brings rows of one file into the log of a student, which the caller has locked."""

    student: Student
    imported: ImportedFile
    by: User | None
    now: datetime
    refused: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = Names(self.student, self.now)
        self.openings = OpeningsBrought(self.student, self.imported, self.by, self.now)

    def bring(self, rows: Sequence[RowPlan]) -> None:
        """Write what is new or changed among these rows, and have the student judged."""
        new_rows = [row for row in rows if row.state is RowState.NEW]
        activity_rows, spotted_rows, connection_rows = (
            [row for row in new_rows if row.reading.becomes == what] for what in (ACTIVITY, SPOTTED, NETWORK)
        )
        named = [(row.checked.person, row.checked.employer) for row in activity_rows if row.checked]
        named += [("", row.checked.employer) for row in spotted_rows if row.checked]
        self.names.make_many(named)
        days = self._log(activity_rows)
        self.openings.spot([row.reading for row in spotted_rows], self.names)
        days |= self._correct([row for row in rows if row.state is RowState.CHANGED])
        self._know(connection_rows)
        assess_student(self.student, self.now, days=days)

    def _log(self, rows: Sequence[RowPlan]) -> set[date]:
        activities = []
        for row in rows:
            assert row.checked is not None
            try:
                activity = new_activity(
                    self.student,
                    row.checked,
                    self.names,
                    by=self.by,
                    now=self.now,
                    source=SOURCE,
                    source_key=row.source_key,
                    imported_from=self.imported,
                )
            except Refused as refusal:
                self.refused[row.number] = refusal.message
                continue
            activities.append((row.reading, activity))
        self.openings.bring(activities)
        Activity.objects.bulk_create([activity for _, activity in activities])
        return {activity.occurred_on for _, activity in activities}

    def _correct(self, rows: Sequence[RowPlan]) -> set[date]:
        """Give activities their new words; where the week is settled, ask the coach for the correction."""
        if not rows:
            return set()
        weeks = weeks_of(self.student)
        of_rows = {row.logged.pk: row for row in rows if row.logged}
        activities = Activity.objects.filter(student=self.student).select_related(
            "contact", "employer", "opening"
        )
        activity_by_row = activities.in_bulk(list(of_rows))
        corrections, changed, moves = [], [], []
        for pk, row in of_rows.items():
            activity, note = activity_by_row[pk], row.checked.note if row.checked else ""
            activity.student = self.student
            is_settled = weeks.is_over(activity.occurred_on, self.now)
            if is_settled and not self._ask(activity, note, row):
                continue
            corrections.append(self._correction(activity, note, is_settled=is_settled))
            if not is_settled:
                activity.note, activity.changed_at, activity.changed_by = note, self.now, self.by
                changed.append(activity)
            moves += self.openings.moved_on(activity, row.reading)
        Activity.objects.bulk_update(changed, ["note", "changed_at", "changed_by"])
        ImportCorrection.objects.bulk_create(corrections)
        StageMove.objects.bulk_create(moves)
        return {activity.occurred_on for activity in changed}

    def _ask(self, activity: Activity, note: str, row: RowPlan) -> bool:
        try:
            correction_verbs.ask_correction(
                activity,
                changes={"note": note},
                why=f"My tracker says more by now ({self.imported.file_name}, row {row.number}).",
                by=self.student.user,
                now=self.now,
            )
        except Refused as refusal:
            self.refused[row.number] = refusal.message
            return False
        return True

    def _correction(self, activity: Activity, note: str, *, is_settled: bool) -> ImportCorrection:
        return ImportCorrection(
            imported=self.imported,
            activity=activity,
            note_before=activity.note,
            note_after=note,
            words_key=words_key(note),
            asked=is_settled,
            at=self.now,
        )

    def _know(self, rows: Iterable[RowPlan]) -> None:
        """Keep people whom the student knows; who is there already stays as they are."""
        connections = [
            NetworkConnection(
                student=self.student,
                name=row.checked.person,
                name_key=fold(row.checked.person)[:120],
                employer_name=row.checked.employer,
                employer_key=employer_key(row.checked.employer),
                position=row.checked.role,
                link=row.checked.link,
                connected_on=row.checked.occurred_on,
                imported_from=self.imported,
                added_at=self.now,
            )
            for row in rows
            if row.checked
        ]
        NetworkConnection.objects.bulk_create(connections, ignore_conflicts=True)
