"""A tracker's rows, each read as an activity; what its own field cannot keep goes into the note. No database."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from core.tables.days import DayForm, WrittenDay, written_day
from core.tables.reading import TableRow
from jobsearch.activities import checks
from jobsearch.activities.checks import CheckedActivity
from jobsearch.imports.cells import BREAK, URL, link_of, person_of, words_of
from jobsearch.imports.deeds import StatusStage, is_nothing, stage_of
from jobsearch.imports.fields import ACTIVITY, NETWORK, SPOTTED
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.headings import phrases, plain
from jobsearch.imports.tracker import Tracker

STATUS_LINE = "Status: "
_LONGEST = (("person", checks.NAME_AT_MOST), ("employer", checks.NAME_AT_MOST), ("role", checks.ROLE_AT_MOST))
DAYS_SHOWN = "write it like 2026-11-25"


@dataclass(frozen=True, slots=True)
class RowReading:
    """What a row says. Either `checked`, or `refusal` says why not.

    `becomes` is ACTIVITY, or NETWORK or SPOTTED for what is none; `checked` then has no kind. `refused_for` is the
    field of the refusal, if it has one: for what an answer would settle, the name of that answer.
    `moved` names what went into the note because its own field could not keep it.
    """

    number: int
    checked: CheckedActivity | None = None
    refusal: str = ""
    refused_for: str = ""
    becomes: str = ACTIVITY
    stage: StatusStage = StatusStage.UNKNOWN
    status: str = ""
    moved: tuple[str, ...] = ()


class RowReader:
    """Reads the rows of one tracker for one student: `zone` is theirs, `kinds` what they may log."""

    def __init__(self, tracker: Tracker, kinds: Mapping[str, ActivityKind], zone: str) -> None:
        self.tracker, self.kinds, self.zone = tracker, kinds, zone

    def read(self, row: TableRow) -> RowReading:
        """Return what a row says; never raises."""
        try:
            return self._read(row)
        except Refused as refusal:
            return RowReading(row.number, refusal=refusal.message, refused_for=refusal.field or "")

    def _read(self, row: TableRow) -> RowReading:
        if row.wrong:
            raise Refused(row.wrong)
        self.tracker.shape.refuse_moved(row)
        parts = _RowParts.of(row, self.tracker)
        becomes = self._becomes(row, parts)
        occurred_on = self._day(row, parts, needed=becomes != SPOTTED)
        if not any((parts.person, parts.employer, parts.role, parts.link, parts.notes)):
            raise Refused("It names nobody, no employer and no role.")
        if becomes in (NETWORK, SPOTTED):
            return self._beside_the_log(row, parts, becomes, occurred_on)
        if occurred_on is None:
            raise Refused("It says no day.")
        checked, moved = self._checked(self.kinds[becomes], occurred_on, parts)
        return RowReading(row.number, checked, stage=parts.stage, status=parts.status, moved=moved)

    def _becomes(self, row: TableRow, parts: "_RowParts") -> str:
        """Return the slug of the kind, NETWORK or SPOTTED. Raise Refused where that is not known."""
        tracker = self.tracker
        at = tracker.at(Field.KIND)
        word = words_of(row.cell(at)).text.strip() if at is not None else ""
        by_status = self._by_status(row, parts) if at is None else ""
        becomes = (
            (tracker.meaning_of(word) if word and not is_nothing(word) else "") or by_status or tracker.kind
        )
        if becomes in (NETWORK, SPOTTED) or becomes in self.kinds:
            return becomes
        done = ", ".join(kind.done for kind in self.kinds.values())
        if word:
            raise Refused(f"“{word[:40]}” is no kind of activity here; use one of {done}.", "words")
        raise Refused("It says no kind; say above what was done.", "kind")

    def _by_status(self, row: TableRow, parts: "_RowParts") -> str:
        """Return what the statuses say was done: SPOTTED for nothing yet, a kind where the student said so of the word;
        empty where they leave it to the file's own kind. Raise Refused where nobody knows the word.
        """
        tracker, statuses = self.tracker, [text for _, text in parts.statuses]
        meanings = [tracker.answered(status) or "" for status in statuses]
        if kind := next((slug for slug in meanings if slug and slug != SPOTTED), ""):
            return kind
        dated, applied = self._is_dated(row), tracker.says_applied(row)
        if applied is False and max(map(stage_of, statuses), default=0) <= StatusStage.SPOTTED:
            return SPOTTED
        if not applied and (word := tracker.open_question(statuses, dated=dated)):
            raise Refused(f"Say above what “{word[:40]}” means: was anything done?", "words")
        others = [stage_of(status) for status in statuses if not tracker.is_spotted(status, dated=dated)]
        spotted = len(others) < len(statuses) and max(others, default=0) <= StatusStage.REACHED_OUT
        return SPOTTED if SPOTTED in meanings or spotted else ""

    def _is_dated(self, row: TableRow) -> bool:
        at = self.tracker.at(Field.DAY)
        return at is not None and not is_nothing(row.cell(at))

    def _in_this_order(self, written: WrittenDay) -> date:
        """Return the day in the file's order. Raise Refused where that is not known, ValueError where it is no day."""
        first = self.tracker.day_first
        if written.open and first is None:
            raise Refused(
                "Its day can be read two ways; say above which comes first, day or month.", "day_first"
            )
        order = first if first is not None else written.day_first_only
        return written.on(day_first=order, zone=self.zone, year=self.tracker.year)

    def _day(self, row: TableRow, parts: "_RowParts", *, needed: bool) -> date | None:
        at = self.tracker.at(Field.DAY)
        text = words_of(row.cell(at)).text if at is not None else ""
        if not text or is_nothing(text):
            if needed:
                raise Refused("It says no day.")
            return self._day_of_finding(row)
        written = written_day(text)
        if written.form is DayForm.SEVERAL:
            if not self.tracker.answers.several:
                raise Refused(f"“{text[:40]}” says two days; say above which one is meant.", "several")
            parts.add(self.tracker.day_heading or "Days", text)
            written = written.days[0 if self.tracker.answers.several == "first" else -1]
        elif written.more:
            parts.add(self.tracker.day_heading or "Day", text)
        try:
            return self._in_this_order(written)
        except (ValueError, OverflowError):
            if not needed:
                return None
            raise self._no_day(text, written) from None

    def _day_of_finding(self, row: TableRow) -> date | None:
        """Return the day on which an opening was found, as another column says; None where none does."""
        for at in self.tracker.days_of_finding:
            try:
                return self._in_this_order(written_day(words_of(row.cell(at)).text))
            except (ValueError, OverflowError, Refused):
                continue
        return None

    def _no_day(self, text: str, written: WrittenDay) -> Refused:
        if written.form is DayForm.MONTH:
            return Refused(f"“{text[:40]}” is a month, no day; {DAYS_SHOWN}.")
        if written.form is DayForm.YEARLESS and not self.tracker.year:
            return Refused(f"“{text[:40]}” says no year; say above which one, or {DAYS_SHOWN}.", "year")
        if written.in_order and self.tracker.order.is_asked:
            order = "day first" if self.tracker.day_first else "month first"
            return Refused(f"“{text[:40]}” is no day where the file is read {order}; {DAYS_SHOWN}.")
        return Refused(f"“{text[:40]}” is not a day; {DAYS_SHOWN}.")

    def _checked(
        self, kind: ActivityKind, occurred_on: date, parts: "_RowParts"
    ) -> tuple[CheckedActivity, tuple[str, ...]]:
        """Check what a row says; a part that cannot be kept in its field moves into the note."""
        for _ in range(len(parts.texts) + 1):
            try:
                checked = checks.check(
                    kind, occurred_on, note=parts.note(kind.slug), today=self.tracker.today, **parts.texts
                )
            except Refused as refusal:
                if not parts.moves(refusal.field):
                    raise
                continue
            return checked, tuple(parts.moved)
        raise AssertionError("a part moves once")

    def _beside_the_log(
        self, row: TableRow, parts: "_RowParts", becomes: str, occurred_on: date | None
    ) -> RowReading:
        """Read what becomes no activity: a person whom one knows, an opening that is only spotted."""
        for name, at_most in _LONGEST:
            if len(parts.texts[name]) > at_most:
                parts.moves(name)
        if becomes == NETWORK and not parts.person:
            raise Refused("It names nobody.")
        if becomes == SPOTTED and not (parts.employer or parts.link):
            raise Refused("It names no employer.")
        checked = CheckedActivity(
            kind="",
            occurred_on=occurred_on or self.tracker.today,
            person=parts.person,
            employer=checks.tidy(parts.employer),
            role=checks.tidy(parts.role),
            note=parts.note(""),
            link=_link(parts.link),
            commit_key="",
        )
        stage = parts.stage or StatusStage.SPOTTED
        return RowReading(row.number, checked, becomes=becomes, stage=stage, moved=tuple(parts.moved))


class _RowParts:
    """The parts of a row while it is read; what they lose goes into the note."""

    def __init__(self) -> None:
        self.texts = {"person": "", "employer": "", "role": "", "link": ""}
        self.notes: list[str] = []
        self.statuses: list[tuple[str, str]] = []
        self.moved: list[str] = []

    @property
    def person(self) -> str:
        return self.texts["person"]

    @property
    def employer(self) -> str:
        return self.texts["employer"]

    @property
    def role(self) -> str:
        return self.texts["role"]

    @property
    def link(self) -> str:
        return self.texts["link"]

    @property
    def status(self) -> str:
        return self.statuses[0][1] if self.statuses else ""

    @property
    def stage(self) -> StatusStage:
        return max((stage_of(text) for _, text in self.statuses), default=StatusStage.UNKNOWN)

    @classmethod
    def of(cls, row: TableRow, tracker: Tracker) -> "_RowParts":
        parts = cls()
        header, places = tracker.table.header, tracker.places

        def cells(meaning: Field) -> list[tuple[str, str]]:
            return [
                (header[at] or f"Column {at + 1}", row.cell(at))
                for at in places.get(meaning, ())
                if row.cell(at)
            ]

        links: list[str] = []
        for meaning in (Field.EMPLOYER, Field.ROLE):
            for _, cell in cells(meaning):
                words = words_of(cell)
                links += words.links
                parts.texts[str(meaning)] = "" if is_nothing(words.text) else words.text
        for name, cell in cells(Field.LINK):
            read = link_of(cell)
            parts.texts["link"] = read.link
            parts.add(name, read.rest if any(map(str.isalnum, read.rest)) else "")
        if not parts.link:
            parts.texts["link"] = (
                links[0] if links else _other_link(row, tracker) or _moved_link(row, tracker)
            )
        parts._take_person(cells)
        for name, cell in cells(Field.NOTE):
            text = BREAK.sub("\n", cell)  # as it was written: a note is kept word by word
            if text and not is_nothing(text):
                parts.notes.append(text if not parts.notes else f"{_short(name)}: {text}")
        for name, cell in cells(Field.STATUS):
            text = _status(words_of(cell).text)
            if text and not is_nothing(text):
                parts.statuses.append((name, text))
        return parts

    def _take_person(self, cells: Callable[[Field], list[tuple[str, str]]]) -> None:
        parted = [" ".join(words_of(cell).text.split()) for meaning in (Field.FIRST_NAME, Field.LAST_NAME)
                  for _, cell in cells(meaning)]  # fmt: skip
        if any(parted):
            self.texts["person"] = " ".join(part for part in parted if not is_nothing(part))
        for name, cell in cells(Field.PERSON):
            read = person_of(cell)
            if read.person and plain(read.person) == plain(self.employer):
                self.add(name, cell)  # the employer, where somebody who works there is meant
                continue
            self.texts["person"] = read.person or self.person
            self.texts["employer"] = self.employer or read.employer
            if read.rest:
                self.add(name, read.rest)

    def add(self, name: str, text: str) -> None:
        """Keep in the note what a cell says beyond its field."""
        if text:
            self.notes.append(f"{_short(name)}: {text}")
            self.moved.append(_short(name))

    def moves(self, name: str | None) -> bool:
        """Move a part into the note. Return whether there was anything to move."""
        text = self.texts.get(name or "")
        if not name or not text:
            return False
        self.texts[name] = ""
        self.add(name.capitalize(), text)
        return True

    def note(self, kind: str) -> str:
        """Return the note: what the file's own notes say, then what found no room, then where the thing stands."""
        lines = [*self.notes]
        for name, text in self.statuses:
            said_by_kind = (
                kind == "applied"
                and stage_of(text) is StatusStage.REACHED_OUT
                and plain(text) in _SAID_BY_KIND
            )
            if not said_by_kind:
                lines.append(f"{STATUS_LINE if len(self.statuses) == 1 else f'{_short(name)}: '}{text}")
        text = "\n".join(lines).replace("\0", "").strip()
        text = "".join(sign for sign in text if not "\ud800" <= sign <= "\udfff")
        if len(text) > checks.NOTE_AT_MOST:
            self.moved.append(f"The note is cut: it had {len(text):,} letters.")
            text = f"{text[: checks.NOTE_AT_MOST - 1]}…"
        return text


_SAID_BY_KIND = frozenset(
    phrases(
        "applied, submitted, sent, application sent, application submitted, applied online, beworben, aplicado, "
        "enviado, postule, candidatado, candidatura inviata, inviata"
    )
)


def _link(text: str) -> str:
    """Return a link to a page, with its scheme; empty for what is none."""
    try:
        return checks.checked_link(text)
    except Refused:
        return ""


def _other_link(row: TableRow, tracker: Tracker) -> str:
    """Return the link of a row that has none in the column of links, but in a further one for links to the posting."""
    return next((cell for at in tracker.other_links if URL.fullmatch(cell := row.cell(at))), "")


def _moved_link(row: TableRow, tracker: Tracker) -> str:
    """Return the only link of a row that lacks cells, so that its later ones stand before their columns."""
    if Field.LINK not in tracker.places or len(row.cells) >= len(tracker.table.header):
        return ""
    links = [cell for at in tracker.places.get(Field.OUT, ()) if URL.fullmatch(cell := row.cell(at))]
    return links[0] if len(links) == 1 else ""


def _short(heading: str) -> str:
    """Return a heading for a line of the note."""
    return " ".join(heading.split())[:60]


def _status(text: str) -> str:
    """Return a status; some programs write it as JSON with a name."""
    if text.startswith("{") and '"name"' in text:
        name = text.partition('"name"')[2].partition('"')[2].partition('"')[0]
        return name or text
    return " ".join(text.split())


def without_status(note: str) -> tuple[str, str]:
    """Return a note without its line on where the thing stands, and that status."""
    lines = note.split("\n")
    if lines and lines[-1].startswith(STATUS_LINE):
        return "\n".join(lines[:-1]), lines[-1].removeprefix(STATUS_LINE)
    return note, ""


def read_rows(tracker: Tracker, kinds: Mapping[str, ActivityKind], zone: str) -> list[RowReading]:
    """Return what each row of a tracker says."""
    reader = RowReader(tracker, kinds, zone)
    return [reader.read(row) for row in tracker.table.rows]
