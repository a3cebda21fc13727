"""The forms by which a settlement is proposed and answered, on both sides."""

from collections.abc import Mapping, Sequence

from django import forms
from django.http import QueryDict

from guarantee.judges.forms import AboutForm, AgreesField
from guarantee.refunds.queries import PayerShare
from guarantee.settlements.verbs import LONGEST, LONGEST_NOTE


class SettlementForm(forms.Form):
    amount = forms.DecimalField(
        label="Amount, in dollars",
        max_digits=10,
        decimal_places=2,
        help_text="At most the tuition that was paid.",
        error_messages={"required": "Write an amount above 0, to the cent."},
    )
    text = forms.CharField(
        label="What both sides agree on",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text="Write to the student: they read it, and accept or decline it. It is kept with the claim.",
        error_messages={"required": "Write what both sides agree on."},
    )

    def __init__(self, data: QueryDict | None = None, *, payers: Sequence[Mapping[str, str]] = ()) -> None:
        """Take the `payers`, where a person has to say how much each gets."""
        super().__init__(data)
        self.payers = payers
        for number, payer in enumerate(payers):
            self.fields[f"share_{number}"] = forms.DecimalField(
                label=f"Of that to {payer['name']}, in dollars",
                min_value=0,
                max_digits=10,
                decimal_places=2,
                help_text="The Commitment leaves it to you whom to pay." if number == 0 else "",
            )

    def payees(self) -> list[PayerShare]:
        """Return how much each payer gets."""
        return [
            PayerShare(payer["kind"], payer["name"], self.cleaned_data[f"share_{number}"])
            for number, payer in enumerate(self.payers)
        ]


class SettlementOpinionForm(AboutForm):
    agrees = AgreesField(yes="offer it", no="send back", required="Choose to offer it or to send it back.")
    note = forms.CharField(
        label="Your note",
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3, "class": "form-control"}),
        help_text="Kept for admins. To send it back, say what should be looked at again.",
    )


class SettlementReplyForm(AboutForm):
    accepts = AgreesField(yes="accept", no="decline", required="Choose to accept or to decline it.")
    word = forms.CharField(
        label="Your word to it",
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 4, "class": "form-control"}),
        help_text="A sentence is enough. It is kept with the settlement.",
        error_messages={"required": "Write a word to it: it is kept with the settlement."},
    )
