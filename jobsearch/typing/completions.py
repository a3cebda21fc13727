"""What may complete the name that is being typed: people, then the student's employers, the school's, last as typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.text import initials
from jobsearch.contacts.models import Contact
from jobsearch.contacts.names import without_accents
from jobsearch.contacts.queries import employers_beginning, own_employers_beginning, people_beginning
from jobsearch.employers.models import Employer
from jobsearch.log.counts_for import short
from jobsearch.log.quickline import TypedPart
from jobsearch.openings.models import Opening
from people.students.models import Student
from standing.drafts import DraftEvidence

ROWS = 5
SCHOOL_FROM = 2  # letters; one alone begins half the employers of a school


@dataclass(frozen=True)
class Completion:
    """A row of the list: `text` replaces what is typed; `begins` is the part of `title` that is typed already."""

    text: str
    title: str
    note: str
    face: str
    begins: str = ""

    @property
    def remainder(self) -> str:
        return self.title[len(self.begins) :]


@dataclass(frozen=True)
class Completions:
    """The rows for one name of the line, which stands from `start` to `end`."""

    part: TypedPart
    rows: Sequence[Completion] = ()

    @property
    def label(self) -> str:
        return "People" if self.part.name == "person" else "Employers"


def people(student: Student, part: TypedPart) -> list[Contact]:
    """Return whom the student may mean, as many as the list has rows for. One query."""
    if not part.text:
        return []
    return [
        person
        for person in people_beginning(student, part.text)[: ROWS - 1]
        if without_accents(person.name) != without_accents(part.text) or person.employer_id
    ]


def completions_of_people(
    part: TypedPart,
    candidates: Sequence[Contact],
    evidence: Sequence[Sequence[DraftEvidence]],
    now: datetime,
    *,
    employer_follows: bool,
) -> Completions:
    """Return the rows for people, each with what was found of them. An employer that is typed already stays."""
    rows = []
    for person, evidence_rows in zip(candidates, evidence, strict=True):
        place = str(person.employer) if person.employer else ""
        note = " · ".join(words for words in (place, short(evidence_rows, now)) if words)
        text = f"{person.name} @ {place}" if place and not employer_follows else person.name
        rows.append(_row(text, person.name, note, part))
    return _with_as_typed(part, rows, "a new person")


def completions_of_employers(student: Student, part: TypedPart, namesakes: Sequence[Contact]) -> Completions:
    """Return the rows for employers, three queries at most; `namesakes` are whom the line's name may mean."""
    if not part.text:
        return Completions(part)
    own = list(own_employers_beginning(student, part.text)[: ROWS - 1])
    notes = _notes(student, own, namesakes)
    rows = [_row(employer.name, employer.name, notes[employer.pk], part) for employer in own]
    if len(rows) < ROWS - 1 and len(part.text) >= SCHOOL_FROM:
        taken = {employer.pk for employer in own}
        others = [employer for employer in employers_beginning(part.text)[:ROWS] if employer.pk not in taken]
        rows += [
            _row(employer.name, employer.name, "an employer that the school knows", part)
            for employer in others[: ROWS - 1 - len(rows)]
        ]
    if [row.title.lower() for row in rows] == [part.text.lower()]:
        return Completions(part)
    return _with_as_typed(part, rows, "a new employer")


def _notes(student: Student, employers: Sequence[Employer], namesakes: Sequence[Contact]) -> dict[int, str]:
    """Say of each employer what the student has to do with it."""
    pks = [employer.pk for employer in employers]
    openings = {
        opening.employer_id: opening
        for opening in Opening.objects.ongoing().filter(student=student, employer__in=pks).order_by("pk")
    }
    notes = {}
    for pk in pks:
        colleagues = [person for person in namesakes if person.employer_id == pk]
        words = [f"{colleagues[0].name} works there"] if colleagues else []
        if opening := openings.get(pk):
            words.append(f"{opening.role or 'an opening'}, {opening.get_stage_display().lower()}")
        notes[pk] = " · ".join(words) or "in your log"
    return notes


def _row(text: str, title: str, note: str, part: TypedPart) -> Completion:
    typed = len(part.text)
    begins = title[:typed] if without_accents(title[:typed]) == without_accents(part.text) else ""
    return Completion(text, title, note, initials(title), begins)


def _with_as_typed(part: TypedPart, rows: Sequence[Completion], note: str) -> Completions:
    """Return the rows with what is typed as the last one; none at all where nothing is known that begins so."""
    if not rows:
        return Completions(part)
    return Completions(part, [*rows, Completion(part.text, f"“{part.text}”", note, "")])
