"""The forms of drafts: what one shall say, and an address that a student also writes from."""

from collections.abc import Iterable
from typing import Any

from django import forms

from commitments.quotas.models import ActivityKind
from core.forms import field_of
from jobsearch.activities.forms import ActivityForm


class DraftForm(ActivityForm):
    """Every field of the activity that a draft will be; the kind may not be known yet."""

    def __init__(self, kinds: Iterable[ActivityKind], *args: Any, **kwargs: Any) -> None:
        offered = list(kinds)
        super().__init__(offered, *args, **kwargs)
        kind = field_of(self, "kind", forms.ChoiceField)
        kind.choices = [
            ("", "Choose what you did"),
            *((offered_kind.slug, offered_kind.done) for offered_kind in offered),
        ]
        kind.error_messages["required"] = "Say what you did."


class SenderForm(forms.Form):
    address = forms.CharField(
        label="Another address that you write from",
        max_length=320,
        error_messages={"required": "Write the address, like alice@example.com."},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
