"""What a judge says to one request."""

from django import forms
from django.http import QueryDict

from guarantee.requests.models import RequestKind


class RulingForm(forms.Form):
    kind = forms.ChoiceField(choices=RequestKind.choices, widget=forms.HiddenInput)
    ref = forms.IntegerField(min_value=1, max_value=2**63 - 1, widget=forms.HiddenInput)
    granted = forms.TypedChoiceField(
        choices=[("yes", "grant"), ("no", "decline")],
        coerce=lambda value: value == "yes",
        error_messages={"required": "Choose to grant or to decline.", "invalid_choice": "Choose one."},
    )
    why = forms.CharField(
        label="Because",
        max_length=2_000,
        widget=forms.TextInput(attrs={"class": "form-control"}),
        error_messages={"required": "Say why: the student reads it."},
    )

    def __init__(
        self, data: QueryDict | None = None, *, kind: str = "", ref: str = "", prefix: str = ""
    ) -> None:
        super().__init__(data, initial={"kind": kind, "ref": ref}, auto_id=f"id_{kind}_{ref}_%s")
