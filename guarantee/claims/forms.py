"""The form by which a claim is filed."""

from django import forms


class FilingForm(forms.Form):
    statement = forms.CharField(
        label="Anything the admins should know",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="They see your whole log, your weeks and your offers already.",
    )
    understood = forms.BooleanField(
        label="I have read what follows from filing",
        error_messages={"required": "Tick this once you have read what follows."},
    )
