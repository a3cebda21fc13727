"""The parts of the draft's form for its refund and for the program's conditions."""

import re
from typing import Any

from django import forms
from django.utils.functional import cached_property

from commitments.conditions.models import MEASURES
from commitments.drafting.forms.rules import LONGEST_CLAUSE, PlainForm, add_once, free_key, in_plain_words
from commitments.policies.refund_terms import CLAUSES_OF, MOST_TIERS, TO
from core.errors import Refused
from rules.conditions import figure
from rules.eligibility import NUMBERS

BLANK_CONDITIONS = 2
TIER = re.compile(r"refund_tier_(\d)_(missed|percent)")
FULL = "Fill this in, or empty the name to leave the condition out."


class RefundForm(forms.Form):
    """The refund. A cap, tiers or a receiver left empty are not stated."""

    refund_percent = forms.DecimalField(
        label="Percent of the tuition paid", min_value=0, max_value=100, max_digits=5, decimal_places=2,
        help_text="100 is all of it.",
    )  # fmt: skip
    refund_cap = forms.DecimalField(
        label="At most, in dollars", min_value=0, max_value=1_000_000, max_digits=9, decimal_places=2, required=False,
        help_text="Empty: no cap is stated.",
    )  # fmt: skip
    refund_to = forms.ChoiceField(label="Paid to", choices=[("", "not stated"), *TO], required=False)

    def __init__(self, sent: Any, *, before: dict[str, Any]) -> None:
        super().__init__(sent)
        self.initial = {"refund_percent": figure(before["percent"]), "refund_to": before.get("to", "")}
        if before.get("cap") is not None:
            self.initial["refund_cap"] = figure(before["cap"])
        for key, subject in CLAUSES_OF.items():
            self.fields[f"refund_clause_{key}"] = forms.CharField(
                label=f"Clause that states {subject}", max_length=LONGEST_CLAUSE, required=False,
                initial=before.get("clauses", {}).get(key, ""),
            )  # fmt: skip
        for index in range(MOST_TIERS):
            self._tier(index, dict(enumerate(before.get("tiers", []))).get(index, {}))
        for field in self.fields.values():
            in_plain_words(field)

    def _tier(self, index: int, tier: dict[str, Any]) -> None:
        self.fields[f"refund_tier_{index}_missed"] = forms.IntegerField(
            label="Missed weeks at most",
            min_value=0,
            max_value=150,
            required=False,
            initial=tier.get("missed"),
        )
        self.fields[f"refund_tier_{index}_percent"] = forms.DecimalField(
            label="… percent of that", min_value=0, max_value=100, max_digits=5, decimal_places=2, required=False,
            initial=tier.get("percent"),
        )  # fmt: skip

    def tiers(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [
            (self[f"refund_tier_{index}_missed"], self[f"refund_tier_{index}_percent"])
            for index in range(MOST_TIERS)
        ]

    def clause(self, key: str) -> forms.BoundField:
        return self[f"refund_clause_{key}"]

    def terms(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Return the fields of share, cap and receiver, each with that of its clause."""
        return [(self[f"refund_{key}"], self.clause(key)) for key in ("percent", "cap", "to")]

    def tiers_clause(self) -> forms.BoundField:
        return self.clause("tiers")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for index in range(MOST_TIERS):
            names = [f"refund_tier_{index}_missed", f"refund_tier_{index}_percent"]
            filled = [cleaned.get(name) is not None or name in self.errors for name in names]
            if any(filled) and not all(filled):
                self.add_error(names[filled.index(False)], "Fill in both, or empty both.")
        return cleaned

    def document(self) -> dict[str, Any]:
        """Return `[refund]`, as far as it could be read."""
        cleaned = self.cleaned_data
        tiers = [
            {
                "missed": cleaned[f"refund_tier_{index}_missed"],
                "percent": cleaned[f"refund_tier_{index}_percent"],
            }
            for index in self.filled_tiers
        ]
        clauses = {key: cleaned.get(f"refund_clause_{key}", "").strip() for key in CLAUSES_OF}
        refund = {key: cleaned.get(f"refund_{key}") for key in ("percent", "cap", "to")}
        refund |= {"tiers": tiers, "clauses": {key: clause for key, clause in clauses.items() if clause}}
        return {key: value for key, value in refund.items() if value not in (None, "", [], {})}

    @cached_property
    def filled_tiers(self) -> list[int]:
        """Tiers, by their index, of which both figures could be read."""
        cleaned = self.cleaned_data
        return [
            index
            for index in range(MOST_TIERS)
            if None
            not in (cleaned.get(f"refund_tier_{index}_missed"), cleaned.get(f"refund_tier_{index}_percent"))
        ]

    def refuse(self, refusal: Refused) -> bool:
        """Put a refusal beside its field, and return whether it was about the refund. A tier is numbered among those
        that are filled in."""
        field = "refund_tier_0_missed" if refusal.field == "refund_tiers" else refusal.field or ""
        if tier := TIER.fullmatch(field):
            field = f"refund_tier_{self.filled_tiers[int(tier[1])]}_{tier[2]}"
        if field not in self.fields:
            return False
        add_once(self, field, refusal.message)
        return True


class ConditionForm(PlainForm):
    """One condition; a row without a name is left out."""

    key = forms.SlugField(max_length=32, required=False, widget=forms.HiddenInput)
    label = forms.CharField(
        label="What is asked", max_length=120, required=False,
        help_text="A yes affirms it, as “21 or older”; a number is counted in something, as “absences” or “%”.",
    )  # fmt: skip
    measure = forms.ChoiceField(label="Measured as", choices=MEASURES)
    limit = forms.DecimalField(
        label="Limit, if a number",
        min_value=0,
        max_value=999_999,
        max_digits=8,
        decimal_places=2,
        required=False,
    )
    unit = forms.CharField(label="Counted in", max_length=20, required=False)
    requirement = forms.IntegerField(
        label=f"Requirement, {NUMBERS[0]} to {NUMBERS[-1]}",
        min_value=NUMBERS[0],
        max_value=NUMBERS[-1],
        initial=1,
    )
    clause = forms.CharField(label="Clause", max_length=LONGEST_CLAUSE, required=False)

    @property
    def left_out(self) -> bool:
        return not (self.errors or self.cleaned_data.get("label"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("label"):
            if not cleaned.get("clause") and "clause" not in self.errors:
                self.add_error("clause", FULL)
            measured = cleaned.get("measure") != "yes_no"
            if measured and cleaned.get("limit") is None and "limit" not in self.errors:
                self.add_error("limit", "Write the limit.")
            if not measured and cleaned.get("limit") is not None:
                self.add_error("limit", "Yes or no has no limit: empty this.")
        elif cleaned.get("clause") or cleaned.get("limit") is not None:
            self.add_error("label", "Name what is asked, or empty the whole row.")
        return cleaned


ConditionFormSet = forms.formset_factory(ConditionForm, extra=BLANK_CONDITIONS, max_num=20, validate_max=True)


def conditions_for_form(conditions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a document's conditions as the form shows them."""
    return [
        condition | ({"limit": figure(condition["limit"])} if condition.get("limit") is not None else {})
        for condition in conditions
    ]


def conditions_of(formset: Any) -> list[dict[str, Any]]:
    """Return the conditions that are filled in, in their order, as far as they could be read."""
    taken_keys = {form.cleaned_data.get("key", "") for form in formset}
    conditions = []
    for form in formset:
        if not form.left_out:
            condition = {name: value for name, value in form.cleaned_data.items() if value is not None}
            condition["key"] = condition.get("key") or free_key(condition.get("label", ""), taken_keys)
            taken_keys.add(condition["key"])
            conditions.append(condition)
    return conditions


def refuse_condition(formset: Any, refusal: Refused) -> bool:
    """Put a refusal beside its field `condition-<n>-<name>`, and return whether it was about one of the conditions."""
    prefix, _, remainder = (refusal.field or "").partition("-")
    index, _, name = remainder.partition("-")
    if prefix != "condition" or not index.isdecimal():
        return False
    filled = [form for form in formset if not form.left_out]
    add_once(filled[int(index)], name, refusal.message)
    return True
