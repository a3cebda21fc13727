"""Forms about an opening: adding and changing it, its next step, notes, own stages, moves."""

from typing import Any

from django import forms

from core.forms import DayInput, field_of
from jobsearch.activities.forms import BAD_DAY
from jobsearch.openings.board import BoardColumn, place_of
from jobsearch.openings.checks import NOTE_AT_MOST, POSTING_AT_MOST
from jobsearch.openings.moves import Place
from rules.stages import OPEN_STAGES
from rules.states import Closing, Stage


def day_field(label: str, **kwargs: Any) -> forms.DateField:
    """Return a field for a day that may be left out."""
    return forms.DateField(label=label, required=False, widget=DayInput(), error_messages=BAD_DAY, **kwargs)


def places_of(columns: list[BoardColumn]) -> dict[str, Place]:
    """Return the places of a board's columns, by what a form sends for each."""
    return {column.place: Place(column.stage, own_stage=column.own_stage) for column in columns}


class StepForm(forms.Form):
    """What comes next, and when."""

    next_step = forms.CharField(
        label="Next step",
        required=False,
        max_length=200,
        help_text="Such as “Ask for a call”. Empty: nothing.",
    )
    next_on = day_field("Day")


class NoteForm(forms.Form):
    """A note on an opening."""

    note = forms.CharField(
        label="A note for yourself and your coach",
        max_length=NOTE_AT_MOST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write the note first."},
    )


class OpeningForm(forms.Form):
    """Everything that an opening says."""

    employer = forms.CharField(
        label="Employer",
        max_length=200,
        error_messages={"required": "Say which employer: its name is enough."},
    )
    role = forms.CharField(label="Role", required=False, max_length=300)
    link = forms.CharField(
        label="Link to the posting", required=False, widget=forms.TextInput(attrs={"inputmode": "url"})
    )
    person = forms.CharField(
        label="Who do you know there?",
        required=False,
        max_length=200,
        help_text="A person behind it helps more than anything else.",
    )
    place = forms.CharField(label="Place", required=False, max_length=300)
    pay = forms.CharField(label="Pay", required=False, max_length=200, help_text="As they write it.")
    tags = forms.CharField(
        label="Tags", required=False, max_length=900, help_text="Separated by commas: remote, python"
    )
    posting_text = forms.CharField(
        label="The posting’s text",
        required=False,
        max_length=POSTING_AT_MOST * 2,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Paste it here: postings vanish before the interview.",
    )

    def clean_tags(self) -> list[str]:
        return [tag for tag in self.cleaned_data["tags"].split(",") if tag.strip()]


class NewOpeningForm(OpeningForm, StepForm):
    """A new opening, with where it stands, what comes next, and a first note."""

    stage = forms.ChoiceField(label="It stands in", required=False)
    source_key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    field_order = [
        "employer",
        "role",
        "link",
        "person",
        "stage",
        "next_step",
        "next_on",
        "place",
        "pay",
        "tags",
    ]

    def __init__(self, columns: list[BoardColumn], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field_of(self, "stage", forms.ChoiceField).choices = [
            (column.place, column.title) for column in columns
        ]
        self.places = places_of(columns)

    def facts(self) -> dict[str, Any]:
        """Return what `verbs.add` takes."""
        facts = dict(self.cleaned_data)
        place = self.places.get(facts.pop("stage"), Place(Stage.SPOTTED))
        return facts | {
            "stage": place.stage,
            "own_stage": place.own_stage,
            "source_key": facts["source_key"] or None,
        }


class OwnStageForm(forms.Form):
    """A stage of one's own."""

    name = forms.CharField(
        label="Name",
        max_length=40,
        error_messages={"required": "Give the stage a name, such as “take-home”."},
    )
    beside = forms.ChoiceField(
        label="It counts as", choices=[(stage.value, stage.label) for stage in OPEN_STAGES]
    )


class MoveForm(forms.Form):
    """Where an opening goes, and since when."""

    to = forms.ChoiceField(
        error_messages={"required": "Choose where it goes.", "invalid_choice": "Choose where it goes."}
    )
    since = day_field("Since")

    def __init__(self, columns: list[BoardColumn], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = places_of(columns)
        self.places |= {
            place_of(Stage.CLOSED, closing=closing): Place(Stage.CLOSED, closing) for closing in Closing
        }
        field_of(self, "to", forms.ChoiceField).choices = [(place, place) for place in self.places]

    @property
    def place(self) -> Place:
        return self.places[self.cleaned_data["to"]]
