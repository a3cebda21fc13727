"""The form of one's mails: a choice for each kind that has one, and the hours."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.utils.text import capfirst

from rules.mail_kinds import MailKind, Timing
from rules.mail_times import DAILY_MINUTE, HOUR_NAMES, MailHours

WORDS = {
    Timing.AT_ONCE: "At once",
    Timing.AWAKE: "As it comes, outside of my quiet hours",
    Timing.DAILY: "In one mail a day",
    Timing.OFF: "Not at all",
}
HOURS = [(hour, f"{hour:02}:00") for hour in range(24)]


def hour_field(label: str, choices: list[tuple[int, str]]) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=choices, coerce=int)


class MailChoicesForm(forms.Form):
    quiet_from = hour_field("No mail from", HOURS)
    quiet_until = hour_field("No mail until", HOURS)
    daily = hour_field("Mail of the day at", [(hour, f"{hour:02}:{DAILY_MINUTE}") for hour in range(24)])

    def __init__(
        self,
        data: Any = None,
        *,
        kinds: list[MailKind],
        timings: dict[str, Timing],
        hours: MailHours,
    ) -> None:
        """Show what is chosen; `timings` has what each of `kinds` comes as."""
        super().__init__(data, initial=asdict(hours) | timings)
        self.kinds = [kind for kind in kinds if len(kind.timings) > 1]
        for kind in self.kinds:
            self.fields[kind.code] = forms.ChoiceField(
                label=kind.label,
                help_text=_help_text(kind),
                choices=[(timing.value, WORDS[timing]) for timing in kind.timings],
            )

    @property
    def hour_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in HOUR_NAMES]

    @property
    def optional_fields(self) -> list[forms.BoundField]:
        return [self[kind.code] for kind in self.kinds if not kind.needed]

    @property
    def needed_fields(self) -> list[forms.BoundField]:
        return [self[kind.code] for kind in self.kinds if kind.needed]

    @property
    def chosen_hours(self) -> MailHours:
        return MailHours(**{name: self.cleaned_data[name] for name in HOUR_NAMES})

    @property
    def chosen_timings(self) -> dict[str, str]:
        return {kind.code: self.cleaned_data[kind.code] for kind in self.kinds}


def _help_text(kind: MailKind) -> str:
    tells = f"{capfirst(kind.tells)}."
    return (
        f"{tells} It cannot be turned off: {kind.needed[0].lower()}{kind.needed[1:]}"
        if kind.needed
        else tells
    )
