"""What a student says on a requirement, with documents: alone, or one of all when they file."""

from typing import Any

from django import forms

from core.files.recognising import DOCUMENTS
from core.forms import FilesField, FilesInput
from guarantee.statements.verbs import LONGEST_TEXT, NOTHING

ACCEPTED = ",".join(kind.ending for kind in DOCUMENTS)
WHICH_FILES = (
    "PDF, Word, OpenDocument, text or pictures; up to 10, each at most 5 MB, together at most 10 MB."
)


def text_field(label: str, rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": rows, "class": "form-control"}),
    )


def files_field(label: str) -> FilesField:
    return FilesField(
        label=label,
        required=False,
        help_text=WHICH_FILES,
        widget=FilesInput(attrs={"accept": ACCEPTED, "class": "form-control"}),
        error_messages={"empty": "The file is empty. Choose the one that you mean."},
    )


class StatementForm(forms.Form):
    text = text_field("What you want the judges to know", rows=6)
    documents = files_field("Documents, if there are any")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("text") and not cleaned.get("documents"):
            self.add_error("text", NOTHING)
        return cleaned
