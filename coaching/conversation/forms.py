"""The forms in which a message or a reply is written."""

from typing import Any
from uuid import UUID, uuid4

from django import forms

from core.forms import TEXT
from people.coaches.guards import LONGEST_TEXT


class ReplyForm(forms.Form):
    """A student's message; `form_key` makes a doubled submit one message. Students do not ask for replies by a rule."""

    body = forms.CharField(label="Message", widget=TEXT, max_length=LONGEST_TEXT)
    form_key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=36)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["form_key"].initial = str(uuid4())
        self.fields["body"].error_messages["required"] = "Write something first."
        if self.is_bound and isinstance(self.data, dict):
            self.data = self.data.copy()

    def clean_form_key(self) -> str:
        """Return the key where it is a UUID, as the form makes them; else an empty one."""
        try:
            return str(UUID(self.cleaned_data["form_key"]))
        except ValueError:
            return ""


class MessageForm(ReplyForm):
    """A coach's message."""

    asks_reply = forms.BooleanField(label="Ask for a reply", required=False)
    field_order = ("body", "asks_reply", "form_key")
