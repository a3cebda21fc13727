"""The ways to fill in a form: as it stands, by each of its buttons; sensibly; with nonsense in every field; empty."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from demonstration.crawl.documents import Control, Form

TOKEN = "csrfmiddlewaretoken"  # noqa: S105 # a field's name
SENTENCE = "It was a family matter, and I told my coach that week."
FILE = (
    "date,person,company,note\n2026-03-02,Priya Shah,Globex,intro call\n2026-03-03,Sam Lee,Initech,coffee\n"
)
PASSWORD = "seven words that nobody guesses, 7"  # noqa: S105 # typed into forms alone
NONSENSE = {
    "date": "9999-12-31",
    "datetime-local": "0001-01-01T00:00",
    "number": "99999999999999999999",
    "textarea": "\0" + "(" * 20_000,
}

Data = dict[str, list[Any]]


@dataclass(frozen=True)
class Filling:
    """The data that is sent, and its name in a report."""

    name: str
    data: Data


def fillings(form: Form, now: datetime) -> list[Filling]:
    """List the ways to fill in the form at `now` (aware), each once; the token against forgery is left as it is."""
    by_data: dict[str, Filling] = {}
    for filling in _ways(form, now):
        by_data.setdefault(repr(filling.data), filling)
    return list(by_data.values())


def _ways(form: Form, now: datetime) -> Iterator[Filling]:
    buttons = [control for control in form.controls if control.kind == "submit"]
    as_shown = _data(form, lambda control: control.value)
    buttons_to_press: list[Control | None] = [*buttons] or [None]
    for button in buttons_to_press:
        button_data = {button.name: [button.choices[0]]} if button else {}
        yield Filling(f"as it is{f', {button.choices[0]}' if button else ''}", as_shown | button_data)
    if any(control.kind not in ("hidden", "submit") for control in form.controls):
        button_data = {buttons[0].name: [buttons[0].choices[0]]} if buttons else {}
        yield Filling("filled in", _data(form, lambda control: _sensible(control, now)) | button_data)
    if any(control.name != TOKEN for control in form.controls):
        yield Filling("nonsense", _data(form, _nonsense))
        yield Filling("empty", _data(form, lambda control: control.value if control.name == TOKEN else None))


def _data(form: Form, value_of: Any) -> Data:
    data: Data = {}
    for control in form.controls:
        value = None if control.kind == "submit" and value_of is not _nonsense else value_of(control)
        if value is None or (control.kind == "radio" and control.name in data):
            continue
        data.setdefault(control.name, []).append(value)
    return data


def _sensible(control: Control, now: datetime) -> Any:
    """Return the control's own value, or something that the field would take."""
    match control.kind:
        case "hidden":
            return control.value
        case "checkbox" | "radio":
            return control.choices[0]
        case "select":
            return next((choice for choice in reversed(control.choices) if choice), control.value)
        case "file":
            return SimpleUploadedFile("file.csv", FILE.encode(), "text/csv")
        case "password":
            return PASSWORD
    examples = {
        "date": f"{now:%Y-%m-%d}",
        "datetime-local": f"{now - timedelta(hours=6):%Y-%m-%dT%H:%M}",
        "time": "10:00",
        "number": control.smallest or "3",
        "email": "someone.new@example.org",
        "url": "https://example.org/post",
    }
    return control.value or examples.get(control.kind, SENTENCE)


def _nonsense(control: Control) -> Any:
    """Return what no field should take; the token against forgery stays, or nothing else would be read."""
    if control.name == TOKEN:
        return control.value
    if control.kind == "file":
        return SimpleUploadedFile("\u202efile.exe", b"\xff\xfe\0" * 500, "image/png")
    return NONSENSE.get(control.kind, "Infinity")
