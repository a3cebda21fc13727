"""The form in which an admin says who paid a student's tuition."""

from typing import Any

from django import forms

from commitments.drafting.forms.rules import PlainForm
from commitments.payers.verbs import LONGEST, MOST
from core.errors import Refused
from rules.refund import Payer
from rules.states import PayerKind


class PayerForm(PlainForm):
    """One payer; a row without an amount and a name is left out."""

    kind = forms.ChoiceField(label="Who", choices=PayerKind.choices, initial=PayerKind.LENDER)
    name = forms.CharField(label="Name", max_length=LONGEST, required=False)
    amount = forms.DecimalField(
        label="Paid, in dollars", min_value=0, max_value=1_000_000, max_digits=9, decimal_places=2, required=False
    )  # fmt: skip

    @property
    def left_out(self) -> bool:
        return self.cleaned_data.get("amount") is None and not self.cleaned_data.get("name")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("name") and cleaned.get("amount") is None and "amount" not in self.errors:
            self.add_error("amount", "Write what was paid, or empty the name, too.")
        return cleaned


PayerFormSet = forms.formset_factory(PayerForm, extra=2, max_num=MOST, validate_max=True)


def payers_of(formset: Any) -> list[Payer]:
    """Return the payers of the rows that are filled in."""
    rows = (form.cleaned_data for form in formset if not form.left_out)
    return [Payer(cleaned["kind"], cleaned["name"], cleaned["amount"]) for cleaned in rows]


def refuse(formset: Any, refusal: Refused) -> str:
    """Put a refusal beside its field, and return its message only where it belongs to no field."""
    index, _, name = (refusal.field or "").partition("-")
    if not index.isdecimal():
        return refusal.message
    [form for form in formset if not form.left_out][int(index)].add_error(name, refusal.message)
    return ""
