"""The form with which a student signs the Commitment."""

from typing import Any

from django import forms

from commitments.searches.queries import StartRange
from core.forms import DayField


class SignForm(forms.Form):
    """A signature's start date and name; `text_digest` says which text the student had before them."""

    start_date = DayField(label="Your job search start date", required="Choose the day your search starts.")
    signed_name = forms.CharField(
        label="Your full name",
        max_length=150,
        strip=True,
        help_text="Typing it is your signature.",
        error_messages={"required": "Type your full name: it is your signature."},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    text_digest = forms.CharField(widget=forms.HiddenInput, required=False)  # without it, the verb refuses

    def __init__(self, *args: Any, days: StartRange, window_url: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["start_date"]
        assert isinstance(field, DayField)
        if not days.passed:
            field.limit(days.first, days.last)
        field.widget.attrs |= {
            "hx-get": window_url,
            "hx-trigger": "change",
            "hx-target": "#window",
            "hx-swap": "outerHTML",
        }
