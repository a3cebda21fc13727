"""The form that asks for a correction after a week has settled."""

from django import forms

from jobsearch.activities.forms import ActivityForm


class CorrectionForm(ActivityForm):
    """Every field of one activity, as the student asks the coach to correct it."""

    struck = forms.BooleanField(label="Take this activity back altogether", required=False)
    why = forms.CharField(
        label="What is wrong, and why",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Your coach decides by it.",
    )
