"""The form that makes a token."""

from typing import Any

from django import forms

from people.tokens.models import TokenScope
from people.tokens.verbs import DAYS, LABEL_AT_MOST


class TokenForm(forms.Form):
    label = forms.CharField(
        label="Name",
        max_length=LABEL_AT_MOST,
        help_text="What uses it, such as “my spreadsheet”",
        error_messages={"required": "Give it a name, by which you will know it again."},
    )
    scope = forms.ChoiceField(
        label="What it may do",
        choices=[
            (TokenScope.READ, "Read my log"),
            (TokenScope.WRITE, "Read my log, add to it and correct it"),
        ],
        initial=TokenScope.READ,
        widget=forms.RadioSelect,
    )
    days = forms.TypedChoiceField(
        label="How long",
        choices=[(days, f"{days} days") for days in DAYS],
        coerce=int,
        initial=90,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["label"].widget.attrs["autocomplete"] = "off"
