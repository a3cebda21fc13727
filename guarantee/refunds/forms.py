"""The forms by which payments of a refund are recorded, come back, and are marked off by finance's file."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from core.forms import SHORT, DayField, field_of
from core.tables.reading import BYTES_AT_MOST
from guarantee.refunds.to_pay import RefundStanding
from guarantee.refunds.verbs import LONGEST_REFERENCE
from rules.refund import dollars


class PaymentForm(forms.Form):
    share = forms.TypedChoiceField(
        label="Paid to", coerce=int, error_messages={"required": "Choose who was paid."}
    )
    amount = forms.DecimalField(
        label="Amount, in dollars",
        min_value=Decimal("0.01"),
        max_digits=10,
        decimal_places=2,
        error_messages={"required": "Write how much was paid."},
        help_text="A part is enough: the rest stays to be paid.",
    )
    reference = forms.CharField(
        label="Reference",
        max_length=LONGEST_REFERENCE,
        error_messages={"required": "Write the reference of the payment, as the bank gives it."},
        help_text="As the bank gives it, so that the payment is found again. The student reads it.",
    )
    paid_on = DayField(label="Paid on", required="Say on which day it was paid.")

    def __init__(self, data: QueryDict | None = None, *, standing: RefundStanding, today: date) -> None:
        lacking = [line for line in standing.lines if line.still]
        initial = {"amount": lacking[0].still} if len(lacking) == 1 else {}
        super().__init__(data, initial=initial | {"paid_on": today})
        field_of(self, "share", forms.TypedChoiceField).choices = [
            (line.share.pk, f"{line.share.name}: {dollars(line.still)} still to be paid") for line in lacking
        ]


class ReturnForm(forms.Form):
    returned_on = DayField(label="Came back on", required="Say on which day it came back.")
    why = forms.CharField(
        label="Why",
        max_length=1_000,
        widget=SHORT,
        error_messages={"required": "Say why it came back, in a sentence. The student reads it."},
        help_text="As the bank says it, such as “account closed”; or that it was recorded by mistake. The student "
        "reads it.",
    )


class MarkingForm(forms.Form):
    file = forms.FileField(
        label="The file as finance sends it back",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv,.xlsx"}),
        error_messages={"required": "Choose a file first.", "empty": "The file is empty."},
        help_text="The file that we wrote, with reference and day in the rows that were paid. Other rows stay as they "
        "are; the same file twice changes nothing.",
    )

    def content(self) -> bytes:
        """Return what the file holds; one byte more than is taken where it is too large."""
        upload: UploadedFile = self.cleaned_data["file"]
        content: Any = upload.read(BYTES_AT_MOST + 1)
        return bytes(content)
