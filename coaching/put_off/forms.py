"""The form in which students are put off until a day."""

from django import forms


class PutOffForm(forms.Form):
    until = forms.DateField(
        label="Until",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="They come back in the morning of that day, or before if something new happens.",
        error_messages={"required": "Choose the day.", "invalid": "Choose a day, such as 2027-02-17."},
    )
    why = forms.CharField(
        label="Why, in a word",
        max_length=200,
        help_text="Such as “on holiday”. Your colleagues read it, the student does not.",
        error_messages={"required": "Say why in a word, such as “on holiday”."},
    )
