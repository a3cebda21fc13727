"""The forms by which somebody from outside is invited to judge a claim, and by which that is taken back."""

from django import forms

from guarantee.outside_judges.verbs import LONGEST


class OutsideJudgeForm(forms.Form):
    name = forms.CharField(
        label="Their name", max_length=150, error_messages={"required": "Write the person’s name."}
    )
    email = forms.EmailField(
        label="Their e-mail address",
        max_length=254,
        error_messages={"required": "Write the address at which they get the invitation."},
    )


class EndingForm(forms.Form):
    why = forms.CharField(
        label="Why",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="It is kept on record; they do not read it.",
        error_messages={"required": "Say why: it is kept on record."},
    )
