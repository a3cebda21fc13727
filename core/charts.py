"""Charts as numbers for SVG attributes: widths and places in percent of the drawing, heights in its pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 0.2  # of a column's share of the width


@dataclass(frozen=True, slots=True)
class ChartColumn:
    """A column, or its place where the value is 0."""

    x: str
    width: str
    y: str
    height: str
    tone: str


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Columns of one height of drawing, and where the line of the minimum lies; empty where there is none."""

    height: int
    columns: tuple[ChartColumn, ...]
    line: str


def column_chart(
    values: Sequence[tuple[int, str]], *, minimum: int = 0, places: int = 0, height: int = 96
) -> ColumnChart:
    """Lay out values, each with its tone, in as many places as `places` says, or as there are values."""
    top = max([minimum, *(value for value, _ in values)], default=0) or 1
    share = 100 / max(places, len(values), 1)
    columns = []
    for place, (value, tone) in enumerate(values):
        tall = (height - 1) * value / top
        columns.append(
            ChartColumn(
                x=f"{share * (place + GAP / 2):.2f}",
                width=f"{share * (1 - GAP):.2f}",
                y=f"{height - tall:.1f}",
                height=f"{tall:.1f}",
                tone=tone,
            )
        )
    line = f"{height - (height - 1) * minimum / top:.1f}" if minimum else ""
    return ColumnChart(height, tuple(columns), line)


@dataclass(frozen=True, slots=True)
class BarPart:
    """A part of a bar."""

    x: str
    width: str
    tone: str


def bar(parts: Sequence[tuple[int, str]], whole: int) -> tuple[BarPart, ...]:
    """Lay out parts of a whole, each with its tone, from the left; those of nothing are left out."""
    laid_out, at = [], 0.0
    for value, tone in parts:
        if value:
            width = 100 * value / max(whole, 1)
            laid_out.append(BarPart(f"{at:.2f}", f"{width:.2f}", tone))
            at += width
    return tuple(laid_out)
