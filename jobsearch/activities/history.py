"""What an activity said before: its rows in pghistory's table, as what changed, when and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from commitments.quotas.models import ActivityKind
from jobsearch.activities.models import Activity
from jobsearch.activities.recording import values_of
from jobsearch.corrections.models import CorrectionRequest
from rules.words import full_day

LABELS = {
    "kind": "Kind",
    "occurred_on": "Day",
    "contact": "Person",
    "employer": "Employer",
    "role": "Role",
    "note": "Note",
    "link": "Link",
}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an activity: what it said, and what it has said since."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Step:
    """One saving of the activity."""

    at: datetime
    by: str
    deed: str
    changes: tuple[FieldChange, ...] = ()


def history(activity: Activity) -> list[Step]:
    """Return the steps of an activity's history, newest first, at their `changed_at`, not at the database's clock."""
    events = activity.events.order_by("pgh_id").select_related("kind", "contact", "employer", "changed_by")
    return list(_steps(list(events)))[::-1]


def wanted(request: CorrectionRequest) -> list[FieldChange]:
    """Return what a correction would change, in words.

    Of a decided one, only what was asked for: the activity may have said anything meanwhile.
    """
    if "struck" in request.changes:
        before, after = (
            ("in the log", "taken back") if request.changes["struck"] else ("taken back", "in the log")
        )
        return [FieldChange("Activity", before if request.approved is None else "", after)]
    current_values = values_of(request.activity) if request.approved is None else {}
    labels = LABELS | {"person": LABELS["contact"]}
    return [
        FieldChange(labels.get(name, name), _plain(name, current_values.get(name)), _plain(name, value))
        for name, value in request.changes.items()
    ]


def _plain(name: str, value: Any) -> str:
    if name == "kind" and value:
        return str(ActivityKind.objects.filter(slug=value).values_list("name", flat=True).first() or value)
    if name == "occurred_on" and isinstance(value, str):
        value = date.fromisoformat(value)
    return _said(value)


def _steps(events: list[Any]) -> Iterator[Step]:
    for index, event in enumerate(events):
        by = str(event.changed_by) if event.changed_by else "the system"
        if index == 0:
            yield Step(event.changed_at, by, "logged it")
            continue
        before = events[index - 1]
        changes = tuple(_changes(before, event))
        deed = _deed(before, event, changes)
        if deed:
            yield Step(event.changed_at, by, deed, changes)


def _changes(before: Any, after: Any) -> Iterator[FieldChange]:
    for name, label in LABELS.items():
        old, new = _said(getattr(before, name)), _said(getattr(after, name))
        if old != new:
            yield FieldChange(label, old, new)


def _deed(before: Any, after: Any, changes: tuple[FieldChange, ...]) -> str:
    if before.struck_at is None and after.struck_at is not None:
        return "took it back"
    if before.struck_at is not None and after.struck_at is None:
        return "put it back"
    if before.accepted_at is None and after.accepted_at is not None:
        return "accepted it though it was late"
    return "corrected it" if changes else ""


def _said(value: Any) -> str:
    return full_day(value) if hasattr(value, "year") else str(value or "")
