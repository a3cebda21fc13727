"""The rows from which a claim’s frozen texts were taken, and what is left of their words once these are erased."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models

from guarantee.claims.models import Claim
from guarantee.frozen.collecting import rows_of
from guarantee.frozen.columns import ERASED, FrozenColumns, columns_of, our_words, table_given, tables
from rules.retention import RecordClass

Content = dict[str, Any]


@dataclass(frozen=True)
class WordyRows:
    """Rows of one table whose words are erased: the columns of words, those that hold JSON apart."""

    model: type[models.Model]
    pk: str  # the column that names the rows: of earlier versions, the row that they are versions of
    ids: tuple[int, ...]
    columns: tuple[str, ...]
    json_columns: tuple[str, ...]

    @property
    def table(self) -> str:
        return self.model._meta.db_table


def wordy_rows(claim: Claim, contents: Iterable[Content], record_class: RecordClass) -> list[WordyRows]:
    """Return the rows behind a claim's records whose words are of a class, and earlier versions of them, by table.

    Rows that the school shares among students are not among them.
    """
    ids: dict[type[models.Model], set[int]] = defaultdict(set)
    if record_class == RecordClass.CLAIM:
        for model in tables():
            ids[model] |= set(rows_of(model, claim).values_list("pk", flat=True))
    for model, pks in _evidence(contents).items():
        table = table_given(model)
        if columns_of(model).record_class == record_class and table is not None:
            ids[model] |= set(table.rows(claim.student).filter(pk__in=pks).values_list("pk", flat=True))
    parts = (
        part for model in sorted(ids, key=lambda model: model._meta.label) for part in _of(model, ids[model])
    )
    return [part for part in parts if part.ids and (part.columns or part.json_columns)]


def _evidence(contents: Iterable[Content]) -> dict[type[models.Model], set[int]]:
    ids: dict[type[models.Model], set[int]] = defaultdict(set)
    for content in contents:
        for row in content["evidence"]:
            model = apps.get_model(row["table"])
            ids[model].add(row["row"][model._meta.pk.attname])
    return ids


def _of(model: type[models.Model], ids: set[int]) -> Iterator[WordyRows]:
    words, numbers = _words(model, columns_of(model)), tuple(sorted(ids))
    yield WordyRows(model, str(model._meta.pk.column), numbers, *words)
    for event in apps.get_models():
        if getattr(event, "pgh_tracked_model", None) is model:
            event_columns = {field.attname for field in event._meta.concrete_fields}
            plain, json = (tuple(name for name in names if name in event_columns) for names in words)
            yield WordyRows(event, "pgh_obj_id", numbers, plain, json)


def _words(model: type[models.Model], columns: FrozenColumns) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns of words, and those of JSON: not the people and files that rows point to."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    own = [name for name in columns.texts if not isinstance(fields[name], models.ForeignKey)]
    return (
        tuple(name for name in own if name not in columns.partly),
        tuple(name for name in own if name in columns.partly),
    )


def left_of(model: type[models.Model], column: str, pk: int, value: Any) -> Any:
    """Return what stands in a column once its words are erased: what was empty stays so, and what has to differ from
    other rows still does."""
    field = next(field for field in model._meta.concrete_fields if field.attname == column)
    if not value:
        return value
    if isinstance(field, models.JSONField):
        return our_words(value)
    if isinstance(field, ArrayField):
        return []
    if isinstance(field, models.BinaryField):
        return b""
    if isinstance(field, models.GenericIPAddressField):
        return None if field.null else "0.0.0.0"  # noqa: S104 # nobody listens there
    mark = f"{ERASED} {pk}" if _must_differ(model, column) else ERASED
    return mark[: field.max_length] if field.max_length else mark


def _must_differ(model: type[models.Model], column: str) -> bool:
    field = next(field for field in model._meta.concrete_fields if field.attname == column)
    unique = (rule for rule in model._meta.constraints if isinstance(rule, models.UniqueConstraint))
    return bool(field.unique) or any(field.name in rule.fields for rule in unique)
