"""Forms about the documents of an outcome."""

from typing import Any

from django import forms

from core.files.recognising import DOCUMENTS
from core.forms import DayField
from jobsearch.employment.models import VerifiedHow
from rules.employment_proof import ProofKind, ProofSource

ACCEPTED = ",".join(kind.ending for kind in DOCUMENTS)


class EmploymentDocumentForm(forms.Form):
    kind = forms.ChoiceField(label="It is a", choices=ProofKind.choices)
    source = forms.ChoiceField(label="It comes", choices=ProofSource.choices)
    file = forms.FileField(
        label="File",
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        help_text="A PDF, a Word or OpenDocument text, plain text or a picture; at most 5 MB.",
        error_messages={"empty": "The file is empty. Choose the one that you mean."},
    )
    words = forms.CharField(
        label="or a statement in words",
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Kept as your statement: “I work 40 hours a week as a developer at Acme since 4 May.”",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("file") and not cleaned.get("words"):
            self.add_error("file", "Choose the file, or write the statement.")
        return cleaned


class VerificationForm(forms.Form):
    how = forms.ChoiceField(label="How you made sure", choices=VerifiedHow.choices)
    verified_on = DayField(label="On which day", required="Say on which day.")
    note = forms.CharField(
        label="Note", max_length=2_000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
