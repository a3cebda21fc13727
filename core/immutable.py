"""Rows that the database itself refuses to change, whoever asks.

pgtrigger's own triggers look at the setting `pgtrigger.ignore`, which every role can turn: ours do not. They also look
for tables in the schema `public` alone, so that no temporary table of the same name stands in for one.

What may still change in a row is named beside its model; `core.grants` gives the application's role no more than that.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pgtrigger
from django.db import models
from pgtrigger import compiler

Steps = Mapping[str, Collection[str]]  # a state → the states that may follow it


class TriggerSql(compiler.UpsertTriggerSql):
    """The SQL that installs a trigger: pgtrigger's, without its switch. Migrations name this class: never change it."""

    runs_as = ""

    def get_template(self) -> str:
        return f"""
            CREATE OR REPLACE FUNCTION {{pgid}}()
            RETURNS TRIGGER AS $$
                {{declare}}
                BEGIN
                    {{func}}
                END;
            $$ LANGUAGE plpgsql {self.runs_as} SET search_path = public, pg_temp;

            DROP TRIGGER IF EXISTS {{pgid}} ON {{table}};
            CREATE {{constraint}} TRIGGER {{pgid}}
                {{when}} {{operation}} ON {{table}}
                {{timing}}
                {{referencing}}
                FOR EACH {{level}} {{condition}}
                EXECUTE PROCEDURE {{execute}};

            COMMENT ON TRIGGER {{pgid}} ON {{table}} IS '{{hash}}';
        """


class OwnersTriggerSql(TriggerSql):
    """The SQL that installs a trigger whose function writes where the application's role may not."""

    runs_as = "SECURITY DEFINER"


def without_switch(
    compiled: compiler.Trigger, sql: type[compiler.UpsertTriggerSql] = TriggerSql
) -> compiler.Trigger:
    """Return a compiled trigger of pgtrigger's, installed our way."""
    kwargs = {name: value for name, value in compiled.sql.kwargs.items() if name != "ignore_func_name"}
    return compiler.Trigger(name=compiled.name, sql=sql(**kwargs))


class Trigger(pgtrigger.Trigger):
    """A trigger that no setting turns off."""

    def compile(self, model: Any) -> compiler.Trigger:  # pgtrigger types the class as an instance
        return without_switch(super().compile(model))


class Refuses(Trigger):
    """A trigger that refuses whole operations on rows: on rows of its `condition`, else on all."""

    when = pgtrigger.Before
    func = "RAISE EXCEPTION 'Cannot % rows of % table: what they say is kept', lower(TG_OP), TG_TABLE_NAME;"


class Kept(Refuses):
    """A trigger that refuses every change of a row but of the fields named.

    `once`: fields that may be filled while they are empty (NULL, or their default). `changing`: fields that may change;
    their earlier values are kept elsewhere, or can be computed anew. `steps`: a field of states, and which may follow
    which. `while_`: (field, value) → fields that may change as long as that field has that value.
    """

    operation = pgtrigger.Update
    func = """
        RAISE EXCEPTION 'Cannot update rows of % table: % stays as it is', TG_TABLE_NAME, (
            SELECT string_agg(said.key, ', ' ORDER BY said.key) FROM jsonb_each(to_jsonb(NEW)) said
            WHERE said.value IS DISTINCT FROM to_jsonb(OLD) -> said.key
        );
    """

    def __init__(
        self,
        *,
        once: Sequence[str] = (),
        changing: Sequence[str] = (),
        steps: Mapping[str, Steps] | None = None,
        while_: Mapping[tuple[str, str], Sequence[str]] | None = None,
    ) -> None:
        super().__init__(name="kept")
        self.once, self.changing = tuple(once), tuple(changing)
        self.steps, self.while_ = dict(steps or {}), dict(while_ or {})

    def fields(self) -> list[str]:
        """Return the fields that may ever be written after a row was added."""
        sometimes = [name for names in self.while_.values() for name in names]
        return sorted({*self.once, *self.changing, *self.steps, *sometimes})

    def columns(self, model: type[models.Model]) -> list[str]:
        """Return the columns of those fields."""
        return [column_of(model, name) for name in self.fields()]

    def get_condition(self, model: Any) -> pgtrigger.Condition:
        allowed = ", ".join(f"'{column}'" for column in self.columns(model))
        without_allowed = f"- ARRAY[{allowed}]::text[]"
        refused_changes = [
            f"(to_jsonb(OLD.*) {without_allowed}) IS DISTINCT FROM (to_jsonb(NEW.*) {without_allowed})"
        ]
        refused_changes += [f"NOT ({empty(model, name)}) AND {_differs(model, name)}" for name in self.once]
        refused_changes += [_no_step(column_of(model, name), steps) for name, steps in self.steps.items()]
        for (state, value), names in self.while_.items():
            differ = " OR ".join(_differs(model, name) for name in names)
            refused_changes.append(f"""OLD."{column_of(model, state)}" <> '{value}' AND ({differ})""")
        return pgtrigger.Condition(f"({' OR '.join(f'({condition})' for condition in refused_changes)})")


def empty(model: type[models.Model], name: str) -> str:
    """Return SQL that says whether the field was empty before the change."""
    model_field, column = _field(model, name), f'OLD."{column_of(model, name)}"'
    if model_field.null:
        return f"{column} IS NULL"
    if isinstance(model_field, models.BooleanField):
        return f"NOT {column}"
    if not isinstance(model_field, models.CharField | models.TextField):
        return "FALSE"
    return f"{column} = ''"


def _differs(model: type[models.Model], name: str) -> str:
    column = column_of(model, name)
    return f'OLD."{column}" IS DISTINCT FROM NEW."{column}"'


def _no_step(column: str, steps: Steps) -> str:
    """Return SQL that says whether the state changes to one that may not follow."""
    allowed_steps = " OR ".join(
        f"""OLD."{column}" = '{before}' AND NEW."{column}" IN ({", ".join(f"'{state}'" for state in sorted(after))})"""
        for before, after in sorted(steps.items())
        if after
    )
    return f'OLD."{column}" IS DISTINCT FROM NEW."{column}" AND NOT ({allowed_steps})'


def column_of(model: type[models.Model], name: str) -> str:
    """Return the column of a field."""
    return str(_field(model, name).column)


def _field(model: type[models.Model], name: str) -> "models.Field[Any, Any]":
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field)  # a field with a column of its own
    return field


@dataclass(frozen=True)
class Corrected:
    """A rule that rows of `table` are corrected only by adding a row to `corrections`, whose column `ref` names the
    row.

    `becomes`: column → SQL of its new value, in which `{c}` stands for the correction. What it was is kept in the
    correction's column of that name with `was_` before it, or the one that `was` names. `also`: columns that take a new
    value with them. `once`: SQL of OLD, from when on rows change no other way.
    """

    what: str  # “an outcome”: for whoever is refused
    table: str
    corrections: str
    ref: str
    becomes: Mapping[str, str]
    also: Mapping[str, str] = field(default_factory=dict)
    was: Mapping[str, str] = field(default_factory=dict)
    once: str = "TRUE"

    def only(self, name: str) -> Trigger:
        """Return the trigger for `table` that refuses any change of these columns but by the newest correction."""
        new_values = {**self.becomes, **self.also}
        expected = ", ".join(sql.format(c="c") for sql in new_values.values())
        return Trigger(
            name=name,
            when=pgtrigger.Before,
            operation=pgtrigger.Update,
            condition=pgtrigger.Condition(
                f"{self.once} AND ROW({_of('OLD', self.becomes)}) IS DISTINCT FROM ROW({_of('NEW', self.becomes)})"
            ),
            func=f"""
                IF NOT EXISTS (
                    SELECT FROM {self.corrections} c
                    WHERE c.id = (SELECT max(id) FROM {self.corrections} WHERE {self.ref} = OLD.id)
                      AND ROW({_of("c", self._was())}) IS NOT DISTINCT FROM ROW({_of("OLD", self.becomes)})
                      AND ROW({expected}) IS NOT DISTINCT FROM ROW({_of("NEW", new_values)})
                ) THEN
                    RAISE EXCEPTION 'Cannot update rows of % table: {self.what} by a correction', TG_TABLE_NAME;
                END IF;
                RETURN NEW;
            """,  # noqa: S608 # names of our own tables
        )

    def takes_effect(self) -> list[Trigger]:
        """Return the triggers for `corrections`: a row takes what is on record from the row that it corrects as it is
        added, and then changes that.
        """
        new_values = {**self.becomes, **self.also}
        assignments = ", ".join(f"{column} = {sql.format(c='NEW')}" for column, sql in new_values.items())
        return [
            Trigger(
                name="keeps_what_was",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=f"""
                    SELECT {", ".join(self.becomes)} INTO {_of("NEW", self._was())}
                    FROM {self.table} WHERE id = NEW.{self.ref} FOR NO KEY UPDATE;
                    RETURN NEW;
                """,  # noqa: S608
            ),
            Trigger(
                name="takes_effect",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                func=f"UPDATE {self.table} SET {assignments} WHERE id = NEW.{self.ref}; RETURN NULL;",  # noqa: S608
            ),
        ]

    def _was(self) -> list[str]:
        return [self.was.get(column, f"was_{column}") for column in self.becomes]


def _of(row: str, columns: Iterable[str]) -> str:
    return ", ".join(f"{row}.{column}" for column in columns)


def never_emptied() -> pgtrigger.Trigger:
    """Refuse TRUNCATE, which triggers for rows do not see."""
    return Refuses(name="never_emptied", level=pgtrigger.Statement, operation=pgtrigger.Truncate)


def append_only() -> list[pgtrigger.Trigger]:
    """Return triggers for `Meta.triggers`: rows are added, and then never changed, deleted or truncated."""
    return [
        Refuses(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete),
        never_emptied(),
    ]


def never_deleted() -> list[pgtrigger.Trigger]:
    """Return triggers for `Meta.triggers`: rows may change in every field (earlier values are kept elsewhere), never
    go.
    """
    return [Refuses(name="never_deleted", operation=pgtrigger.Delete), never_emptied()]


def kept(
    *,
    once: Sequence[str] = (),
    changing: Sequence[str] = (),
    steps: Mapping[str, Steps] | None = None,
    while_: Mapping[tuple[str, str], Sequence[str]] | None = None,
) -> list[pgtrigger.Trigger]:
    """Return triggers for `Meta.triggers`: rows are never deleted, and change only in the fields named; see `Kept`.

    A new field of such a model can be written when the row is added, and not after that, until it is named here.
    """
    return [Kept(once=once, changing=changing, steps=steps, while_=while_), *never_deleted()]
