"""What an admin types who steps aside; the word of a second admin; forms that say what they are about."""

from typing import Any

from django import forms
from django.http import QueryDict


class AgreesField(forms.TypedChoiceField):
    """The word of a second admin to what another one proposed, as a truth value: none is chosen before."""

    def __init__(self, *, yes: str = "agree", no: str = "send back", required: str, **kwargs: Any) -> None:
        super().__init__(
            choices=[("yes", yes), ("no", no)],
            coerce=lambda value: value == "yes",
            error_messages={"required": required, "invalid_choice": "Choose one."},
            **kwargs,
        )


class AboutForm(forms.Form):
    """A form about one row, by its id. It is refused when the page that sent it showed another one, which may have been
    replaced meanwhile."""

    about = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, about: int | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"].initial = about
        self.row = str(about)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        sent = cleaned.pop("about", "")
        if sent and sent != self.row:
            data = QueryDict(mutable=True)  # the page that is shown now is about the row that stands
            data.update(self.data)
            data["about"] = self.row
            self.data = data
            raise forms.ValidationError(
                "Somebody was first: this page shows what stands now. Look at it again."
            )
        return cleaned


class SteppingAsideForm(forms.Form):
    why = forms.CharField(
        label="Why, if you want to say",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kept on record; the student does not read it.",
    )
