"""The forms in which an admin edits a draft: its text, its rules, its quotas; together they make a document."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.text import slugify

from commitments.drafting.page import RuleField, Section
from commitments.policies.checks import clause_field
from commitments.policies.contradictions import LEAST, MOST
from commitments.policies.documents import (
    LONGEST_SERIES,
    LONGEST_TEXT,
    OFFER_TYPES,
    RULES,
    WITHOUT_CLAUSE,
    as_document,
    without_clause,
)
from commitments.policies.models import Policy
from commitments.policies.words import BESIDE, GROUPS, TYPES
from commitments.policies.words import LABELS as RULE_LABELS
from commitments.quotas.models import ActivityKind
from commitments.series.models import Series
from core.errors import Refused
from core.forms import field_of
from rules.eligibility.requirements import NUMBERS, REQUIREMENTS

STATED = [("", "not stated"), ("yes", "yes"), ("no", "no")]
COUNTS = [("", "not stated"), ("yes", "counts"), ("no", "does not count")]
BLANK_QUOTAS = 2
LABELS = RULE_LABELS | {
    "reply_unit": "… counted in",
    "unfinished_from_days": "… from so many days on (weeks)",
    "unfinished_months_from_days": "… from so many days on (months)",
}
LONGEST_CLAUSE, LARGEST = 12, 9_999
HELP = {
    "start_limit_days": "At most so many days after graduation",
    "window_days": "Days; the start date is day 0",
    "late_log_days": "Days after its week ends",
    "strike_days": "One for each so many full days that a reply is late",
    "strikes_forfeit": "How many",
    "offer_min_pay": "US dollars; an offer of less does not qualify",
    "leave_max_days": "Days in all; six months are 183. 0: leave is not allowed",
    "leave_waives_single_from": "Days of leave in its week or month",
    "unfinished_from_days": "Only for “in full from so many days on”",
    "unfinished_months_from_days": "Only for “in full from so many days on”",
    "unfinished_months": "Only where a quota counts by month",
    "silence_warn_days": "Days",
    "silence_lapse_days": "Days",
    "claim_within_days": "Days after the window ends",
    "appeal_within_days": "Days after a denial",
}


class YesNoField(forms.TypedChoiceField):
    """Yes, no, or not stated."""

    def __init__(self, *, choices: list[tuple[str, str]] = STATED, **kwargs: Any) -> None:
        super().__init__(
            choices=choices,
            coerce=lambda answer: answer == "yes",
            empty_value=None,
            required=False,
            **kwargs,
        )


def in_plain_words(field: forms.Field, required: str = "Fill this in.") -> None:
    """Set a field's error messages to what a person would say, in place of Django's."""
    least, most = getattr(field, "min_value", None), getattr(field, "max_value", None)
    messages = {"required": required, "invalid_choice": "Choose one of the list."}
    if isinstance(field, forms.IntegerField | forms.DecimalField):
        span = f"Write a number from {least or 0:,} to {most or LARGEST:,}."
        messages |= {"invalid": "Write a number, such as 30.", "min_value": span, "max_value": span}
    elif isinstance(field, forms.CharField):
        messages |= {"max_length": f"Write at most {field.max_length} characters."}
    field.error_messages |= messages


class PlainForm(forms.Form):
    """A form whose fields all say what is wrong as a person would."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            in_plain_words(field)


class PolicyForm(forms.ModelForm):
    """All but the quotas. A figure left empty is not stated; beside each rule stands its clause."""

    class Meta:
        model = Policy
        fields = ["title", "text", *(name for name in RULES if name != "offer_types")]
        widgets = {"text": forms.Textarea(attrs={"rows": 30})}
        labels = LABELS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"] = forms.CharField(
            label="The text", max_length=LONGEST_TEXT, strip=False,
            widget=forms.Textarea(attrs={"rows": 30} | self._shown()),
            help_text="Markdown: an empty line parts paragraphs, **bold**, *emphasis*, - lists, [links](https://…). A "
            "paragraph may begin with its clause (“3.1 You …”); “3 Every week”, on a line of its own, heads a section.",
        )  # fmt: skip
        self._series_and_kinds()
        for name in RULES:
            if name in MOST:
                self.fields[name] = forms.IntegerField(
                    label=LABELS[name], help_text=HELP.get(name, RULES[name].help_text), required=not RULES[name].null,
                    min_value=LEAST.get(name, 0), max_value=MOST[name],
                )  # fmt: skip
            if name != "offer_types" and RULES[name].get_internal_type() == "BooleanField":
                self._yes_no(name, LABELS[name], getattr(self.instance, name))
                self.fields[name].required = not RULES[name].null
        for kind in OFFER_TYPES:
            counted = self.instance.offer_types.get(kind)
            self._yes_no(f"type_{kind}", f"A qualifying offer: {kind}", counted, choices=COUNTS)
        self._plain_choices()
        for name in RULES.keys() - WITHOUT_CLAUSE:
            self.fields[clause_field(name)] = forms.CharField(
                label=f"Clause of “{LABELS.get(name, TYPES)}”", max_length=LONGEST_CLAUSE, required=False,
                initial=self.instance.rule_clauses.get(name, ""), widget=forms.TextInput(attrs={"size": 5}),
            )  # fmt: skip
        for requirement in REQUIREMENTS:
            self.fields[f"clause_{requirement.number}"] = forms.CharField(
                label=f"{requirement.number}. {requirement.title}", max_length=12, required=False,
                initial=self.instance.clauses.get(str(requirement.number), ""),
            )  # fmt: skip
        for name, field in self.fields.items():
            in_plain_words(field)
            if field.help_text == field.label:  # it would say the same twice
                field.help_text = ""
            if name in RULES and not field.required:
                field.widget.attrs["placeholder"] = "not stated"
        self.fields["business_days"].help_text = "What they leave out"
        self.fields["offer_field"].help_text = ""

    def _series_and_kinds(self) -> None:
        """Add the fields for the series of the version, and for the kinds of activity that its students can log."""
        self.known_series = list(Series.objects.values_list("name", flat=True))
        self.fields["series"] = forms.CharField(
            label="Series", max_length=LONGEST_SERIES, widget=forms.TextInput(attrs={"list": "known-series"}),
            initial=self.instance.series.name if self.instance.pk else "",
            help_text="Whose terms these are: the school, or one of its plans. A new name begins a new series.",
        )  # fmt: skip
        kinds = list(ActivityKind.objects.all())
        self.kinds = {kind.slug: kind for kind in kinds}
        self.fields["loggable"] = forms.MultipleChoiceField(
            label="What students can log", required=False, widget=forms.CheckboxSelectMultiple,
            choices=[(kind.slug, kind.name) for kind in kinds],
            initial=list(self.instance.loggable.values_list("kind", flat=True)) if self.instance.pk else [],
            help_text="Students of this series find these in their log, and no others. What a quota counts is among "
            "them in any case.",
        )  # fmt: skip

    def _shown(self) -> dict[str, str]:
        """Return the attributes by which the page shows, while one types, how the text will be read."""
        if not self.instance.pk:
            return {}
        return {
            "hx-post": reverse("commitments:policy_text", args=[self.instance.pk]), "hx-params": "text",
            "hx-trigger": "input changed delay:600ms", "hx-target": "#text-shown", "hx-swap": "outerHTML",
        }  # fmt: skip

    def _plain_choices(self) -> None:
        """Offer “not stated” with optional choices; the program needs all others."""
        for name in RULES:
            field = self.fields.get(name)
            if isinstance(field, forms.TypedChoiceField) and not isinstance(field, YesNoField):
                blank = [] if field.required else [("", "not stated")]
                field.choices = [*blank, *(RULES[name].choices or [])]

    def _yes_no(self, name: str, label: str, answer: bool | None, **kwargs: Any) -> None:
        initial = {True: "yes", False: "no", None: ""}[answer]
        self.fields[name] = YesNoField(label=label, initial=initial, **kwargs)
        self.initial[name] = initial

    def _post_clean(self) -> None:
        """Leave the form's row as it was read: the verb builds the new one, and checks it."""

    def sections(self) -> list[Section]:
        """Return the fields of the rules as the page groups them, each with its clause's field where it has one."""
        loose = set(without_clause(self.instance)) if self.instance.pk else set()
        sections = []
        for title, lines in GROUPS:
            names = [name for name, *_ in lines]
            for name, beside in BESIDE.items():
                if name in names:
                    names.insert(names.index(name) + 1, beside)
            fields = [self._rule_field(name, name, loose) for name in names]
            if title == "Offers":
                fields.append(self._rule_field(f"type_{OFFER_TYPES[0]}", "offer_types", loose))
                fields += [RuleField(self[f"type_{kind}"], None) for kind in OFFER_TYPES[1:]]
            sections.append(Section(title, tuple(fields)))
        return sections

    def _rule_field(self, field: str, rule: str, loose: set[str]) -> RuleField:
        default = rule in (self.instance.unconfirmed or [])
        return RuleField(self[field], self._clause_of(rule), default, rule in loose)

    def _clause_of(self, rule: str) -> forms.BoundField | None:
        return None if rule in WITHOUT_CLAUSE else self[clause_field(rule)]

    def clause_fields(self) -> list[forms.BoundField]:
        return [self[f"clause_{number}"] for number in NUMBERS]

    def document(self, quotas: list[dict[str, Any]], before: dict[str, Any]) -> dict[str, Any]:
        """Return the edited document, of all that could be read. A default whose figure was changed counts as
        confirmed."""
        cleaned = self.cleaned_data
        rules = {
            name: cleaned[name] for name in RULES if name != "offer_types" and cleaned.get(name) is not None
        }
        rules |= {
            name: self.data.get(name) for name in RULES if name in self.errors
        }  # known to be wrong, so as it was typed
        types = {kind: cleaned.get(f"type_{kind}") for kind in OFFER_TYPES}
        rules["offer_types"] = {kind: counts for kind, counts in types.items() if counts is not None}
        clauses = {
            str(number): cleaned[f"clause_{number}"] for number in NUMBERS if cleaned.get(f"clause_{number}")
        }
        rule_clauses = {name: cleaned.get(clause_field(name), "") for name in RULES.keys() - WITHOUT_CLAUSE}
        unconfirmed = [name for name in before["unconfirmed"] if rules.get(name) == before["rules"].get(name)]
        return {
            **{name: cleaned.get(name, "") for name in ("series", "title", "text")},
            "rules": rules,
            "rule_clauses": {
                name: rule_clauses[name].strip() for name in RULES if rule_clauses.get(name, "").strip()
            },
            "clauses": clauses,
            "quotas": quotas,
            "unconfirmed": unconfirmed,
            "kinds": [as_document(self.kinds[slug]) for slug in cleaned.get("loggable", [])],
        }


class QuotaForm(PlainForm):
    """One quota; a row without a name and without kinds is left out."""

    key = forms.SlugField(max_length=32, required=False, widget=forms.HiddenInput)
    label = forms.CharField(label="Name", max_length=40, required=False)
    minimum = forms.IntegerField(label="At least", min_value=1, max_value=1000, required=False)
    one = forms.CharField(label="One is called", max_length=40, required=False)
    many = forms.CharField(label="Several are called", max_length=40, required=False)
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
    clause = forms.CharField(label="Clause", max_length=LONGEST_CLAUSE, required=False)
    part_of = forms.CharField(
        label="Part of", max_length=40, required=False,
        help_text="The name of the quota that it is a part of, if of one",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = list(ActivityKind.objects.all())
        field_of(self, "kinds", forms.ChoiceField).choices = [(kind.slug, kind.name) for kind in kinds]
        if names := [kind.name for kind in kinds if kind.with_person]:
            self.fields["kinds"].help_text = f"Activities of these say with whom: {', '.join(names)}"

    @property
    def left_out(self) -> bool:
        return not (self.errors or self.cleaned_data.get("label") or self.cleaned_data.get("kinds"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("label") or cleaned.get("kinds"):
            for name in ("label", "minimum", "one", "many", "kinds", "clause"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(
                        name, "Fill this in, or empty the name and the kinds to leave the quota out."
                    )
        return cleaned

    def document(self, taken_keys: set[str]) -> dict[str, Any]:
        """Return the quota's part of the document, as far as it could be read."""
        quota = {name: value for name, value in self.cleaned_data.items() if name != "key"}
        return {
            "key": self.cleaned_data.get("key") or free_key(quota.get("label", ""), taken_keys),
            "label": "", "kinds": [], "part_of": "", **quota,
        }  # fmt: skip


def free_key(label: str, taken_keys: set[str]) -> str:
    base = slugify(label)[:28] or "row"
    key, number = base, 2
    while key in taken_keys:
        key, number = f"{base}-{number}", number + 1
    return key


QuotaFormSet = forms.formset_factory(QuotaForm, extra=BLANK_QUOTAS, max_num=20, validate_max=True)


def quotas_for_form(quotas: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a document's quotas as the form shows them: the whole of a part by its name."""
    labels = {quota["key"]: quota["label"] for quota in quotas}
    return [quota | {"part_of": labels.get(quota["part_of"], "")} for quota in quotas]


def quotas_of(formset: Any) -> list[dict[str, Any]]:
    """Return the quotas that are filled in, in their order, as far as they could be read. Where a quota is said to be a
    part of one that is not there, add an error beside it."""
    taken_keys: set[str] = {form.cleaned_data.get("key", "") for form in formset}
    quotas, filled_forms = [], []
    for form in formset:
        if not form.left_out:
            quota = form.document(taken_keys)
            taken_keys.add(quota["key"])
            quotas.append(quota)
            filled_forms.append(form)
    for index in _with_wholes(quotas):
        filled_forms[index].add_error("part_of", f"No quota here is called “{quotas[index]['part_of']}”.")
        quotas[index]["part_of"] = ""
    return quotas


def _with_wholes(quotas: list[dict[str, Any]]) -> list[int]:
    """Name each part's whole by its key, and return the places of parts whose whole is not there."""
    # what the page calls a quota goes before the name that another one keeps in documents
    keys = {quota[name].casefold(): quota["key"] for name in ("key", "label") for quota in quotas}
    unmatched = []
    for index, quota in enumerate(quotas):
        whole = quota["part_of"].strip()
        if whole and whole.casefold() not in keys:
            quota["part_of"] = whole
            unmatched.append(index)
        else:
            quota["part_of"] = keys[whole.casefold()] if whole else ""
    return unmatched


def add_refused(form: PolicyForm, formset: Any, refusal: Refused) -> None:
    """Put a verb's refusal beside its field, be it a rule's or a quota's, unless the form has found an error there."""
    prefix, _, remainder = (refusal.field or "").partition("-")
    index, _, name = remainder.partition("-")
    if prefix == "quota" and index.isdecimal():
        filled = [quota_form for quota_form in formset if not quota_form.left_out]
        add_once(filled[int(index)], name, refusal.message)
    else:
        add_once(form, refusal.field, refusal.message)


def add_once(form: forms.BaseForm, field: str | None, message: str) -> None:
    """Add an error beside its field, unless the form itself has found one there; above the form where it has none."""
    if field not in form.fields:
        form.add_error(None, message)
    elif not form.errors.get(field) or form.has_error(field, "refused"):
        form.add_error(field, forms.ValidationError(message, code="refused"))
