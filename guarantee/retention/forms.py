"""The form by which a legal hold is put on a claim, or lifted."""

from django import forms


class LegalHoldForm(forms.Form):
    reason = forms.CharField(
        label="Why",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Admins read this; the student does not.",
        error_messages={"required": "Say why, for whoever asks years from now."},
    )
