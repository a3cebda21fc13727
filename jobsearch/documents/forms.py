"""Forms about documents: adding one, and saying which one went to an employer."""

from collections.abc import Iterable
from typing import Any

from django import forms

from core.files.recognising import DOCUMENTS
from core.forms import field_of
from jobsearch.documents.models import DocumentKind, StudentDocument
from jobsearch.openings.forms import day_field

ACCEPTED = ",".join(kind.ending for kind in DOCUMENTS)


class DocumentForm(forms.Form):
    """A file, and what it is."""

    file = forms.FileField(
        label="File",
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        help_text="A PDF, a Word or OpenDocument text, plain text or a picture; at most 5 MB.",
        error_messages={
            "required": "Choose the file.",
            "empty": "The file is empty. Choose the one that you mean.",
        },
    )
    kind = forms.ChoiceField(label="It is a", choices=DocumentKind.choices)
    title = forms.CharField(
        label="Title",
        required=False,
        max_length=200,
        help_text="By which you tell it from others: “Resume, backend”.",
    )


class SendForm(forms.Form):
    """Which document went to the employer: one that is there, or a new one."""

    document = forms.TypedChoiceField(label="Which one", required=False, coerce=int, empty_value=None)
    file = forms.FileField(
        label="or a new file",
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        error_messages={"empty": "The file is empty. Choose the one that you mean."},
    )
    kind = forms.ChoiceField(label="The new one is a", choices=DocumentKind.choices, required=False)
    sent_on = day_field("Sent on")

    def __init__(self, documents: Iterable[StudentDocument], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [
            (document.pk, f"{document.title} ({document.get_kind_display()})") for document in documents
        ]
        field_of(self, "document", forms.TypedChoiceField).choices = [("", "choose…"), *choices]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("document") and not cleaned.get("file"):
            self.add_error("document", "Choose a document, or a new file.")
        return cleaned
