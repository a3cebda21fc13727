"""What Enter will store, said while one types: its parts, what it will count for, and what may complete the name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from core.errors import Refused
from jobsearch.activities import before_logging
from jobsearch.activities.before_logging import BeforeLogging
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import check, today_of
from jobsearch.contacts.models import Contact
from jobsearch.contacts.who import WhoDoubt, WhoQuestion, meant, plainly_meant
from jobsearch.log.counting import CountedLog, periods_of_day, searches_of
from jobsearch.log.counts_for import CountsFor, counts_for
from jobsearch.log.forms import QuickForm, ReadLine
from jobsearch.log.kinds import reading_of
from jobsearch.log.quickline import LineReading, TypedPart, typed_at
from jobsearch.typing.completions import (
    Completions,
    completions_of_employers,
    completions_of_people,
    people,
)
from people.students.models import Student
from rules.words import short_day
from standing.drafts import DraftEvidence, evidence_of_drafts

NOBODY_YET = -1  # a number that no contact has


@dataclass(frozen=True)
class Chip:
    """One part of what will be stored; `field` is where it can be changed. A guess, or somebody new, is dashed."""

    field: str
    icon: str
    words: str
    guess: bool = False
    none: bool = False
    bold: bool = False


@dataclass(frozen=True)
class Preview:
    """What is shown below the line while one types."""

    chips: Sequence[Chip] = ()
    counts: CountsFor = field(default_factory=CountsFor)
    refused: str = ""
    beside: str = ""
    question: WhoQuestion | None = None
    completions: Completions | None = None


def preview(student: Student, form: QuickForm, caret: int | None, now: datetime) -> Preview:
    """Return what a valid form would store, read by the form that stores it. Nothing is written.

    `caret` is where it is typed, None where nothing is typed any more: then no name is completed.
    """
    today = today_of(student, now)
    read = form.read(today)
    refused, before = "", BeforeLogging()
    try:
        before = before_logging.look(student, check(student, read.values, now))
    except Refused as refusal:
        refused = refusal.message
    contact = _known(read, form.cleaned_data["who"], before)
    part = None if caret is None else _typed(form, read, caret, today)
    candidates = people(student, part) if part and part.name == "person" else []
    meant_pk = contact.person_pk if contact else NOBODY_YET if read.person else None
    drafts = _drafts(student, read, [meant_pk, *(person.person_pk for person in candidates)], now)
    evidence_by_draft = evidence_of_drafts(drafts, periods_of_day(student, read.occurred_on))
    evidence, *evidence_with_others = (evidence_by_draft[draft.pk] for draft in drafts)
    counts = CountsFor(refused) if refused else _counts(student, read, drafts[0], evidence, now)
    who_question = before.question(read.person, read.employer)
    if who_question and who_question.doubt == WhoDoubt.NO_NAME:
        counts = CountsFor("Nobody is counted before it is said who it was.")
    completions = _completions(student, part, candidates, evidence_with_others, read, before.namesakes, now)
    return Preview(
        chips=_chips(read, contact, before, today),
        counts=counts,
        refused=refused,
        beside="" if refused else _beside(read, contact, before),
        question=None if who_question and _is_still_typed(who_question, part, completions) else who_question,
        completions=completions,
    )


def _known(read: ReadLine, answer: str, before: BeforeLogging) -> Contact | None:
    """Return whom the name means, as logging would find them; None for somebody new, and for nobody."""
    return meant(answer, before.people) or plainly_meant(
        before.namesakes, before.employer_pk, alone=not read.employer
    )


def _typed(form: QuickForm, read: ReadLine, caret: int, today: date) -> TypedPart | None:
    return typed_at(form.data.get("line", ""), caret, reading=reading_of(read.kind), today=today)


def _drafts(
    student: Student, read: ReadLine, contact_ids: Sequence[int | None], now: datetime
) -> list[Activity]:
    """Return the activity that would be stored with each of these people; its number is one that no activity has."""
    return [
        Activity(
            pk=-number,
            student_id=student.pk,
            kind=read.kind,
            occurred_on=read.occurred_on,
            contact_id=contact_id,
            link=read.link,
            logged_at=now,
        )
        for number, contact_id in enumerate(contact_ids)
    ]


def _counts(
    student: Student, read: ReadLine, draft: Activity, evidence_rows: Sequence[DraftEvidence], now: datetime
) -> CountsFor:
    outside = "" if evidence_rows else CountedLog(searches_of(student), [], [draft]).of(draft).why_not
    return counts_for(evidence_rows, now, who=read.person.split(" ")[0], count=read.count, outside=outside)


def _is_still_typed(
    who_question: WhoQuestion, part: TypedPart | None, completions: Completions | None
) -> bool:
    """Say whether the name is not finished yet, so that the question comes with Enter; of no name it comes at once."""
    typing = part is not None and (part.name == "employer" or bool(completions and completions.rows))
    return typing and who_question.doubt != WhoDoubt.NO_NAME


def _chips(read: ReadLine, contact: Contact | None, before: BeforeLogging, today: date) -> list[Chip]:
    """Return the parts in the order in which they are stored."""
    reading = reading_of(read.kind)
    done = f"{read.count} × {read.kind.done}" if read.count > 1 else read.kind.done
    chips = [Chip("kind", "chat-left-text", done, guess=bool(read.parsed.kind))]
    if read.person:
        chips.append(Chip("person", "person", read.person, guess=contact is None, bold=True))
    elif reading == LineReading.PERSON:
        chips.append(Chip("person", "person", "nobody yet", none=True))
    place = read.employer or (str(contact.employer) if contact and contact.employer else "")
    if place:
        chips.append(Chip("employer", "building", f"@ {place}", guess=_is_new(read, before), bold=True))
    elif reading != LineReading.NOTE:
        chips.append(Chip("employer", "building", "no employer", none=True))
    if read.role or reading in (LineReading.ROLE, LineReading.EITHER):
        chips.append(Chip("role", "briefcase", read.role or "no role", none=not read.role))
    day = "today" if read.occurred_on == today else short_day(read.occurred_on, today)
    chips.append(Chip("day", "calendar3", day))
    chips.append(Chip("note", "pencil", read.note or "no note", none=not read.note))
    chips.append(Chip("link", "link-45deg", read.link or "no link", none=not read.link))
    return chips


def _is_new(read: ReadLine, before: BeforeLogging) -> bool:
    return bool(read.employer) and before.employer is None


def _beside(read: ReadLine, contact: Contact | None, before: BeforeLogging) -> str:
    """Say in words what the dashes of the parts mean."""
    new = [f"“{read.person}” is new to you"] if read.person and contact is None else []
    if _is_new(read, before):
        new.append(f"“{read.employer}” is a new employer")
    words = "; ".join(new)
    return f"{words}." if words else ""


def _completions(
    student: Student,
    part: TypedPart | None,
    candidates: Sequence[Contact],
    evidence: Sequence[Sequence[DraftEvidence]],
    read: ReadLine,
    namesakes: Sequence[Contact],
    now: datetime,
) -> Completions | None:
    if part is None:
        return None
    if part.name == "employer":
        return completions_of_employers(student, part, namesakes)
    return completions_of_people(part, candidates, evidence, now, employer_follows=bool(read.parsed.employer))
