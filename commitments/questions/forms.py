"""Asking about a clause, and answering. They check shape; whether a thing may be done is the verbs' to say."""

from typing import Any
from uuid import uuid4

from django import forms

from commitments.questions.models import LONGEST_ANSWER, LONGEST_QUESTION
from commitments.questions.verbs import LONGEST_NAME, LONGEST_REASON

TOO_LONG = "This has %(show_value)d characters; shorten it to %(limit_value)d."


def _text(label: str, longest: int, required: str, rows: int = 6) -> forms.CharField:
    field = forms.CharField(
        label=label,
        max_length=longest,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": required, "max_length": TOO_LONG},
    )
    del field.widget.attrs["maxlength"]  # by which the browser would cut off what is pasted, and say nothing
    return field


class QuestionForm(forms.Form):
    """A question about a clause. Who has signed in is asked for no name.

    `key` is the page's own, so that a doubled press is one question.
    """

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    body = _text("Your question", LONGEST_QUESTION, "Write your question.")
    name = forms.CharField(
        label="Your name",
        max_length=LONGEST_NAME,
        error_messages={"required": "Say what we may call you.", "max_length": TOO_LONG},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label="Your e-mail address",
        help_text="The answer goes there. We use it for nothing else.",
        error_messages={
            "required": "Give an e-mail address to which the answer can go.",
            "invalid": "Give an e-mail address to which the answer can go.",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, data: Any, *, signed_in: bool) -> None:
        super().__init__(data, initial={"key": uuid4()})
        if signed_in:
            del self.fields["name"], self.fields["email"]


class ClauseAnswerForm(forms.Form):
    """An answer; `seen` is how many the question had when this one was begun."""

    body = _text("Your answer", LONGEST_ANSWER, "Write the answer.", rows=8)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


class SettingAsideForm(forms.Form):
    why = _text("Why it needs no answer", LONGEST_REASON, "Say why it needs no answer.", rows=3)
