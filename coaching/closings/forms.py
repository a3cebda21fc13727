"""The form in which a coach says why a message waits for no reply any more."""

from typing import Any

from django import forms

from coaching.closings.models import ClosingCause
from core.forms import field_of
from core.wording import city
from jobsearch.offers.forms import MomentField


class ClosingForm(forms.Form):
    cause = forms.ChoiceField(
        label="Why it waits for no reply",
        choices=ClosingCause.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one."},
    )
    answered_at = MomentField(label="When it was answered", required=False)
    why = forms.CharField(
        label="In a word",
        max_length=200,
        help_text="Such as “by phone”. The student reads it.",
        error_messages={"required": "Say it in a word, such as “by phone”."},
    )

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "answered_at", MomentField).zone = zone
        self.fields["answered_at"].help_text = f"The student’s time, {city(zone)}; empty means just now."
