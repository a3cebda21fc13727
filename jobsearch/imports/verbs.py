"""Importing a tracker's file into a student's log: each row is new, there already, or refused with its reason
(DOMAIN §5).
"""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from core.tables.reading import Table, TableRow
from jobsearch.activities import checks, code_hosts
from jobsearch.activities.checks import CheckedActivity
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import lock, new_activity, today_of
from jobsearch.contacts.verbs import Names
from jobsearch.imports import tracker
from jobsearch.imports.models import ImportedFile
from jobsearch.imports.tracker import TrackerMatching
from jobsearch.imports.tracker_days import is_day_first, parse_day
from jobsearch.log.kinds import kinds_for
from people.accounts.models import User
from people.students.models import Student
from standing.verbs import assess_student

SOURCE = "import"


@dataclass(frozen=True, slots=True)
class RowResult:
    """What became of a row: `state` is new, unchanged or refused; `reason` says why where it is refused."""

    number: int
    state: str
    reason: str = ""
    checked: CheckedActivity | None = None


@dataclass(frozen=True, slots=True)
class ImportResult:
    rows: tuple[RowResult, ...]

    def _count(self, state: str) -> int:
        return sum(row.state == state for row in self.rows)

    @property
    def new(self) -> int:
        return self._count("new")

    @property
    def changed(self) -> int:
        """Always 0: an imported activity is corrected in the log, where its history is kept."""
        return 0

    @property
    def unchanged(self) -> int:
        return self._count("unchanged")

    @property
    def refused(self) -> list[dict[str, int | str]]:
        return [{"row": row.number, "reason": row.reason} for row in self.rows if row.state == "refused"]


@transaction.atomic
def import_activities(
    student: Student,
    *,
    file_name: str,
    text: str,
    by: User | None,
    now: datetime,
    matching: TrackerMatching | None = None,
) -> ImportResult:
    """Import a tracker's file into a student's log; the same rows add nothing a second time.

    Without a confirmed `matching`, columns are matched by their names. Refused rows stop nothing else: raise Refused
    only where the whole file cannot be read.
    """
    work = _work_through(student, text, by, now, matching)
    if not work.activities:
        return ImportResult(tuple(work.results))
    imported, _ = ImportedFile.objects.get_or_create(
        student=work.student,
        digest=hashlib.sha256(text.encode(errors="replace")).hexdigest(),
        defaults={
            "file_name": checks.tidy(file_name.replace("\0", ""))[:200] or "file",
            "by": by,
            "at": now,
        },
    )
    for activity in work.activities:
        activity.imported_from = imported
    Activity.objects.bulk_create(work.activities)
    assess_student(work.student, now, days={activity.occurred_on for activity in work.activities})
    return ImportResult(tuple(work.results))


def preview(
    student: Student, *, text: str, now: datetime, matching: TrackerMatching | None = None
) -> ImportResult:
    """Return what `import_activities` would: it is the same work, rolled back, so that the two cannot differ."""
    with transaction.atomic():
        work = _work_through(student, text, None, now, matching)
        transaction.set_rollback(True)
    return ImportResult(tuple(work.results))


def match_file(student: Student, table: Table) -> TrackerMatching:
    """Return the matching that the columns' names and cells suggest."""
    columns = tracker.match(table.header)
    words = {word for word in table.values(columns.get("kind")) if word}
    kinds = list(kinds_for(student).values_list("slug", "name", "done"))
    slugs = {checks.fold(word): tracker.kind_of(word, kinds) for word in words}
    return TrackerMatching(
        columns=columns,
        kinds={word: slug for word, slug in slugs.items() if slug},
        day_first=is_day_first(table.values(columns.get("date")), student.country),
    )


@dataclass
class _Work:
    """One pass over a file, the student's log locked."""

    student: Student
    matching: TrackerMatching
    by: User | None
    now: datetime
    kinds: Mapping[str, ActivityKind]
    keys: set[str]
    commits: dict[str, list[str]]
    names: Names
    digests: Counter[str] = field(default_factory=Counter)
    results: list[RowResult] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)

    def take(self, row: TableRow) -> None:
        try:
            checked = self._checked(row)
            digest = _digest(checked)
            self.digests[digest] += 1
            key = f"{digest}-{self.digests[digest]}"
            if key in self.keys or self._commit_is_known(checked):
                self.results.append(RowResult(row.number, "unchanged", checked=checked))
                return
            self.activities.append(
                new_activity(
                    self.student, checked, self.names, by=self.by, now=self.now, source=SOURCE, source_key=key
                )
            )
        except Refused as refusal:
            self.results.append(RowResult(row.number, "refused", refusal.message))
            return
        if checked.commit_key:
            self.commits.setdefault(code_hosts.short(checked.commit_key), []).append(checked.commit_key)
        self.results.append(RowResult(row.number, "new", checked=checked))

    def _checked(self, row: TableRow) -> CheckedActivity:
        if row.wrong:
            raise Refused(row.wrong)
        cells = {name: row.cell(self.matching.columns.get(name)) for name in tracker.FIELDS}
        if any(len(text) > tracker.CELL_AT_MOST for text in cells.values()):
            raise Refused("One of its cells is too long to be an activity.")
        slug = self.matching.kinds.get(checks.fold(cells["kind"]), "") or self.matching.kind_for_all
        if slug not in self.kinds:
            raise Refused(_no_kind(cells["kind"], self.kinds))
        occurred_on = parse_day(cells["date"], day_first=self.matching.day_first, zone=self.student.zone)
        return checks.check(
            self.kinds[slug],
            occurred_on,
            person=cells["person"],
            employer=cells["employer"],
            note=cells["note"],
            link=cells["link"],
            today=today_of(self.student, self.now),
        )

    def _commit_is_known(self, checked: CheckedActivity) -> bool:
        commit_keys = self.commits.get(code_hosts.short(checked.commit_key), []) if checked.commit_key else []
        return any(code_hosts.same(key, checked.commit_key) for key in commit_keys)


def _work_through(
    student: Student, text: str, by: User | None, now: datetime, matching: TrackerMatching | None
) -> _Work:
    table = tracker.read(text)
    student = lock(student)
    matching = matching or match_file(student, table)
    if "date" not in matching.columns:
        raise Refused("No column says on which day. Name one “date”.", "date")
    if "kind" not in matching.columns and not matching.kind_for_all:
        raise Refused("No column says what was done. Name one “kind”.", "kind")
    activities = Activity.objects.filter(student=student)
    commits: dict[str, list[str]] = {}
    for key in activities.not_struck().exclude(commit_key="").values_list("commit_key", flat=True):
        commits.setdefault(code_hosts.short(key), []).append(key)
    work = _Work(
        student=student,
        matching=matching,
        by=by,
        now=now,
        kinds={kind.slug: kind for kind in kinds_for(student)},
        keys=set(activities.filter(source=SOURCE).values_list("source_key", flat=True)),
        commits=commits,
        names=Names(student, now),
    )
    work.names.know_everyone(table.values(matching.columns.get("employer")))
    for row in table.rows:
        work.take(row)
    return work


def _digest(checked: CheckedActivity) -> str:
    compared_parts = (
        checked.occurred_on.isoformat(),
        checked.kind,
        checks.fold(checked.person),
        checks.fold(checked.employer),
    )
    return hashlib.sha256("\x1f".join((*compared_parts, checked.note, checked.link)).encode()).hexdigest()


def _no_kind(word: str, kinds: Mapping[str, ActivityKind]) -> str:
    kind_words = ", ".join(kind.done for kind in kinds.values())
    return (
        f"“{word[:40]}” is no kind of activity here; use one of {kind_words}."
        if word
        else f"It says no kind; use one of {kind_words}."
    )
