"""The forms of the ideas board. They check shape; the verbs say what may be done."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from commitments.quotas.models import ActivityKind
from core.forms import DayField, PageKeyField, field_of
from resources.ideas.models import (
    LONGEST_EMPLOYER,
    LONGEST_NOTE,
    LONGEST_SUGGESTION,
    LONGEST_TITLE,
    Idea,
    IdeaKind,
)

TOO_LONG = "This has %(show_value)d characters; shorten it to %(limit_value)d."
# Kinds of activity that an idea of this kind most often becomes, the best first; which there are, the policy says.
LIKELY: dict[str, tuple[str, ...]] = {
    IdeaKind.PROJECT: ("project", "commit", "push"),
    IdeaKind.POST: ("blog_post",),
    IdeaKind.TALK: ("talk", "event"),
}
LOGGED_ALREADY = [("", "nothing: it is in my log already")]


class IdeaForm(forms.Form):
    """An idea in its writer's words."""

    key = PageKeyField()
    title = forms.CharField(
        label="The idea",
        max_length=LONGEST_TITLE,
        error_messages={"required": "Say in a few words what it is about.", "max_length": TOO_LONG},
    )
    kind = forms.ChoiceField(label="It would be a", choices=IdeaKind.choices)
    employer = forms.CharField(
        label="Whose eye should it catch",
        required=False,
        max_length=LONGEST_EMPLOYER,
        help_text="An employer, if you have one in mind.",
        error_messages={"max_length": TOO_LONG},
    )
    note = forms.CharField(
        label="First steps, links, why it fits",
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, data: Any, idea: Idea | None = None) -> None:
        names = ("title", "kind", "employer", "note")
        super().__init__(data, initial={name: getattr(idea, name) for name in names} if idea else {})


class IdeaDoneForm(forms.Form):
    """What a done idea becomes in the log."""

    kind = forms.ChoiceField(label="Log it as", required=False)
    occurred_on = DayField(label="Done on", required="Say on which day.")
    link = forms.CharField(
        label="Link",
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url"}),
        help_text="Where people can see it.",
    )
    note = forms.CharField(
        label="How it went", required=False, max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": TOO_LONG},
    )  # fmt: skip

    def __init__(self, data: Any, *, idea: Idea, kinds: Iterable[ActivityKind], today: date) -> None:
        kinds = [kind for kind in kinds if not kind.with_person]
        slugs = {kind.slug for kind in kinds}
        likely = next((slug for slug in LIKELY[idea.kind] if slug in slugs), "")
        super().__init__(data, initial={"kind": likely, "occurred_on": today})
        choices = [(kind.slug, kind.name) for kind in kinds]
        field_of(self, "kind", forms.ChoiceField).choices = choices + LOGGED_ALREADY


class SuggestionForm(forms.Form):
    """What a coach suggests about an idea."""

    key = PageKeyField()
    body = forms.CharField(
        label="Your suggestion",
        max_length=LONGEST_SUGGESTION,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Write what you suggest.", "max_length": TOO_LONG},
    )
