"""The form that corrects an activity."""

from collections.abc import Iterable
from typing import Any

from django import forms

from commitments.quotas.models import ActivityKind
from core.errors import Refused
from core.forms import add_refusal, field_of

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


BAD_DAY = {"invalid": "Write the day like 2026-11-25."}


class ActivityForm(forms.Form):
    """Every field of one activity."""

    kind = forms.ChoiceField(label="What you did")
    occurred_on = forms.DateField(label="Day", widget=DAY, error_messages=BAD_DAY)
    person = forms.CharField(label="Person", required=False, max_length=200)
    employer = forms.CharField(label="Employer", required=False, max_length=200)
    role = forms.CharField(label="Role", required=False, max_length=200)
    link = forms.CharField(label="Link", required=False, widget=forms.TextInput(attrs={"inputmode": "url"}))
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, kinds: Iterable[ActivityKind], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "kind", forms.ChoiceField).choices = [(kind.slug, kind.done) for kind in kinds]

    def refuse(self, refusal: Refused) -> None:
        add_refusal(self, refusal)
