"""The text of a Commitment: Markdown, read once. What it shows, its clauses and its passages come from one parse.

CommonMark and tables, without what could hide words from who signs them, or load anything: no HTML, no images, no
references, no code blocks; links to http, https, mailto and to clauses. What is signed is the source.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

CLAUSE = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)\.? +")
LINK = re.compile(r"(?:https?://|mailto:)[^\s]+|#clause-\d{1,2}(?:\.\d{1,2})*", re.I)
NESTING = 40  # lists and quotations in each other; the parser leaves out what lies deeper
HIDING = ("reference", "code", "fence", "html_block", "html_inline", "image")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, point of a list or row of a table: its clause ("3.1", or none), words, whether it heads a
    section; `source` is its Markdown, `raw` the lines that it stands on; `level` a heading's (2 to 6), else 0.

    The words hold all that is signed, links' titles and cells beyond the header included: `hidden_words` lets no
    draft have these.
    """

    clause: str
    words: str
    heading: bool
    source: str
    anchor: str = ""
    level: int = 0
    raw: str = ""
    unseen: tuple[str, ...] = ()  # a row's cells beyond its header's, which are not drawn


@dataclass(frozen=True, slots=True)
class CommitmentText:
    """A text as its reader sees it; `too_deep` where its nesting hides words."""

    html: SafeString
    passages: tuple[Passage, ...]
    too_deep: bool

    @property
    def contents(self) -> list[Passage]:
        """The headings of the sections."""
        return [passage for passage in self.passages if passage.heading and passage.level == 2]


@lru_cache(maxsize=64)
def read(text: str) -> CommitmentText:
    """Parse a text into HTML and passages.

    A clause of one number, on one line and without a full stop, heads a section.
    """
    markdown, tokens = _markdown(), parsed(text)
    too_deep = any(token.level >= NESTING - 1 for token in tokens)
    passages = tuple(_passages(text, tokens))
    html = markdown.renderer.render(tokens, markdown.options, {})
    return CommitmentText(mark_safe(html), passages, too_deep)  # noqa: S308 - the renderer escapes all it did not write


def parsed(text: str) -> list[Token]:
    """Parse a text into tokens, before anything is numbered or linked."""
    return _markdown().parse(text)


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, to which its tokens' `map` points."""
    return re.sub(r"\r\n?", "\n", text).split("\n")


def clauses_of(text: str) -> list[str]:
    """Return the numbers of all clauses in the order of the text; one that is doubled stands twice."""
    return [passage.clause for passage in read(text).passages if passage.clause]


def words_of_clause(text: str, number: str) -> str:
    """Return a clause of a text in its own words; nothing for one that is not there."""
    return " ".join(passage.words for passage in read(text).passages if passage.clause == number)


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 # the library's name
        return LINK.fullmatch(url) is not None


def _markdown() -> MarkdownIt:
    return _Markdown("commonmark", {"html": False, "maxNesting": NESTING}).enable("table").disable(HIDING)


def _passages(text: str, tokens: list[Token]) -> Iterator[Passage]:
    """Mark each block's clause in the tokens, and yield the passages in their order."""
    marks, lines, cells, row = _Marks(), lines_of(text), list[Token](), Token("", "", 0)
    for place, token in enumerate(tokens):
        if token.type == "tr_open":
            cells, row = [], token
        elif token.type in ("th_open", "td_open"):
            _align(token)
        elif token.type == "tr_close":
            yield _row(cells, _raw(lines, row))
        elif token.type == "inline":
            _links(token)
            if tokens[place - 1].type in ("th_open", "td_open"):
                cells.append(token)
            else:
                yield marks.passage(tokens, place, _raw(lines, token))


def _raw(lines: list[str], token: Token) -> str:
    """Return the lines of a block, its list's number or table's bars included."""
    first, end = token.map or (0, 0)
    return "\n".join(lines[first:end])


def _row(cells: list[Token], raw: str) -> Passage:
    cell_texts = escapedSplit(raw.lstrip("> \t").rstrip())
    cell_texts = cell_texts[1 if not cell_texts[0].strip() else 0 :]
    unseen = tuple(cell.strip() for cell in cell_texts[len(cells) :] if cell.strip())
    words = " | ".join([*(_words(cell) for cell in cells), *unseen])
    return Passage("", words, False, " | ".join(cell.content for cell in cells), raw=raw, unseen=unseen)


class _Marks:
    """Numbers, anchors and heading levels, which depend on what came before."""

    def __init__(self) -> None:
        self.anchors: set[str] = set()
        self.level = 1

    def passage(self, tokens: list[Token], place: int, raw: str) -> Passage:
        token, opening = tokens[place], tokens[place - 1]
        clause = _take_clause(token)
        words = _words(token)
        section = bool(clause) and "." not in clause
        if opening.type == "paragraph_open" and opening.level == 0 and section and _is_title(token, words):
            opening.type, tokens[place + 1].type, opening.tag = "heading_open", "heading_close", "h2"
        heading = opening.tag.startswith("h")
        if heading:
            self._set_level(opening, tokens[place + 1], section)
        anchor = self._anchor(clause, heading)
        if anchor:
            _block(tokens, place).attrSet("id", anchor)
        if clause:
            assert token.children is not None
            token.children.insert(0, _number(clause))
        words = f"{_list_number(tokens, place)}{words}"
        return Passage(clause, words, heading, token.content, anchor, self.level if heading else 0, raw)

    def _set_level(self, opening: Token, closing: Token, section: bool) -> None:
        """Give a heading its level: below the page's own headline, and without leaving a level out on the way down."""
        level = 2 if section else max(2, int(opening.tag[1]))
        self.level = min(level, self.level + 1)
        opening.tag = closing.tag = f"h{self.level}"

    def _anchor(self, clause: str, heading: bool) -> str:
        """Return the block's anchor; empty where the page has it already, which is refused when the draft is saved."""
        anchor = f"clause-{clause}" if clause else f"part-{len(self.anchors) + 1}" if heading else ""
        if anchor in self.anchors:
            return ""
        self.anchors.add(anchor)
        return anchor


def _is_title(token: Token, words: str) -> bool:
    breaks = any(child.type in ("softbreak", "hardbreak") for child in token.children or ())
    return not breaks and not words.endswith(".")


def _take_clause(token: Token) -> str:
    """Take the number with which a block begins out of its words, and return it."""
    first = token.children[0] if token.children else None
    match = CLAUSE.match(first.content) if first is not None and first.type == "text" else None
    if first is None or match is None:
        return ""
    first.content = first.content[match.end() :]
    return match[1]


def _number(clause: str) -> Token:
    """Return the clause's number as a link to itself, with which to send somebody exactly there."""
    link = f'<a class="clause-number" href="#clause-{clause}" aria-label="Clause {clause}">{clause}</a> '
    return Token("html_inline", "", 0, content=link)


def _block(tokens: Sequence[Token], place: int) -> Token:
    """Return what is drawn around the words: the paragraph, or the point of a list whose paragraph is not drawn."""
    opening = tokens[place - 1]
    if not opening.hidden:
        return opening
    return next(token for token in reversed(tokens[: place - 1]) if token.type == "list_item_open")


def _list_number(tokens: Sequence[Token], place: int) -> str:
    """Return what stands before the first words of a point, such as "7. "; empty in a list without numbers."""
    numbers = ""
    for index in range(place - 2, -1, -1):
        token = tokens[index]
        if token.type not in ("list_item_open", "bullet_list_open", "ordered_list_open", "blockquote_open"):
            break
        if token.type == "list_item_open" and token.info:
            numbers = f"{token.info}{token.markup} {numbers}"
    return numbers


def _links(token: Token) -> None:
    for child in token.children or ():
        if child.type == "link_open" and not str(child.attrGet("href")).startswith("#"):
            child.attrSet("rel", "noopener noreferrer")


def _align(token: Token) -> None:
    """Give figures at the right a class in place of their inline style, which the pages' security policy refuses."""
    if "right" in str(token.attrs.pop("style", "")):
        token.attrSet("class", "num")


def _words(token: Token) -> str:
    """Return the words that are read, and where their links lead."""
    parts, target = list[str](), ""
    for child in token.children or ():
        if child.type == "link_open":
            title = child.attrGet("title")
            target = f"{child.attrGet('href')} “{title}”" if title else str(child.attrGet("href"))
        elif child.type == "link_close":
            parts.append(f" ({target})")
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        else:
            parts.append(child.content)
    return " ".join("".join(parts).split())
