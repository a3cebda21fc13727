"""Who is it? The question that logging asks, once, where a name may mean somebody known, or nobody (DOMAIN §5).

Whoever logs from a page asks (`ASK`); files and scripts do not. An answer is NEW (log it as it is typed) or that it is
one of the people who are known, by their number (`same`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from core.errors import Refused
from core.http import row_number
from jobsearch.contacts.models import Contact
from jobsearch.contacts.names import is_no_name

ASK, NEW = "ask", "new"
_SAME = "same-"
SHOWN = 4  # people among whom one chooses


class WhoDoubt(Enum):
    """Why it is asked who somebody is."""

    NO_NAME = "no_name"
    ALIKE = "alike"  # “Jose”, and José is known
    ELSEWHERE = "elsewhere"  # of the same name, at another employer
    WHICH = "which"  # several of the name, and no employer says which


@dataclass(frozen=True)
class WhoQuestion:
    """A question about one name, with its answers: each a value and its words."""

    doubt: WhoDoubt
    typed: str
    employer: str
    people: tuple[Contact, ...] = ()

    @property
    def sentence(self) -> str:
        first = _at(self.people[0]) if self.people else ""
        match self.doubt:
            case WhoDoubt.NO_NAME:
                return (
                    f"“{self.typed}” reads like no one’s name. Who was it? Name one person on each line, or choose "
                    "another kind of activity."
                )
            case WhoDoubt.ALIKE:
                return f"You know {first}. Is “{self.typed}” the same person?"
            case WhoDoubt.ELSEWHERE:
                return f"You know {first}. Is {self.typed} at {self.employer} the same person?"
            case WhoDoubt.WHICH:
                return f"You know {len(self.people)} people named {self.typed}. Which one is it?"

    @property
    def answers(self) -> list[tuple[str, str]]:
        if self.doubt == WhoDoubt.NO_NAME:
            return [(NEW, "It is a name")]
        several = len(self.people) > 1
        answers = [
            (same(person.pk), _at(person) if several else f"Yes, {self._same_words(person)}")
            for person in self.people
        ]
        return answers if self.doubt == WhoDoubt.WHICH else [*answers, (NEW, "Somebody else")]

    def _same_words(self, person: Contact) -> str:
        moved = self.doubt == WhoDoubt.ELSEWHERE
        return f"{person.name}, now at {self.employer}" if moved else f"it is {person.name}"


class WhoIsIt(Refused):
    """A refusal until it is said who is meant."""

    def __init__(self, question: WhoQuestion) -> None:
        super().__init__(question.sentence, "person")
        self.question = question


def same(pk: int) -> str:
    """Return the answer that it is the contact of this number."""
    return f"{_SAME}{pk}"


def meant(answer: str, people: Sequence[Contact]) -> Contact | None:
    """Return whom an answer means of these people; None where it names nobody of them."""
    number = row_number(answer.removeprefix(_SAME)) if answer.startswith(_SAME) else None
    return next((person for person in people if person.pk == number), None)


def plainly_meant(namesakes: Sequence[Contact], employer_pk: int | None, *, alone: bool) -> Contact | None:
    """Return whom of these people of one name it means; None for somebody new, and where it is not plain.

    With an employer: who is known there, else who is known without one. Alone: who is known without one, else the only
    one. `employer_pk` is None for an employer whom nobody knows yet.
    """
    places = [None] if alone else [employer_pk, None]
    for place in places:
        for person in namesakes:
            if person.employer_id == place:
                return person
    return namesakes[0] if alone and len(namesakes) == 1 else None


def question(
    typed: str, employer: str, employer_pk: int | None, namesakes: Sequence[Contact], alike: Sequence[Contact]
) -> WhoQuestion | None:
    """Return what is to be asked of a name that is logged; None where it is plain who is meant.

    `namesakes` are the student's people of just this name, `alike` those whose names differ by accents alone; each of
    them named by an activity. `employer_pk` is that of the employer that is typed, None for one whom nobody knows yet.
    """
    if not typed:
        return None
    if namesakes:
        return _among(typed, employer, employer_pk, namesakes)
    if alike:
        at_employer = [person for person in alike if employer and person.employer_id == employer_pk]
        return WhoQuestion(WhoDoubt.ALIKE, typed, employer, tuple((at_employer or list(alike))[:SHOWN]))
    return WhoQuestion(WhoDoubt.NO_NAME, typed, employer) if is_no_name(typed) else None


def _among(
    typed: str, employer: str, employer_pk: int | None, namesakes: Sequence[Contact]
) -> WhoQuestion | None:
    if plainly_meant(namesakes, employer_pk, alone=not employer) is not None:
        return None
    doubt = WhoDoubt.ELSEWHERE if employer else WhoDoubt.WHICH
    return WhoQuestion(doubt, typed, employer, tuple(namesakes[:SHOWN]))


def _at(person: Contact) -> str:
    return f"{person.name} at {person.employer}" if person.employer else person.name
