"""What a page holds: its links, its forms as a browser would send them, and what of its text should not be there."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"script", "style", "template", "title", "textarea", "option"}
INLINE = {
    "a",
    "abbr",
    "b",
    "button",
    "code",
    "del",
    "em",
    "i",
    "ins",
    "kbd",
    "q",
    "s",
    "small",
    "span",
    "strong",
} | {
    "time",
    "sub",
    "sup",
    "mark",
}
# What is left of a sentence when a value was empty.
EMPTY = {
    "empty brackets": re.compile(r"\(\s*\)"),
    "None": re.compile(r"\bNone\b"),
    "by nobody": re.compile(r"\b[Bb]y ?[.;)]"),
    "a template's own marks": re.compile(r"{[{%]|[}%]}"),
}


@dataclass(frozen=True)
class Control:
    """One field, or one choice of it. `value` is what it sends as the page stands; None: nothing."""

    name: str
    kind: str
    value: str | None
    choices: tuple[str, ...] = ()
    smallest: str = ""


@dataclass(frozen=True)
class Form:
    """`action` as the page writes it; empty: the page itself. `by_script`: htmx would send it."""

    method: str
    action: str
    controls: tuple[Control, ...]
    by_script: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted({control.name for control in self.controls}))


@dataclass
class _Open:
    """A form, or a field of several choices, while it is read."""

    method: str = "get"
    action: str = ""
    id: str = ""
    by_script: bool = False
    controls: list[Control] = field(default_factory=list)


@dataclass
class Document:
    links: list[tuple[str, bool]] = field(default_factory=list)  # (address, whether htmx asks for it)
    forms: list[Form] = field(default_factory=list)
    text: str = ""

    def faults(self) -> list[str]:
        """What is wrong in its text, each with the words around it."""
        return faults_of(self.text)


def faults_of(text: str) -> list[str]:
    found = []
    for name, pattern in EMPTY.items():
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 60) : match.end() + 30]
            found.append(f"{name} in “…{' '.join(around.split())}…”")
    return found


def read(html: str) -> Document:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self.text: list[str] = []
        self.unseen: list[str] = []
        self.forms: list[_Open] = []
        self.inside: _Open | None = None
        self.outside: list[tuple[str, Control]] = []  # controls that name their form
        self.select: dict[str, str | None] | None = None
        self.options: list[tuple[str, bool]] = []
        self.area: tuple[dict[str, str | None], list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in UNSEEN:
            self.unseen.append(tag)
        elif tag not in INLINE and tag not in ("input", "select"):
            self.text.append("\n")
        if tag == "a" and given.get("href"):
            self.document.links.append((str(given["href"]), False))
        if given.get("hx-get"):
            self.document.links.append((str(given["hx-get"]), True))
        if tag == "form":
            self._begin_form(given)
        elif tag == "input":
            self._input(given)
        elif tag == "button":
            self._button(given)
        elif tag == "select":
            self.select, self.options = given, []
        elif tag == "option" and self.select is not None:
            self.options.append((str(given.get("value") or ""), "selected" in given))
        elif tag == "textarea":
            self.area = (given, [])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An SVG's `<use/>` opens nothing."""
        if tag in VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN and tag in self.unseen:
            self.unseen.remove(tag)
        elif tag not in INLINE:
            self.text.append("\n")
        if tag == "form":
            self.inside = None
        elif tag == "select" and self.select is not None:
            self._end_select(self.select)
        elif tag == "textarea" and self.area:
            given, words = self.area
            self.area = None
            self._add(
                given, Control(str(given.get("name") or ""), "textarea", "".join(words).removeprefix("\n"))
            )

    def handle_data(self, data: str) -> None:
        if self.area:
            self.area[1].append(data)
        elif not self.unseen:
            self.text.append(data)

    def finished(self) -> Document:
        by_id = {form.id: form for form in self.forms if form.id}
        for form_id, control in self.outside:
            if form_id in by_id:
                by_id[form_id].controls.append(control)
        self.document.forms = [
            Form(form.method, form.action, tuple(form.controls), form.by_script) for form in self.forms
        ]
        self.document.text = re.sub(r"[ \t\r\f\v]+", " ", "".join(self.text))
        return self.document

    def _begin_form(self, given: dict[str, str | None]) -> None:
        self.inside = _Open(
            method=str(given.get("method") or "get").lower(),
            action=str(given.get("action") or ""),
            id=str(given.get("id") or ""),
            by_script=bool(given.get("hx-post")),
        )
        self.forms.append(self.inside)

    def _add(self, given: dict[str, str | None], control: Control) -> None:
        if not control.name or "disabled" in given:
            return
        if given.get("form"):
            self.outside.append((str(given["form"]), control))
        elif self.inside:
            self.inside.controls.append(control)

    def _input(self, given: dict[str, str | None]) -> None:
        kind = str(given.get("type") or "text").lower()
        value: str | None = str(given.get("value") or "")
        choices: tuple[str, ...] = ()
        if kind in ("checkbox", "radio"):
            choices = (str(given.get("value") or "on"),)
            value = choices[0] if "checked" in given else None
        smallest = str(given.get("min") or "")
        self._add(given, Control(str(given.get("name") or ""), kind, value, choices, smallest))

    def _button(self, given: dict[str, str | None]) -> None:
        if str(given.get("type") or "submit") == "submit" and given.get("name"):
            choices = (str(given.get("value") or ""),)
            self._add(given, Control(str(given["name"]), "submit", None, choices))

    def _end_select(self, given: dict[str, str | None]) -> None:
        chosen = [value for value, selected in self.options if selected]
        name, choices = str(given.get("name") or ""), tuple(value for value, _ in self.options)
        if "multiple" in given:
            for value in chosen:
                self._add(given, Control(name, "select", value, choices))
        else:
            first = choices[0] if choices else None
            self._add(given, Control(name, "select", chosen[0] if chosen else first, choices))
        self.select = None
