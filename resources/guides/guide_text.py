"""The text of a guide: Markdown, read once. What it shows, its headings and its plain words come from one parse.

CommonMark and tables, without HTML, images and references, so that no markup of an author gets through. Links go to
pages of ours, http, https and mailto. `{offer limit}` and its like become figures of the reader's Commitment
(`figures.py`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

from resources.guides.figures import FIGURES, FigureWords

STUDENTS_OWN = ("/offers/", "/ideas/")  # pages that nobody else has: for others they are words, no links
LINK = re.compile(r"(?:https?://|mailto:)[^\s]+|/(?!/)[\w./?=&%#-]*|#[a-z0-9-]+", re.I)
FIGURE = re.compile(r"\{([^{}\n]{1,40})\}")
NESTING = 20  # lists and quotations in each other; the parser leaves out what lies deeper
LEFT_OUT = ("reference", "html_block", "html_inline", "image")
LOWEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class GuideHeading:
    """A heading of the first rank: its anchor and words."""

    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class GuideText:
    """A guide's text as its reader sees it; `plain` has its words alone, as a search reads them."""

    html: SafeString
    headings: tuple[GuideHeading, ...]
    plain: str
    too_deep: bool


class _GuideMarkdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 # the library's name
        return LINK.fullmatch(url) is not None


@lru_cache(maxsize=128)
def read(text: str, figures: tuple[FigureWords, ...], *, own_pages: bool = False) -> GuideText:
    """Parse a text into HTML, headings and words, with the figures as one reader reads them.

    `own_pages`: the reader is a student, who has an ideas board and offers.
    """
    markdown = _GuideMarkdown("commonmark", {"html": False, "maxNesting": NESTING})
    markdown.enable("table").disable(LEFT_OUT)
    tokens = markdown.parse(text)
    too_deep = any(token.level >= NESTING - 1 for token in tokens)
    by_name = {figure.name: figure for figure in figures}
    headings = tuple(_mark(tokens))
    plain = "\n".join(_words(tokens, by_name))
    for token in tokens:
        if token.type == "inline":
            children = (
                token.children or [] if own_pages else _without_links_to(STUDENTS_OWN, token.children or [])
            )
            token.children = [part for child in children for part in _filled(child, by_name)]
    html = markdown.renderer.render(tokens, markdown.options, {})
    return GuideText(mark_safe(html), headings, plain, too_deep)  # noqa: S308 # the renderer escapes all it did not write


def unknown_figures(text: str) -> list[str]:
    """Return the names in braces that stand for no figure, in the order of the text."""
    return [name for name in dict.fromkeys(FIGURE.findall(_outside_code(text))) if name not in FIGURES]


def _outside_code(text: str) -> str:
    """Return a text without its blocks and pieces of code, in which braces are meant as they stand."""
    return re.sub(r"(?ms)^(```|~~~).*?^\1|`[^`\n]*`", "", text)


def _mark(tokens: list[Token]) -> Iterator[GuideHeading]:
    """Give headings anchors and ranks below the page's own, and yield those of the first rank. Links and cells get
    what the browser's policy and other sites ask for.
    """
    anchors, rank = set[str](), 1
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            rank = min(max(2, int(token.tag[1])), rank + 1, LOWEST_HEADING)
            token.tag = tokens[place + 2].tag = f"h{rank}"
            words = _inline_words(tokens[place + 1], {})
            anchor = _new_anchor(words, anchors)
            token.attrSet("id", anchor)
            if rank == 2:
                yield GuideHeading(anchor, words)
        elif token.type in ("th_open", "td_open") and "right" in str(token.attrs.pop("style", "")):
            token.attrSet("class", "num")
        for child in token.children or ():
            if child.type == "link_open" and not str(child.attrGet("href")).startswith(("/", "#")):
                child.attrSet("rel", "noopener noreferrer")


def _new_anchor(words: str, anchors: set[str]) -> str:
    base = f"part-{slugify(words)[:40].strip('-')}".strip("-")
    number = 1
    anchor = base
    while anchor in anchors:
        number += 1
        anchor = f"{base}-{number}"
    anchors.add(anchor)
    return anchor


def _words(tokens: Iterable[Token], figures: dict[str, FigureWords]) -> Iterator[str]:
    """Yield the words of each block."""
    for token in tokens:
        if token.type == "inline":
            yield _inline_words(token, figures)
        elif token.type in ("fence", "code_block"):
            yield token.content.strip()


def _inline_words(token: Token, figures: dict[str, FigureWords]) -> str:
    parts = [
        " " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or ()
    ]
    text = FIGURE.sub(
        lambda match: figures[match[1]].words if match[1] in figures else match[0], "".join(parts)
    )
    return " ".join(text.split())


def _without_links_to(pages: tuple[str, ...], children: list[Token]) -> list[Token]:
    kept, inside = list[Token](), False
    for child in children:
        if child.type == "link_open" and child.attrGet("href") in pages:
            inside = True
        elif child.type == "link_close" and inside:
            inside = False
        else:
            kept.append(child)
    return kept


def _filled(child: Token, figures: dict[str, FigureWords]) -> Iterator[Token]:
    """Yield a piece of a text with its figures filled in, each a piece of its own."""
    if child.type != "text":
        yield child
        return
    end = 0
    for match in FIGURE.finditer(child.content):
        figure = figures.get(match[1])
        if figure is None:
            continue
        yield Token("text", "", 0, content=child.content[end : match.start()])
        yield _figure(figure)
        end = match.end()
    yield Token("text", "", 0, content=child.content[end:])


def _figure(figure: FigureWords) -> Token:
    if not figure.url:
        return Token("text", "", 0, content=figure.words)
    link = format_html('<a href="{}">{}</a>', figure.url, figure.words)
    return Token("html_inline", "", 0, content=link)
