"""The form by which an admin sets aside what came after a decision."""

from django import forms

from guarantee.later_facts.verbs import LONGEST


class LaterFactsForm(forms.Form):
    reason = forms.CharField(
        label="Why the decision stays as it is",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="It is kept with the claim, for admins. The student does not read it.",
        error_messages={"required": "Say why the decision stays as it is."},
    )
