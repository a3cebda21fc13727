"""The form that searches all claims. What is typed is sent, and stands in no address."""

import re

from django import forms

LARGEST = 2**63 - 1
REFERENCE = re.compile(r"\s*(\d{4})\s*[-–/ ]\s*(\d{1,6})\s*")


class ClaimSearchForm(forms.Form):
    words = forms.CharField(
        label="Name or reference",
        max_length=80,
        help_text="Part of a name or address, or a reference such as 2026-017",
        error_messages={"required": "Type a name, or a reference such as 2026-017."},
    )

    @property
    def reference(self) -> tuple[int, int] | None:
        """The year and number that were typed; None where it is no reference."""
        match = REFERENCE.fullmatch(self.cleaned_data["words"])
        return (int(match[1]), int(match[2])) if match else None


class QueueAddressForm(forms.Form):
    """What the queue is narrowed to, as it stands in an address: numbers alone. What cannot be read narrows nothing."""

    student = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)


class TakingForm(forms.Form):
    word = forms.CharField(
        label="Why you take it over",
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Whoever had taken it reads this. The student does not.",
    )


class HoldForm(forms.Form):
    until = forms.DateField(
        label="It comes back on",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={
            "required": "Choose the day on which it comes back.",
            "invalid": "This is no day: write it as 2026-11-30.",
        },
    )
    reason = forms.CharField(
        label="What it waits for",
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The student reads this on their page.",
        error_messages={"required": "Say why: the student reads it."},
    )
