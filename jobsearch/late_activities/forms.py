"""The form in which a coach says why late activities count."""

from django import forms


class AcceptanceForm(forms.Form):
    """The reason for which late activities count."""

    reason = forms.CharField(
        label="Why it counts",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="It stays on record, and the student reads it.",
    )
