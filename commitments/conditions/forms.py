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
    asked: str
    recorded: Recorded | None
    answer: forms.BoundField
    note: forms.BoundField


class ConditionsForm(forms.Form):
    """Two fields for each condition. What is left empty stays as it is."""

    policy = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, data: Any, *, policy: int, conditions: Sequence[Condition], known: Mapping[str, Recorded]
    ) -> None:
        super().__init__(data, initial={"policy": policy})
        self.conditions = conditions
        self.known = {
            each.key: known[each.key] for each in conditions if fits(each.rule(), known.get(each.key))
        }
        for each in conditions:
            self._add(each, self.known.get(each.key))

    def _add(self, each: Condition, known: Recorded | None) -> None:
        answer, note = f"answer_{each.key}", f"note_{each.key}"
        if each.measure == "yes_no":
            self.fields[answer] = forms.ChoiceField(label="Recorded", choices=YES_NO, required=False)
            self.initial[answer] = {None: "", True: "yes", False: "no"}[known.holds if known else None]
        else:
            self.fields[answer] = forms.DecimalField(
                label="Recorded, in %" if each.unit == "%" else "Recorded",
                min_value=0, max_value=LARGEST, max_digits=8, decimal_places=2, required=False,
            )  # fmt: skip
            self.initial[answer] = figure(known.value) if known and known.value is not None else ""
        self.fields[answer].help_text = f"{asked(each.rule()).capitalize()} meets it."
        self.fields[note] = forms.CharField(
            label="Note", max_length=200, required=False, help_text="Where it is known from."
        )
        self.initial[note] = known.note if known else ""
        for name in (answer, note):
            in_plain_words(self.fields[name])

    def lines(self) -> list[ConditionLine]:
        return [
            ConditionLine(
                each, asked(each.rule()), self.known.get(each.key),
                self[f"answer_{each.key}"], self[f"note_{each.key}"],
            )
            for each in self.conditions
        ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for each in self.conditions:
            answer, note = f"answer_{each.key}", f"note_{each.key}"
            empty = answer not in self.errors and said.get(answer) in (None, "")
            if empty and each.key in self.known:
                self.add_error(
                    answer, "This is recorded already. It can be recorded otherwise, not taken away."
                )
            elif empty and said.get(note):
                self.add_error(answer, "Answer it, or leave the note empty, too.")
        return said

    def answers(self) -> dict[str, Answer]:
        """Those that are given."""
        found = {}
        for each in self.conditions:
            said, note = self.cleaned_data[f"answer_{each.key}"], self.cleaned_data[f"note_{each.key}"]
            if said not in (None, ""):
                found[each.key] = (
                    Answer(holds=said == "yes", note=note)
                    if each.measure == "yes_no"
                    else Answer(value=said, note=note)
                )
        return found
