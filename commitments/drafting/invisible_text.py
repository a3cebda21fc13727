"""Words that a text could hide from its signers, though they are part of what is signed: such a draft is refused."""

import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from markdown_it.token import Token

from commitments.policies.commitment_text import lines_of, parsed, read

UNSEEN = frozenset(
    {"Cf", "Cc", "Zl", "Zp"}
)  # marks of direction, of no width, of control (Unicode's categories)
FILLERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u3164\uffa0"
)  # letters that draw nothing
CONTEXT = 40  # characters before an unseen one, which tell where it stands


def hidden_words(text: str) -> str:
    """Say why a reader of the text could read another thing than what is signed; empty where nothing is hidden."""
    tokens = parsed(text)
    return next(chain(_unseen(text), _cells(text), _titles(tokens), _numbers(tokens)), "")


def _unseen(text: str) -> Iterator[str]:
    """Yield a sentence for each character that nobody can see, written itself or as an entity."""
    unescaped = html.unescape("\n".join(lines_of(text)))
    for place, sign in enumerate(unescaped):
        if sign in "\n\t" or not (sign in FILLERS or unicodedata.category(sign) in UNSEEN):
            continue
        before = " ".join(unescaped[max(0, place - CONTEXT) : place].split())
        where = f"after “{before}”" if before else "at its beginning"
        yield (
            f"The text has a character that nobody can see, {where}: {unicodedata.name(sign, 'a control character')} "
            f"(U+{ord(sign):04X}). Take it out, so that what is read is what is signed."
        )


def _cells(text: str) -> Iterator[str]:
    for passage in read(text).passages:
        if passage.unseen:
            yield (
                f"A row of a table has more cells than its header, and “{passage.unseen[0]}” would not be shown: give "
                "the header as many cells."
            )


def _titles(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        for child in token.children or ():
            if child.type == "link_open" and child.attrGet("title"):
                yield (
                    f"A link has the title “{child.attrGet('title')}”, which is not shown: write these words into "
                    "the text."
                )


def _numbers(tokens: list[Token]) -> Iterator[str]:
    """Yield a sentence for each number that does not count up by one: a list is drawn so, whatever is written."""
    lists: list[int | None] = []
    for token in tokens:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            lists.pop()
        elif token.type == "list_item_open" and re.fullmatch(r"\d+", token.info):
            last, lists[-1] = lists[-1], int(token.info)
            if last is not None and lists[-1] != last + 1:
                yield (
                    f"In a numbered list {token.info} comes after {last}, and would be shown as {last + 1}: let the "
                    "numbers count up by one."
                )
