"""The forms of a follow-up: what and when; and what is logged once it is done."""

from collections.abc import Iterable
from typing import Any

from django import forms

from commitments.quotas.models import ActivityKind
from core.forms import DayField, field_of
from jobsearch.activities.checks import NOTE_AT_MOST
from rules.states import Stage

NOT_LOGGED = "none"


class FollowUpForm(forms.Form):
    """What to do next, and on which day to be reminded of it."""

    what = forms.CharField(
        label="What comes next",
        max_length=200,
        error_messages={"required": "Say what you want to do, such as “Send the portfolio”."},
    )
    on = DayField(label="Day", required="Choose the day on which to be reminded.")


class DoneForm(forms.Form):
    """As what something that is done is logged, and with which note."""

    kind = forms.ChoiceField(label="Log it as", required=False)
    note = forms.CharField(label="Note", required=False, max_length=NOTE_AT_MOST)

    def __init__(self, kinds: Iterable[ActivityKind], data: Any = None, **kwargs: Any) -> None:
        """Offer these kinds; chosen is the one that a follow-up is."""
        offered = [kind for kind in kinds if kind.with_person]
        self.default = default_kind(offered)
        super().__init__(
            data, initial={"kind": self.default or NOT_LOGGED, **kwargs.pop("initial", {})}, **kwargs
        )
        field_of(self, "kind", forms.ChoiceField).choices = [
            *((kind.slug, kind.done) for kind in offered),
            (NOT_LOGGED, "nothing to log"),
        ]

    @property
    def chosen(self) -> str:
        """The slug of the kind that is logged; empty: nothing is. Where nothing was chosen it is the usual one."""
        kind: str = self.cleaned_data["kind"] or self.default
        return "" if kind == NOT_LOGGED else kind


def default_kind(kinds: Iterable[ActivityKind]) -> str:
    """Return the slug of the kind that a follow-up is, of those done with a person: one that only reaches out and is no
    first contact, else the first of all.
    """
    offered = [kind for kind in kinds if kind.with_person]
    plain = [kind for kind in offered if kind.reaches == Stage.REACHED_OUT and not kind.contact]
    return next((kind.slug for kind in plain + offered), "")
