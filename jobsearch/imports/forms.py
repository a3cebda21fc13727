"""Choosing a tracker's file, or pasting its cells; and what the page of a file says of its columns, words and days."""

from collections.abc import Mapping
from typing import Any

from django import forms

from core.http import row_number
from jobsearch.imports.answers import SEVERAL
from jobsearch.imports.fields import TrackerField as Field
from jobsearch.imports.headings import plain
from jobsearch.imports.sheets import BYTES_AT_MOST
from jobsearch.imports.tracker import Tracker

PASTED_AT_MOST = 2_000_000


class UploadForm(forms.Form):
    """A file, or cells pasted from a spreadsheet."""

    file = forms.FileField(
        label="Your tracker",
        required=False,
        help_text="CSV, Excel (XLSX, XLS), OpenDocument, Markdown, or LinkedIn’s ZIP; at most 10 MB.",
        error_messages={"empty": "The file is empty. Choose the one that holds your activities."},
    )
    pasted = forms.CharField(
        label="Or paste cells from a spreadsheet",
        required=False,
        strip=False,
        max_length=PASTED_AT_MOST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="With the row that names the columns.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned_values = super().clean() or {}
        file = cleaned_values.get("file")
        if file is None and not (cleaned_values.get("pasted") or "").strip() and not self.errors:
            self.add_error("file", "Choose a file first, or paste its cells below.")
        if file is not None and file.size > BYTES_AT_MOST:
            self.add_error("file", "The file is larger than 10 MB. Upload one part after the other.")
        return cleaned_values

    def brought(self) -> tuple[str, bytes]:
        """Return the name and the bytes of what was brought."""
        file = self.cleaned_data["file"]
        if file is not None:
            return file.name or "file", file.read()
        return "pasted cells", self.cleaned_data["pasted"].encode(errors="replace")


def answers_of(post: Mapping[str, str], tracker: Tracker) -> dict[str, Any]:
    """Return the answers that a page sends: those that were there, and what its choices say now.

    Of two columns that are one field the one whose choice was just changed is it.
    """
    answers = tracker.answers.as_json()
    answers["columns"] = _columns(post, tracker)
    for name, spelling in post.items():
        if name.startswith("spelling_"):
            chosen = post.get(f"word_{name.removeprefix('spelling_')}", "")
            if chosen != tracker.word_means(spelling):
                answers["words"][plain(spelling)] = chosen
    if "kind" in post:
        answers["kind"] = post["kind"] if post["kind"] != tracker.kind or tracker.answers.kind else ""
    if post.get("day_first") in ("0", "1"):
        answers["day_first"] = post["day_first"] == "1"
    if "year" in post:
        answers["year"] = row_number(post["year"].strip()) or 0
    if "several" in post:
        answers["several"] = post["several"] if post["several"] in SEVERAL else ""
    return answers


def _columns(post: Mapping[str, str], tracker: Tracker) -> dict[str, str]:
    columns = {str(at): str(meaning) for at, meaning in tracker.answers.columns.items()}
    changed: dict[int, Field] = {}
    for at, current in enumerate(tracker.columns):
        chosen = post.get(f"column_{at}", str(current))
        if chosen in set(Field) and chosen != current:
            changed[at] = Field(chosen)
    for at, meaning in changed.items():
        for other, current in enumerate(tracker.columns):
            if meaning.once and current is meaning and other not in changed:
                columns[str(other)] = str(Field.OUT)
        columns[str(at)] = str(meaning)
    return columns
