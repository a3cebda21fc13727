"""Every column of every table that a frozen decision can rest on is compared with what was frozen (DOMAIN §8).

Tables and columns are found by looking at the program, not listed: one that is added is covered as it is added, without
a row of it in any scene.
"""

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models

from guarantee.evidence.kinds import Asked
from guarantee.evidence.queries import KINDS
from guarantee.frozen.canonical import canonical
from guarantee.frozen.collecting import Collected
from guarantee.frozen.columns import BY_MODEL, LEFT_OUT, stable, tables
from guarantee.frozen.verification import differing_column
from tests.guarantee.frozen.decided import DecidedClaim, decided
from tests.stages import staged

alice = staged(decided)

# Tables of which rows may change after a decision, so that a record says how they were then: why.
CHANGING = {
    "people.ProgramRequirement": "the school’s, for all students: an admin may word it better",
    "people.Student": "tuition and state go on",
    "standing.Period": "judged again where a decision is reopened",
}
# What stands in a column of a type, and the same changed by as little as the type can say.
EXAMPLES: tuple[tuple[Any, Any, Any], ...] = (
    (models.ForeignKey, 7, 8),
    (
        models.JSONField,
        {"note": "words", "rows": [{"finding": "met", "amount": "1.00"}]},
        {"note": "wordz", "rows": [{"finding": "met", "amount": "1.00"}]},
    ),
    (
        models.DateTimeField,
        datetime(2026, 9, 5, 15, tzinfo=UTC),
        datetime(2026, 9, 5, 15, microsecond=1, tzinfo=UTC),
    ),
    (models.DateField, date(2026, 9, 5), date(2026, 9, 6)),
    (models.TimeField, time(9), time(9, microsecond=1)),
    (models.DurationField, timedelta(minutes=5), timedelta(minutes=5, microseconds=1)),
    (models.DecimalField, Decimal("10.00"), Decimal("10.01")),
    (models.BooleanField, True, False),
    (models.UUIDField, UUID(int=7), UUID(int=8)),
    (models.BinaryField, b"content", b"cOntent"),
    ((models.CharField, models.TextField, models.GenericIPAddressField), "words", "wordz"),
    ((models.IntegerField, models.FloatField), 7, 8),
)


def examples(field: Any) -> tuple[Any, Any]:
    """A value for a column, and another."""
    if isinstance(field, ArrayField):
        value, other = examples(field.base_field)
        return [value, value], [value, other]
    return next((value, other) for kind, value, other in EXAMPLES if isinstance(field, kind))


def test_every_column_of_every_table_is_compared(alice: DecidedClaim) -> None:
    subject = Asked(alice.scene.search, alice.claim)
    every = {*tables(), *(kind.rows(subject).model for kind in KINDS.values())}
    assert {model._meta.label for model in every if not stable(model)} == set(CHANGING)
    unseen, tried = [], 0
    for model in every:
        values = {field.attname: examples(field)[0] for field in model._meta.concrete_fields}
        collection = Collected()
        frozen = collection.row(model, values, for_student=model._meta.label in BY_MODEL)
        frozen_row = json.loads(canonical(frozen))
        texts: Any = dict(enumerate(collection.texts, start=1))
        assert differing_column(model, frozen_row, values, texts, stable(model)) == "", model
        for field in model._meta.concrete_fields:
            name = field.attname
            if field.primary_key or name not in stable(model) or (model._meta.label, name) in LEFT_OUT:
                continue
            tried += 1
            changed = values | {name: examples(field)[1]}
            if differing_column(model, frozen_row, changed, texts, stable(model)) != name:
                unseen.append(f"{model._meta.label}.{name}")
    assert unseen == []
    assert len(every) > 70 and tried > 390, (len(every), tried)
