"""The long form of a draft, for its page: its sections, and all that is wrong in one list that leads to each field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import slugify

from commitments.policies.checks import clause_field
from commitments.policies.commitment_text import CommitmentText, read
from commitments.policies.documents import without_clause
from commitments.policies.models import Policy
from commitments.policies.words import label_of


@dataclass(frozen=True, slots=True)
class DraftFault:
    """A fault to correct: the id of its field, empty where it belongs to none, what the field is called, and why."""

    anchor: str
    where: str
    message: str


@dataclass(frozen=True, slots=True)
class RuleField:
    """A rule's field with that of its clause; `default` while its figure is the software's, `loose` while no clause of
    the text states it: both as the draft was saved."""

    field: forms.BoundField
    clause: forms.BoundField | None
    default: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A group of rules on the page."""

    title: str
    fields: tuple[RuleField, ...]

    @property
    def id(self) -> str:
        return f"rules-{slugify(self.title)}"

    @property
    def open(self) -> int:
        """How many figures and clauses are to be settled before the draft can be published."""
        return sum(field.default + field.loose for field in self.fields)


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A rule that keeps a draft from being published: the id of a field of the form, and the rule's name for people."""

    anchor: str
    label: str


def defaults_left(policy: Policy) -> list[Unsettled]:
    """Return the software's figures that nobody has confirmed or changed."""
    return [Unsettled(_field_id(name), label_of(name)) for name in policy.unconfirmed]


def clauses_left(policy: Policy) -> list[Unsettled]:
    """Return stated rules, and the share that is refunded, for which no clause of the text is named."""
    unsettled = [Unsettled(f"id_{clause_field(name)}", label_of(name)) for name in without_clause(policy)]
    if not policy.refund_clauses.get("percent"):
        unsettled.append(Unsettled("id_refund_clause_percent", "Percent of the tuition paid"))
    return unsettled


def _field_id(rule: str) -> str:
    return "id_type_permanent" if rule == "offer_types" else f"id_{rule}"


def wrongs(*parts: Any) -> list[DraftFault]:
    """Return all faults of forms and formsets, in the order of the page."""
    return [fault for part in parts for fault in _of(part)]


def _of(part: Any) -> Iterator[DraftFault]:
    if isinstance(part, forms.BaseFormSet):
        yield from (DraftFault("", "", str(message)) for message in part.non_form_errors())
        for number, form in enumerate(part, 1):
            yield from _of_form(form, f"{_called(form) or number}: ")
    else:
        yield from _of_form(part, "")


def _called(form: forms.BaseForm) -> str:
    return str(form["label"].value() or "") if "label" in form.fields else ""


def _of_form(form: forms.BaseForm, prefix: str) -> Iterator[DraftFault]:
    for name, messages in form.errors.items():
        field = form[name] if name in form.fields else None
        for message in messages:
            if field is None:
                yield DraftFault("", "", f"{prefix}{message}")
            else:
                yield DraftFault(
                    field.id_for_label or str(field.auto_id), f"{prefix}{field.label}", str(message)
                )


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as it is typed: how it will be read, and what would be refused of it."""

    commitment: CommitmentText
    clauses: tuple[str, ...]

    @property
    def doubled(self) -> list[str]:
        return sorted({clause for clause in self.clauses if self.clauses.count(clause) > 1})


def shown(text: str) -> Shown:
    commitment = read(text)
    return Shown(commitment, tuple(passage.clause for passage in commitment.passages if passage.clause))
