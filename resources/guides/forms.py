"""The forms in which guides are written, and decided. They check shape; the verbs say what may be done."""

from typing import Any

from django import forms

from core.forms import PageKeyField, field_of
from resources.guides.figures import FIGURES
from resources.guides.models import (
    LONGEST_APPLIES,
    LONGEST_NOTE,
    LONGEST_TEXT,
    LONGEST_TITLE,
    GuideTheme,
    GuideVersion,
)
from resources.guides.places import PLACES
from resources.guides.verbs import LONGEST_WHY, GuideWords

TOO_LONG = "This has %(show_value)d characters; shorten it to %(limit_value)d."
KNOWN_FIGURES = ", ".join(f"{{{name}}}" for name in FIGURES)


class GuideForm(forms.Form):
    """All that a version says.

    `key` is the page's own, so that a doubled press is one version; `seen` the last version's number when it began.
    """

    key = PageKeyField()
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label="Title",
        max_length=LONGEST_TITLE,
        error_messages={"required": "Give the guide a title.", "max_length": TOO_LONG},
    )
    theme = forms.ChoiceField(
        label="About",
        choices=GuideTheme.choices,
        error_messages={"required": "Choose what the guide is about."},
    )
    applies = forms.CharField(
        label="When it helps",
        max_length=LONGEST_APPLIES,
        help_text="One sentence, to the student: it stands under the title, and in the list.",
        error_messages={"required": "Say when it helps, in a sentence.", "max_length": TOO_LONG},
    )
    text = forms.CharField(
        label="The text, in Markdown",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 24}),
        help_text="## begins a heading, - a point of a list, > something to adapt. "
        f"Figures of each reader’s Commitment: {KNOWN_FIGURES}.",
        error_messages={"required": "Write the guide.", "max_length": TOO_LONG},
    )
    places = forms.MultipleChoiceField(
        label="Where it is offered",
        required=False,
        choices=list(PLACES.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text="Each place shows two guides at most, the first in the list’s order.",
    )
    note = forms.CharField(
        label="What is new in this version",
        required=False,
        max_length=LONGEST_NOTE,
        help_text="For your colleagues.",
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, data: Any, *, version: GuideVersion | None, seen: int) -> None:
        super().__init__(data, initial=_initial(version, seen))
        del self.fields["text"].widget.attrs["maxlength"]  # by which a browser would cut off what is pasted
        if version is None:
            del self.fields["note"]
        field_of(self, "theme", forms.ChoiceField).choices = [
            *([] if version else [("", "choose…")]),
            *GuideTheme.choices,
        ]

    @property
    def words(self) -> GuideWords:
        answers = self.cleaned_data
        return GuideWords(
            title=answers["title"],
            applies=answers["applies"],
            theme=answers["theme"],
            places=tuple(answers["places"]),
            text=answers["text"],
        )


def _initial(version: GuideVersion | None, seen: int) -> dict[str, Any]:
    initial: dict[str, Any] = {"seen": seen}
    if version is not None:
        names = ("title", "theme", "applies", "text", "places")
        initial |= {name: getattr(version, name) for name in names}
    return initial


class WhyNotForm(forms.Form):
    """The reason for which a version is not taken, or a guide taken down."""

    why = forms.CharField(
        max_length=LONGEST_WHY,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why, in a sentence.", "max_length": TOO_LONG},
    )

    def __init__(self, data: Any, *, label: str) -> None:
        super().__init__(data)
        self.fields["why"].label = label
