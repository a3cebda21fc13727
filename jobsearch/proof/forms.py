"""The form that asks for the dates of a proof."""

from datetime import date
from typing import Any

from django import forms

from core.forms import DayField
from rules.words import full_day

EARLIEST = date(2000, 1, 1)


class DatesForm(forms.Form):
    """From which day to which, both included."""

    since = DayField(label="From", required="Choose the first day.")
    until = DayField(label="To", required="Choose the last day.")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for field in (self.fields["since"], self.fields["until"]):
            field.widget.attrs |= {"min": EARLIEST.isoformat(), "max": today.isoformat()}

    def clean_since(self) -> date:
        return self._past("since", "first")

    def clean_until(self) -> date:
        return self._past("until", "last")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error(
                "until", f"This is before {full_day(since)}, the first day. Choose that day or a later one."
            )
        return cleaned

    def _past(self, name: str, which: str) -> date:
        day: date = self.cleaned_data[name]
        if day > self.today:
            raise forms.ValidationError(
                f"{full_day(day)} is still to come. The {which} day can be today ({full_day(self.today)}) or before."
            )
        if day < EARLIEST:
            raise forms.ValidationError(f"Choose a day from {full_day(EARLIEST)} on.")
        return day
