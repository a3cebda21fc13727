"""A page as a picture that can be read: its links lead nowhere, its forms send nothing."""

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

CONTROLS = {"button", "input", "select", "textarea"}
ACTING = ("hx-", "action", "formaction", "method", "data-open", "data-logbar")


def inert(html: str, address: Callable[[str], str]) -> str:
    """Return the page with links that lead nowhere and controls that send nothing.

    `address` gives for a link's target where it may lead instead, or an empty string. Places on the page itself stay
    reachable.
    """
    parser = _Neutral(address)
    parser.feed(html)
    parser.close()
    return "".join(parser.parts)


class _Neutral(HTMLParser):
    def __init__(self, address: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=False)
        self.address = address
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept_attrs = [(name, value) for name, value in attrs if not name.startswith(ACTING)]
        if tag == "a":
            kept_attrs = self._link(kept_attrs)
        elif tag in CONTROLS and ("disabled", None) not in kept_attrs:
            kept_attrs.append(("disabled", None))
        if kept_attrs == attrs:
            self.parts.append(self.get_starttag_text() or "")
        else:
            self.parts.append(f"<{tag}{''.join(_said(name, value) for name, value in kept_attrs)}>")

    def _link(self, attrs: list[tuple[str, str | None]]) -> list[tuple[str, str | None]]:
        target = dict(attrs).get("href") or ""
        if target.startswith("#"):
            return attrs
        other_attrs = [(name, value) for name, value in attrs if name != "href"]
        destination = self.address(target)
        return (
            [*other_attrs, ("href", destination)]
            if destination
            else [*other_attrs, ("role", "link"), ("aria-disabled", "true")]
        )

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.parts.append(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self.parts.append(f"<!{decl}>")


def _said(name: str, value: str | None) -> str:
    return f" {name}" if value is None else f' {name}="{escape(value)}"'
