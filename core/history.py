"""Earlier versions of rows, kept by the database: tables of pghistory, triggers that no setting turns off.

The application's role neither changes these rows nor adds any: the triggers' functions run as the owner.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.db import models
from pghistory import trigger
from pgtrigger import compiler

from core.immutable import OwnersTriggerSql, append_only, column_of, empty, without_switch

Model = TypeVar("Model", bound=type[models.Model])


class HistoryTrigger(trigger.Event):
    def compile(self, model: Any) -> compiler.Trigger:  # pgtrigger types the class as an instance
        return without_switch(super().compile(model), OwnersTriggerSql)


class WasSet(pgtrigger.Condition):
    """The condition that any of these fields changes that was not empty before."""

    def __init__(self, *fields: str) -> None:
        self.fields = fields

    def resolve(self, model: type[models.Model]) -> str:
        changes = []
        for name in self.fields:
            column = column_of(model, name)
            changes.append(f'(NOT ({empty(model, name)}) AND OLD."{column}" IS DISTINCT FROM NEW."{column}")')
        return f"({' OR '.join(changes)})"


class _Recorded:
    """A mixin for pghistory's trackers of rows, which registers our trigger in place of theirs."""

    def add_event_trigger(self, event_model: Any) -> None:
        tracker: Any = self
        pgtrigger.register(
            HistoryTrigger(
                event_model=event_model,
                label=tracker.label,
                name=tracker.trigger_name,
                row=tracker.row,
                operation=tracker.operation,
                condition=tracker.condition,
                level=tracker.level,
            )
        )(event_model.pgh_tracked_model)


class Added(_Recorded, pghistory.InsertEvent):
    pass


class Changed(_Recorded, pghistory.UpdateEvent):
    pass


def every_version(model: Model) -> Model:
    """Keep each version of a row whole, from its first on, in `row.events`."""
    return _tracked(model, Added(), Changed())


def every_version_but_for(*fields: str) -> Callable[[Model], Model]:
    """Keep each version of a row, but for these fields: rows of another table tell of each of their changes."""

    def track(model: Model) -> Model:
        return _tracked(model, Added(), Changed(), exclude=list(fields))

    return track


def earlier_values(*fields: str) -> Callable[[Model], Model]:
    """Keep the values of these fields, whenever they are changed after they were set, in `row.events`."""

    def track(model: Model) -> Model:
        before = Changed(row=pghistory.Old, condition=WasSet(*fields))
        name = f"{model.__name__}Event"
        return _tracked(model, before, fields=list(fields), model_name=name, related_name="events")

    return track


def _tracked(model: Model, *trackers: Any, related_name: str = "", **options: Any) -> Model:
    if related_name:
        options["obj_field"] = pghistory.ObjForeignKey(related_name=related_name)
    tracked: Model = pghistory.track(
        *trackers, append_only=False, meta={"triggers": append_only()}, **options
    )(model)
    return tracked
