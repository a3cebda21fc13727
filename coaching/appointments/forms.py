"""The forms in which an appointment is booked, its outcome recorded, and that corrected."""

from typing import Any

from django import forms

from core.forms import SHORT, field_of
from people.accounts.models import User


class AppointmentForm(forms.Form):
    """A meeting; day and time are in the student's zone, in which the view reads them."""

    kind = forms.ChoiceField(label="What for", choices=())
    host = forms.ModelChoiceField(label="With", queryset=User.objects.none(), empty_label=None)
    day = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    time = forms.TimeField(label="Time", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    minutes = forms.IntegerField(label="Minutes", min_value=5, max_value=240, initial=30)

    def __init__(
        self, *args: Any, hosts: Any, kinds: list[tuple[str, str]], zone: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "kind", forms.ChoiceField).choices = kinds
        field_of(self, "host", forms.ModelChoiceField).queryset = hosts
        self.fields["time"].label = f"Time in {zone}"
        self.fields["time"].error_messages["required"] = "Say at what time it begins."
        self.fields["day"].error_messages["required"] = "Choose the day."


class OutcomeForm(forms.Form):
    outcome = forms.ChoiceField(label="How it went", widget=forms.RadioSelect, choices=())
    minutes_late = forms.IntegerField(
        label="Minutes late", min_value=0, max_value=240, required=False, initial=0, help_text="0 is on time."
    )
    note = forms.CharField(label="Note", widget=SHORT, max_length=5_000, required=False)

    def __init__(self, *args: Any, outcomes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "outcome", forms.ChoiceField).choices = outcomes
        self.fields["outcome"].error_messages["required"] = "Choose how it went."


class OutcomeCorrectionForm(OutcomeForm):
    why = forms.CharField(label="What was wrong", widget=SHORT, max_length=2_000)

    def __init__(self, *args: Any, outcomes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, outcomes=outcomes, **kwargs)
        self.fields["why"].error_messages["required"] = "Say what was wrong: the student reads it."
