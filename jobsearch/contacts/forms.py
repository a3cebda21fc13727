"""The form of what a student writes down of a person."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from core.forms import DayInput, field_of
from jobsearch.activities.forms import BAD_DAY
from jobsearch.contacts.details import LINES, REMEMBER_AT_MOST
from jobsearch.contacts.models import Contact, ContactDetails


class DetailsForm(forms.Form):
    """What a student knows of a person, and wants to remember."""

    does = forms.CharField(
        label="What they do",
        required=False,
        max_length=LINES["does"],
        help_text="Such as “engineering manager”.",
    )
    employer = forms.CharField(label="Where they work", required=False, max_length=200)
    met = forms.CharField(
        label="How you met",
        required=False,
        max_length=LINES["met"],
        help_text="Such as “at the Rust meetup”.",
    )
    met_on = forms.DateField(label="On", required=False, widget=DayInput(), error_messages=BAD_DAY)
    through = forms.CharField(
        label="Through whom", required=False, max_length=200, help_text="The name of somebody in your log."
    )
    address = forms.CharField(
        label="How to reach them",
        required=False,
        max_length=LINES["address"],
        help_text="A mail address, a number, a profile.",
    )
    remember = forms.CharField(
        label="What you want to remember",
        required=False,
        max_length=REMEMBER_AT_MOST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Only you and your coach read it.",
    )


class PersonField(forms.ModelChoiceField):
    """A choice among people, each with where they work."""

    def label_from_instance(self, obj: Contact) -> str:
        return f"{obj.name}, {obj.employer}" if obj.employer else obj.name


class SamePersonForm(forms.Form):
    """Who else is the same person."""

    other = PersonField(
        label="Who is the same person?",
        queryset=Contact.objects.none(),
        empty_label="Choose somebody",
        error_messages={
            "required": "Choose who is the same person.",
            "invalid_choice": "Choose somebody from the list.",
        },
    )

    def __init__(self, people: QuerySet[Contact], data: Any = None) -> None:
        super().__init__(data)
        field_of(self, "other", PersonField).queryset = people.order_by("name", "pk")


def initial_of(contact: Contact) -> dict[str, Any]:
    """Return what the form begins with."""
    details = ContactDetails.objects.filter(contact=contact).select_related("through").first()
    employer = {"employer": contact.employer.name if contact.employer else ""}
    if details is None:
        return employer
    return employer | {
        "does": details.does,
        "met": details.met,
        "met_on": details.met_on,
        "through": details.through.name if details.through else "",
        "address": details.address,
        "remember": details.remember,
    }
