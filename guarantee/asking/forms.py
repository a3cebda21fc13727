"""The forms for a question to the student, and for the student’s answer."""

from typing import Any

from django import forms

from core.files.recognising import DOCUMENTS
from rules.claims import LONGEST_ASKED_DAYS
from rules.eligibility.requirements import REQUIREMENTS

ACCEPTED = ",".join(kind.ending for kind in DOCUMENTS)


class AskingForm(forms.Form):
    requirement = forms.TypedChoiceField(
        label="About",
        choices=[(row.number, f"{row.number}. {row.title}") for row in REQUIREMENTS],
        coerce=int,
        error_messages={"invalid_choice": "Choose the requirement that it is about."},
    )
    question = forms.CharField(
        label="What you would like to know",
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Write to the student. They can answer in words and with files.",
        error_messages={"required": "Write what you would like to know."},
    )
    days = forms.IntegerField(
        label="Days to answer",
        initial=7,
        min_value=1,
        max_value=LONGEST_ASKED_DAYS,
        help_text="At most 14. The clock to decide stops until they answer, or until then.",
        error_messages=dict.fromkeys(
            ("min_value", "max_value", "required", "invalid"), "Give them 1 to 14 days."
        ),
    )


class AnswerForm(forms.Form):
    words = forms.CharField(
        label="Your answer", required=False, max_length=5_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    file = forms.FileField(
        label="A file",
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        help_text="A PDF, a Word or OpenDocument text, plain text or a picture; at most 5 MB. Add more afterwards.",
        error_messages={"empty": "The file is empty. Choose the one that you mean."},
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned.get("words") and not cleaned.get("file"):
            self.add_error("words", "Write an answer, or choose a file.")
        return cleaned
