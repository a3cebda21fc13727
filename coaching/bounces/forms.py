"""The forms for a mail that bounced, and for how the student was told all the same."""

from django import forms

from coaching.bounces.models import OtherWay


class BounceForm(forms.Form):
    said = forms.CharField(
        label="What the mail that came back said",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2_000,
        required=False,
    )


class ToldForm(forms.Form):
    how = forms.ChoiceField(
        label="How you told them",
        choices=OtherWay.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how you told them."},
    )
    note = forms.CharField(
        label="What you told them, and when",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2_000,
        error_messages={"required": "Say what you told them, and when."},
    )
