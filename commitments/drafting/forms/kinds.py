"""The part of the draft's form for kinds of activity that nobody has yet; a quota can count them once saved."""

from typing import Any

from django import forms

from commitments.drafting.forms.rules import PlainForm, free_key
from commitments.quotas.models import CONTACTS, ActivityKind
from rules.stages import OPEN_STAGES

BLANK_KINDS = 2
FULL = "Fill this in, or empty both to add no kind."


class KindForm(PlainForm):
    """One new kind of activity; a row with neither of its names is left out."""

    name = forms.CharField(
        label="A kind of activity",
        max_length=60,
        required=False,
        help_text="A noun: “talk”, “contact at an agency”",
    )
    done = forms.CharField(
        label="What was done", max_length=60, required=False, help_text="As the log says it: “gave a talk”"
    )
    contact = forms.ChoiceField(
        label="It is a contact with",
        choices=[("", "nobody: it is no contact"), *CONTACTS],
        required=False,
        help_text="Whom a quota of people contacted counts. People at agencies are a kind of their own",
    )
    reaches = forms.ChoiceField(
        label="Logging one brings an opening to",
        choices=[("", "nowhere: it moves no card"), *((stage.value, stage.label) for stage in OPEN_STAGES)],
        required=False,
        help_text="The stage of the student’s pipeline; no count depends on it",
    )
    with_person = forms.BooleanField(
        label="An activity says with whom", required=False, help_text="A contact always does"
    )
    needs_link = forms.BooleanField(label="An activity carries a public link", required=False)

    @property
    def left_out(self) -> bool:
        return not (self.errors or self.cleaned_data.get("name") or self.cleaned_data.get("done"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name, other in (("name", "done"), ("done", "name")):
            if cleaned.get(other) and not cleaned.get(name) and name not in self.errors:
                self.add_error(name, FULL)
        name = cleaned.get("name", "")
        if name and ActivityKind.objects.filter(name__iexact=name.strip()).exists():
            self.add_error("name", f"There is a kind “{name}” already: tick it at the quota that counts it.")
        if cleaned.get("contact"):
            cleaned["with_person"] = True
        return cleaned


KindFormSet = forms.formset_factory(KindForm, extra=BLANK_KINDS, max_num=20, validate_max=True)


def kinds_of(formset: Any) -> list[dict[str, Any]]:
    """Return the kinds that are filled in, in their order, each with a slug that no other kind has."""
    taken_slugs = set(ActivityKind.objects.values_list("slug", flat=True))
    kinds = []
    for form in formset:
        if not (form.left_out or form.errors):
            kind = dict(form.cleaned_data)
            slug = free_key(kind["name"], taken_slugs)
            taken_slugs.add(slug)
            kinds.append({"slug": slug, **kind})
    return kinds
