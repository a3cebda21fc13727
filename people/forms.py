"""Forms of this room. They read what was typed; verbs decide."""

from typing import Any, cast

from allauth.account.forms import ResetPasswordForm as AllauthResetPasswordForm
from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from core import clock
from core.errors import Refused
from core.tables import reading
from people import places
from people.accounts import verbs
from people.models import ProgramRequirement, RoleKind, Student, User


class ResetPasswordForm(AllauthResetPasswordForm):
    """Known, invited and unknown addresses take the same way, and as long: one row, which the worker answers."""

    users: list[User]

    def clean_email(self) -> str:
        self.users = []
        return cast(str, self.cleaned_data["email"]).lower()

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        address = cast(str, self.cleaned_data["email"])
        verbs.ask_for_link(address, now=clock.now())
        return address


class InvitationForm(forms.Form):
    password = forms.CharField(
        label="Password", strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    again = forms.CharField(
        label="The same password again",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields[
            "password"
        ].help_text = "At least 10 characters. A few words in a row are easy to remember."

    def clean_password(self) -> str:
        password_validation.validate_password(self.cleaned_data["password"], self.user)
        return cast(str, self.cleaned_data["password"])

    def clean(self) -> None:
        first, again = self.cleaned_data.get("password"), self.cleaned_data.get("again")
        if first and again and first != again:
            self.add_error("again", "The two are not the same: type the password once more.")


class RosterForm(forms.Form):
    file = forms.FileField(
        label="A cohort’s roster (CSV)",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={"required": "Choose a file first.", "empty": "The file is empty."},
    )

    def clean_file(self) -> str:
        """The file's text."""
        file = self.cleaned_data["file"]
        self.file_name = file.name
        try:
            return reading.decode(file.read(reading.BYTES_AT_MOST + 1))
        except Refused as refusal:
            raise ValidationError(refusal.message) from None


def _zones() -> list[tuple[str, str]]:
    return [(name, name.replace("_", " ")) for name in places.zones().values()]


class ZoneField(forms.ChoiceField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=_zones, label="Time zone", initial="America/New_York", **kwargs)


class MeForm(forms.Form):
    name = forms.CharField(
        label="Name", max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    time_zone = ZoneField()


class StudentMeForm(MeForm):
    country = forms.ChoiceField(
        label="Country", choices=lambda: sorted(places.countries().items(), key=lambda item: item[1])
    )
    state = forms.CharField(
        label="State",
        required=False,
        max_length=60,
        help_text="Its holidays count for your deadlines. Like NY.",
    )

    field_order = ("name", "country", "state", "time_zone")


class StaffForm(forms.Form):
    name = forms.CharField(
        label="Name",
        max_length=150,
        required=False,
        help_text="Needed, unless this address signs in here already.",
    )
    email = forms.EmailField(label="E-mail address", max_length=254)
    kinds = forms.MultipleChoiceField(
        label="Roles",
        choices=RoleKind.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one role."},
    )
    time_zone = ZoneField()


class RoleForm(forms.Form):
    kind = forms.ChoiceField(choices=RoleKind.choices)


class CoverForm(forms.Form):
    """Who is away, and which coach covers for them."""

    away = forms.ModelChoiceField(
        User.objects.none(),
        empty_label="choose…",
        label="Who is away",
        error_messages={"required": "Choose who is away."},
    )
    covering = forms.ModelChoiceField(
        User.objects.none(),
        empty_label="choose…",
        label="Who covers for them",
        error_messages={"required": "Choose who covers."},
    )
    first_day = forms.DateField(label="First day", widget=forms.DateInput(attrs={"type": "date"}))
    last_day = forms.DateField(
        label="Last day",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="To the end of that day, where the one who is away lives.",
    )

    def __init__(self, *args: Any, coaches: "Any", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("away", "covering"):
            cast(forms.ModelChoiceField, self.fields[name]).queryset = coaches


class RequirementForm(forms.Form):
    name = forms.CharField(label="One more requirement", max_length=120)


class PreparationForm(forms.Form):
    prep_days = forms.IntegerField(
        label="Preparing starts so many days before graduation", min_value=0, max_value=365
    )


class CertificationForm(forms.Form):
    """One student: the day, each requirement of the program, a note."""

    graduated_on = forms.DateField(label="Graduated on", widget=forms.DateInput(attrs={"type": "date"}))
    note = forms.CharField(
        label="Note", required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, requirements: list[ProgramRequirement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.requirements = requirements
        for requirement in requirements:
            self.fields[f"met_{requirement.pk}"] = forms.TypedChoiceField(
                label=requirement.name,
                choices=[("yes", "met"), ("no", "not met")],
                coerce=lambda value: value == "yes",
                widget=forms.RadioSelect,
                error_messages={"required": "Say whether it was met."},
            )
            self.fields[f"note_{requirement.pk}"] = forms.CharField(
                label=f"Note on {requirement.name}", required=False, max_length=200
            )

    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """For each requirement its two fields, as a page shows them."""
        return [(self[f"met_{each.pk}"], self[f"note_{each.pk}"]) for each in self.requirements]

    def outcomes(self) -> dict[int, tuple[bool, str]]:
        return {
            requirement.pk: (
                self.cleaned_data[f"met_{requirement.pk}"],
                self.cleaned_data[f"note_{requirement.pk}"],
            )
            for requirement in self.requirements
        }


class StudentsForm(forms.Form):
    """Students chosen in the list."""

    students = forms.ModelMultipleChoiceField(
        Student.objects.none(), error_messages={"required": "Choose at least one student."}
    )

    def __init__(self, *args: Any, visible: "Any", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelMultipleChoiceField, self.fields["students"]).queryset = visible


class BulkCertificationForm(StudentsForm):
    graduated_on = forms.DateField(label="Graduated on", widget=forms.DateInput(attrs={"type": "date"}))
    all_met = forms.BooleanField(
        label="Each of them met every requirement of the program",
        error_messages={"required": "Tick this if it is so; else certify student by student."},
    )


class BulkCoachForm(StudentsForm):
    coach = forms.ModelChoiceField(User.objects.none(), error_messages={"required": "Choose a coach."})

    def __init__(self, *args: Any, coaches: "Any", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["coach"]).queryset = coaches
