"""The form in which a holiday is added to a place."""

from typing import Any

from django import forms

from coaching.holidays.queries import HolidayPlace
from commitments.holidays.models import LONGEST


class HolidayForm(forms.Form):
    """One day of one place. Several forms stand on one page, so each field's id begins with its place."""

    place = forms.CharField(widget=forms.HiddenInput)
    day = forms.DateField(
        label="Day",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Choose the day.", "invalid": "Choose a day, such as 2027-02-17."},
    )
    name = forms.CharField(
        label="What it is called",
        max_length=LONGEST,
        error_messages={
            "required": "Say what the day is called.",
            "max_length": f"Write at most {LONGEST} characters.",
        },
    )
    everywhere = forms.BooleanField(required=False, initial=True)

    def __init__(self, place: HolidayPlace, data: Any = None) -> None:
        super().__init__(data, initial={"place": place.code}, auto_id=f"{place.code}-%s")
        if place.in_a_country_unknown:
            self.fields["everywhere"].label = f"In all of {place.country}, not only in {place.subdivision}"
        else:
            del self.fields["everywhere"]
