"""Choosing a tracker's file, and confirming what its columns are."""

from collections.abc import Iterable
from typing import Any

from django import forms

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from core.tables.reading import Table
from jobsearch.activities.checks import fold
from jobsearch.imports import tracker
from jobsearch.imports.tracker import TrackerMatching

LABELS = {
    "date": "Day",
    "kind": "What was done",
    "person": "Person",
    "employer": "Employer",
    "note": "Note",
    "link": "Link",
}
WORDS_AT_MOST = 40


class UploadForm(forms.Form):
    file = forms.FileField(
        label="Your tracker",
        help_text="A CSV file, at most 2 MB. In a spreadsheet: File, Download, CSV.",
        error_messages={"empty": "The file is empty. Choose the one that holds your activities."},
    )


class MatchingForm(forms.Form):
    """One choice for each of our fields, and for each word of the file that names no kind of ours."""

    file_name = forms.CharField(widget=forms.HiddenInput, max_length=500)
    text = forms.CharField(widget=forms.HiddenInput, strip=False)

    def __init__(self, table: Table, kinds: Iterable[ActivityKind], data: Any) -> None:
        super().__init__(data)
        self.table = table
        kinds = list(kinds)
        self.kinds = [(kind.slug, kind.name, kind.done) for kind in kinds]
        columns = [(str(index), name or f"column {index + 1}") for index, name in enumerate(table.header)]
        for name, label in LABELS.items():
            blank = "choose a column" if name == "date" else "not in the file"
            self.fields[name] = forms.ChoiceField(
                label=label, required=name == "date", choices=[("", blank), *columns],
                error_messages={"required": "Choose the column that says on which day."},
            )  # fmt: skip
        self.fields["day_first"] = forms.ChoiceField(
            label="3/4/2026 means", choices=[("", "4 March"), ("1", "3 April")], required=False
        )
        kind_choices = [(kind.slug, kind.done) for kind in kinds]
        self.fields["kind_for_all"] = forms.ChoiceField(
            label="Where the file says nothing we know",
            required=False,
            choices=[("", "refuse the row"), *kind_choices],
        )
        self.words = self._unknown_words()
        for index, word in enumerate(self.words):
            self.fields[f"word_{index}"] = forms.ChoiceField(
                label=f"“{word[:60]}”", required=False, choices=[("", "as for all others"), *kind_choices]
            )

    def _unknown_words(self) -> list[str]:
        """Return what the file's column of kinds says that is no kind of ours, most frequent first."""
        column = str(self.data.get("kind") or "")
        if not column.isdecimal() or len(column) > 4:
            return []
        spellings: dict[str, list[str]] = {}
        for word in self.table.values(int(column)):
            if word and not tracker.kind_of(word, self.kinds):
                spellings.setdefault(fold(word), []).append(word)
        return [words[0] for words in sorted(spellings.values(), key=len, reverse=True)[:WORDS_AT_MOST]]

    def matching(self) -> TrackerMatching:
        """Return what was confirmed in this form, which is valid."""
        choices = self.cleaned_data
        columns = {name: int(choices[name]) for name in LABELS if choices[name]}
        words = self.table.values(columns.get("kind"))
        kinds = {fold(word): slug for word in words if (slug := tracker.kind_of(word, self.kinds))}
        for index, word in enumerate(self.words):
            if slug := choices[f"word_{index}"]:
                kinds[fold(word)] = slug
        return TrackerMatching(columns, kinds, choices["kind_for_all"], bool(choices["day_first"]))

    @property
    def left_out(self) -> list[str]:
        """Columns that are none of our fields."""
        matched_columns = {str(self[name].value()) for name in LABELS}
        return [
            name for index, name in enumerate(self.table.header) if name and str(index) not in matched_columns
        ]

    def refuse(self, refusal: Refused) -> None:
        name = "kind_for_all" if refusal.field == "kind" else refusal.field
        self.add_error(name if name in self.fields else None, refusal.message)

    @property
    def fields_of_file(self) -> list[forms.BoundField]:
        return [self[name] for name in LABELS]

    @property
    def fields_of_words(self) -> list[forms.BoundField]:
        return [self[f"word_{index}"] for index in range(len(self.words))]


def suggestion(matching: TrackerMatching, *, file_name: str, text: str) -> dict[str, str]:
    """Return the form's data as the columns' names suggest it."""
    columns = {name: str(column) for name, column in matching.columns.items()}
    return columns | {"day_first": "1" if matching.day_first else "", "file_name": file_name, "text": text}
