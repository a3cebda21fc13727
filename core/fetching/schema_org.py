"""What a page says of itself in schema.org's words (JSON-LD): job postings, articles, people.

Source: https://developers.google.com/search/docs/appearance/structured-data/job-posting. Sites write it in many ways,
a list for one thing, a name for an object, a graph of all: what cannot be read is left out, never guessed.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape
from typing import Any

from lxml import etree, html
from lxml.html import defs

Thing = dict[str, Any]
MOST_THINGS = 2_000  # looked at on one page
_WRAPPED = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|/\*\]\]>\*/)\s*$")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def things(scripts: Iterable[str]) -> list[Thing]:
    """Return every object of these scripts, outer ones first; what is no JSON is left out."""
    return [thing for script in scripts for thing in _walk(_parsed(script))]


def of_type(things_of_page: Iterable[Thing], *names: str) -> list[Thing]:
    """Return the objects of one of these types, as in “JobPosting”."""
    return [thing for thing in things_of_page if _types(thing) & set(names)]


def text(value: Any, *names: str) -> str:
    """Return a value's text: itself, or that of its first of these properties, or of its first item."""
    match value:
        case str():
            return " ".join(html_to_text(value).split())
        case bool():
            return ""
        case int() | float():
            return str(value)
        case list():
            return next((words for item in value if (words := text(item, *names))), "")
        case dict():
            wanted = (*names, "name", "@value")
            return next((words for name in wanted if name in value and (words := text(value[name]))), "")
    return ""


def texts(value: Any) -> list[str]:
    """Return the text of each item of a list, or of the one value."""
    items = value if isinstance(value, list) else [value]
    return [words for item in items[:20] if (words := text(item))]


def day(value: Any) -> date | None:
    """Return the day that a value begins with, written like 2026-11-25."""
    beginning = _DAY.match(text(value))
    try:
        return date(*map(int, beginning.groups())) if beginning else None
    except ValueError:
        return None


def html_to_text(markup: str) -> str:
    """Return a piece of markup as plain text, as `text_of` does."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        return text_of(html.fragment_fromstring(_unescaped(markup), create_parent="div"))
    except (ValueError, etree.LxmlError):
        return markup.strip()


def text_of(root: html.HtmlElement) -> str:
    """Return what an element shows as plain text: a line for each block, a dash before each item of a list."""
    pieces: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            pieces.append("" if hidden else element.tail or "")
            continue
        if element.tag in _UNSEEN:
            hidden += 1 if event == "start" else -1
        if event == "start":
            pieces.append("\n- " if element.tag == "li" else "\n" if element.tag in _BLOCKS else "")
            pieces.append("" if hidden else element.text or "")
        else:
            pieces.append("\n" if element.tag in _BLOCKS else "")
            pieces.append("" if hidden or element is root else element.tail or "")
    return _lines("".join(pieces))


def _unescaped(markup: str) -> str:
    """Return markup that a site has escaped once too often (&lt;p&gt;) as it was meant."""
    if "<" in markup or "&lt;" not in markup:
        return markup
    return unescape(markup)


_BLOCKS = defs.block_tags | {
    "article",
    "br",
    "footer",
    "header",
    "li",
    "main",
    "nav",
    "section",
    "title",
    "tr",
}
_UNSEEN = frozenset(["noscript", "script", "style", "svg", "template"])


def _lines(loose_text: str) -> str:
    lines = [" ".join(line.split()) for line in loose_text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _parsed(script: str) -> Any:
    try:
        return json.loads(_WRAPPED.sub("", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(outermost: Any) -> Iterator[Thing]:
    waiting, seen = [outermost], 0
    while waiting and seen < MOST_THINGS:
        value = waiting.pop(0)
        seen += 1
        if isinstance(value, dict):
            yield value
            waiting.extend(inner for inner in value.values() if isinstance(inner, dict | list))
        elif isinstance(value, list):
            waiting.extend(inner for inner in value[:MOST_THINGS] if isinstance(inner, dict | list))


def _types(thing: Thing) -> set[str]:
    types = thing.get("@type")
    return {
        re.split(r"[/#:]", name)[-1]
        for name in (types if isinstance(types, list) else [types])
        if isinstance(name, str)
    }
