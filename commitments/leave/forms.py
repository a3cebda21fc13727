"""The form that asks for leave."""

from django import forms

from core.forms import DayField


class LeaveForm(forms.Form):
    first_day = DayField(label="First day away", required="Choose the first day.")
    last_day = DayField(label="Last day away", required="Choose the last day; it may be the same one.")
    reason = forms.CharField(
        label="What it is for",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": "Say what the leave is for."},
    )
