"""The form in which a concern about conduct is raised."""

from django import forms

from core.forms import TEXT
from people.coaches.guards import LONGEST_TEXT


class ConcernForm(forms.Form):
    what = forms.CharField(label="What happened", widget=TEXT, max_length=LONGEST_TEXT)
    happened_on = forms.DateField(label="When", widget=forms.DateInput(attrs={"type": "date"}))
