"""What the cells of a tracker's column look like: days, links, names, words for what was done. No database."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice

from core.tables.days import DayForm, written_day
from jobsearch.imports.cells import LINK_WORDS, person_of, words_of
from jobsearch.imports.deeds import (
    ADDRESS,
    DEEDS_ONLY,
    Kinds,
    is_name,
    is_nothing,
    kind_of,
    may_name,
    stage_of,
)
from jobsearch.imports.headings import phrases, plain

SAMPLED = 400  # cells of a column
LINK = re.compile(
    r"https?://|www\.|^\[[^\]]*\]\(|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|co|dev|jobs|ai|app|de|fr|es|it|uk|eu)(?:/|$)",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:developer|engineer|analyst|designer|manager|intern|internship|scientist|consultant|architect|administrator"
    r"|programmer|qa|devops|sre|tester|specialist|assistant|coordinator|associate|swe|sde|entwickler|entwicklerin|ingenieur"
    r"|werkstudent|praktikant|desarrollador|desarrolladora|ingeniero|becario|developpeur|developpeuse|ingenieur|stagiaire"
    r"|alternance|sviluppatore|sviluppatrice|ingegnere|tirocinante|desenvolvedor|desenvolvedora|engenheiro|estagio|dev"
    r"|full stack|frontend|front end|backend|back end|trainee|apprentice|technician|writer|teacher|accountant|lead)\b"
)
COMPANY = re.compile(
    r"\b(?:inc|llc|ltd|gmbh|ag|corp|corporation|co|company|labs?|technologies|systems|group|sa|srl|bv|plc|se|kg)\b"
)
PROFILE = re.compile(r"linkedin\.com/(?:in|pub)/", re.IGNORECASE)
NUMBER = re.compile(r"[\s\d.,%$€£kK+/-]+")
YES = frozenset({*phrases("yes, y, true, x, si, oui, ja, sim, 1"), "✓", "✔", "✔️", "✅"})
NO = frozenset({*phrases("no, n, false, non, nein, nao, 0"), "✗", "✘", "❌"})
# How and where one would work: in a column called “Type” as often as what was done.
ARRANGEMENTS = frozenset(
    phrases(
        "remote, onsite, on site, hybrid, in person, in office, office, full time, fulltime, part time, contract, "
        "contractor, permanent, internship, intern, freelance, temporary, vollzeit, teilzeit, cdi, cdd, stage, "
        "alternance, jornada completa, presencial, remoto, hibrido, in sede, ibrido"
    )
)


def yes_or_no_of(cell: str) -> bool | None:
    """Return whether a cell says yes or no, in a word or by a mark; None where it says something else."""
    word = cell.strip().casefold()
    words = {word, plain(word)}
    return bool(words & YES) if words & (YES | NO) else None


class ColumnProfile:
    """What a column's cells that say anything look like: the share of them that looks like what, once it is asked for.

    The first few hundred speak for all.
    """

    def __init__(self, values: Sequence[str], kinds: Kinds) -> None:
        self.of, self.offered_kinds = len(values), kinds
        self.cells = list(islice((cell for cell in values if cell and not is_nothing(cell)), SAMPLED))

    @property
    def filled(self) -> int:
        """Return how many cells say anything, of those that are looked at."""
        return len(self.cells)

    @property
    def share(self) -> float:
        """Return which share of the rows says anything here."""
        return self.filled / min(self.of, SAMPLED) if self.of else 0

    @cached_property
    def days(self) -> float:
        return self._share(map(_is_day, self.cells))

    @cached_property
    def links(self) -> float:
        return self._share(map(LINK.search, self.cells))

    @cached_property
    def only_links(self) -> float:
        """Return the share of the cells that are a link and no words; “[Data analyst](https://…)” is words, too."""
        return self._share(LINK.search(cell) and not _has_words(cell) for cell in self.cells)

    @cached_property
    def profiles(self) -> float:
        """Return the share of the cells that link to somebody's profile."""
        return self._share(map(PROFILE.search, self.cells))

    @cached_property
    def addresses(self) -> float:
        """Return the share of the cells that are an address and name nobody beside it."""
        return self._share(ADDRESS.search(cell) and not person_of(cell).person for cell in self.cells)

    @cached_property
    def yes_or_no(self) -> float:
        return self._share(yes_or_no_of(cell) is not None for cell in self.cells)

    @cached_property
    def numbers(self) -> float:
        return self._share(map(NUMBER.fullmatch, self.cells))

    @cached_property
    def kinds(self) -> float:
        return self._share(kind_of(cell[:60], self.offered_kinds) for cell in self.cells)

    @cached_property
    def names_ways_only(self) -> bool:
        """Whether all that is read as a deed is a contact: “LinkedIn”, “email” may be the way by which one applied."""
        return {kind_of(cell[:60], self.offered_kinds) for cell in self.cells} <= {"", "contacted"}

    @cached_property
    def stages(self) -> float:
        return self._share(stage_of(cell[:80]) for cell in self.cells)

    @cached_property
    def deeds_only(self) -> float:
        return self._share(words in DEEDS_ONLY for words in self._plain_words)

    @cached_property
    def names(self) -> float:
        return self._share(may_name(cell) or person_of(cell).person for cell in self.cells)

    @cached_property
    def full_names(self) -> float:
        return self._share(map(_is_full_name, self.cells))

    @cached_property
    def roles(self) -> float:
        return self._share(map(ROLE.search, self._plain_words))

    @cached_property
    def companies(self) -> float:
        return self._share(map(COMPANY.search, self._plain_words))

    @cached_property
    def arrangements(self) -> float:
        return self._share(words in ARRANGEMENTS for words in self._plain_words)

    @cached_property
    def letters(self) -> float:
        """Return how many letters a cell has on average."""
        return sum(map(len, self.cells)) / self.filled if self.cells else 0

    @cached_property
    def distinct(self) -> float:
        return len(set(self._plain_words)) / self.filled if self.cells else 0

    @cached_property
    def _plain_words(self) -> list[str]:
        return [plain(cell[:200].casefold()) for cell in self.cells]

    def _share(self, hits: Iterable[object]) -> float:
        return sum(map(bool, hits)) / self.filled if self.cells else 0


def _is_day(cell: str) -> bool:
    written = written_day(cell)
    return written.form in (
        DayForm.DAY,
        DayForm.ORDER,
        DayForm.YEARLESS,
        DayForm.SEVERAL,
        DayForm.MONTH,
    ) and (not written.more or len(cell) < 40)


def _has_words(cell: str) -> bool:
    """Say whether a cell with a link says more than that it is one."""
    words = words_of(cell)
    return bool(words.links) and not LINK.search(words.text) and plain(words.text) not in LINK_WORDS


def _is_full_name(cell: str) -> bool:
    """Say whether a cell is two or three words with a capital each, as most names of people are."""
    words = cell.split()
    return len(words) in (2, 3) and is_name(cell) and all(word[:1].isupper() for word in words)
