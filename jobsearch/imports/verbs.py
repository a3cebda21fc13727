"""Importing a tracker's file into a student's log, and taking an import back (DOMAIN §5).

Each row is new, there already, changed, or refused with its reason.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db import transaction

from core.errors import Refused
from jobsearch.activities import checks
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock, today_of
from jobsearch.imports.answers import answers_from
from jobsearch.imports.bringing import AT_ONCE, Bringing
from jobsearch.imports.known_log import log_of
from jobsearch.imports.models import ImportedFile
from jobsearch.imports.plan import RowPlan, RowState, counted, of_state, plan, to_bring
from jobsearch.imports.queries import counting_in_settled_week
from jobsearch.imports.rows import read_rows
from jobsearch.imports.tracker import Tracker, TrackerFile
from jobsearch.log.kinds import kinds_to_log
from jobsearch.network.models import NetworkConnection
from jobsearch.openings.models import Opening
from people.accounts.models import User
from people.students.models import Student
from rules.words import full_day
from standing.verbs import assess_student


@dataclass(frozen=True)
class ImportResult:
    """What became of a file's rows."""

    rows: tuple[RowPlan, ...]
    imported: ImportedFile | None = None

    @cached_property
    def counts(self) -> dict[str, int]:
        return counted(self.rows)

    @property
    def new(self) -> int:
        return self.counts[RowState.NEW]

    @property
    def changed(self) -> int:
        return self.counts[RowState.CHANGED]

    @property
    def unchanged(self) -> int:
        return self.counts[RowState.UNCHANGED]

    @property
    def refused(self) -> list[dict[str, int | str]]:
        return [{"row": row.number, "reason": row.reason} for row in of_state(self.rows, RowState.REFUSED)]


@transaction.atomic
def import_activities(  # all but the first by name
    student: Student,
    *,
    file_name: str,
    text: str = "",
    content: bytes = b"",
    by: User | None,
    now: datetime,
    answers: Mapping[str, Any] | None = None,
) -> ImportResult:
    """Import a tracker's file into a student's log; the same rows add nothing a second time.

    Without `answers` what is suggested holds. Refused rows stop nothing else: raise Refused only where the whole file
    cannot be read, or waits for an answer.
    """
    student = lock(student)
    content = content or text.encode(errors="replace")
    file = file_for(student, content)
    tracker = file.answered(answers_from(answers or {}, file.table.header), today_of(student, now))
    refuse_what_waits(tracker)
    plans = planned(student, tracker)
    imported = bring(student, plans, file_name=file_name, content=content, by=by, now=now)
    return ImportResult(tuple(plans), imported)


def file_for(
    student: Student, content: bytes, *, encoding: str = "", sheet: int | None = None
) -> TrackerFile:
    """Return a file as one of this student, of which nothing is read yet."""
    return TrackerFile(content, kinds_of(student), encoding, sheet)


def kinds_of(student: Student) -> list[tuple[str, str, str]]:
    """Return the kinds that a student may log: slug, name, done."""
    return [(kind.slug, kind.name, kind.done) for kind in kinds_to_log(student)]


def refuse_what_waits(tracker: Tracker) -> None:
    """Raise Refused where a file cannot be imported before something is answered."""
    match tracker.waits_for:
        case "day":
            raise Refused("No column says on which day. Choose the one that does.", "date")
        case "order":
            raise Refused("Its days can be read two ways. Say which comes first, day or month.", "day_first")
        case "kind":
            raise Refused("No column says what was done. Say it once for the whole file.", "kind")


def planned(student: Student, tracker: Tracker) -> list[RowPlan]:
    """Return what would become of each row, by the log as it stands."""
    kinds = {kind.slug: kind for kind in kinds_to_log(student)}
    return plan(read_rows(tracker, kinds, student.zone), log_of(student))


def bring(
    student: Student,
    plans: Sequence[RowPlan],
    *,
    file_name: str,
    content: bytes,
    by: User | None,
    now: datetime,
) -> ImportedFile | None:
    """Write the rows of a file that are new or changed into a locked log. Return its record, None where none is."""
    rows = to_bring(plans)
    if not rows:
        return None
    imported = record_of(student, file_name=file_name, content=content, by=by, now=now)
    bringing = Bringing(student, imported, by, now)
    for at in range(0, len(rows), AT_ONCE):
        bringing.bring(rows[at : at + AT_ONCE])
    return imported


def record_of(
    student: Student, *, file_name: str, content: bytes, by: User | None, now: datetime
) -> ImportedFile:
    """Return the record of a file: the one there is, unless it was taken back, else a new one."""
    digest = hashlib.sha256(content).hexdigest()
    imported_before = (
        ImportedFile.objects.there().filter(student=student, digest=digest).order_by("pk").first()
    )
    return imported_before or ImportedFile.objects.create(
        student=student, digest=digest, file_name=name_of(file_name), by=by, at=now
    )


def name_of(file_name: str) -> str:
    """Return a file's name as it is kept."""
    return checks.tidy(file_name.replace("\0", ""))[:200] or "file"


@transaction.atomic
def take_back(imported: ImportedFile, *, by: User, now: datetime) -> int:
    """Take an import back whole: what it added is struck, what it corrected says again what it said; return how much.

    Raise Refused once one of its rows counts in a settled week.
    """
    student = lock(imported.student)
    imported = (
        ImportedFile.objects.select_related("student").select_for_update(of=("self",)).get(pk=imported.pk)
    )
    if by.pk != student.user_id:
        raise Refused("Only the student takes an import back.")
    if imported.taken_back_at is not None:
        raise Refused("This import is taken back already.")
    if counting := counting_in_settled_week(imported, now):
        raise Refused(
            f"It can no longer be taken back whole: a row of it counts in a week that is settled"
            f" ({full_day(counting.occurred_on)}). Take single activities back in your log."
        )
    struck = list(imported.activities.not_struck().values_list("pk", "occurred_on"))
    Activity.objects.filter(pk__in=[pk for pk, _ in struck]).update(
        struck_at=now, changed_at=now, changed_by=by
    )
    days = {day for _, day in struck} | _uncorrect(imported, by, now)
    openings = Opening.objects.there().filter(imported_from=imported)
    kept = Activity.objects.not_struck().filter(opening__in=openings).values("opening")
    openings.exclude(pk__in=kept).update(taken_back_at=now, changed_at=now, changed_by=by)
    NetworkConnection.objects.there().filter(imported_from=imported).update(taken_back_at=now)
    imported.taken_back_at, imported.taken_back_by = now, by
    imported.save(update_fields=["taken_back_at", "taken_back_by"])
    assess_student(student, now, days=days)
    return len(struck)


def _uncorrect(imported: ImportedFile, by: User, now: datetime) -> set[date]:
    """Give activities the words back that the import changed, unless they were changed again since."""
    days = set()
    corrections = imported.corrections.filter(asked=False).select_related("activity").order_by("-pk")
    for correction in corrections:
        activity = correction.activity
        if activity.note == correction.note_after:
            activity.note, activity.changed_at, activity.changed_by = correction.note_before, now, by
            activity.save(update_fields=["note", "changed_at", "changed_by"])
            days.add(activity.occurred_on)
    return days
