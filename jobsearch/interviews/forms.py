"""The form of one round of an interview."""

from typing import Any

from django import forms

from core.forms import field_of
from jobsearch.interviews.models import RoundKind, RoundResult
from jobsearch.offers.forms import MomentField


class RoundForm(forms.Form):
    """What kind of round, when, with whom, and how it went."""

    kind = forms.ChoiceField(label="What it is", choices=RoundKind.choices)
    starts_at = MomentField(label="When", required=False, help_text="Leave it empty until it is fixed.")
    minutes = forms.IntegerField(label="Minutes", required=False, min_value=1, max_value=24 * 60)
    who = forms.CharField(label="With whom", required=False, max_length=300)
    where = forms.CharField(label="Where, or the call’s link", required=False, max_length=600)
    went = forms.CharField(
        label="How it went",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="What they asked, what you would say next time. You and your coach read it.",
    )
    result = forms.ChoiceField(
        label="What became of it", required=False, choices=[("", "not known yet"), *RoundResult.choices]
    )

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "starts_at", MomentField).zone = zone
