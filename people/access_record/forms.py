"""The forms that search the record. Names are typed into a form that is sent, and stand in no address."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from core.forms import field_of
from people.accounts.models import User

DAY = forms.DateInput(attrs={"type": "date"})
LARGEST = 2**63 - 1


class DaysForm(forms.Form):
    first_day = forms.DateField(label="From", required=False, widget=DAY)
    last_day = forms.DateField(label="To", required=False, widget=DAY)

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        first_day, last_day = answers.get("first_day"), answers.get("last_day")
        if first_day and last_day and last_day < first_day:
            self.add_error("last_day", "This is before the first day: check both.")
        return answers


class AccessSearchForm(DaysForm):
    student = forms.CharField(label="Student", required=False, max_length=80, help_text="Name or address")
    viewer = forms.ModelChoiceField(
        label="Seen by", queryset=User.objects.none(), required=False, empty_label="Anybody"
    )
    field_order = ("student", "viewer", "first_day", "last_day")

    def __init__(self, *args: Any, viewers: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "viewer", forms.ModelChoiceField).queryset = viewers


class AccessNarrowForm(forms.Form):
    """The search as it stands in an address: numbers and days alone. What cannot be read narrows nothing."""

    student = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
    viewer = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
    first_day = forms.DateField(required=False)
    last_day = forms.DateField(required=False)
    before = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
