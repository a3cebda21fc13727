"""The forms in which a lapse is confirmed, or the search reinstated."""

from django import forms

from core.forms import SHORT, ReasonForm


class LapseForm(forms.Form):
    """The other way in which the coach tried to reach the student before the search ends."""

    other_way = forms.CharField(
        label="Which other way you tried",
        widget=SHORT,
        max_length=5_000,
        help_text="Such as “Called on 3 May and 5 May, left a message each time”.",
        error_messages={
            "required": "Say which other way you tried, such as a call, and when: without it no search ends in silence."
        },
    )


class ReinstateForm(ReasonForm):
    schools_error = forms.BooleanField(
        label="The lapse was the school’s error: excuse the weeks between", required=False
    )
