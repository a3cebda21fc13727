"""How an opening's row is made and changed, whoever does it. Its student's log, or the student, is locked already."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from jobsearch.employers.models import Employer
from jobsearch.openings.links import link_key
from jobsearch.openings.models import Opening
from people.accounts.models import User
from people.students.models import Student


def new_opening(
    student: Student,
    employer: Employer,
    *,
    link: str = "",
    source_key: str | None = None,
    by: User | None,
    now: datetime,
    **values: Any,
) -> Opening:
    """Return an opening that is not saved yet; without a `source_key` it has one of its own."""
    return Opening(
        student=student,
        employer=employer,
        link=link,
        link_key=link_key(link),
        source_key=source_key or str(uuid4()),
        added_at=now,
        changed_at=now,
        changed_by=by,
        **values,
    )


def write_changes(opening: Opening, values: dict[str, Any], *, by: User | None, now: datetime) -> None:
    """Write what an opening says otherwise now, and who changed it; nothing where it says so already."""
    if "link" in values:
        values = values | {"link_key": link_key(values["link"])}
    differing = {name: value for name, value in values.items() if getattr(opening, name) != value}
    if not differing:
        return
    for name, value in differing.items():
        setattr(opening, name, value)
    opening.changed_at, opening.changed_by = now, by
    opening.save(update_fields=[*differing, "changed_at", "changed_by"])
