"""Forms of this room. They check shape; whether a thing may be done is the verbs' to say."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from commitments.models import Policy
from commitments.queries import StartRange
from core.errors import Refused


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class DayField(forms.DateField):
    """A day by the browser's own picker; the range is a help to it, the verb refuses in words."""

    def __init__(self, *, label: str, required: str, **kwargs: Any) -> None:
        wrong = "This is no day of the calendar. Write it like 2026-03-02."
        super().__init__(
            label=label,
            widget=DayInput(),
            input_formats=["%Y-%m-%d"],
            error_messages={"required": required, "invalid": wrong},
            **kwargs,
        )

    def limit(self, first: date, last: date) -> None:
        self.widget.attrs |= {"min": first.isoformat(), "max": last.isoformat()}


class SignForm(forms.Form):
    """The start date and the name; `text_digest` says which text the student had before them."""

    start_date = DayField(label="Your job search start date", required="Choose the day your search starts.")
    signed_name = forms.CharField(
        label="Your full name",
        max_length=150,
        strip=True,
        help_text="Typing it is your signature.",
        error_messages={"required": "Type your full name: it is your signature."},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    text_digest = forms.CharField(widget=forms.HiddenInput, required=False)  # without it, the verb refuses

    def __init__(self, *args: Any, days: StartRange, window_url: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["start_date"]
        assert isinstance(field, DayField)
        if not days.passed:
            field.limit(days.first, days.last)
        field.widget.attrs |= {
            "hx-get": window_url,
            "hx-trigger": "change",
            "hx-target": "#window",
            "hx-swap": "outerHTML",
        }


class LeaveForm(forms.Form):
    first_day = DayField(label="First day away", required="Choose the first day.")
    last_day = DayField(label="Last day away", required="Choose the last day; it may be the same one.")
    reason = forms.CharField(
        label="What it is for",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": "Say what the leave is for."},
    )


class WhyForm(forms.Form):
    """One text. `needed` is what is said when it is missing; empty: it may be left out."""

    why = forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)

    def __init__(self, *args: Any, label: str, needed: str = "", help_text: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["why"]
        field.label, field.help_text, field.required = label, help_text, bool(needed)
        field.error_messages["required"] = needed


class VersionField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class CompareForm(forms.Form):
    """Two versions, of those that one may see."""

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


def add_refusal(form: forms.BaseForm, refusal: Refused) -> None:
    """Beside its field if the form has one, else above the form; what was typed stays."""
    form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
