"""A tracker's file while it is looked over: kept, answered, imported in the background, thrown away."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction

from core.errors import Refused
from core.tables.reading import Table
from jobsearch.activities.recording import lock, today_of
from jobsearch.imports import verbs
from jobsearch.imports.answers import Answers, answers_from
from jobsearch.imports.bringing import AT_ONCE, Bringing
from jobsearch.imports.headings import plain
from jobsearch.imports.models import UNFINISHED, RememberedAnswers, TrackerDraft, TrackerDraftState
from jobsearch.imports.plan import RowPlan, RowState, counted, to_bring
from jobsearch.imports.tracker import Tracker, TrackerFile
from people.accounts.models import User
from people.students.models import Student

KEPT_FOR = timedelta(days=7)
LEFT_AFTER = timedelta(minutes=1)  # without a sign of work, an import was left by its worker
IN_REQUEST = 400  # rows that are imported while the page waits
DRAFTS_AT_MOST = 5  # of one student; the oldest goes
REMEMBERED = ("columns", "words", "kind", "day_first", "several")


@transaction.atomic
def upload(student: Student, *, file_name: str, content: bytes, now: datetime) -> TrackerDraft:
    """Keep a file to be looked over. Raise Refused where it cannot be read.

    What the student said of a file with the same columns holds again.
    """
    file = verbs.file_for(student, content)
    key, row_count = header_key(file.table), len(file.table.rows)
    older = TrackerDraft.objects.open().filter(student=student).order_by("-pk")
    for draft in older.defer("content")[DRAFTS_AT_MOST - 1 :]:
        draft.delete()
    remembered = RememberedAnswers.objects.filter(student=student, header_key=key).first()
    return TrackerDraft.objects.create(
        student=student,
        file_name=verbs.name_of(file_name),
        content=content,
        sheet=file.at,
        answers=remembered.answers if remembered else {},
        uploaded_at=now,
        row_count=row_count,
    )


def file_of(draft: TrackerDraft, opened: TrackerFile | None = None) -> TrackerFile:
    """Return the file of a draft: the one that is `opened` already, unless another sheet or encoding is meant since."""
    if opened is not None and (opened.sheet, opened.encoding) == (draft.sheet, draft.encoding):
        return opened
    content = bytes(draft.content) if opened is None else opened.content
    return verbs.file_for(draft.student, content, encoding=draft.encoding, sheet=draft.sheet)


def tracker_of(draft: TrackerDraft, file: TrackerFile, now: datetime) -> Tracker:
    """Return a draft's file as its student answered it so far; answers that fit no longer are left out."""
    try:
        answers = answers_from(draft.answers)
    except Refused:
        answers = Answers()
    return file.answered(answers, today_of(draft.student, now))


@transaction.atomic
def answer(draft: TrackerDraft, answers: Mapping[str, Any]) -> TrackerDraft:
    """Keep what the student says of a file."""
    draft = _locked_open(draft)
    draft.answers = answers_from(answers).as_json()
    draft.save(update_fields=["answers"])
    return draft


@transaction.atomic
def turn_to(draft: TrackerDraft, *, sheet: int, encoding: str) -> TrackerDraft:
    """Look at another sheet of a file, or read it in another encoding; what was said of it holds no longer."""
    draft = _locked_open(draft)
    draft.sheet, draft.encoding, draft.answers = sheet, encoding, {}
    draft.save(update_fields=["sheet", "encoding", "answers"])
    return draft


@transaction.atomic
def discard(draft: TrackerDraft) -> None:
    """Throw a file away that is not being imported."""
    draft = _locked(draft)
    if draft.is_unfinished:
        raise Refused("This file is being imported. Wait until it is through; then you can take it back.")
    draft.delete()


@transaction.atomic
def start(draft: TrackerDraft, *, by: User, now: datetime, opened: TrackerFile | None = None) -> TrackerDraft:
    """Have a file imported; `carry_out` does it. A second press finds the first's."""
    draft = _locked(draft)
    if draft.state != TrackerDraftState.OPEN:
        return draft
    if by.pk != draft.student.user_id:
        raise Refused("Only the student imports into their log.")
    tracker = tracker_of(draft, file_of(draft, opened), now)
    verbs.refuse_what_waits(tracker)
    _remember(draft, tracker, now)
    plans = verbs.planned(draft.student, tracker)
    draft.row_count, draft.totals, draft.state = len(plans), counted(plans), TrackerDraftState.QUEUED
    draft.worked_at = now
    draft.save(update_fields=["row_count", "totals", "state", "worked_at"])
    return draft


def is_short(draft: TrackerDraft) -> bool:
    """Say whether a file is imported while its page waits."""
    return sum(draft.totals.get(str(state), 0) for state in (RowState.NEW, RowState.CHANGED)) <= IN_REQUEST


def carry_out(draft_pk: int, by: User | None, now: datetime, opened: TrackerFile | None = None) -> bool:
    """Bring a queued file into the log, some hundred rows a transaction; return whether this call finished it.

    A call that follows one that was killed goes on where that one stopped: what is in the log already is there already.
    """
    free = TrackerDraft.objects.free(now - LEFT_AFTER).filter(pk=draft_pk)
    if not free.update(state=TrackerDraftState.IMPORTING, worked_at=now):
        return False
    drafts = TrackerDraft.objects.select_related("student__user", "imported").defer("content")
    draft = drafts.get(pk=draft_pk)
    try:
        return _carry_out(draft, file_of(draft, opened), by or draft.student.user, now)
    except Refused as refusal:
        TrackerDraft.objects.filter(pk=draft.pk).update(
            state=TrackerDraftState.FAILED, totals=draft.totals | {"wrong": refusal.message}
        )
        return True


def _carry_out(draft: TrackerDraft, file: TrackerFile, by: User, now: datetime) -> bool:
    with transaction.atomic():
        student = lock(draft.student)
        plans = verbs.planned(student, tracker_of(draft, file, now))
        rows = to_bring(plans)
        if rows and draft.imported is None:
            draft.imported = verbs.record_of(
                student, file_name=draft.file_name, content=file.content, by=by, now=now
            )
            draft.save(update_fields=["imported"])
    if rows:
        assert draft.imported is not None
        bringing = Bringing(student, draft.imported, by, now)
        _bring_in_parts(draft, bringing, rows, len(plans) - len(rows))
        if bringing.refused:
            draft.totals |= {"refused_since": {str(row): why for row, why in bringing.refused.items()}}
    draft.state, draft.done_count = TrackerDraftState.DONE, len(plans)
    draft.save(update_fields=["state", "done_count", "totals"])
    return True


def _bring_in_parts(
    draft: TrackerDraft, bringing: Bringing, rows: Sequence[RowPlan], others_count: int
) -> None:
    """Write the rows, each part in a transaction of its own; `others_count` rows of the file add nothing."""
    for at in range(0, len(rows), AT_ONCE):
        part = rows[at : at + AT_ONCE]
        with transaction.atomic():
            lock(bringing.student)
            bringing.bring(part)
            TrackerDraft.objects.filter(pk=draft.pk).update(
                done_count=others_count + at + len(part), worked_at=bringing.now
            )


def left(now: datetime) -> list[int]:
    """Return the files whose import nobody goes on with: a killed worker, or a broker that was away, left them."""
    waiting = TrackerDraft.objects.unfinished().filter(worked_at__lt=now - LEFT_AFTER)
    return list(waiting.order_by("pk").values_list("pk", flat=True))


def erase_old(now: datetime) -> int:
    """Erase files that were looked over, or imported, some days ago; return how many."""
    old = TrackerDraft.objects.filter(uploaded_at__lt=now - KEPT_FOR)
    erased, _ = old.exclude(state__in=UNFINISHED).delete()
    return erased


def header_key(table: Table) -> str:
    """Return a digest of a file's columns, by which the next one of them is known."""
    return sha256("\x1f".join(map(plain, table.header)).encode()).hexdigest()


def _remember(draft: TrackerDraft, tracker: Tracker, now: datetime) -> None:
    """Keep the answers for the next file with these columns; a year is this file's own."""
    answers = {name: draft.answers[name] for name in REMEMBERED if draft.answers.get(name)}
    RememberedAnswers.objects.update_or_create(
        student=draft.student, header_key=header_key(tracker.table), defaults={"answers": answers, "at": now}
    )


def _locked(draft: TrackerDraft) -> TrackerDraft:
    """Lock a draft and return it as it stands, without what is in its file, which never changes."""
    rows = TrackerDraft.objects.select_related("student__user").defer("content")
    row = rows.select_for_update(of=("self",)).filter(pk=draft.pk).first()
    if row is None:
        raise Refused("This file was thrown away. Upload it again.")
    return row


def _locked_open(draft: TrackerDraft) -> TrackerDraft:
    draft = _locked(draft)
    if draft.state != TrackerDraftState.OPEN:
        raise Refused("This file is imported already.")
    return draft
