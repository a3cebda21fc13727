"""What an admin types who steps aside."""

from django import forms


class SteppingAsideForm(forms.Form):
    why = forms.CharField(
        label="Why, if you want to say",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kept on record; the student does not read it.",
    )
