"""Form fields and short forms that every room uses, and how a refusal gets beside its field."""

from datetime import date
from functools import partial
from typing import Any, TypeVar
from uuid import UUID, uuid4

from django import forms
from django.http import HttpRequest, QueryDict

from core.errors import RefusalTold, Refused

Kind = TypeVar("Kind", bound=forms.Field)


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%Y-%m-%d", **kwargs)


class DayField(forms.DateField):
    """A field for a day, chosen by the browser's own picker, which the range helps; the verb refuses in words."""

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


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what a form was sent with, also where that is nothing; None where it was not sent."""
    return request.POST if request.method == "POST" else None


class PageKeyField(forms.Field):
    """A hidden field with a key of the page's own, so that a form that is sent twice does its work once.

    It is a new key where none came, or none that is one: nobody types it, so nobody is to mend it.
    """

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(required=False, initial=uuid4)

    def to_python(self, value: Any) -> UUID:
        try:
            return UUID(str(value))
        except ValueError:
            return uuid4()


def field_of(form: forms.BaseForm, name: str, kind: type[Kind]) -> Kind:
    """Return a form's field that is of the given kind; for what only this kind has, such as choices."""
    field = form.fields[name]
    assert isinstance(field, kind)
    return field


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A field for any number of files at once; its value is a list."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = data if isinstance(data, list | tuple) else [data]
        cleaned = [super(FilesField, self).clean(file, initial) for file in files or [None]]
        return [file for file in cleaned if file]


class WhyForm(forms.Form):
    """A form of one text. `needed` is the message when it is missing; empty: it may be left out."""

    why = forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)

    def __init__(self, *args: Any, label: str, needed: str = "", help_text: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["why"]
        field.label, field.help_text, field.required = label, help_text, bool(needed)
        field.error_messages["required"] = needed


def add_refusal(form: forms.BaseForm, refusal: Refused) -> None:
    """Put a refusal beside its field if the form has one, else above the form; what was typed stays."""
    form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)


def refused_beside(form: forms.BaseForm) -> RefusalTold:
    """Return a block in which to do what a form asks for and leave the view; the lines below it are for a refusal.

    The refusal is then in the form: beside its field if the form has one, else above it.
    """
    return RefusalTold(partial(add_refusal, form))


TEXT = forms.Textarea(attrs={"rows": 4})
SHORT = forms.Textarea(attrs={"rows": 2})


class ReasonForm(forms.Form):
    """A form of one text: the reason."""

    why = forms.CharField(widget=SHORT, max_length=5_000)

    def __init__(self, *args: Any, label: str = "Why", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].label = label
        self.fields["why"].error_messages["required"] = "Say why, in a sentence."


class DecisionForm(forms.Form):
    """A form of yes or no, and the reason."""

    decision = forms.ChoiceField(widget=forms.RadioSelect, choices=())
    why = forms.CharField(
        label="Why", widget=SHORT, max_length=5_000, error_messages={"required": "Say why, in a sentence."}
    )

    def __init__(self, *args: Any, yes: str, no: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "decision", forms.ChoiceField).choices = [("yes", yes), ("no", no)]
        self.fields["decision"].label = "Your decision"
        self.fields["decision"].error_messages["required"] = "Choose one of the two."
