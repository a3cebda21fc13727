"""Which columns of a row a record holds as they are, which as the salted digest of a text, and who is given that.

A column of words is personal unless it is named here; so is what JSON holds, but for the words of the rules. Whether
the student is given it follows `people.held_data.tables`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models

from core.immutable import Kept, Refuses
from people.held_data.held import HeldTable
from people.held_data.tables import HELD
from rules.retention import RecordClass

ERASED = "[erased]"
# Columns of words that the program chose, whatever their table.
OUR_WORDS = {
    *(
        "digest",
        "previous",
        "rests_on",
        "unit",
        "zone",
        "country",
        "subdivision",
        "verdict",
        "check_state",
        "source",
    ),
    *("employer_zone", "governed_by", "commit_key"),
}
OUR_COLUMNS = {
    ("guarantee.TrailEntry", "what"),
    ("guarantee.TrailEntry", "detail"),
    ("guarantee.Accommodation", "periods"),  # such as "week 3"
    ("guarantee.AccommodationDecision", "periods"),
}
# What a record holds elsewhere: the signed text stands once, whole.
LEFT_OUT = {("commitments.Signature", "text")}
# Within JSON: names whose words are the program's own.
OUR_NAMES = {
    *(
        "amount",
        "at",
        "clause",
        "computed",
        "digest",
        "ended_on",
        "filed_at",
        "finding",
        "first_day",
        "kind",
        "last_day",
    ),
    *(
        "ref",
        "reference",
        "rests_on",
        "school",
        "settled_on",
        "signed_at",
        "start",
        "state",
        "unit",
        "verdict",
        "version",
    ),
    *("outcome", "zone"),
}
OF_SCHOOL = {
    *(
        "people.Certification",
        "people.RequirementOutcome",
        "people.ProgramRequirement",
        "commitments.Signature",
    ),
    "commitments.ConditionRecord",
}
# What no decision rests on: what freezes and replays, who looked when, and when the system looks again.
APART = ("guarantee.frozen.", "guarantee.replays.", "guarantee.looks.")
APART_MODELS = ("EvidenceWatch",)
WORDS = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.GenericIPAddressField,
    models.BinaryField,
)
BY_MODEL = {table.model: table for table in HELD}


@dataclass(frozen=True)
class FrozenColumns:
    """The columns of a model: those that stand in a record as they are, words that the student is given, and words that
    the judges keep. `partly` are JSON: of those the program's own words stand in the record, too."""

    plain: tuple[str, ...]
    shown: tuple[str, ...]
    kept_back: tuple[str, ...]
    partly: tuple[str, ...]
    files: tuple[str, ...]
    people: tuple[str, ...]
    record_class: RecordClass

    @property
    def texts(self) -> tuple[str, ...]:
        return self.shown + self.kept_back


def columns_of(model: type[models.Model]) -> FrozenColumns:
    """Return the columns of a model, each once."""
    label, table = model._meta.label, BY_MODEL.get(model._meta.label)
    plain, shown, kept_back, partly, files, people = [], [], [], [], [], []
    for field in model._meta.concrete_fields:
        name = field.attname
        if (label, name) in LEFT_OUT:
            continue
        if table is not None and field.name in table.without:
            kept_back.append(name)
        elif not _is_words(field) or name in OUR_WORDS or (label, name) in OUR_COLUMNS:
            plain.append(name)
        elif table is None:
            kept_back.append(name)
        else:
            shown.append(name)
        if name not in plain and isinstance(field, models.JSONField):
            partly.append(name)
        if isinstance(field, models.ForeignKey):
            pointed_at = field.related_model._meta.label
            files += [name] if pointed_at == "core.StoredFile" else []
            people += [name] if pointed_at == "people.User" and name in plain else []
    return FrozenColumns(
        plain=tuple(plain),
        shown=tuple(shown),
        kept_back=tuple(kept_back),
        partly=tuple(partly),
        files=tuple(files),
        people=tuple(people),
        record_class=class_of(label),
    )


def class_of(label: str) -> RecordClass:
    """Return for which class of record the texts of a model count."""
    if label in OF_SCHOOL:
        return RecordClass.SCHOOL
    return RecordClass.CLAIM if label.startswith("guarantee.") else RecordClass.SEARCH


def _is_words(field: "models.Field[Any, Any]") -> bool:
    if isinstance(field, ArrayField):
        return _is_words(field.base_field)
    return isinstance(field, WORDS) and not field.choices


def table_given(model: type[models.Model]) -> HeldTable | None:
    """Return how the student is given the model’s rows; None where they are not."""
    return BY_MODEL.get(model._meta.label)


def our_words(value: Any) -> Any:
    """Return JSON with all words but the program's own put out: what is left of it once the texts are erased."""
    if isinstance(value, str):
        return ERASED if value else value
    if isinstance(value, Mapping):
        return {
            name: part if isinstance(part, str) and _is_ours(name, value) else our_words(part)
            for name, part in value.items()
        }
    if isinstance(value, Sequence):
        return [our_words(part) for part in value]
    return value


def _is_ours(name: str, values: Mapping[str, Any]) -> bool:
    # a requirement's title is the rules' own, that of a piece of evidence names people
    return name in OUR_NAMES or (name == "title" and "finding" in values)


def stable(model: type[models.Model]) -> frozenset[str]:
    """Return the columns that the database lets nobody change once the row is there."""
    triggers = [trigger for trigger in getattr(model._meta, "triggers", []) if isinstance(trigger, Refuses)]
    if not any("UPDATE" in str(trigger.operation) for trigger in triggers):
        return frozenset()
    changing = {name for trigger in triggers if isinstance(trigger, Kept) for name in trigger.fields()}
    return frozenset(field.attname for field in model._meta.concrete_fields if field.name not in changing)


@cache
def tables() -> dict[type[models.Model], tuple[str, str]]:
    """Return every table of this room that leads to a claim, its search or its student, with the path there and which
    of the three it leads to; what is `APART` left out."""
    paths: dict[type[models.Model], tuple[str, str]] = {}
    for model in apps.get_app_config("guarantee").get_models():
        module = model.__module__
        if module.startswith(APART) or model.__name__.endswith(("Event", *APART_MODELS)):
            continue
        for end in ("guarantee.Claim", "commitments.Search", "people.Student"):
            path = _path(model, end, ())
            if path is not None:
                paths[model] = (path, end)
                break
    return paths


def _path(model: type[models.Model], end: str, passed: tuple[type[models.Model], ...]) -> str | None:
    """Return the shortest path from a model to another by columns that are always filled, through this room alone."""
    if model._meta.label == end:
        return "pk"
    paths = []
    for field in model._meta.concrete_fields:
        if not isinstance(field, models.ForeignKey) or field.null or field.related_model in passed:
            continue
        if field.related_model._meta.label == end:
            return field.name
        if field.related_model._meta.app_label == "guarantee":
            further = _path(field.related_model, end, (*passed, model))
            paths += [f"{field.name}__{further}"] if further else []
    return min(paths, key=len, default=None)
