"""A tracker that a student brings: its sheets read, what it says recognised, the student's answers put over that.

No database (DOMAIN §5).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from core.tables import files, reading
from core.tables.days import DayForm, written_day
from core.tables.files import Sheet
from core.tables.reading import Table, TableRow
from jobsearch.imports.answers import Answers
from jobsearch.imports.askew import ColumnsOfTable
from jobsearch.imports.deeds import (
    BEFORE_OR_AFTER,
    DOUBTFUL,
    JUST_ADDED,
    OVER,
    Kinds,
    StatusStage,
    is_in_doubt,
    is_nothing,
    kind_of,
    says_nothing_done,
    stage_of,
    status_word,
)
from jobsearch.imports.fields import NETWORK, SPOTTED
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.headings import (
    heading_of,
    is_day_of_finding,
    is_day_of_no_deed,
    is_other_day,
    plain,
    says_whether_applied,
)
from jobsearch.imports.order import OrderOfDays, order_of
from jobsearch.imports.recognition import Recognition, is_of_postings, recognise
from jobsearch.imports.samples import yes_or_no_of
from jobsearch.imports.sheets import best_sheet, read_sheets, table_of

WORDS_AT_MOST = 40  # of a file that the page asks about
# So many different statuses say most of a list; where there are more, they are sentences, about which nobody is asked.
STATUSES_AT_MOST, MOST_ROWS, SOME = 20, 0.9, 8


@dataclass(frozen=True)
class Tracker:
    """A table, what it is recognised as, and what the student answered; `kinds` are (slug, name, done)."""

    table: Table
    recognised: Recognition
    answers: Answers
    kinds: Kinds
    today: date

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        """Return what each column is; where two are one thing that only one can be, what was answered goes first."""
        answered = self.answers.columns
        taken = {meaning for meaning in answered.values() if meaning.once}
        columns = [Field.OUT if meaning in taken else meaning for meaning in self.recognised.columns]
        for at, meaning in answered.items():
            if at < len(columns):
                columns[at] = meaning
        return tuple(columns)

    def at(self, wanted: Field) -> int | None:
        return self.columns.index(wanted) if wanted in self.columns else None

    @cached_property
    def places(self) -> dict[Field, list[int]]:
        places: dict[Field, list[int]] = {}
        for at, meaning in enumerate(self.columns):
            places.setdefault(meaning, []).append(at)
        return places

    @cached_property
    def days(self) -> list[str]:
        """The cells of the column of days; none where no column is it."""
        at = self.at(Field.DAY)
        return [] if at is None else self.table.values(at)

    @cached_property
    def day_heading(self) -> str:
        """What the column of days is called; empty where no column is it."""
        at = self.at(Field.DAY)
        return "" if at is None else self.table.header[at]

    @cached_property
    def order(self) -> OrderOfDays:
        return order_of(self.days, self.day_heading, self.today, self.year)

    @property
    def day_first(self) -> bool | None:
        """Whether days come before months; None where that waits for an answer."""
        return self.order.suggested if self.answers.day_first is None else self.answers.day_first

    @cached_property
    def days_of_finding(self) -> tuple[int, ...]:
        """The places of columns that say, beside the column of days, when a job was found or saved."""
        names = zip(self.table.header, self.columns, strict=True)
        return tuple(
            at
            for at, (name, meaning) in enumerate(names)
            if meaning is Field.OUT
            and (
                is_day_of_no_deed(heading_of(name))
                or (heading_of(name) is None and self.shape.is_of_days(at))
            )
            and not is_other_day(name)
        )

    @cached_property
    def _whether_applied(self) -> tuple[int, ...]:
        """The places of columns in which yes or no says whether one has applied."""
        return tuple(
            at
            for at, (name, meaning) in enumerate(zip(self.table.header, self.columns, strict=True))
            if meaning is Field.OUT and says_whether_applied(name, self.table.header)
        )

    def says_applied(self, row: TableRow) -> bool | None:
        """Return whether one has applied, as a column of yes and no says: one yes is enough; None where none does."""
        answers = {yes_or_no_of(row.cell(at)) for at in self._whether_applied} - {None}
        return any(answers) if answers else None

    @property
    def lacks_employers(self) -> bool:
        """Whether no column names the employers of what one applied for, or only found."""
        named = {Field.EMPLOYER, Field.PERSON, Field.FIRST_NAME} & set(self.columns)
        return not named and self.kind in ("applied", SPOTTED)

    @cached_property
    def other_links(self) -> tuple[int, ...]:
        """The places of further columns of links to postings, of which but one can be the column of links."""
        names = enumerate(zip(self.table.header, self.columns, strict=True))
        return tuple(at for at, (name, meaning) in names if meaning is Field.OUT and is_of_postings(name))

    @cached_property
    def shape(self) -> ColumnsOfTable:
        return ColumnsOfTable(self.table, self.columns)

    @cached_property
    def yearless(self) -> int:
        """How many days lack their year."""
        return sum(written_day(text).form is DayForm.YEARLESS for text in self.days)

    @cached_property
    def several_days(self) -> list[str]:
        """Cells that hold two days, or more."""
        return [text for text in self.days if written_day(text).form is DayForm.SEVERAL]

    @cached_property
    def year(self) -> int:
        """The year of days that lack it: what was answered, else the one of all others; 0 where that is not known."""
        if self.answers.year:
            return self.answers.year
        written = map(written_day, self.days)
        years = {day.year or (day.day.year if day.day else 0) for day in written} - {0}
        return years.pop() if len(years) == 1 else 0

    @cached_property
    def kind(self) -> str:
        """What was done where no column says it: what was answered, else what is suggested; empty where neither is."""
        if self.answers.kind or Field.KIND in self.columns:
            return self.answers.kind
        offered = {NETWORK, SPOTTED, *(slug for slug, _, _ in self.kinds)}
        return self.recognised.kind if self.recognised.kind in offered else ""

    @cached_property
    def day_says_deed(self) -> bool:
        """Whether the column of days names what was done on them, as “date applied” does."""
        heading = heading_of(self.day_heading)
        return bool(heading and heading.deed)

    def meaning_of(self, word: str) -> str:
        """Return what a word in the column of deeds means: a kind's slug, or SPOTTED; empty where nobody knows."""
        words = plain(word)
        if words in self.answers.words:
            return self.answers.words[words]
        if slug := kind_of(word, self.kinds):
            return slug
        return SPOTTED if says_nothing_done(word) else ""

    def is_spotted(self, status: str, *, dated: bool) -> bool:
        """Say whether a status means that nothing was done yet; where the day itself names a deed, that was done."""
        answered = self.answered(status)
        if answered is not None:
            return answered == SPOTTED
        return says_nothing_done(status) and not (dated and self.day_says_deed)

    def answered(self, status: str) -> str | None:
        """Return what the student says a status means: a kind's slug, SPOTTED, or empty for the file's own kind; None
        where nothing is said. “Skipped; too far away” goes by “Skipped”, too.
        """
        words = self.answers.words
        return words.get(plain(status), words.get(plain(status_word(status))))

    @cached_property
    def _statuses(self) -> list[str]:
        """The statuses that may say that nothing was done yet; none where a column says a deed. Where the day's name
        says one, those that say nevertheless that nothing was done.
        """
        if Field.KIND in self.columns:
            return []
        if self.day_says_deed:
            return self._doubted_statuses
        return [status_word(cell) for cell in self._cells(Field.STATUS) if cell and not is_nothing(cell)]

    @cached_property
    def has_few_statuses(self) -> bool:
        """Whether the statuses are words of a list, which can be asked about, rather than sentences."""
        counts = Counter(map(plain, self._statuses))
        frequent = sum(count for _, count in counts.most_common(STATUSES_AT_MOST))
        come_again = len(counts) <= max(SOME, counts.total() // 2)
        return come_again and len(counts) <= WORDS_AT_MOST and frequent >= MOST_ROWS * counts.total()

    @cached_property
    def _doubted_statuses(self) -> list[str]:
        """The statuses that stand against the day of their row, which is one of a deed: “draft” beside “sent”; and
        those that nobody knows, where that day is missing.
        """
        at, doubted = self.at(Field.DAY), []
        for row in self.table.rows:
            is_dated = not is_nothing(row.cell(at))
            for cell in map(row.cell, self.places.get(Field.STATUS, ())):
                if cell and (
                    is_in_doubt(cell) if is_dated else not (is_nothing(cell) or self._is_told(cell))
                ):
                    doubted.append(status_word(cell))
        return doubted

    def open_question(self, statuses: Sequence[str], *, dated: bool = True) -> str:
        """Return the status of which nobody knows whether anything was done where a thing stands so: none of a row is
        known, or one stands against the row's day, and the student has not said yet. Empty where there is none.
        """
        if self.recognised.tool or not self._statuses:
            return ""
        if self.day_says_deed:
            if dated:
                return self._doubted_of(statuses)
            statuses = [status for status in statuses if not is_nothing(status)]
        is_settled = not self.has_few_statuses or any(map(self._is_known, statuses))
        return "" if is_settled or not statuses else statuses[0]

    def _doubted_of(self, statuses: Sequence[str]) -> str:
        """Return the status that stands against a day of a deed, unless another one bears that day out."""
        denying = [status for status in statuses if is_in_doubt(status)]
        others = [stage_of(status) for status in statuses if status not in denying]
        if max(others, default=0) > StatusStage.REACHED_OUT:
            return ""
        return next((status for status in denying if self.answered(status) is None), "")

    def _is_known(self, status: str) -> bool:
        if self.answered(status) is not None:
            return True
        word = plain(status_word(status).casefold())
        if word in DOUBTFUL or (word in JUST_ADDED and not is_day_of_finding(heading_of(self.day_heading))):
            return False
        is_unsure = word in OVER | BEFORE_OR_AFTER
        return self._is_told(status) and not (is_unsure and self._keeps_what_is_not_done)

    def _is_told(self, status: str) -> bool:
        word = status_word(status)
        return stage_of(word) is not StatusStage.UNKNOWN or bool(kind_of(word, self.kinds))

    @cached_property
    def _keeps_what_is_not_done(self) -> bool:
        """Whether other statuses say, or may say, that nothing was done: such a file keeps jobs before one applies, so
        that “closed” and “pending” do not tell whether one had.
        """
        return any(not self._is_told(status) or says_nothing_done(status) for status in self._statuses)

    @cached_property
    def words(self) -> list[tuple[str, str]]:
        """The file's own words for deeds, most frequent first, with what each is read as; then its statuses."""
        cells = [cell for cell in self._cells(Field.KIND) if cell and not is_nothing(cell)]
        cells += [cell for cell in self._statuses if self.has_few_statuses or says_nothing_done(cell)]
        spellings = {plain(cell): cell for cell in reversed(cells)}
        frequent = Counter(map(plain, cells)).most_common(WORDS_AT_MOST)
        return [(spellings[word], self.word_means(spellings[word])) for word, _ in frequent]

    def word_means(self, word: str) -> str:
        """Return what one of `words` is read as: a kind's slug, SPOTTED, or empty where the file's own kind holds."""
        if Field.KIND in self.columns:
            return self.meaning_of(word)
        answered = self.answered(word)
        return answered if answered is not None else SPOTTED if self.is_spotted(word, dated=True) else ""

    def _cells(self, meaning: Field) -> list[str]:
        """Return the cells of the columns that are something, one column after the other."""
        return [cell for at in self.places.get(meaning, ()) for cell in self.table.values(at)]

    @property
    def waits_for(self) -> str:
        """What Import waits for: a column of days, the order of day and month, what was done; empty where nothing."""
        if Field.DAY not in self.columns:
            return "day"
        if self.order.is_asked and self.day_first is None:
            return "order"
        if Field.KIND not in self.columns and not self.kind:
            return "kind"
        return ""


def tracker_of(table: Table, kinds: Kinds, answers: Answers, today: date) -> Tracker:
    """Return a table as a tracker: recognised, with the student's answers over it."""
    return Tracker(table, recognise(table, kinds), answers, kinds, today)


@dataclass(frozen=True)
class TrackerFile:
    """A file as it was brought, read and recognised once, however often it is answered.

    `sheet` None: the one most like a tracker. Its properties raise Refused where it cannot be read.
    """

    content: bytes
    kinds: Kinds
    encoding: str = ""
    sheet: int | None = None

    @cached_property
    def sheets(self) -> list[Sheet]:
        return read_sheets(self.content, self.encoding)

    @cached_property
    def read_as(self) -> str:
        """The encoding in which a text is read; empty for a workbook."""
        if not files.is_text(self.content):
            return ""
        return self.encoding or reading.encoding_of(self.content)

    @cached_property
    def at(self) -> int:
        """Which of the sheets is looked at."""
        if self.sheet is not None and self.sheet < len(self.sheets):
            return self.sheet
        return best_sheet(self.sheets)

    @cached_property
    def table(self) -> Table:
        return table_of(self.sheets[self.at])

    @cached_property
    def recognised(self) -> Recognition:
        return recognise(self.table, self.kinds)

    def answered(self, answers: Answers, today: date) -> Tracker:
        """Return the file with the student's answers over what is recognised."""
        return Tracker(self.table, self.recognised, answers, self.kinds, today)
