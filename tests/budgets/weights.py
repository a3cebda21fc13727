"""The weight of a page: its queries, its HTML, its nodes, and all that a first visit brings with it."""

import gzip
import posixpath
import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import brotli
import tinycss2
from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from whitenoise.compress import Compressor

ENCODINGS = {"br": brotli.decompress, "gzip": gzip.decompress}
# What begins and ends a transaction; in tests a savepoint stands for one.
TRANSACTION = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT")
FETCHED_LINKS = {"stylesheet", "preload", "modulepreload", "icon", "manifest"}
FETCHED = {"script": "src", "img": "src", "source": "src", "iframe": "src", "use": "href", "image": "href"}
KIB = 1024


@dataclass(frozen=True)
class PageWeight:
    """What one answer cost, or, by `heavier`, the most that several did. Sizes are bytes."""

    queries: int
    html: int
    nodes: int
    sent: int  # the HTML as it leaves, compressed where it may be
    parts: int = 0  # of the page, which it asks for as soon as it is there
    files: frozenset[str] = frozenset()
    whole: bool = True  # and no part that a page asks for

    @property
    def figures(self) -> dict[str, float]:
        """By the names of `table.PageBudget`; sizes in KiB."""
        return {
            "queries": self.queries,
            "html": self.html / KIB,
            "nodes": self.nodes,
            "requests": 1 + self.parts + len(self.files),
            "cold": (self.sent + sum(map(size_of, self.files))) / KIB,
        }

    def heavier(self, other: "PageWeight | None") -> "PageWeight":
        """Of each figure the larger one, and the files of both."""
        if other is None:
            return self
        return PageWeight(
            max(self.queries, other.queries),
            max(self.html, other.html),
            max(self.nodes, other.nodes),
            max(self.sent, other.sent),
            max(self.parts, other.parts),
            self.files | other.files,
            self.whole or other.whole,
        )


@cache
def size_of(file: str) -> int:
    """Bytes of a static file (`css/site.css`) as WhiteNoise sends it to a browser that takes brotli."""
    content, compressor = _content(file), Compressor(quiet=True)
    if not compressor.should_compress(file):
        return len(content)
    compressed = compressor.compress_brotli(content)
    shrinks = compressor.is_compressed_effectively("br", file, len(content), compressed)
    return len(compressed) if shrinks else len(content)


def _content(file: str) -> bytes:
    if file.startswith("/"):  # a view's, as the manifest of the installed program
        response = Client().get(file)
        assert response.status_code == 200
        return response.content
    path = finders.find(file)
    assert path, f"a page names {file}, which is none of our files: how large it is, is not known"
    return Path(path).read_bytes()


@cache
def faces_of(sheet: str) -> tuple[tuple[str, tuple[range, ...]], ...]:
    """The files of a style sheet's typefaces, each with the letters for which a browser fetches it."""
    faces = []
    for rule in tinycss2.parse_stylesheet(_content(sheet).decode(), skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.at_keyword == "font-face":
            declarations = tinycss2.parse_declaration_list(
                rule.content, skip_comments=True, skip_whitespace=True
            )
            tokens = {one.name: one.value for one in declarations}
            address = next(url for url in (_url(token) for token in tokens["src"]) if url)
            letters = (
                range(token.start, token.end + 1)
                for token in tokens["unicode-range"]
                if token.type == "unicode-range"
            )
            faces.append(
                (posixpath.normpath(posixpath.join(posixpath.dirname(sheet), address)), tuple(letters))
            )
    return tuple(faces)


def _url(token: Any) -> str:
    """The address of `url(…)`, quoted or not; empty for any other token."""
    if token.type == "function" and token.lower_name == "url":
        return str(token.arguments[0].value)
    return str(token.value) if token.type == "url" else ""


def ask(client: Client, path: str, data: dict[str, Any] | None = None) -> tuple[Any, PageWeight | None]:
    """The answer to a GET, its content as it is read; and its weight, if it is HTML and all is well."""
    with CaptureQueriesContext(connection) as captured:
        response: Any = client.get(path, data, headers={"accept-encoding": ", ".join(ENCODINGS)})
    if response.streaming:
        return response, None
    sent = len(response.content)
    if encoding := response.get("Content-Encoding"):
        response.content = ENCODINGS[encoding](response.content)
        del response["Content-Encoding"]
    if response.status_code != 200 or not response.get("Content-Type", "").startswith("text/html"):
        return response, None
    queries = sum(not query["sql"].startswith(TRANSACTION) for query in captured)
    return response, weight_of(response.content, queries, sent)


def weight_of(html: bytes, queries: int, sent: int) -> PageWeight:
    reader = _Reader()
    reader.feed(html.decode())
    reader.close()
    letters = {ord(letter) for letter in reader.text}
    faces = {
        face
        for sheet in reader.files
        if sheet.endswith(".css")
        for face, ranges in faces_of(sheet)
        if any(letter in letters_of_face for letters_of_face in ranges for letter in letters)
    }
    files = frozenset(reader.files | faces)
    return PageWeight(queries, len(html), reader.nodes, sent, reader.parts, files, b"<html" in html)


@dataclass
class _Reader(HTMLParser):
    """Counts elements, and collects what a browser fetches at once, and the text."""

    nodes: int = 0
    parts: int = 0
    files: set[str] = field(default_factory=set)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.nodes += 1
        self.parts += attributes.get("hx-trigger", "").startswith("load")
        address = attributes.get(FETCHED.get(tag, ""), "")
        if tag == "link" and FETCHED_LINKS & set(attributes.get("rel", "").split()):
            address = attributes["href"]
        if address and not address.startswith(("data:", "#")):
            self.files.add(re.split("[?#]", address)[0].removeprefix(settings.STATIC_URL))

    def handle_data(self, data: str) -> None:
        self.text += data
