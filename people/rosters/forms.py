"""The forms of a roster: its file, which of its columns is which, and what holds where the file says nothing."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from commitments.series.queries import published
from core import places
from core.errors import Refused
from core.tables import reading
from core.tables.reading import Table
from people.coaches import queries as coach_queries
from people.programs.models import Cohort
from people.rosters import cells
from people.rosters.columns import COLUMNS, FOR_ALL, KEPT, PARTS_OF_A_NAME, Reading
from people.rosters.matching import RosterMatching


class ColumnsForm(forms.Form):
    """For each of our columns a choice among the file's, and beside most of them what holds where it says nothing."""

    def __init__(self, table: Table, matching: RosterMatching, now: datetime, data: Any = None) -> None:
        super().__init__(data)
        self.now = now
        headings = [(str(at), name or f"column {at + 1}") for at, name in enumerate(table.header)]
        for column in COLUMNS:
            self.fields[f"column_{column.key}"] = forms.ChoiceField(
                label=column.name.capitalize(), required=False, choices=[("", "not in the file"), *headings],
                initial=matching.columns.get(column.key, ""),
            )  # fmt: skip
        for column in FOR_ALL:
            self.fields[f"default_{column.key}"] = forms.CharField(
                label=f"{column.name.capitalize()} where the file says none",
                required=False, max_length=254, initial=matching.defaults.get(column.key, ""),
            )  # fmt: skip
        names = [(series.name, series.name) for series in published()]
        self.fields["default_series"] = forms.ChoiceField(
            label="The terms that new students acknowledge where the file says none", required=False,
            choices=[("", "what their program names"), *names], initial=matching.defaults.get("series", ""),
        )  # fmt: skip
        self.fields["day_first"] = forms.ChoiceField(
            label="3/4/2026 in this file is", required=False,
            choices=[("", "March 4: the month first"), ("1", "3 April: the day first")],
            initial="1" if matching.day_first else "",
        )  # fmt: skip
        self.fields["address_ending"] = forms.CharField(
            label="Addresses without an @ end in", required=False, max_length=200, initial=matching.address_ending,
            help_text="For a file that has logins only, such as school.example.",
        )  # fmt: skip
        self.fields["like"] = forms.ModelChoiceField(
            Cohort.objects.select_related("program").order_by("program__name", "name"),
            label="Fill in what holds for a cohort", required=False, empty_label="choose a cohort",
        )  # fmt: skip

    def rows(self) -> list[dict[str, Any]]:
        """Return each column's choice, with what holds for all beside it where one answer may."""
        return [
            {
                "column": self[f"column_{column.key}"],
                "default": self[f"default_{column.key}"] if column.for_all else None,
            }
            for column in COLUMNS
        ]

    def clean_address_ending(self) -> str:
        ending = self.cleaned_data["address_ending"].strip().removeprefix("@")
        if ending:
            try:
                cells.address(f"someone@{ending}", "ending of an e-mail address")
            except Refused:
                raise forms.ValidationError("Write what follows the @, like school.example.") from None
        return ending.lower()

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        places_by_column = {column.key: answers.get(f"column_{column.key}") for column in COLUMNS}
        times = Counter(places_by_column.values())
        for key, place in places_by_column.items():
            if place and times[place] > 1:
                self.add_error(f"column_{key}", "This column is chosen twice.")
        if answers.get("column_name") and any(answers.get(f"column_{part}") for part in PARTS_OF_A_NAME):
            self.add_error("column_name", "Choose the whole name, or its two parts.")
        for column, check in self._checks(answers).items():
            words = answers.get(f"default_{column}")
            if words:
                try:
                    check(words)
                except Refused as refusal:
                    self.add_error(f"default_{column}", refusal.message)
        return answers

    def matching(self) -> RosterMatching:
        """Return the matching that the valid form describes."""
        answers = self.cleaned_data
        columns = {column.key: int(at) for column in COLUMNS if (at := answers[f"column_{column.key}"])}
        defaults = {
            column.key: words for column in FOR_ALL if (words := answers[f"default_{column.key}"].strip())
        }
        return RosterMatching(columns, defaults, bool(answers["day_first"]), answers["address_ending"])

    def _checks(self, answers: dict[str, Any]) -> dict[str, Callable[[str], object]]:
        """Return by column how its cell would be read, to check what holds for all; a state and a zone only within a
        country.
        """
        country = answers.get("default_country", "")

        def in_country(read: Callable[[str, str], object]) -> Callable[[str], object]:
            def check(words: str) -> object:
                return read(places.country(country), words) if country else None

            return check

        reading = Reading(self.now, bool(answers.get("day_first")))

        def alone(read: Callable[[str, Reading], object]) -> Callable[[str], object]:
            return lambda words: read(words, reading)

        return {column.key: alone(column.read) for column in FOR_ALL if column.read is not None} | {
            "state": in_country(places.subdivision),
            "time_zone": in_country(lambda code, words: places.zone_in(words, code)),
        }


def filled_from(cohort: Cohort, data: Any) -> dict[str, Any]:
    """Return the form's data, completed by what most of the cohort's students have where nothing is written yet."""
    filled = {name: data[name] for name in data}
    for column, words in usual_in(cohort).items():
        if not str(filled.get(f"default_{column}", "")).strip():
            filled[f"default_{column}"] = words
    return filled


def usual_in(cohort: Cohort) -> dict[str, str]:
    """Return, by column, what most of the students of a cohort have; always the cohort's own names."""
    students = list(
        cohort.students.select_related("user").only(
            "country", "subdivision", "user__time_zone", *(column.kept_in for column in KEPT)
        )
    )
    usual = {"program": cohort.program.name, "cohort": cohort.name}
    if not students:
        return usual
    places_of_students = Counter(
        (student.country, student.subdivision, student.user.time_zone) for student in students
    )
    country, state, zone = places_of_students.most_common(1)[0][0]
    coaches = Counter(coach_queries.coach_addresses_of(cohort))
    return usual | {
        "coach": coaches.most_common(1)[0][0] if len(coaches) == 1 else "",
        "country": country,
        "state": state,
        "time_zone": zone,
        **{
            column.key: _most_common(getattr(student, column.kept_in) for student in students)
            for column in KEPT
        },
    }


def _most_common(values: Iterable[object]) -> str:
    return str(Counter(values).most_common(1)[0][0])


class RosterForm(forms.Form):
    file = forms.FileField(
        label="A cohort’s roster (CSV)",
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={"required": "Choose a file first.", "empty": "The file is empty."},
    )

    def clean_file(self) -> str:
        """Return the file's text."""
        file = self.cleaned_data["file"]
        self.file_name = file.name
        try:
            return reading.decode(file.read(reading.BYTES_AT_MOST + 1))
        except Refused as refusal:
            raise ValidationError(refusal.message) from None
