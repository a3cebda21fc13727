"""How a form is filled in: as it stands, by each of its buttons; sensibly; and with nonsense in every field."""

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
    """What is sent, and how that is called in a report."""

    name: str
    data: Data


def fillings(form: Form, now: datetime) -> list[Filling]:
    """The ways in which the form is sent at `now` (aware), each once; the token against forgery is left as it is."""
    different: dict[str, Filling] = {}
    for filling in _ways(form, now):
        different.setdefault(repr(filling.data), filling)
    return list(different.values())


def _ways(form: Form, now: datetime) -> Iterator[Filling]:
    buttons = [control for control in form.controls if control.kind == "submit"]
    as_it_is = _data(form, lambda control: control.value)
    pressable: list[Control | None] = [*buttons] or [None]
    for button in pressable:
        pressed = {button.name: [button.choices[0]]} if button else {}
        yield Filling(f"as it is{f', {button.choices[0]}' if button else ''}", as_it_is | pressed)
    if any(control.kind not in ("hidden", "submit") for control in form.controls):
        pressed = {buttons[0].name: [buttons[0].choices[0]]} if buttons else {}
        yield Filling("filled in", _data(form, lambda control: _sensible(control, now)) | pressed)
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
    """What stands there, or something that the field would take."""
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
    """What no field should take; the token against forgery is left, or nothing else would be read."""
    if control.name == TOKEN:
        return control.value
    if control.kind == "file":
        return SimpleUploadedFile("\u202efile.exe", b"\xff\xfe\0" * 500, "image/png")
    return NONSENSE.get(control.kind, "Infinity")
