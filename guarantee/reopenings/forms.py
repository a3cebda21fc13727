"""The forms by which a decision is reopened, and the student says a word to it."""

from django import forms

from guarantee.judges.forms import AboutForm, AgreesField
from guarantee.reopenings.models import ReopeningGround
from guarantee.reopenings.verbs import LONGEST


class ReopeningForm(forms.Form):
    ground = forms.ChoiceField(
        label="The ground",
        choices=[(ground.value, ground.label.capitalize()) for ground in ReopeningGround],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the ground: facts that were hidden, or an error of the school."},
    )
    reason = forms.CharField(
        label="What came to light, and how",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Write to the student: they read it, and are heard on it for seven days.",
        error_messages={
            "required": "Say what came to light, and how. The student reads it, and is heard on it."
        },
    )


class WordForm(forms.Form):
    text = forms.CharField(
        label="What you say to it",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text="The admins read it before they answer. It can’t be changed afterwards.",
        error_messages={"required": "Write what you say to it."},
    )


class ReopeningAnswerForm(AboutForm):
    agrees = AgreesField(yes="reopen", no="let it stand", required="Choose to reopen it or to let it stand.")
    note = forms.CharField(
        label="Why",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Answer what the student says. They read it.",
        error_messages={"required": "Say why. The student reads it."},
    )
