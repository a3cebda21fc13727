"""The forms of a hearing: a student's answer, finding by finding; more time, asked for and given."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from core.files.recognising import DOCUMENTS
from core.forms import SHORT, DayField, FilesField, FilesInput, field_of
from guarantee.hearings.queries import HearingStanding
from guarantee.hearings.verbs import Point
from guarantee.judges.forms import AboutForm
from rules.hearings import earliest_extension, latest_extension

ACCEPTED = ",".join(kind.ending for kind in DOCUMENTS)


class HearingAnswerForm(AboutForm):
    """An answer to each finding that was put to the student; who wrote it; or that there is nothing to say."""

    def __init__(
        self,
        data: QueryDict | None = None,
        files: MultiValueDict[str, UploadedFile] | None = None,
        *,
        about: int,
        rows: Sequence[dict[str, Any]],
    ) -> None:
        super().__init__(data, files, about=about)
        self.numbers = [row["number"] for row in rows]
        for number in self.numbers:
            self.fields[f"point_{number}"] = forms.CharField(
                label=f"What you say on {number}",
                required=False,
                max_length=10_000,
                widget=forms.Textarea(attrs={"rows": 4, "class": "form-control"}),
            )
            self.fields[f"files_{number}"] = FilesField(
                label=f"Files for {number}",
                required=False,
                widget=FilesInput(attrs={"accept": ACCEPTED, "class": "form-control"}),
                error_messages={"empty": "The file is empty. Choose the one that you mean."},
            )
        self.fields["helper"] = forms.CharField(
            label="Who wrote this for you",
            required=False,
            max_length=150,
            widget=forms.TextInput(attrs={"class": "form-control"}),
            help_text="Leave it empty if you write yourself. Anybody whom you trust may write for you; "
            "the judges then read their name beside the words.",
        )
        self.fields["nothing"] = forms.BooleanField(
            label="I have nothing to say to these findings",
            required=False,
            widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        points = self.points()
        if not points and not cleaned.get("nothing"):
            self.add_error("nothing", "Answer at least one of them, or tick that you have nothing to say.")
        if points and cleaned.get("nothing"):
            self.add_error("nothing", "You wrote something above: take this tick off, or what you wrote.")
        return cleaned

    def points(self) -> dict[int, Point]:
        """Return what was said, and which files were sent, by requirement; only where there is anything."""
        points = {
            number: Point(self.cleaned_data[f"point_{number}"], self.cleaned_data[f"files_{number}"])
            for number in self.numbers
        }
        return {number: point for number, point in points.items() if point.text.strip() or point.files}


class MoreTimeForm(forms.Form):
    """Until which day a student would like to have time, and why; or until which day a judge gives it, and why."""

    until = DayField(label="Until the end of", required="Choose the last day.")
    why = forms.CharField(
        label="Because",
        max_length=2_000,
        widget=SHORT,
        error_messages={"required": "Say why, in a sentence."},
    )

    def __init__(self, data: QueryDict | None, standing: HearingStanding, now: datetime) -> None:
        zone, request = standing.hearing.claim.search.zone, standing.request
        super().__init__(data, initial={"until": request.until_day} if request else None)
        first = earliest_extension(standing.closes_at, now, zone)
        field_of(self, "until", DayField).limit(first, latest_extension(now, zone))


class DecliningForm(forms.Form):
    """Why more time is not given."""

    why = forms.CharField(
        label="Because",
        max_length=2_000,
        widget=SHORT,
        error_messages={"required": "Say why: the student reads it."},
    )
