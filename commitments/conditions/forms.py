"""The form in which an admin records what a policy's conditions ask of one student."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from commitments.conditions.models import Condition
from commitments.conditions.verbs import LARGEST, Answer
from commitments.drafting.forms.rules import in_plain_words
from rules.conditions import Recorded, asked, figure, fits

YES_NO = [("", "not recorded"), ("yes", "yes"), ("no", "no")]


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One condition as the page shows it."""

    condition: Condition
    recorded: Recorded | None
    answer: forms.BoundField
    note: forms.BoundField


class ConditionsForm(forms.Form):
    """Two fields for each condition, an answer and a note; a condition left empty stays as it is recorded."""

    policy = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, sent: Any, *, policy: int, conditions: Sequence[Condition], recorded: Mapping[str, Recorded]
    ) -> None:
        super().__init__(sent, initial={"policy": policy})
        self.conditions = conditions
        self.recorded = {
            condition.key: recorded[condition.key]
            for condition in conditions
            if fits(condition.rule(), recorded.get(condition.key))
        }
        for condition in conditions:
            self._add(condition, self.recorded.get(condition.key))

    def _add(self, condition: Condition, recorded: Recorded | None) -> None:
        answer, note = f"answer_{condition.key}", f"note_{condition.key}"
        if condition.measure == "yes_no":
            self.fields[answer] = forms.ChoiceField(label="Recorded", choices=YES_NO, required=False)
            self.initial[answer] = {None: "", True: "yes", False: "no"}[recorded.holds if recorded else None]
        else:
            self.fields[answer] = forms.DecimalField(
                label="Recorded, in %" if condition.unit == "%" else "Recorded",
                min_value=0, max_value=LARGEST, max_digits=8, decimal_places=2, required=False,
            )  # fmt: skip
            self.initial[answer] = figure(recorded.value) if recorded and recorded.value is not None else ""
        self.fields[answer].help_text = f"{asked(condition.rule()).capitalize()} meets it."
        self.fields[note] = forms.CharField(
            label="Note", max_length=200, required=False, help_text="Where it is known from."
        )
        self.initial[note] = recorded.note if recorded else ""
        for name in (answer, note):
            in_plain_words(self.fields[name])

    def lines(self) -> list[ConditionLine]:
        return [
            ConditionLine(
                condition, self.recorded.get(condition.key),
                self[f"answer_{condition.key}"], self[f"note_{condition.key}"],
            )
            for condition in self.conditions
        ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for condition in self.conditions:
            answer, note = f"answer_{condition.key}", f"note_{condition.key}"
            empty = answer not in self.errors and cleaned.get(answer) in (None, "")
            if empty and condition.key in self.recorded:
                self.add_error(
                    answer, "This is recorded already. It can be recorded otherwise, not taken away."
                )
            elif empty and cleaned.get(note):
                self.add_error(answer, "Answer it, or leave the note empty, too.")
        return cleaned

    def answers(self) -> dict[str, Answer]:
        """Return the answers that are given, by the condition's key."""
        answers = {}
        for condition in self.conditions:
            answer, note = (
                self.cleaned_data[f"answer_{condition.key}"],
                self.cleaned_data[f"note_{condition.key}"],
            )
            if answer not in (None, ""):
                answers[condition.key] = (
                    Answer(holds=answer == "yes", note=note)
                    if condition.measure == "yes_no"
                    else Answer(value=answer, note=note)
                )
        return answers
