"""What becomes of a tracker's rows: new, there already, changed, or refused (DOMAIN §5). No database.

A row is the same as an activity with the same day, kind, employer, person, role and link. Where its other words differ,
the activity is changed. Several alike match in the file's order, those with the same words first.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from jobsearch.activities import code_hosts
from jobsearch.activities.checks import CheckedActivity, fold
from jobsearch.imports.deeds import stage_of
from jobsearch.imports.fields import ACTIVITY
from jobsearch.imports.rows import STATUS_LINE, RowReading, without_status

CURLY = str.maketrans("’‘‛“”„«»–—", '\'\'\'"""""--')
KEY_LETTERS, WORDS_LETTERS = 32, 16


class RowState(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class LoggedActivity:
    """An activity of the log as rows are compared with it. `forgotten`: an import that brought it was taken back."""

    pk: int
    kind: str
    day: date
    person: str
    employer: str
    role: str
    note: str
    link: str
    source_key: str = ""
    struck: bool = False
    forgotten: bool = False
    commit_key: str = ""
    words_before: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return key_of(self.day, self.kind, self.person, self.employer, self.role, self.link)


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What becomes of a row; `logged` is the activity that it is or corrects, `same_as` an earlier row."""

    reading: RowReading
    state: RowState
    reason: str = ""
    logged: LoggedActivity | None = None
    source_key: str = ""
    same_as: int = 0

    @property
    def number(self) -> int:
        return self.reading.number

    @property
    def checked(self) -> CheckedActivity | None:
        return self.reading.checked


def key_of(day: date, kind: str, person: str, employer: str, role: str, link: str) -> str:
    """Return what two records of one activity have in common, as a digest."""
    parts = (day.isoformat(), kind, *map(_compared_name, (person, employer, role, link)))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:KEY_LETTERS]


def words_key(note: str) -> str:
    """Return a digest of an activity's other words."""
    return hashlib.sha256(compared(note).encode()).hexdigest()[:WORDS_LETTERS]


def compared(text: str) -> str:
    """Return a text without what does not tell two apart: white space, case, how accents are composed, curly quotes."""
    return fold(text).translate(CURLY) if text else ""


# Of names, roles and links, which are short, and the same again and again.
_compared_name = lru_cache(maxsize=100_000)(compared)


@dataclass
class Log:
    """A student's log as rows are compared with it, and what the rows of a file have taken of it so far."""

    by_key: dict[str, list[LoggedActivity]] = field(default_factory=lambda: defaultdict(list))
    commits: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    taken: set[int] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    known_people: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, activity: LoggedActivity) -> None:
        """Remember an activity of the log under what it says, and under what the row said that it came from."""
        imported_key = activity.source_key[:KEY_LETTERS] if "-" in activity.source_key else ""
        if imported_key:
            self.counts[activity.source_key.rpartition("-")[0]] += 1
        if activity.forgotten:
            return
        for key in {activity.key, imported_key} - {""}:
            self.by_key[key].append(activity)
        if activity.commit_key and not activity.struck:
            self.commits[code_hosts.short(activity.commit_key)].append(activity.commit_key)

    def add_person(self, name: str, employer: str) -> None:
        """Remember a person whom an activity names, with their employer, empty if none is known."""
        self.known_people[fold(name)].add(employer.casefold())


def plan(readings: Sequence[RowReading], log: Log) -> list[RowPlan]:
    """Return what becomes of each row, in the file's order."""
    same = _of_same_words(readings, log)
    seen: dict[tuple[str, str], int] = {}
    return [_plan_of(at, reading, log, same, seen) for at, reading in enumerate(readings)]


def _of_same_words(readings: Sequence[RowReading], log: Log) -> dict[int, LoggedActivity]:
    """Give each row the activity that says just the same, before any row takes one whose words differ.

    So rows that are alike but for a note are the same however they are sorted.
    """
    same: dict[int, LoggedActivity] = {}
    for at, reading in enumerate(readings):
        if reading.checked is None or reading.becomes != ACTIVITY:
            continue
        free = (
            candidate
            for candidate in log.by_key.get(_key(reading.checked), ())
            if candidate.pk not in log.taken
        )
        match = next((candidate for candidate in free if _says(candidate, reading.checked)), None)
        if match is not None:
            log.taken.add(match.pk)
            same[at] = match
    return same


def _says(activity: LoggedActivity, checked: CheckedActivity) -> bool:
    """Say whether an activity has the row's other words: those it has now, or had from a file."""
    key = words_key(checked.note)
    imported_key = activity.source_key.split("-")[1] if activity.source_key.count("-") == 2 else ""
    return key in (words_key(activity.note), imported_key, *activity.words_before)


def _plan_of(
    at: int,
    reading: RowReading,
    log: Log,
    same: dict[int, LoggedActivity],
    seen: dict[tuple[str, str], int],
) -> RowPlan:
    checked = reading.checked
    if checked is None:
        return RowPlan(reading, RowState.REFUSED, reading.refusal)
    if reading.becomes != ACTIVITY:
        return RowPlan(reading, RowState.NEW)
    key, words = _key(checked), words_key(checked.note)
    if at in same:
        seen.setdefault((key, words), reading.number)
        reason = "You took it back." if same[at].struck else ""
        return RowPlan(reading, RowState.UNCHANGED, reason, same[at])
    if (key, words) in seen:
        earlier = seen[key, words]
        return RowPlan(reading, RowState.UNCHANGED, f"The same as row {earlier}.", same_as=earlier)
    seen[key, words] = reading.number
    free = next((logged for logged in log.by_key.get(key, ()) if logged.pk not in log.taken), None)
    if free is not None:
        log.taken.add(free.pk)
        return _changed(reading, free)
    return _new(reading, checked, log, f"{key}-{words}")


def _new(reading: RowReading, checked: CheckedActivity, log: Log, key: str) -> RowPlan:
    """Return what becomes of a row that the log has not: new, unless its commit or its person stand against it."""
    if _commit_is_known(checked, log):
        return RowPlan(reading, RowState.UNCHANGED, "This commit is in your log already.")
    if refusal := _namesakes(checked, log):
        return RowPlan(reading, RowState.REFUSED, refusal)
    if checked.commit_key:
        log.commits[code_hosts.short(checked.commit_key)].append(checked.commit_key)
    if checked.person:
        log.add_person(checked.person, checked.employer)
    log.counts[key] += 1
    return RowPlan(reading, RowState.NEW, source_key=f"{key}-{log.counts[key]}")


def _changed(reading: RowReading, logged: LoggedActivity) -> RowPlan:
    """Return what becomes of a row whose activity has other words; a status that lies further back changes nothing."""
    assert reading.checked is not None
    note = reading.checked.note
    words, status = without_status(note)
    logged_words, logged_status = without_status(logged.note)
    if status and logged_status and stage_of(status) < stage_of(logged_status):
        note = "\n".join(part for part in (words, f"{STATUS_LINE}{logged_status}") if part)
    if logged.struck:
        return RowPlan(reading, RowState.UNCHANGED, "You took it back.", logged)
    if compared(note) in compared(logged.note) or (not words and status == logged_status):
        return RowPlan(reading, RowState.UNCHANGED, logged=logged)
    if not words and logged_words:
        note = "\n".join((logged_words, f"{STATUS_LINE}{status}"))
    reading = replace(reading, checked=replace(reading.checked, note=note))
    return RowPlan(reading, RowState.CHANGED, logged=logged)


def _key(checked: CheckedActivity) -> str:
    return key_of(
        checked.occurred_on, checked.kind, checked.person, checked.employer, checked.role, checked.link
    )


def _commit_is_known(checked: CheckedActivity, log: Log) -> bool:
    if not checked.commit_key:
        return False
    return any(
        code_hosts.same(key, checked.commit_key)
        for key in log.commits.get(code_hosts.short(checked.commit_key), ())
    )


def _namesakes(checked: CheckedActivity, log: Log) -> str:
    """Return why a name alone is refused: whom it means of several people the student knows, nobody can say."""
    if not checked.person or checked.employer:
        return ""
    places = log.known_people.get(fold(checked.person), set())
    if len(places) < 2 or "" in places:
        return ""
    return f"You know {len(places)} people named {checked.person}. Say at which employer."


def counted(plans: Iterable[RowPlan]) -> dict[str, int]:
    """Return how many rows there are of each state."""
    counts = dict.fromkeys(RowState, 0)
    for row in plans:
        counts[row.state] += 1
    return {str(state): count for state, count in counts.items()}


def of_state(plans: Iterable[RowPlan], state: RowState) -> Iterator[RowPlan]:
    return (row for row in plans if row.state is state)


def to_bring(plans: Iterable[RowPlan]) -> list[RowPlan]:
    """Return the rows that add or change something."""
    return [row for row in plans if row.state in (RowState.NEW, RowState.CHANGED)]
