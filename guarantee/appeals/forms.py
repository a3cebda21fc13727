"""The forms by which a student appeals, and two admins rule on it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from core.forms import FilesField, field_of
from guarantee.appeals.verbs import LONGEST, LONGEST_NOTE
from guarantee.judges.forms import AboutForm, AgreesField


class AppealForm(forms.Form):
    statement = forms.CharField(
        label="What you see otherwise, and why",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="In your own words. Name the finding that you mean, and what shows that it is otherwise.",
        error_messages={
            "required": "Say what you see otherwise, and why. The admins read it together with the dossier."
        },
    )
    cause = forms.CharField(
        label="Why it comes after the limit",
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Two admins look at this first. Illness, or a letter that never arrived, are such causes.",
        error_messages={"required": "The limit has passed: say why the appeal comes late."},
    )
    documents = FilesField(
        label="Files, if there are any",
        required=False,
        help_text="PDF, Word, OpenDocument, text or pictures; up to 10, each at most 5 MB.",
    )

    def __init__(
        self, data: QueryDict | None = None, files: MultiValueDict[str, Any] | None = None, *, late: bool
    ) -> None:
        super().__init__(data, files)
        if not late:
            del self.fields["cause"]


class AppealRulingForm(forms.Form):
    ruled = forms.ChoiceField(
        label="Your ruling",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you rule."},
    )
    reasons = forms.CharField(
        label="Reasons",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text="Write to the student: what they say, point by point, and why you rule so.",
        error_messages={"required": "Write the reasons. The student reads them."},
    )

    def __init__(self, data: QueryDict | None = None, *, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__(data)
        field_of(self, "ruled", forms.ChoiceField).choices = [
            (word, label.capitalize()) for word, label in choices
        ]


class AppealAnswerForm(AboutForm):
    agrees = AgreesField(required="Choose to agree or to send it back.")
    note = forms.CharField(
        label="Your note",
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Kept with the ruling, for admins. To send it back, say what should be looked at again.",
    )
