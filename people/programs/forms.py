"""The forms of a program: what it asks for before graduation, and when preparing begins."""

from django import forms


class RequirementForm(forms.Form):
    name = forms.CharField(label="One more requirement", max_length=120)


class PreparationForm(forms.Form):
    prep_days = forms.IntegerField(
        label="Preparing starts so many days before graduation", min_value=0, max_value=365
    )
