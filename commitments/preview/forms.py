"""What a sample is asked to be: when it starts, where, with which leave."""

from datetime import date, timedelta
from typing import Any

from django import forms

from commitments.drafting.forms.rules import in_plain_words
from core import places
from core.errors import Refused
from core.forms import DayField
from people.home.forms import ZoneField
from rules.policy import PolicyRules
from rules.words import plural

LATEST_DAY = 60  # of the search: a sample logs every week up to it
FIRST, LAST = date(2000, 1, 1), date(2100, 1, 1)  # holidays are known from FIRST until before LAST


def _known(start: date) -> date:
    if not FIRST <= start < LAST:
        raise forms.ValidationError("Choose a day from 2000 to 2099.")
    return start


class PreviewForm(forms.Form):
    """When the sample student started, and on which day of the search one looks."""

    start = DayField(label="Start date", required="Choose the day it starts.")
    day = forms.IntegerField(label="Seen on day", min_value=0, max_value=LATEST_DAY)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        in_plain_words(
            self.fields["day"], "Say on which day of the search you look; the start date is day 0."
        )

    def clean_start(self) -> date:
        return _known(self.cleaned_data["start"])


class CalendarForm(forms.Form):
    """A start date and a place; leave and an offer are optional."""

    start = DayField(label="Start date", required="Choose the day it starts.")
    time_zone = ZoneField()
    country = forms.ChoiceField(
        label="Country", choices=lambda: sorted(places.countries().items(), key=lambda country: country[1])
    )
    state = forms.CharField(label="State", required=False, max_length=60, help_text="Like NY.")
    leave_from = DayField(label="Leave from", required="")
    leave_to = DayField(label="to", required="")
    offer_on = DayField(label="An offer received on", required="")

    def __init__(self, *args: Any, policy: PolicyRules, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.policy = policy
        for name in ("time_zone", "country"):
            in_plain_words(self.fields[name])
        for name in ("leave_from", "leave_to", "offer_on"):
            self.fields[name].required = False

    def clean_start(self) -> date:
        return _known(self.cleaned_data["start"])

    def clean(self) -> dict[str, Any]:
        choices = super().clean() or {}
        try:
            choices["state"] = places.subdivision(choices.get("country", ""), choices.get("state", ""))
        except Refused as refusal:
            self.add_error("state", refusal.message)
        except KeyError:
            pass  # the country is refused already
        if "start" in choices:
            self._near(choices, "offer_on")
            self._leave(choices)
        return choices

    def _near(self, choices: dict[str, Any], name: str) -> None:
        day = choices.get(name)
        if day and not choices["start"] <= day <= choices["start"] + timedelta(days=self.policy.window_days):
            self.add_error(name, "Choose a day inside the window.")

    def _leave(self, choices: dict[str, Any]) -> None:
        first, last = choices.get("leave_from"), choices.get("leave_to")
        if not first and not last:
            return
        if not first or not last or first > last:
            self.add_error("leave_to", "Leave has a first day and a last one, which is not before it.")
            return
        self._near(choices, "leave_from")
        days, most_days = (last - first).days + 1, self.policy.leave_max_days
        if not most_days:
            self.add_error("leave_from", "This version allows no leave.")
        elif days > most_days:
            self.add_error("leave_to", f"This version allows at most {plural(most_days, 'day')} of leave.")
