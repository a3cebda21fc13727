"""Forms of this room. They check shape; whether a thing may be done is the verbs' to say."""

from typing import Any
from uuid import UUID, uuid4

from django import forms

from coaching.guards import LONGEST_TEXT
from people.models import User

TEXT = forms.Textarea(attrs={"rows": 4})
SHORT = forms.Textarea(attrs={"rows": 2})


class MessageForm(forms.Form):
    """A coach's message; `form_key` makes a doubled submit one message."""

    body = forms.CharField(label="Message", widget=TEXT, max_length=LONGEST_TEXT)
    asks_reply = forms.BooleanField(label="Ask for a reply", required=False)
    form_key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=36)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["form_key"].initial = str(uuid4())
        self.fields["body"].error_messages["required"] = "Write something first."
        if self.is_bound and isinstance(self.data, dict):
            self.data = self.data.copy()

    def clean_form_key(self) -> str:
        """What is no key of ours is as good as none."""
        try:
            return str(UUID(self.cleaned_data["form_key"]))
        except ValueError:
            return ""


class ReplyForm(MessageForm):
    """A student's message: students do not ask for replies by a rule."""

    asks_reply = None  # type: ignore[assignment]


class LapseForm(forms.Form):
    """How else the student was tried to be reached before the search ends."""

    other_way = forms.CharField(
        label="Which other way you tried",
        widget=SHORT,
        max_length=5_000,
        help_text="Such as “Called on 3 May and 5 May, left a message each time”.",
        error_messages={
            "required": "Say which other way you tried, such as a call, and when: without it no search ends in silence."
        },
    )


class ReasonForm(forms.Form):
    """One text: why."""

    why = forms.CharField(widget=SHORT, max_length=5_000)

    def __init__(self, *args: Any, label: str = "Why", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].label = label
        self.fields["why"].error_messages["required"] = "Say why, in a sentence."


class DecisionForm(forms.Form):
    """Yes or no, and why."""

    decision = forms.ChoiceField(widget=forms.RadioSelect, choices=())
    why = forms.CharField(
        label="Why", widget=SHORT, max_length=5_000, error_messages={"required": "Say why, in a sentence."}
    )

    def __init__(self, *args: Any, yes: str, no: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decision"].choices = [("yes", yes), ("no", no)]  # type: ignore[attr-defined]
        self.fields["decision"].label = "Your decision"
        self.fields["decision"].error_messages["required"] = "Choose one of the two."


class ReinstateForm(ReasonForm):
    schools_error = forms.BooleanField(
        label="The lapse was the school’s error: excuse the weeks between", required=False
    )


class AppointmentForm(forms.Form):
    """A meeting; `when` is local time in the student's zone, which the view reads it in."""

    kind = forms.ChoiceField(label="What for", choices=())
    host = forms.ModelChoiceField(label="With", queryset=User.objects.none(), empty_label=None)
    day = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    time = forms.TimeField(label="Time", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    minutes = forms.IntegerField(label="Minutes", min_value=5, max_value=240, initial=30)

    def __init__(
        self, *args: Any, hosts: Any, kinds: list[tuple[str, str]], zone: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        self.fields["host"].queryset = hosts  # type: ignore[attr-defined]
        self.fields["time"].label = f"Time in {zone}"
        self.fields["time"].error_messages["required"] = "Say at what time it begins."
        self.fields["day"].error_messages["required"] = "Choose the day."


class OutcomeForm(forms.Form):
    outcome = forms.ChoiceField(label="How it went", widget=forms.RadioSelect, choices=())
    minutes_late = forms.IntegerField(
        label="Minutes late", min_value=0, max_value=240, required=False, initial=0, help_text="0 is on time."
    )
    note = forms.CharField(label="Note", widget=SHORT, max_length=5_000, required=False)

    def __init__(self, *args: Any, outcomes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = outcomes  # type: ignore[attr-defined]
        self.fields["outcome"].error_messages["required"] = "Choose how it went."


class OutcomeCorrectionForm(OutcomeForm):
    why = forms.CharField(label="What was wrong", widget=SHORT, max_length=2_000)

    def __init__(self, *args: Any, outcomes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, outcomes=outcomes, **kwargs)
        self.fields["why"].error_messages["required"] = "Say what was wrong: the student reads it."


class DeliverableForm(forms.Form):
    kind = forms.ChoiceField(label="What", choices=())
    due_on = forms.DateField(
        label="Due",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="To the end of that day, where they are.",
    )

    def __init__(self, *args: Any, kinds: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]


class SubmissionForm(forms.Form):
    link = forms.URLField(label="Link", required=False, max_length=500, assume_scheme="https")
    text = forms.CharField(label="Or paste the text", widget=TEXT, required=False, max_length=LONGEST_TEXT)


class ReviewForm(forms.Form):
    decision = forms.ChoiceField(
        label="What you say to it",
        widget=forms.RadioSelect,
        choices=[("yes", "Approve it"), ("no", "Ask for changes")],
    )
    note = forms.CharField(label="Note to the student", widget=TEXT, required=False, max_length=LONGEST_TEXT)


class ConcernForm(forms.Form):
    what = forms.CharField(label="What happened", widget=TEXT, max_length=LONGEST_TEXT)
    happened_on = forms.DateField(label="When", widget=forms.DateInput(attrs={"type": "date"}))
