"""What people type about an offer. Moments are typed in a zone that the form names, and kept in UTC."""

from datetime import datetime
from typing import Any

from django import forms

from core.errors import Refused
from core.instants import parse_moment
from core.wording import city
from jobsearch.models import OfferAsk
from jobsearch.offers import Offer, OfferType
from people.places import zones


class MomentField(forms.CharField):
    """A day and a time as people type them, in the field's `zone`; cleaned to an aware datetime in UTC."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def __init__(self, *, zone: str = "UTC", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.zone = zone

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return parse_moment(text, self.zone)
        except Refused as refusal:
            raise forms.ValidationError(refusal.message) from None


class DollarsField(forms.DecimalField):
    """An amount of US dollars as people type it: “85000”, “$85,000”."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def __init__(self, **kwargs: Any) -> None:
        wrong = "Write an amount of US dollars, such as 85,000."
        said = dict.fromkeys(("invalid", "min_value", "max_digits", "max_whole_digits"), wrong)
        said["max_decimal_places"] = "Write at most two places after the point."
        super().__init__(
            min_value=0, max_digits=10, decimal_places=2, localize=False, error_messages=said, **kwargs
        )

    def to_python(self, value: Any) -> Any:
        return super().to_python(
            value.replace("$", "").replace(",", "").strip() if isinstance(value, str) else value
        )


UNKNOWN = [("", "not known yet"), ("True", "yes"), ("False", "no")]


def _yes_no(
    label: str, choices: list[tuple[str, str]] = UNKNOWN, help_text: str = ""
) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=choices,
        required=False,
        coerce=lambda value: value == "True",
        empty_value=None,
        help_text=help_text,
    )


class OfferForm(forms.Form):
    employer = forms.CharField(
        label="Employer", max_length=120, error_messages={"required": "Say who made the offer."}
    )
    role = forms.CharField(
        label="Role", max_length=120, error_messages={"required": "Say what the work is called."}
    )
    received_at = MomentField(
        label="When you received it", error_messages={"required": "Say when you received it."}
    )
    type = forms.ChoiceField(
        label="Type", choices=[("", "not known yet"), *OfferType.choices], required=False
    )
    length = forms.CharField(
        label="How long it lasts",
        max_length=80,
        required=False,
        help_text="Such as “open-ended” or “6 months”.",
    )
    hours_per_week = forms.IntegerField(label="Hours a week", min_value=1, max_value=100, required=False)
    in_field = _yes_no("In software development?")
    written = _yes_no("How it was made", [("", "not known yet"), ("True", "in writing"), ("False", "orally")])
    pay = forms.CharField(
        label="Pay", max_length=80, required=False, help_text="As they said it, such as “$85,000 a year”."
    )
    first_year_pay = DollarsField(
        label="Pay in the first year, in US dollars",
        required=False,
        help_text="All of it in twelve months, such as 85,000. Empty: not known yet.",
    )
    terms = forms.CharField(
        label="Terms", max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    employer_deadline = MomentField(
        label="The employer's own deadline, if they set one",
        required=False,
        help_text="It governs, whether it is earlier or later than the school's limit.",
    )
    employer_zone = forms.ChoiceField(label="In which zone they meant it", required=False)

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone
        chosen = self.data.get("employer_zone") if self.is_bound else self.initial.get("employer_zone")
        self.fields["received_at"].zone = zone  # type: ignore[attr-defined]
        self.fields["received_at"].help_text = f"Your time, {city(zone)}."
        self.fields["employer_deadline"].zone = chosen if chosen in zones().values() else zone  # type: ignore[attr-defined]
        names = sorted(zones().values())
        self.fields["employer_zone"].choices = [(name, name.replace("_", " ")) for name in names]  # type: ignore[attr-defined]
        self.fields["employer_zone"].initial = zone

    def facts(self) -> dict[str, Any]:
        facts = dict(self.cleaned_data)
        if facts["employer_deadline"] is None:
            facts["employer_zone"] = ""
        return facts


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label="Your answer",
        choices=[("accepted", "I accepted"), ("refused", "I declined")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you answered."},
    )
    answered_at = MomentField(
        label="When you told them", error_messages={"required": "Say when you told them."}
    )
    ends_search = forms.TypedChoiceField(
        label="If you accepted: does this end your search?",
        choices=[
            ("", "I don't know yet"),
            ("True", "Yes, I start working there"),
            ("False", "No, I go on searching"),
        ],
        coerce=lambda value: value == "True",
        empty_value=None,
        required=False,
        help_text="Your coach agrees or talks it over with you. Part-time or interim work need not end it.",
    )

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answered_at"].zone = zone  # type: ignore[attr-defined]
        self.fields["answered_at"].help_text = f"Your time, {city(zone)}."


class AskForm(forms.Form):
    about = forms.ChoiceField(label="About", choices=OfferAsk._meta.get_field("about").flatchoices)
    wanted = forms.CharField(
        label="What you ask for", max_length=200, error_messages={"required": "Say what you ask for."}
    )


class GrantForm(forms.Form):
    granted = forms.TypedChoiceField(
        choices=[("True", "yes"), ("False", "no")], coerce=lambda value: value == "True"
    )


class ExtensionForm(forms.Form):
    deadline = MomentField(label="New deadline", error_messages={"required": "Say until when."})
    granted_at = MomentField(
        label="When the employer granted it", error_messages={"required": "Say when they granted it."}
    )

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("deadline", "granted_at"):
            self.fields[name].zone = zone  # type: ignore[attr-defined]
            self.fields[name].help_text = f"Your time, {city(zone)}."


class WithdrawnForm(forms.Form):
    at = MomentField(label="When they took it back", error_messages={"required": "Say when they told you."})

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].zone = zone  # type: ignore[attr-defined]
        self.fields["at"].help_text = f"Your time, {city(zone)}."


class ConfirmationForm(forms.Form):
    seen = forms.CharField(widget=forms.HiddenInput)
    note = forms.CharField(
        label="Note (optional)", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    search_ends = forms.BooleanField(label="We agree that this ends the search", required=False)

    def clean_seen(self) -> datetime:
        try:
            return datetime.fromisoformat(self.cleaned_data["seen"])
        except ValueError:
            raise forms.ValidationError("Open the offer again, then confirm.") from None

    def __init__(self, *args: Any, offer: Offer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = offer.changed_at.isoformat()
        if offer.answer != "accepted":
            del self.fields["search_ends"]
        elif offer.ends_search:
            self.fields["search_ends"].initial = True


class TakeBackForm(forms.Form):
    why = forms.CharField(
        label="What was wrong", max_length=500, error_messages={"required": "Say what was wrong."}
    )


class HelpForm(forms.Form):
    question = forms.CharField(
        label="What would you like help with?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Write what you would like help with."},
    )
