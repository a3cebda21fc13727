"""The forms for a finding on one requirement, a proposed decision, a second opinion."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from core.forms import field_of
from guarantee.decisions.models import FindingWord
from guarantee.hearings.models import HearingPoint
from guarantee.judges.forms import AboutForm, AgreesField
from guarantee.letters.guards import LONGEST_LETTER
from guarantee.refunds.queries import PayerShare
from rules.eligibility.requirements import NEVER_WAIVED
from rules.states import DecisionOutcome


class FindingForm(forms.Form):
    """What an admin finds for one requirement, and why where it differs from the evidence.

    Each finding is a button that saves it: `agreeing` is the one that the evidence gives, if it gives any. Without
    `computed` any finding is read; whether it may be recorded is the verb's to say.
    """

    finding = forms.ChoiceField(
        label="Your finding",
        choices=[choice for choice in FindingWord.choices if choice[0] != FindingWord.NEEDS_PERSON],
        error_messages={"required": "Choose what you find."},
    )
    reason = forms.CharField(
        label="Because",
        required=False,
        max_length=4_000,
        widget=forms.Textarea(
            attrs={"rows": 1, "class": "form-control", "placeholder": "because …", "data-key": "b"}
        ),
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        number: int,
        computed: str = "",
        initial: dict[str, str] | None = None,
    ) -> None:
        super().__init__(data, auto_id=f"id_{number}_%s", initial=initial)
        self.number = number
        if computed:
            self.offer(computed)

    def offer(self, computed: str) -> None:
        """Offer the findings there are to somebody to whom the evidence gives `computed`."""
        excluded_words = {
            FindingWord.NEEDS_PERSON,
            *([FindingWord.WAIVED] if self.number in NEVER_WAIVED else []),
        }
        if computed != FindingWord.FORGIVEN:  # an accommodation forgives, not a finding
            excluded_words.add(FindingWord.FORGIVEN)
        choices = [
            (word.value, _said(word.value, word.label, computed))
            for word in FindingWord
            if word not in excluded_words
        ]
        field_of(self, "finding", forms.ChoiceField).choices = choices
        self.agreeing = next((choice for choice in choices if choice[0] == computed), None)
        self.otherwise = [choice for choice in choices if choice != self.agreeing]


def _said(value: str, word: str, computed: str) -> str:
    if value == computed:
        return f"agree: {word}"
    return word if computed == FindingWord.NEEDS_PERSON else f"override: {word}"


class ClaimDecisionForm(forms.Form):
    outcome = forms.ChoiceField(
        label="Decision",
        choices=[
            (DecisionOutcome.APPROVED.value, "Approve: the refund is paid"),
            (DecisionOutcome.DENIED.value, "Deny: a requirement is not met"),
        ],
        widget=forms.RadioSelect(attrs={"data-page-key": "f"}),
        error_messages={"required": "Choose to approve or to deny."},
    )
    reasons = forms.CharField(
        label="Reasons",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text="Write to the student, in plain sentences that someone who reads them years from now understands.",
        error_messages={"required": "Write the reasons. The student reads them."},
    )
    letter = forms.CharField(
        label="The letter",
        required=False,
        max_length=LONGEST_LETTER,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text="Drafted from the findings: edit it. # begins a heading, - a point of a list. What you answer, the "
        "reasons, and what happens next (the appeal and its limit, or the payment) are added when it leaves.",
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        payers: Sequence[Mapping[str, str]] = (),
        points: Sequence[HearingPoint] = (),
        letter: str = "",
    ) -> None:
        """Take the `payers`: those who paid, where a person has to say how much each gets if the claim is approved; the
        `points` that the student made, each of which a denial answers; and the `letter` as it is drafted."""
        super().__init__(data, initial={"letter": letter})
        self.payers, self.points = payers, points
        for point in points:
            self.fields[f"reply_{point.pk}"] = forms.CharField(
                label=f"Your answer to what the student says on {point.requirement}",
                required=False,
                max_length=4_000,
                widget=forms.Textarea(attrs={"rows": 3}),
                help_text=f"Needed to deny. They say: “{point.text}”"
                if point.text
                else "Needed to deny. Only files were sent; read them on the hearing’s page.",
            )
        for number, payer in enumerate(payers):
            self.fields[f"share_{number}"] = forms.DecimalField(
                label=f"To {payer['name']}, in dollars",
                required=False,
                min_value=0,
                max_digits=10,
                decimal_places=2,
                help_text="The Commitment leaves it to you whom to pay. Needed to approve."
                if number == 0
                else "",
            )
        self.order_fields([name for name in self.fields if name != "letter"])  # the letter comes last

    def replies(self) -> dict[int, str]:
        """Return what is answered to each point, by its id."""
        return {point.pk: self.cleaned_data.get(f"reply_{point.pk}", "") for point in self.points}

    def shares(self) -> list[PayerShare]:
        """Return how much each payer gets; without those whose field was left empty."""
        amounts = [self.cleaned_data.get(f"share_{number}") for number, _ in enumerate(self.payers)]
        named = [(payer["kind"], payer["name"]) for payer in self.payers]
        return [
            PayerShare(kind, name, amount)
            for (kind, name), amount in zip(named, amounts, strict=True)
            if amount is not None
        ]


AGREES, DIFFERS = "agrees", "differs"


class SecondOpinionForm(AboutForm):
    """An answer to each finding that was judged differently from the evidence or had to be judged, then one to the
    whole: none is chosen before."""

    agrees = AgreesField(required="Choose to agree or to send it back.")
    note = forms.CharField(
        label="Your note",
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "form-control", "data-page-key": "t"}),
        help_text="It is kept with the decision, for admins. To send it back, say what should be looked at again.",
    )

    def __init__(self, data: QueryDict | None, *, about: int, departures: Sequence[int] = ()) -> None:
        super().__init__(data, about=about)
        self.departures = departures
        for number in departures:
            self.fields[f"answer_{number}"] = forms.ChoiceField(
                label=f"Your answer on {number}",
                choices=[(AGREES, "I agree"), (DIFFERS, "I see it differently, because…")],
                required=False,
                widget=forms.RadioSelect(attrs={"class": "form-check-input", "data-page-key": "f"}),
            )
            self.fields[f"because_{number}"] = forms.CharField(
                label=f"Because, on {number}",
                required=False,
                max_length=2_000,
                widget=forms.Textarea(attrs={"rows": 1, "class": "form-control", "placeholder": "because …"}),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for number in self.departures if cleaned.get("agrees") else ():
            answer = cleaned.get(f"answer_{number}")
            if not answer:
                self.add_error(f"answer_{number}", "Answer this before you agree with the whole.")
            elif answer == DIFFERS:
                self.add_error(f"answer_{number}", "You see this differently: send it back, with why.")
        for number in () if cleaned.get("agrees") else self.departures:
            if (
                cleaned.get(f"answer_{number}") == DIFFERS
                and not cleaned.get(f"because_{number}", "").strip()
            ):
                self.add_error(f"because_{number}", "Say why you see it differently.")
        return cleaned

    def answers(self) -> dict[str, str]:
        """Return, by requirement, that the admin agrees, or why not; only for those that were answered."""
        cleaned = self.cleaned_data
        return {
            str(number): AGREES
            if cleaned[f"answer_{number}"] == AGREES
            else cleaned[f"because_{number}"].strip()
            for number in self.departures
            if cleaned.get(f"answer_{number}")
        }

    def note_with_answers(self) -> str:
        """Return the note, and why some findings are seen differently."""
        reasons = [f"On {number}: {answer}" for number, answer in self.answers().items() if answer != AGREES]
        return "\n".join(part for part in (self.cleaned_data["note"].strip(), *reasons) if part)
