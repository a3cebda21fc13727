"""The form that chooses two versions to compare."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from commitments.policies.models import Policy


class VersionField(forms.ModelChoiceField):
    """A choice of a version of the Commitment by its name."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class CompareForm(forms.Form):
    """Two versions, of those that the person may see."""

    before = VersionField(queryset=None, label="This version", empty_label="Choose…")
    after = VersionField(queryset=None, label="beside this one", empty_label="Choose…")

    def __init__(self, *args: Any, policies: QuerySet[Policy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("before", "after"):
            field = self.fields[name]
            assert isinstance(field, VersionField)
            field.queryset = policies
            field.error_messages |= {
                "required": "Choose a version.",
                "invalid_choice": "There is no such version.",
            }
