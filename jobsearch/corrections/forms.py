"""Ask for a correction after a week has settled."""

from django import forms

from jobsearch.activities.forms import ActivityForm


class CorrectionForm(ActivityForm):
    """The same, asked of the coach."""

    struck = forms.BooleanField(label="Take this activity back altogether", required=False)
    why = forms.CharField(
        label="What is wrong, and why",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Your coach decides by it.",
    )
