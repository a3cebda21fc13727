"""The forms in which staff correct what is on record, and say what was wrong."""

from typing import Any

from django import forms

from coaching.appointments.forms import AppointmentForm
from coaching.deliverables.forms import DeliverableForm, ReviewForm
from core.forms import SHORT


class CorrectionWhyForm(forms.Form):
    why = forms.CharField(
        label="What was wrong",
        widget=SHORT,
        max_length=2_000,
        error_messages={"required": "Say what was wrong: the student reads it."},
    )


class BookingCorrectionForm(AppointmentForm, CorrectionWhyForm):
    field_order = ("kind", "host", "day", "time", "minutes", "why")


class DeliverableCorrectionForm(DeliverableForm, CorrectionWhyForm):
    field_order = ("kind", "due_on", "why")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_on"].help_text = "To the end of that day, where they are. It can only move later."


class ReviewCorrectionForm(ReviewForm, CorrectionWhyForm):
    field_order = ("decision", "note", "why")


class DropCorrectionForm(CorrectionWhyForm):
    reason = forms.CharField(
        label="Why the lapse was dropped",
        widget=SHORT,
        max_length=200,
        error_messages={"required": "Say why it was dropped, so that others can follow."},
    )
    field_order = ("reason", "why")
