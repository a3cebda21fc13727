"""The forms that certify graduation, of one student or of many."""

from typing import Any

from django import forms

from people.programs.models import ProgramRequirement
from people.students.forms import StudentsForm


class CertificationForm(forms.Form):
    """The certification of one student: the day, each requirement of the program, a note."""

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
                coerce=lambda answer: answer == "yes",
                widget=forms.RadioSelect,
                error_messages={"required": "Say whether it was met."},
            )
            self.fields[f"note_{requirement.pk}"] = forms.CharField(
                label=f"Note on {requirement.name}", required=False, max_length=200
            )

    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Return the two fields of each requirement, as a page shows them."""
        return [
            (self[f"met_{requirement.pk}"], self[f"note_{requirement.pk}"])
            for requirement in self.requirements
        ]

    def outcomes(self) -> dict[int, tuple[bool, str]]:
        return {
            requirement.pk: (
                self.cleaned_data[f"met_{requirement.pk}"],
                self.cleaned_data[f"note_{requirement.pk}"],
            )
            for requirement in self.requirements
        }


class BulkCertificationForm(StudentsForm):
    graduated_on = forms.DateField(label="Graduated on", widget=forms.DateInput(attrs={"type": "date"}))
    all_met = forms.BooleanField(
        label="Each of them met every requirement of the program",
        error_messages={"required": "Tick this if it is so; else certify student by student."},
    )
