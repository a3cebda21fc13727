"""The word of who looks again at a drawn decision."""

from django import forms

from guarantee.judges.forms import AboutForm, AgreesField
from guarantee.second_looks.verbs import LONGEST_NOTE


class SecondLookForm(AboutForm):
    lets_go = AgreesField(
        yes="let it go", no="hand it back", required="Choose to let it go or to hand it back."
    )
    note = forms.CharField(
        label="Your note",
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3, "class": "form-control"}),
        help_text="For admins; needed to hand it back: say what should be looked at again.",
    )
