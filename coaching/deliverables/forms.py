"""The forms in which a deliverable is asked for, handed in and reviewed."""

from typing import Any

from django import forms

from core.forms import TEXT, field_of
from people.coaches.guards import LONGEST_TEXT


class DeliverableForm(forms.Form):
    kind = forms.ChoiceField(label="What", choices=())
    due_on = forms.DateField(
        label="Due",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="To the end of that day, where they are.",
    )

    def __init__(self, *args: Any, kinds: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "kind", forms.ChoiceField).choices = kinds


class SubmissionForm(forms.Form):
    link = forms.URLField(label="Link", required=False, max_length=500, assume_scheme="https")
    text = forms.CharField(label="Or paste the text", widget=TEXT, required=False, max_length=LONGEST_TEXT)


class ReviewForm(forms.Form):
    decision = forms.ChoiceField(
        label="What you say to it",
        widget=forms.RadioSelect,
        choices=[("yes", "Approve it"), ("no", "Ask for changes")],
    )
    note = forms.CharField(label="Note to the student", widget=TEXT, required=False, max_length=LONGEST_TEXT)
