"""Rows that the database itself refuses to change, whoever asks."""

import pgtrigger


def never_emptied() -> pgtrigger.Trigger:
    """Refuse TRUNCATE, which triggers for rows do not see."""
    return pgtrigger.Trigger(
        name="never_emptied",
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Truncate,
        func="RAISE EXCEPTION 'pgtrigger: Cannot truncate rows from % table', TG_TABLE_NAME;",
    )


def append_only() -> list[pgtrigger.Trigger]:
    """Triggers for `Meta.triggers`: rows are added, and then never changed, deleted or truncated."""
    return [
        pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete),
        never_emptied(),
    ]


def never_deleted() -> list[pgtrigger.Trigger]:
    """Triggers for `Meta.triggers`: rows may be corrected (their history is kept), never removed."""
    return [pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete), never_emptied()]
