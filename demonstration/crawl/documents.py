"""The contents of a page: its links, its forms as a browser would send them, and words that should not be in it."""

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
# What an empty value leaves of a sentence.
EMPTY = {
    "empty brackets": re.compile(r"\(\s*\)"),
    "None": re.compile(r"\bNone\b"),
    "by nobody": re.compile(r"\b[Bb]y ?[.;)]"),
    "a template's own marks": re.compile(r"{[{%]|[}%]}"),
}


@dataclass(frozen=True)
class Control:
    """A field, or one choice of it. `value` is what it sends as the page stands; None where it sends nothing."""

    name: str
    kind: str
    value: str | None
    choices: tuple[str, ...] = ()
    smallest: str = ""


@dataclass(frozen=True)
class Form:
    """A form of a page. `action` is as written, empty for the page itself; `by_script`: htmx would send it."""

    method: str
    action: str
    controls: tuple[Control, ...]
    by_script: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted({control.name for control in self.controls}))


@dataclass
class _Open:
    """A form while the page is read; its controls are still being collected."""

    method: str = "get"
    action: str = ""
    id: str = ""
    by_script: bool = False
    controls: list[Control] = field(default_factory=list)


@dataclass
class Document:
    """A page as it was read."""

    links: list[tuple[str, bool]] = field(default_factory=list)  # (address, whether htmx asks for it)
    forms: list[Form] = field(default_factory=list)
    text: str = ""

    def faults(self) -> list[str]:
        """Find what should not be in the page's text."""
        return faults_of(self.text)


def faults_of(text: str) -> list[str]:
    """Find what should not be in a text, each with the words around it."""
    faults = []
    for name, pattern in EMPTY.items():
        for match in pattern.finditer(text):
            context = text[max(0, match.start() - 60) : match.end() + 30]
            faults.append(f"{name} in “…{' '.join(context.split())}…”")
    return faults


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
        attributes = dict(attrs)
        if tag in UNSEEN:
            self.unseen.append(tag)
        elif tag not in INLINE and tag not in ("input", "select"):
            self.text.append("\n")
        if tag == "a" and attributes.get("href"):
            self.document.links.append((str(attributes["href"]), False))
        if attributes.get("hx-get"):
            self.document.links.append((str(attributes["hx-get"]), True))
        if tag == "form":
            self._begin_form(attributes)
        elif tag == "input":
            self._input(attributes)
        elif tag == "button":
            self._button(attributes)
        elif tag == "select":
            self.select, self.options = attributes, []
        elif tag == "option" and self.select is not None:
            self.options.append((str(attributes.get("value") or ""), "selected" in attributes))
        elif tag == "textarea":
            self.area = (attributes, [])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Handle only elements that have no end tag: an SVG's `<use/>` opens nothing."""
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
            attributes, words = self.area
            self.area = None
            self._add(
                attributes,
                Control(str(attributes.get("name") or ""), "textarea", "".join(words).removeprefix("\n")),
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

    def _begin_form(self, attributes: dict[str, str | None]) -> None:
        self.inside = _Open(
            method=str(attributes.get("method") or "get").lower(),
            action=str(attributes.get("action") or ""),
            id=str(attributes.get("id") or ""),
            by_script=bool(attributes.get("hx-post")),
        )
        self.forms.append(self.inside)

    def _add(self, attributes: dict[str, str | None], control: Control) -> None:
        if not control.name or "disabled" in attributes:
            return
        if attributes.get("form"):
            self.outside.append((str(attributes["form"]), control))
        elif self.inside:
            self.inside.controls.append(control)

    def _input(self, attributes: dict[str, str | None]) -> None:
        kind = str(attributes.get("type") or "text").lower()
        value: str | None = str(attributes.get("value") or "")
        choices: tuple[str, ...] = ()
        if kind in ("checkbox", "radio"):
            choices = (str(attributes.get("value") or "on"),)
            value = choices[0] if "checked" in attributes else None
        smallest = str(attributes.get("min") or "")
        self._add(attributes, Control(str(attributes.get("name") or ""), kind, value, choices, smallest))

    def _button(self, attributes: dict[str, str | None]) -> None:
        if str(attributes.get("type") or "submit") == "submit" and attributes.get("name"):
            choices = (str(attributes.get("value") or ""),)
            self._add(attributes, Control(str(attributes["name"]), "submit", None, choices))

    def _end_select(self, attributes: dict[str, str | None]) -> None:
        selected_values = [value for value, selected in self.options if selected]
        name, choices = str(attributes.get("name") or ""), tuple(value for value, _ in self.options)
        if "multiple" in attributes:
            for value in selected_values:
                self._add(attributes, Control(name, "select", value, choices))
        else:
            first_choice = choices[0] if choices else None
            self._add(
                attributes,
                Control(name, "select", selected_values[0] if selected_values else first_choice, choices),
            )
        self.select = None
