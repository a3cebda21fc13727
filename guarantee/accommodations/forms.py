"""The forms by which a student asks for an accommodation, and admins decide it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.text import capfirst

from core.files.recognising import DOCUMENTS
from core.forms import FilesField, FilesInput, field_of
from guarantee.accommodations.models import Accommodation, AccommodationGround, granted_words
from guarantee.accommodations.queries import name_of_period
from guarantee.accommodations.verbs import LONGEST
from guarantee.judges.forms import AboutForm, AgreesField
from rules.eligibility.requirements import REQUIREMENTS
from rules.words import full_day
from standing.models import Period

ACCEPTED = ",".join(kind.ending for kind in DOCUMENTS)
FORGIVABLE = [
    (requirement.number, f"{requirement.number}. {requirement.title}")
    for requirement in REQUIREMENTS
    if requirement.can_be_waived
]
DAY = forms.DateInput(attrs={"type": "date"})
Choices = Sequence[tuple[str, str]]


def period_choices(periods: Sequence[Period]) -> list[tuple[str, str]]:
    """Return weeks and months to choose from, each with its days and how it stands."""
    return [
        (
            name_of_period(period),
            f"{name_of_period(period).capitalize()}, {full_day(period.first_day)} to {full_day(period.last_day)}: "
            f"{period.verdict}",
        )
        for period in periods
    ]


class _PartsForm(forms.Form):
    """Which weeks are excused, and which requirements forgiven: asked for, or granted."""

    periods = forms.MultipleChoiceField(
        label="Weeks to excuse", required=False, widget=forms.CheckboxSelectMultiple
    )
    requirements = forms.TypedMultipleChoiceField(
        label="Requirements to forgive",
        required=False,
        coerce=int,
        choices=FORGIVABLE,
        widget=forms.CheckboxSelectMultiple,
    )

    def offer(self, periods: Choices, requirements: Sequence[tuple[int, str]] = FORGIVABLE) -> None:
        """Set what can be chosen; a field with nothing to choose is left out."""
        for name, choices in (("periods", list(periods)), ("requirements", list(requirements))):
            if choices:
                field_of(self, name, forms.MultipleChoiceField).choices = choices
            else:
                del self.fields[name]

    def parts(self) -> dict[str, Any]:
        return {name: self.cleaned_data.get(name, []) for name in ("periods", "requirements")}


class AccommodationForm(_PartsForm):
    """What a student asks for, and why."""

    ground = forms.ChoiceField(
        label="What it is about",
        choices=[(ground.value, ground.label.capitalize()) for ground in AccommodationGround],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it is about."},
    )
    why = forms.CharField(
        label="What happened, and what it kept you from",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="As much as you want to say. Only those who decide read it; your coach does not.",
        error_messages={"required": "Say what happened, and what it kept you from."},
    )
    first_day = forms.DateField(
        label="Or days in which nothing was due: from",
        required=False,
        widget=DAY,
        help_text="What was due from you in these days is due later, by as many days: replies, deliverables, answers "
        "to offers, logging, filing a claim. An employer’s own deadline stays.",
    )
    last_day = forms.DateField(label="To", required=False, widget=DAY, help_text="Days that are over.")
    documents = FilesField(
        label="Documents, if there are any",
        required=False,
        widget=FilesInput(attrs={"accept": ACCEPTED}),
        help_text="PDF, Word, OpenDocument, text or pictures; up to 10, each at most 5 MB, together at most 10 MB. "
        "As private as what you write.",
        error_messages={"empty": "The file is empty. Choose the one that you mean."},
    )
    field_order = ("ground", "why", "periods", "requirements", "first_day", "last_day", "documents")

    def __init__(
        self,
        data: QueryDict | None = None,
        files: MultiValueDict[str, UploadedFile] | None = None,
        *,
        periods: Sequence[Period],
    ) -> None:
        super().__init__(data, files)
        self.offer(period_choices(periods))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first_day, last_day = cleaned.get("first_day"), cleaned.get("last_day")
        if not self.errors and (first_day is None) != (last_day is None):
            self.add_error("last_day" if last_day is None else "first_day", "Give both days, or none.")
        if not self.errors and not any(self.parts().values()):
            field = "periods" if "periods" in self.fields else "requirements"
            self.add_error(field, "Choose what you ask for.")
        return cleaned

    def parts(self) -> dict[str, Any]:
        first_day, last_day = self.cleaned_data.get("first_day"), self.cleaned_data.get("last_day")
        return super().parts() | {"days": (first_day, last_day) if first_day and last_day else None}


class AccommodationDecisionForm(_PartsForm):
    """What an admin grants of what was asked for, and why."""

    moved = forms.BooleanField(required=False, initial=True)

    granted = AgreesField(
        yes="Grant what is ticked below",
        no="Decline",
        required="Choose to grant or to decline.",
        label="Your decision",
        widget=forms.RadioSelect,
    )
    why = forms.CharField(
        label="Why",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="The student reads it.",
        error_messages={"required": "Say why: the student reads it."},
    )
    field_order = ("granted", "periods", "requirements", "moved", "why")

    def __init__(self, data: QueryDict | None = None, *, accommodation: Accommodation) -> None:
        super().__init__(
            data,
            initial={"periods": accommodation.periods, "requirements": accommodation.requirements},
        )
        self.offer(
            [(name, name.capitalize()) for name in accommodation.periods],
            [choice for choice in FORGIVABLE if choice[0] in accommodation.requirements],
        )
        self.days = accommodation.days
        if self.days is None:
            del self.fields["moved"]
        else:
            self.fields["moved"].label = capfirst(granted_words([], [], *self.days))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and cleaned.get("granted") and not any(self.parts().values()):
            self.add_error("granted", "Tick what you grant, or decline.")
        return cleaned

    def granted_parts(self) -> dict[str, Any]:
        """Return what is granted; nothing where it is declined."""
        nothing: dict[str, Any] = {"periods": [], "requirements": [], "days": None}
        return self.parts() if self.cleaned_data["granted"] else nothing

    def parts(self) -> dict[str, Any]:
        return super().parts() | {"days": self.days if self.cleaned_data.get("moved") else None}


class AccommodationAnswerForm(AboutForm):
    """The word of the second admin."""

    agrees = AgreesField(
        yes="Agree", no="Send back", required="Choose to agree or to send it back.", label="Your answer",
        widget=forms.RadioSelect,
    )  # fmt: skip
    note = forms.CharField(
        label="What should be looked at again",
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Needed to send it back. For admins.",
    )
