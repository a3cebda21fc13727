"""What an admin types who steps aside; the word of a second admin."""

from typing import Any

from django import forms


class AgreesField(forms.TypedChoiceField):
    """The word of a second admin to what another one proposed, as a truth value: none is chosen before."""

    def __init__(self, *, yes: str = "agree", no: str = "send back", required: str, **kwargs: Any) -> None:
        super().__init__(
            choices=[("yes", yes), ("no", no)],
            coerce=lambda value: value == "yes",
            error_messages={"required": required, "invalid_choice": "Choose one."},
            **kwargs,
        )


class SteppingAsideForm(forms.Form):
    why = forms.CharField(
        label="Why, if you want to say",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kept on record; the student does not read it.",
    )
