"""What is done with an opening: added, changed, moved, noted on, taken back.

Stable for other matters (imports, log, drafts, contacts, offers); each takes `by` (None: the system) and `now`:

    add(student, *, employer, role="", link="", …, source="form", source_key=None, by, now) -> AddedOpening
    change(opening, *, changes, by, now) -> Opening
    move(opening, *, stage, closing="", own_stage=None, since=None, by, now) -> StageMove | None
    undo(stage_move, *, by, now) -> StageMove
    add_note(opening, *, text, by, now) -> OpeningNote; change_note(note, *, text, by, now) -> OpeningNote
    set_next_step(opening, *, step, on, by, now) -> Opening
    take_back(opening, *, by, now), put_back(opening, *, by, now) -> Opening

Which one is meant: `queries.same_opening`, or `queries.KnownOpenings` for many rows at once. Everything is written
under the lock of the student's log, so that a retried post and an import find what the other wrote.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import transaction

from core.errors import Refused
from jobsearch.activities.checks import checked_name, fold, tidy
from jobsearch.activities.recording import lock, today_of
from jobsearch.contacts.models import Contact
from jobsearch.contacts.verbs import Names
from jobsearch.employers.models import Employer
from jobsearch.openings import checks
from jobsearch.openings.models import MoveCause, Opening, OpeningNote, OwnStage, StageMove
from jobsearch.openings.moves import Place, check_place, newest_move, undo_newest, write_move
from jobsearch.openings.queries import same_opening
from jobsearch.openings.writing import new_opening, write_changes
from people.accounts.models import User
from people.students.models import Student
from rules.stages import is_behind
from rules.states import Stage

FILLED = ("role", "link", "posting_text", "place", "pay")  # what one that is there takes where it has none
FACTS = (*FILLED, "tags")


class AddedOpening(NamedTuple):
    """An opening, and whether it is new."""

    opening: Opening
    created: bool


@transaction.atomic
def add(  # noqa: PLR0913 # an opening has that many parts; all but the first by name
    student: Student,
    *,
    employer: str,
    role: str = "",
    link: str = "",
    posting_text: str = "",
    place: str = "",
    pay: str = "",
    tags: Sequence[str] = (),
    person: str = "",
    stage: str = Stage.SPOTTED,
    closing: str = "",
    own_stage: OwnStage | None = None,
    since: date | None = None,
    next_step: str = "",
    next_on: date | None = None,
    note: str = "",
    by: User | None,
    now: datetime,
    source: str = "form",
    source_key: str | None = None,
) -> AddedOpening:
    """Add an opening, or return the one that it is: of the same source and key, the same link, or employer and role.

    One that is there already keeps what it says, takes what it lacks, and is moved forward, never back.
    """
    student = _own(student, by)
    today = today_of(student, now)
    facts = checks.check_facts(
        {"role": role, "link": link, "posting_text": posting_text, "place": place, "pay": pay, "tags": tags}
    )
    step, on = checks.check_next(next_step, next_on, today)
    day = checks.check_since(since or today, today)
    note = checks.text(note, "note", checks.NOTE_AT_MOST)
    stands = Place(stage, closing, own_stage)
    check_place(student, stands)
    names = Names(student, now)
    at = _employer(names, employer)
    contact = names.contact(checked_name(person, "person"), at)
    existing = _of_source(student, source, source_key) or same_opening(
        student, employer=at, role=role, link=link
    )
    if existing is not None:
        _fill(existing, facts, contact, (step, on), by, now)
        _forward(existing, stands, day, source, by, now)
        _note(existing, note, by, now)
        return AddedOpening(existing, created=False)
    opening = new_opening(
        student,
        at,
        contact=contact,
        next_step=step,
        next_on=on,
        stage_since=day,
        source=source,
        source_key=source_key,
        by=by,
        now=now,
        **stands._asdict(),
        **facts,
    )
    opening.save(force_insert=True)
    _note(opening, note, by, now)
    return AddedOpening(opening, created=True)


@transaction.atomic
def change(opening: Opening, *, changes: dict[str, Any], by: User | None, now: datetime) -> Opening:
    """Change what an opening says: FACTS, `employer` and `person` by name. What it said before is kept."""
    opening = locked(opening, by)
    facts = checks.check_facts({name: changes[name] for name in FACTS if name in changes})
    names = Names(opening.student, now)
    if "employer" in changes and tidy(changes["employer"]).lower() != opening.employer.name.lower():
        facts["employer"] = _employer(names, changes["employer"])
    if "person" in changes and fold(changes["person"]) != fold(
        opening.contact.name if opening.contact else ""
    ):
        facts["contact"] = names.contact(
            checked_name(changes["person"], "person"), facts.get("employer", opening.employer)
        )
    write_changes(opening, facts, by=by, now=now)
    return opening


@transaction.atomic
def move(
    opening: Opening,
    *,
    stage: str,
    closing: str = "",
    own_stage: OwnStage | None = None,
    since: date | None = None,
    by: User | None,
    now: datetime,
) -> StageMove | None:
    """Move an opening to a stage, as of a day; return the move, None where it stands there already.

    Closing it says how. Moving logs nothing.
    """
    opening = locked(opening, by)
    today = today_of(opening.student, now)
    day = checks.check_since(since or today, today)
    place = Place(stage, closing, own_stage)
    return write_move(opening, place, since=day, cause=MoveCause.HAND, by=by, now=now)


@transaction.atomic
def undo(stage_move: StageMove, *, by: User | None, now: datetime) -> StageMove:
    """Take the newest move of an opening back, by a move of its own; the same press again finds that one."""
    opening = locked(stage_move.opening, by)
    newest = newest_move(opening)
    if newest.undoes_id == stage_move.pk:
        return newest
    if newest.pk != stage_move.pk:
        raise Refused("It has been moved since. Move it to where it belongs.")
    if not stage_move.can_be_undone:
        raise Refused("There is nothing to undo here. Move it to where it belongs.")
    return undo_newest(opening, newest, by=by, now=now)


@transaction.atomic
def set_next_step(opening: Opening, *, step: str, on: date | None, by: User | None, now: datetime) -> Opening:
    """Say what comes next for an opening, and when; an empty step: nothing does."""
    opening = locked(opening, by)
    next_step, next_on = checks.check_next(step, on, today_of(opening.student, now))
    write_changes(opening, {"next_step": next_step, "next_on": next_on}, by=by, now=now)
    return opening


@transaction.atomic
def add_note(opening: Opening, *, text: str, by: User | None, now: datetime) -> OpeningNote:
    """Add a note to an opening; the same words again are the note that is there."""
    opening = locked(opening, by)
    words = checks.text(text, "note", checks.NOTE_AT_MOST)
    if not words:
        raise Refused("Write the note first.", "note")
    note = _note(opening, words, by, now)
    assert note is not None
    return note


@transaction.atomic
def change_note(note: OpeningNote, *, text: str, by: User | None, now: datetime) -> OpeningNote:
    """Give a note other words; what it said before is kept. Raise Refused."""
    locked(note.opening, by)
    words = checks.text(text, "note", checks.NOTE_AT_MOST)
    if not words:
        raise Refused("Write the note first, or take it off.", "note")
    if words != note.text:
        note.text, note.changed_at = words, now
        note.save(update_fields=["text", "changed_at"])
    return note


@transaction.atomic
def take_back_note(note: OpeningNote, *, by: User | None, now: datetime) -> OpeningNote:
    """Take a note off an opening; it stays on record."""
    locked(note.opening, by)
    note.taken_back_at = note.taken_back_at or now
    note.save(update_fields=["taken_back_at"])
    return note


@transaction.atomic
def take_back(opening: Opening, *, by: User | None, now: datetime) -> Opening:
    """Take an opening off the board; it stays on record, and can be put back."""
    opening = locked(opening, by)
    write_changes(opening, {"taken_back_at": opening.taken_back_at or now}, by=by, now=now)
    return opening


@transaction.atomic
def put_back(opening: Opening, *, by: User | None, now: datetime) -> Opening:
    """Put back on the board what was taken off it."""
    opening = locked(opening, by)
    write_changes(opening, {"taken_back_at": None}, by=by, now=now)
    return opening


def locked(opening: Opening, by: User | None) -> Opening:
    """Lock the student's log and return the opening as it stands. Raise Refused for anyone but its student."""
    student = _own(opening.student, by)
    row = Opening.objects.select_related("employer", "contact", "own_stage").get(pk=opening.pk)
    row.student = student
    return row


def _own(student: Student, by: User | None) -> Student:
    student = lock(student)
    if by is not None and by.pk != student.user_id:
        raise Refused("Only the student changes their openings.")
    return student


def _of_source(student: Student, source: str, source_key: str | None) -> Opening | None:
    if source_key is None:
        return None
    openings = Opening.objects.filter(student=student, source=source, source_key=source_key)
    return openings.select_related("employer", "contact").first()


def _employer(names: Names, name: str) -> Employer:
    employer = names.employer(checked_name(name, "employer"))
    if employer is None:
        raise Refused("Say which employer: its name is enough.", "employer")
    return employer


def _fill(
    opening: Opening,
    facts: dict[str, Any],
    contact: Contact | None,
    next_step: tuple[str, date | None],
    by: User | None,
    now: datetime,
) -> None:
    """Give an opening that is there already what it lacks."""
    lacking = {name: facts[name] for name in FILLED if facts[name] and not getattr(opening, name)}
    if contact is not None and opening.contact_id is None:
        lacking["contact"] = contact
    if next_step[0] and not opening.next_step:
        lacking["next_step"], lacking["next_on"] = next_step
    if new_tags := set(map(fold, facts["tags"])) - set(map(fold, opening.tags)):
        lacking["tags"] = [*opening.tags, *(tag for tag in facts["tags"] if fold(tag) in new_tags)]
    write_changes(opening, lacking, by=by, now=now)


def _forward(
    opening: Opening, place: Place, since: date, source: str, by: User | None, now: datetime
) -> None:
    """Move an opening that is there already forward; what was closed, or stands further, stays."""
    if is_behind(opening.stage, place.stage):
        cause = MoveCause.IMPORT if source == "import" else MoveCause.HAND
        write_move(opening, place, since=since, cause=cause, by=by, now=now)


def _note(opening: Opening, text: str, by: User | None, now: datetime) -> OpeningNote | None:
    if not text:
        return None
    same_note = OpeningNote.objects.there().filter(opening=opening, text=text).first()
    return same_note or OpeningNote.objects.create(opening=opening, text=text, at=now, by=by)
