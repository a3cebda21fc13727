"""The form that records an outage. Its moments are typed in the admin's own zone."""

from typing import Any

from django import forms

from commitments.outages.models import Down
from core.errors import Refused
from core.instants import parse_moment
from core.wording import city

_MOMENT = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")


class OutageForm(forms.Form):
    what = forms.ChoiceField(
        label="What was down",
        choices=Down.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what was down."},
    )
    began_at = forms.CharField(
        label="From", widget=_MOMENT, error_messages={"required": "Say when it began."}
    )
    ended_at = forms.CharField(
        label="Until", widget=_MOMENT, error_messages={"required": "Say when it was over."}
    )
    reason = forms.CharField(
        label="What happened",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2_000,
        error_messages={"required": "Say what happened."},
    )

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone
        for name in ("began_at", "ended_at"):
            self.fields[name].help_text = f"Your time, {city(zone)}."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("began_at", "ended_at"):
            if moment := cleaned.get(name):
                try:
                    cleaned[name] = parse_moment(moment, self.zone)
                except Refused as refusal:
                    self.add_error(name, refusal.message)
        return cleaned
