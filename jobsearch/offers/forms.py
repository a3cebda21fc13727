"""Forms about an offer. Moments are typed in a zone that the form names, and kept in UTC."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django import forms

from core.errors import Refused
from core.forms import field_of
from core.instants import parse_moment
from core.places import zones
from core.wording import city
from jobsearch.offers.deadlines import parse_deadline
from jobsearch.offers.models import AskedAbout, Offer, OfferType, Workplace
from rules.states import OfferAnswer


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
        message = "Write an amount of US dollars, such as 85,000."
        messages = dict.fromkeys(("invalid", "min_value", "max_digits", "max_whole_digits"), message)
        messages["max_decimal_places"] = "Write at most two places after the point."
        super().__init__(
            min_value=0, max_digits=10, decimal_places=2, localize=False, error_messages=messages, **kwargs
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


_DATE = forms.DateInput(attrs={"type": "date"})
_TIME = forms.TimeInput(attrs={"type": "time"})


def _deadline(form: forms.Form, day: str, time: str, zone: str) -> tuple[datetime | None, bool]:
    """Return the moment that two fields name, and whether it is a day; say beside the field what cannot be read."""
    day_text, time_text = form.cleaned_data.get(day), form.cleaned_data.get(time)
    if not day_text:
        if time_text and not form.has_error(day):
            form.add_error(day, "Say which day, too.")
        return None, False
    try:
        return parse_deadline(f"{day_text}T{time_text}" if time_text else day_text, zone)
    except Refused as refusal:
        form.add_error(day, refusal.message)
        return None, False


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
    hours_per_week = forms.DecimalField(
        label="Hours a week",
        min_value=Decimal("0.5"),
        max_value=100,
        decimal_places=1,
        required=False,
        widget=forms.NumberInput(attrs={"step": "0.5"}),
        help_text="Half hours, too: 37.5.",
        error_messages={
            "max_decimal_places": "Write hours with at most one place after the point, such as 37.5."
        },
    )
    in_field = _yes_no("In software development?")
    by_school = forms.BooleanField(
        label="The school made it, or a company that it owns",
        required=False,
        help_text="People then look at it first.",
    )
    written = _yes_no("How it was made", [("", "not known yet"), ("True", "in writing"), ("False", "orally")])
    pay = forms.CharField(
        label="Pay", max_length=80, required=False, help_text="As they said it, such as “$85,000 a year”."
    )
    first_year_pay = DollarsField(
        label="Pay in the first year, in US dollars",
        required=False,
        help_text="All of it in twelve months, such as 85,000. Empty: not known yet.",
    )
    bonus = DollarsField(
        label="Bonus in the first year, in US dollars",
        required=False,
        help_text="With what they pay for signing. 0: none. Empty: not known yet.",
    )
    equity = forms.CharField(
        label="Equity", max_length=120, required=False, help_text="Such as “0.05 %, over four years”."
    )
    benefits = forms.CharField(
        label="Benefits",
        max_length=1_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Such as health insurance, paid days off, a budget for learning.",
    )
    workplace = forms.ChoiceField(
        label="Where you work", choices=[("", "not known yet"), *Workplace.choices], required=False
    )
    place = forms.CharField(label="Town", max_length=120, required=False)
    starts_on = forms.DateField(
        label="First day of work",
        required=False,
        widget=_DATE,
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": "This is no day of the calendar. Write it like 2026-03-02."},
    )
    terms = forms.CharField(
        label="Anything else in the terms",
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    employer_deadline = forms.CharField(
        label="The employer’s own deadline, if they set one",
        widget=_DATE,
        required=False,
        help_text="It governs, whether it is earlier or later than the school’s limit.",
    )
    employer_time = forms.CharField(
        label="At what time",
        widget=_TIME,
        required=False,
        help_text="Empty if they named only the day: then you have until its end.",
    )
    employer_zone = forms.ChoiceField(label="In which zone they meant it", required=False)

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone
        field_of(self, "received_at", MomentField).zone = zone
        self.fields["received_at"].help_text = f"Your time, {city(zone)}."
        names = sorted(zones().values())
        field_of(self, "employer_zone", forms.ChoiceField).choices = [
            (name, name.replace("_", " ")) for name in names
        ]
        self.fields["employer_zone"].initial = zone

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        zone = values.get("employer_zone") or self.zone
        values["employer_deadline"], values["employer_by_day"] = _deadline(
            self, "employer_deadline", "employer_time", zone
        )
        return values

    def facts(self) -> dict[str, Any]:
        facts = {name: value for name, value in self.cleaned_data.items() if name != "employer_time"}
        if facts["employer_deadline"] is None:
            facts["employer_zone"] = ""
        return facts


class OfferAnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label="What you told them",
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
            ("", "I don’t know yet"),
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
        field_of(self, "answered_at", MomentField).zone = zone
        self.fields["answered_at"].help_text = f"Your time, {city(zone)}."


class OfferAskForm(forms.Form):
    about = forms.ChoiceField(label="About", choices=AskedAbout.choices)
    wanted = forms.CharField(
        label="What you ask for", max_length=200, error_messages={"required": "Say what you ask for."}
    )
    asked_at = MomentField(label="When you asked", required=False)

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "asked_at", MomentField).zone = zone
        self.fields["asked_at"].help_text = f"Your time, {city(zone)}. Empty: just now."


class GrantForm(forms.Form):
    """The employer's answer to one thing asked for: the two buttons are yes and no."""

    granted = forms.TypedChoiceField(
        choices=[("True", "yes"), ("False", "no")],
        coerce=lambda value: value == "True",
        error_messages={"required": "Choose yes or no.", "invalid_choice": "Choose yes or no."},
    )
    words = forms.CharField(
        max_length=200,
        required=False,
        error_messages={"max_length": "Say what they said in at most 200 characters."},
    )
    answered_at = MomentField(required=False)

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "answered_at", MomentField).zone = zone


class ExtensionForm(forms.Form):
    deadline = forms.CharField(
        label="New deadline", widget=_DATE, error_messages={"required": "Say until when."}
    )
    time = forms.CharField(
        label="At what time",
        widget=_TIME,
        required=False,
        help_text="Empty if they named only the day: then you have until its end.",
    )
    granted_at = MomentField(
        label="When the employer granted it", error_messages={"required": "Say when they granted it."}
    )

    def __init__(self, *args: Any, zone: str, employer_zone: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.employer_zone = employer_zone or zone
        possessive = "Your" if self.employer_zone == zone else "Their"
        self.fields["deadline"].help_text = f"{possessive} time, {city(self.employer_zone)}."
        field_of(self, "granted_at", MomentField).zone = zone
        self.fields["granted_at"].help_text = f"Your time, {city(zone)}."

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        values["deadline"], values["by_day"] = _deadline(self, "deadline", "time", self.employer_zone)
        values.pop("time", None)
        return values


class WithdrawnForm(forms.Form):
    at = MomentField(label="When they took it back", error_messages={"required": "Say when they told you."})

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "at", MomentField).zone = zone
        self.fields["at"].help_text = f"Your time, {city(zone)}."


class ConfirmationForm(forms.Form):
    seen = forms.CharField(widget=forms.HiddenInput)
    note = forms.CharField(
        label="Note", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
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
        if offer.answer != OfferAnswer.ACCEPTED:
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
