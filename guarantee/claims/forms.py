"""The form by which a claim is filed."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from guarantee.statements.forms import files_field, text_field
from guarantee.statements.verbs import StatementWords
from rules.eligibility.requirements import NUMBERS


class FilingForm(forms.Form):
    """What a student says on the whole, and on each requirement, with documents; all of it may be left out."""

    statement = forms.CharField(
        label="Anything else the admins should know",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="They see your whole log, your weeks and your offers already.",
    )
    understood = forms.BooleanField(
        label="I have read what follows from filing",
        error_messages={"required": "Tick this once you have read what follows."},
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        files: MultiValueDict[str, UploadedFile] | None = None,
    ) -> None:
        super().__init__(data, files)
        for number in NUMBERS:
            self.fields[f"text_{number}"] = text_field(f"What you say on {number}")
            self.fields[f"files_{number}"] = files_field(f"Documents on {number}")

    def rows(self, requirements: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the requirements of a dossier, each with its two fields."""
        return [
            row | {"text_field": self[f"text_{row['number']}"], "files_field": self[f"files_{row['number']}"]}
            for row in requirements
        ]

    def words(self) -> dict[int, StatementWords]:
        """Return what is said on each requirement; only where there is anything."""
        all_words = {
            number: StatementWords(self.cleaned_data[f"text_{number}"], self.cleaned_data[f"files_{number}"])
            for number in NUMBERS
        }
        return {number: words for number, words in all_words.items() if words}
