"""What the page of a file shows that is looked over: totals, questions, its own rows and what becomes of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator

from core.tables import reading
from core.tables.days import written_day
from jobsearch.imports import verbs
from jobsearch.imports.drafts import tracker_of
from jobsearch.imports.fields import ACTIVITY, NETWORK, SPOTTED
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.models import TrackerDraft
from jobsearch.imports.plan import RowPlan, RowState, counted
from jobsearch.imports.queries import Weeks, open_until, weeks_of
from jobsearch.imports.rows import without_status
from jobsearch.imports.tracker import Tracker, TrackerFile
from rules.words import full_day, plural

PER_PAGE = 50
CELL_SHOWN = 140  # letters
REASONS_SHOWN = 2
SHORT_NAMES = {
    RowState.NEW: "new",
    RowState.CHANGED: "changed",
    RowState.UNCHANGED: "same",
    RowState.REFUSED: "refused",
}
OTHER_WORDS = {SPOTTED: "nothing done yet: an opening", NETWORK: "people I know: my network"}


@dataclass(frozen=True)
class OrderReading:
    """One way to read the file's days: what it makes of the example, what says so, what it costs."""

    value: str
    day: str
    order: str
    evidence: str
    chosen: bool


class DraftLook:
    """One look at a draft, at one moment."""

    def __init__(
        self,
        draft: TrackerDraft,
        file: TrackerFile,
        now: datetime,
        show: str = "",
        page: str | None = None,
    ) -> None:
        self.draft, self.file, self.now, self.show = draft, file, now, show
        self._page = page

    @cached_property
    def tracker(self) -> Tracker:
        return tracker_of(self.draft, self.file, self.now)

    @cached_property
    def plans(self) -> list[RowPlan]:
        return verbs.planned(self.draft.student, self.tracker)

    @cached_property
    def counts(self) -> dict[str, int]:
        return counted(self.plans)

    @property
    def waits_for(self) -> str:
        return self.tracker.waits_for

    @property
    def questions(self) -> int:
        """How many questions are open: without an answer, some rows or all of them wait."""
        waits = bool(self.waits_for)
        years = self.tracker.yearless > 0 and not self.tracker.year
        days = bool(self.tracker.several_days) and not self.tracker.answers.several
        is_open_question = (
            self.tracker.order.is_asked
            and self.tracker.answers.day_first is None
            and self.waits_for != "order"
        )
        return waits + years + days + is_open_question

    @cached_property
    def weeks(self) -> Weeks:
        return weeks_of(self.draft.student)

    def _is_late(self, row: RowPlan) -> bool:
        return bool(
            row.checked
            and row.state is RowState.NEW
            and row.reading.becomes == ACTIVITY
            and self.weeks.is_over(row.checked.occurred_on, self.now)
        )

    @cached_property
    def late(self) -> int:
        return sum(self._is_late(row) for row in self.plans)

    @cached_property
    def totals(self) -> list[dict[str, Any]]:
        """Return the four totals, each a filter of the table."""
        doubles = sum(bool(row.same_as) for row in self.plans)
        settled = sum(
            row.state is RowState.CHANGED
            and row.logged is not None
            and self.weeks.is_over(row.logged.day, self.now)
            for row in self.plans
        )
        notes = {
            RowState.NEW: self._new_note(),
            RowState.CHANGED: f"{settled} of them settled: your coach is asked" if settled else
            "words differ from what you logged",
            RowState.UNCHANGED: f"{doubles} of them twice in the file" if doubles else "nothing happens to them",
            RowState.REFUSED: " · ".join(self._reasons()) or "every row can be read",
        }  # fmt: skip
        words = {RowState.UNCHANGED: "there already"}
        return [
            {
                "name": SHORT_NAMES[state],
                "count": self.counts[state],
                "word": words.get(state, str(state)),
                "note": note,
                "current": self.show == SHORT_NAMES[state],
            }
            for state, note in notes.items()
        ]

    def _new_note(self) -> str:
        kept = [f"{self.late} of them late: kept, your coach decides"] if self.late else []
        beside = [row.reading.becomes for row in self.plans if row.state is RowState.NEW]
        if network := beside.count(NETWORK):
            kept.append(f"{network} for your network")
        if spotted := beside.count(SPOTTED):
            kept.append(f"{spotted} only spotted")
        return " · ".join(kept) or "added to your log"

    def _reasons(self) -> Iterator[str]:
        refused = [row for row in self.plans if row.state is RowState.REFUSED]
        for row in refused[:REASONS_SHOWN]:
            yield f"row {row.number}: {row.reason.split(';')[0].rstrip('.')[:60]}"
        if len(refused) > REASONS_SHOWN:
            yield f"and {len(refused) - REASONS_SHOWN} more"

    @cached_property
    def order_question(self) -> dict[str, Any] | None:
        """Return the question about the order of day and month, None where the file settles it."""
        order = self.tracker.order
        if not order.is_asked:
            return None
        example = order.example or "3/11/2026"
        readings = [self._reading(example, day_first=first) for first in (True, False)]
        if order.suggested is False:
            readings.reverse()
        clear = order.month_first + order.day_first
        says = f"{clear} of the dates can only be read one way, and they do not agree." if clear else ""
        says = says or "No date of the file can be read one way only."
        return {"example": example, "readings": readings, "says": says}

    def _reading(self, example: str, *, day_first: bool) -> OrderReading:
        order = self.tracker.order
        written = written_day(example)
        clear, others = (
            (order.day_first, order.month_first) if day_first else (order.month_first, order.day_first)
        )
        try:
            day: date | None = written.on(
                day_first=day_first, year=self.tracker.year or self.tracker.today.year
            )
        except ValueError:
            day = None
        evidence = []
        if clear:
            evidence.append(plural(clear, "clear date says so.", "clear dates say so."))
        elif order.suggested is day_first and order.why:
            evidence.append(f"Suggested by {order.why}.")
        if others:
            evidence.append(plural(others, "row is then no day.", "rows are then no day."))
        return OrderReading(
            "1" if day_first else "0",
            f"{day.day} {day:%B}" if day else example,
            "day first" if day_first else "month first",
            " ".join(evidence),
            self.tracker.day_first is day_first,
        )

    @property
    def asks_kind(self) -> bool:
        """Whether no column says what was done, so that it is asked once for the file."""
        return Field.KIND not in self.tracker.columns or bool(self._rows_without_kind)

    @cached_property
    def _rows_without_kind(self) -> int:
        if Field.KIND not in self.tracker.columns:
            return 0
        return sum(row.reading.refused_for in ("words", "kind") for row in self.plans)

    @cached_property
    def kind_choices(self) -> list[tuple[str, str]]:
        blank = "refuse these rows" if Field.KIND in self.tracker.columns else "choose"
        choices = [("", blank), *((slug, done) for slug, _, done in self.tracker.kinds)]
        return [*choices, *((NETWORK, OTHER_WORDS[NETWORK]) for _ in [0] if self._names_people)]

    @property
    def _names_people(self) -> bool:
        return bool({Field.PERSON, Field.FIRST_NAME} & set(self.tracker.columns))

    @cached_property
    def words(self) -> list[dict[str, Any]]:
        """Return the file's own words, what each is read as, and the choices."""
        done = {slug: done for slug, _, done in self.tracker.kinds} | {SPOTTED: OTHER_WORDS[SPOTTED]}
        return [
            {
                "at": at,
                "word": word,
                "meaning": meaning,
                "said": done.get(meaning, ""),
                "waits": (
                    waits := any(self.tracker.open_question([word], dated=dated) for dated in (True, False))
                ),
                "choices": [("", "choose" if waits else "as above"), *done.items()],
            }
            for at, (word, meaning) in enumerate(self.tracker.words)
        ]

    @property
    def waiting_words(self) -> list[str]:
        """Return the file's words that nobody knows, so that their rows wait for what they mean."""
        return [str(word["word"]) for word in self.words if word["waits"]]

    @cached_property
    def guessed_words(self) -> list[str]:
        """Return which words were read as something that is not spelled so, in a sentence's parts."""
        return [
            f"“{word['word'][:30]}” is read as {word['said']}"
            for word in self.words
            if word["said"] and word["word"].strip().casefold() not in (word["said"], word["meaning"])
        ][:4]

    @cached_property
    def columns(self) -> list[dict[str, Any]]:
        choices = [(str(meaning), meaning.label) for meaning in Field]
        return [
            {
                "at": at,
                "name": " ".join(name.split()) or f"Column {at + 1}",
                "field": str(meaning),
                "out": meaning is Field.OUT,
                "choices": choices,
            }
            for at, (name, meaning) in enumerate(
                zip(self.tracker.table.header, self.tracker.columns, strict=True)
            )
        ]

    @cached_property
    def page(self) -> "Page[RowPlan]":
        wanted = {name: state for state, name in SHORT_NAMES.items()}.get(self.show)
        shown = [row for row in self.plans if wanted is None or row.state is wanted]
        return Paginator(shown, PER_PAGE).get_page(self._page)

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """Return the rows of the page: as they stand in the file, and what becomes of each."""
        of_number = {row.number: row for row in self.tracker.table.rows}
        width = len(self.tracker.table.header)
        return [
            {
                "number": plan.number,
                "cells": [
                    {
                        "text": _shown(cells[at]) if at < len(cells) else "",
                        "out": self.tracker.columns[at] is Field.OUT,
                        "name": self.columns[at]["name"],
                    }
                    for at in range(width)
                ],
                "state": SHORT_NAMES[plan.state],
                "becomes": self._becomes(plan),
                "logged": plan.logged,
            }
            for plan in self.page.object_list
            for cells in [of_number[plan.number].cells]
        ]

    def _becomes(self, plan: RowPlan) -> str:
        """Say in a few words what becomes of a row."""
        checked = plan.checked
        if plan.state is RowState.REFUSED or checked is None:
            return plan.reason
        if plan.state is RowState.UNCHANGED:
            return plan.reason
        if plan.state is RowState.CHANGED and plan.logged:
            return _difference(plan.logged.note, checked.note)
        if plan.reading.becomes == NETWORK:
            return f"{checked.person}, in your network"
        if plan.reading.becomes == SPOTTED:
            return "an opening, only spotted"
        done = {slug: done for slug, _, done in self.tracker.kinds}.get(checked.kind, checked.kind)
        parts = [full_day(checked.occurred_on).removesuffix(f" {self.tracker.today.year}"), done]
        if self._is_late(plan):
            parts.append("late")
        if plan.reading.moved:
            parts.append(f"{', '.join(plan.reading.moved).lower()} in the note")
        return ", ".join(parts)

    @cached_property
    def back_until(self) -> datetime | None:
        """Until when all of it can be taken back: the first week of it to be settled."""
        days = [
            row.checked.occurred_on
            for row in self.plans
            if row.checked and row.state is RowState.NEW and row.reading.becomes == ACTIVITY
        ]
        return open_until(self.weeks, days, self.now)

    @cached_property
    def sheets(self) -> list[tuple[int, str]]:
        """Return the sheets of a file that has several."""
        sheets = self.file.sheets
        if len(sheets) < 2:
            return []
        return [(at, sheet.name or f"Sheet {at + 1}") for at, sheet in enumerate(sheets)]

    @property
    def sheet_name(self) -> str:
        return next((name for at, name in self.sheets if at == self.draft.sheet), "")

    @cached_property
    def encoding(self) -> str:
        """Return what a text is read as that does not say so itself; empty where nobody has to ask."""
        says_itself = self.file.read_as in ("utf-8", "utf-8-sig", "utf-16") and not self.draft.encoding
        return "" if says_itself else self.file.read_as

    @property
    def encodings(self) -> list[tuple[str, str]]:
        return list(reading.ENCODINGS.items())

    @property
    def outs(self) -> Sequence[str]:
        return [column["name"] for column in self.columns if column["out"]]


def _shown(cell: str) -> str:
    text = " ".join(cell.split())
    return text if len(text) <= CELL_SHOWN else f"{text[:CELL_SHOWN]}…"


def _difference(before: str, after: str) -> str:
    """Say what an activity's words were, where a row says others."""
    words, status = without_status(before)
    new_words, new_status = without_status(after)
    if status != new_status and words == new_words:
        return f"status was “{status}”" if status else f"status is now “{new_status}”"
    return f"note was “{words[:40]}”" if words else "a note is added"
