"""The form that arranges a cover."""

from typing import Any

from django import forms

from core.forms import field_of
from people.accounts.models import User


class CoverForm(forms.Form):
    """Who is away, and which coach covers for them."""

    away = forms.ModelChoiceField(
        User.objects.none(),
        empty_label="choose…",
        label="Who is away",
        error_messages={"required": "Choose who is away."},
    )
    covering = forms.ModelChoiceField(
        User.objects.none(),
        empty_label="choose…",
        label="Who covers for them",
        error_messages={"required": "Choose who covers."},
    )
    first_day = forms.DateField(label="First day", widget=forms.DateInput(attrs={"type": "date"}))
    last_day = forms.DateField(
        label="Last day",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="To the end of that day, where the one who is away lives.",
    )

    def __init__(self, *args: Any, coaches: "Any", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("away", "covering"):
            field_of(self, name, forms.ModelChoiceField).queryset = coaches
