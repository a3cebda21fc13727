"""Tables of Markdown: which lines are one, and what its cells hold. No database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.tables.reading import TableRow

RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
TITLE = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*")
BETWEEN = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class MarkdownTable:
    """A table, header first, and the title that it stands under."""

    title: str
    rows: tuple[TableRow, ...]


def tables_of(text: str) -> list[MarkdownTable]:
    """Return the tables of a Markdown text; those with one header are one table, whatever stands between them."""
    tables: dict[tuple[str, ...], MarkdownTable] = {}
    for table in _tables(text.splitlines()):
        key = tuple(cell.casefold() for cell in table.rows[0].cells)
        first = tables.get(key)
        tables[key] = MarkdownTable(first.title, first.rows + table.rows[1:]) if first else table
    return [table for table in tables.values() if len(table.rows) > 1]


def _tables(lines: list[str]) -> Iterator[MarkdownTable]:
    title, at = "", 0
    while at < len(lines):
        if heading := TITLE.fullmatch(lines[at]):
            title = heading[1]
        if _begins(lines, at):
            end = at + 2
            while end < len(lines) and "|" in lines[end]:
                end += 1
            numbers = [at, *range(at + 2, end)]
            rows = [TableRow(number + 1, _cells(lines[number])) for number in numbers]
            yield MarkdownTable(title, tuple(row for row in rows if any(row.cells)) or (rows[0],))
            at = end
        else:
            at += 1


def _begins(lines: list[str], at: int) -> bool:
    """Say whether a table's header stands in this line: the next one is its rule, and has as many cells."""
    if at + 1 >= len(lines) or "|" not in lines[at] or not RULE.fullmatch(lines[at + 1]):
        return False
    return len(_cells(lines[at])) == len(_cells(lines[at + 1])) and "-" in lines[at + 1]


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(cell.replace("\\|", "|").strip() for cell in BETWEEN.split(inner))
