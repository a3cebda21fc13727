"""What people type about a claim."""

from django import forms
from django.http import QueryDict

from guarantee.models import FINDINGS


class FilingForm(forms.Form):
    statement = forms.CharField(
        label="Anything the admins should know",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="They see your whole log, your weeks and your offers already.",
    )
    understood = forms.BooleanField(
        label="I have read what follows from filing",
        error_messages={"required": "Tick this once you have read what follows."},
    )


class FindingForm(forms.Form):
    """One requirement: what the admin finds, and why where it differs from the evidence.

    Each finding is a button that saves it: `agreeing` is the one that the evidence gives, if it gives any.
    """

    finding = forms.ChoiceField(
        label="Your finding",
        choices=[choice for choice in FINDINGS if choice[0] != "needs_person"],
        error_messages={"required": "Choose what you find."},
    )
    reason = forms.CharField(
        label="Because",
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 1, "class": "form-control", "placeholder": "because …"}),
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        number: int,
        computed: str,
        initial: dict[str, str] | None = None,
    ) -> None:
        super().__init__(data, auto_id=f"id_{number}_%s", initial=initial)
        words = {"met": "met", "not_met": "not met", "waived": "waived"}
        choices = [(value, _said(value, word, computed)) for value, word in words.items()]
        self.fields["finding"].choices = choices  # type: ignore[attr-defined]
        self.agreeing = next((each for each in choices if each[0] == computed), None)
        self.otherwise = [each for each in choices if each != self.agreeing]


def _said(value: str, word: str, computed: str) -> str:
    if value == computed:
        return f"agree: {word}"
    return word if computed == "needs_person" else f"override: {word}"


class DecisionForm(forms.Form):
    outcome = forms.ChoiceField(
        label="Decision",
        choices=[
            ("approved", "Approve: the refund is paid"),
            ("denied", "Deny: a requirement is not met"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose to approve or to deny."},
    )
    reasons = forms.CharField(
        label="Reasons",
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text="Write to the student, in plain sentences that someone who reads them years from now understands.",
        error_messages={"required": "Write the reasons. The student reads them."},
    )


class SecondOpinionForm(forms.Form):
    agrees = forms.TypedChoiceField(
        label="Your answer",
        choices=[("yes", "I agree: the decision is final"), ("no", "I send it back")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose to agree or to send it back."},
    )
    note = forms.CharField(
        label="What should be looked at again (when you send it back)",
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
