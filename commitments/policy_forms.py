"""The forms in which an admin edits a draft: its text, its rules, its quotas; together they make a document."""

from typing import Any

from django import forms
from django.utils.text import slugify

from commitments.documents import LONGEST_TEXT, OFFER_TYPES, RULES
from commitments.models import ActivityKind, Policy
from commitments.policy_words import GROUPS

STATED = [("", "not stated"), ("yes", "yes"), ("no", "no")]
COUNTS = [("", "not stated"), ("yes", "counts"), ("no", "does not count")]
BLANK_QUOTAS = 2
LABELS = {name: label for _, lines in GROUPS for name, label, *_ in lines} | {"reply_unit": "… counted in"}
REQUIREMENTS = (
    "graduated", "signed, start in time", "every week met", "responsive to the coach", "on time at appointments",
    "deliverables in time", "offers answered in time", "no qualifying offer", "conduct", "claim in time",
)  # fmt: skip


class YesNoField(forms.TypedChoiceField):
    """Yes, no, or not stated."""

    def __init__(self, *, choices: list[tuple[str, str]] = STATED, **kwargs: Any) -> None:
        super().__init__(
            choices=choices,
            coerce=lambda value: value == "yes",
            empty_value=None,
            required=False,
            **kwargs,
        )


class PolicyForm(forms.ModelForm):
    """Everything but the quotas. A figure left empty is not stated."""

    class Meta:
        model = Policy
        fields = ["school", "title", "text", *(name for name in RULES if name != "offer_types")]
        widgets = {"text": forms.Textarea(attrs={"rows": 30})}
        labels = LABELS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"] = forms.CharField(
            label="The text", max_length=LONGEST_TEXT, strip=False, widget=forms.Textarea(attrs={"rows": 30}),
            help_text="Markdown: an empty line parts paragraphs, **bold**, *emphasis*, - lists, [links](https://…). A "
            "paragraph may begin with its clause (“3.1 You …”); “3 Every week”, on a line of its own, heads a section.",
        )  # fmt: skip
        for name in RULES:
            if name != "offer_types" and RULES[name].get_internal_type() == "BooleanField":
                self._yes_no(name, LABELS[name], getattr(self.instance, name))
                self.fields[name].required = not RULES[name].null
        for kind in OFFER_TYPES:
            self._yes_no(f"type_{kind}", f"Type: {kind}", self.instance.offer_types.get(kind), choices=COUNTS)
        for number, title in enumerate(REQUIREMENTS, 1):
            self.fields[f"clause_{number}"] = forms.CharField(
                label=f"{number}. {title}", max_length=12, required=False,
                initial=self.instance.clauses.get(str(number), ""),
            )  # fmt: skip

    def _yes_no(self, name: str, label: str, value: bool | None, **kwargs: Any) -> None:
        initial = {True: "yes", False: "no", None: ""}[value]
        self.fields[name] = YesNoField(label=label, initial=initial, **kwargs)
        self.initial[name] = initial

    def _post_clean(self) -> None:
        """The verb builds and checks the row; the form's own stays as it was read."""

    def sections(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of the rules as the page groups them."""
        found = []
        for title, lines in GROUPS:
            names = [name for name, *_ in lines]
            if "reply_within" in names:
                names.insert(names.index("reply_within") + 1, "reply_unit")
            if title == "Offers":
                names += [f"type_{kind}" for kind in OFFER_TYPES]
            found.append((title, [self[name] for name in names]))
        return found

    def clause_fields(self) -> list[forms.BoundField]:
        return [self[f"clause_{number}"] for number in range(1, 11)]

    def document(self, quotas: list[dict[str, Any]], before: dict[str, Any]) -> dict[str, Any]:
        """The edited document. A default whose figure was changed is meant, and needs no further word."""
        said = self.cleaned_data
        rules = {name: said[name] for name in RULES if name != "offer_types" and said[name] is not None}
        types = {kind: said[f"type_{kind}"] for kind in OFFER_TYPES}
        rules["offer_types"] = {kind: counts for kind, counts in types.items() if counts is not None}
        clauses = {str(n): said[f"clause_{n}"] for n in range(1, 11) if said[f"clause_{n}"]}
        kept = [name for name in before["unconfirmed"] if rules.get(name) == before["rules"].get(name)]
        top = {name: said[name] for name in ("school", "title", "text")}
        return {
            **top,
            "rules": rules,
            "clauses": clauses,
            "quotas": quotas,
            "unconfirmed": kept,
            "refund": before["refund"],
        }


class QuotaForm(forms.Form):
    """One quota; a row without a name and without kinds is none."""

    key = forms.SlugField(max_length=32, required=False, widget=forms.HiddenInput)
    label = forms.CharField(label="Beside the bar", max_length=40, required=False)
    minimum = forms.IntegerField(label="At least", min_value=1, max_value=1000, required=False)
    one = forms.CharField(label="One is a", max_length=40, required=False)
    many = forms.CharField(label="Many are", max_length=40, required=False)
    kinds = forms.MultipleChoiceField(
        label="Kinds that count", widget=forms.CheckboxSelectMultiple, required=False
    )
    counting = forms.ChoiceField(
        label="Counted",
        choices=[
            ("activities", "each activity"),
            ("distinct_people", "different people"),
            ("distinct_days", "different days"),
        ],
    )
    unit = forms.ChoiceField(label="In each", choices=[("week", "week"), ("month", "month")])
    needs_link = forms.BooleanField(label="Only with a public link", required=False)
    clause = forms.CharField(label="Clause", max_length=12, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kinds"].choices = [(kind.slug, kind.name) for kind in ActivityKind.objects.all()]  # type: ignore[attr-defined]

    @property
    def left_out(self) -> bool:
        return not self.cleaned_data.get("label") and not self.cleaned_data.get("kinds")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("label") or said.get("kinds"):
            for name in ("label", "minimum", "one", "many", "kinds", "clause"):
                if not said.get(name) and name not in self.errors:
                    self.add_error(
                        name, "Fill this in, or empty the name and the kinds to leave the quota out."
                    )
        return said

    def document(self, taken: set[str]) -> dict[str, Any]:
        said = {name: value for name, value in self.cleaned_data.items() if name != "key"}
        return {"key": self.cleaned_data["key"] or _free_key(said["label"], taken), **said}


def _free_key(label: str, taken: set[str]) -> str:
    base = slugify(label)[:28] or "quota"
    key, n = base, 2
    while key in taken:
        key, n = f"{base}-{n}", n + 1
    return key


QuotaFormSet = forms.formset_factory(QuotaForm, extra=BLANK_QUOTAS, max_num=20, validate_max=True)


def quotas_of(formset: Any) -> list[dict[str, Any]]:
    """The quotas that are filled in, in their order."""
    taken: set[str] = {form.cleaned_data.get("key", "") for form in formset}
    found = []
    for form in formset:
        if not form.left_out:
            quota = form.document(taken)
            taken.add(quota["key"])
            found.append(quota)
    return found
