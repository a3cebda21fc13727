"""The forms on the page of what is checked."""

from django import forms

from core.forms import DayField


class MendForm(forms.Form):
    """The link of an activity whose check failed, and its day."""

    link = forms.CharField(
        label="Link",
        max_length=500,
        widget=forms.TextInput(attrs={"inputmode": "url"}),
        error_messages={"required": "Put the public link in; it starts with https://."},
    )
    occurred_on = DayField(label="Day", required="Say on which day it was.")


class SiteForm(forms.Form):
    """The address of a site that is the student's."""

    address = forms.CharField(
        label="A site that is yours",
        max_length=300,
        widget=forms.TextInput(
            attrs={"inputmode": "url", "autocapitalize": "none", "placeholder": "priya.dev"}
        ),
        help_text="Your own, or your part of a shared one: “dev.to/priya”. Everything below it counts as yours.",
        error_messages={"required": "Type the address of your site."},
    )


class SnippetForm(forms.Form):
    """The link of the public snippet in which the student put the code."""

    link = forms.CharField(
        label="Its link",
        max_length=500,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none"}),
        error_messages={"required": "Paste the link of the page that has the code."},
    )
