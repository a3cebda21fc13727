"""Figures in running text, with what they count: whether a clause names the figure of a rule, whatever its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise

from rules.words import SMALL

TEENS = (
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
IN_WORDS = (
    {word: n for n, word in enumerate(SMALL) if n}
    | {word: n for n, word in enumerate(TEENS, 11)}
    | {word: 10 * n for n, word in enumerate(TENS, 2)}
)
# Words that stand for a count where one or two of a thing are meant
ALSO = {1: ("a", "an", "once", "each", "every"), 2: ("twice", "both")}
BUSINESS = ("business", "working")
BETWEEN = (*BUSINESS, "calendar", "full", "whole", "consecutive", "or", "more", "fewer", "less")
UNITS = ("minute", "hour", "day", "week", "month", "year")
TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+")
HOURS_A_DAY, DAYS_A_WEEK = 24, 7


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the unit of time it counts; empty where it counts something else."""

    number: Decimal
    unit: str


def quantities(words: str) -> list[Quantity]:
    """Return the quantities that a text names, in its order."""
    tokens = TOKEN.findall(words.lower())
    figures = []
    for place, number in _numbers(tokens):
        following = tokens[place : place + 4]
        unit = next(
            (n for n, word in enumerate(following) if word not in BETWEEN and not word[0].isdigit()), None
        )
        named = following[unit].removesuffix("s") if unit is not None else ""
        business = any(word in BUSINESS for word in following[: unit or 0])
        figures.append(
            Quantity(number, f"{'business ' if business else ''}{named}" if named in UNITS else "")
        )
    return figures


def _numbers(tokens: list[str]) -> list[tuple[int, Decimal]]:
    """Return the numbers in a text, each with the index of the token after it; “forty five” is one number."""
    numbers: list[tuple[int, Decimal]] = []
    joined_at = -1
    for place, (token, next_token) in enumerate(pairwise([*tokens, ""])):
        if place == joined_at:
            continue
        if token[0].isdigit():
            numbers.append((place + 1, Decimal(token.rstrip(",").replace(",", ""))))
        elif token in TENS and IN_WORDS.get(next_token, 10) < 10:
            joined_at = place + 1
            numbers.append((place + 2, Decimal(IN_WORDS[token] + IN_WORDS[next_token])))
        elif token in IN_WORDS:
            numbers.append((place + 1, Decimal(IN_WORDS[token])))
    return numbers


def says(words: str, figure: Decimal | int, unit: str = "") -> bool:
    """Return whether a text names this many of a unit: “day”, “business day”, “hour”, “minute”, or "" for a count."""
    if not unit:
        words_for_it = ALSO.get(int(figure), ()) if figure == int(figure) else ()
        return any(quantity.number == figure for quantity in quantities(words)) or bool(
            set(words_for_it) & set(TOKEN.findall(words.lower()))
        )
    business = any(word in words.lower() for word in BUSINESS)
    return any(_is(quantity, Decimal(figure), unit, business=business) for quantity in quantities(words))


def _is(quantity: Quantity, figure: Decimal, unit: str, *, business: bool) -> bool:
    number, named = quantity.number, quantity.unit
    if named in ("", unit) or (unit == "business day" and named == "day" and business):
        return number == figure
    if unit == "hour":
        return named == "day" and number * HOURS_A_DAY == figure
    if unit != "day" or number != int(number):
        return False
    if named == "week":
        return number * DAYS_A_WEEK == figure
    if named == "hour":
        return number == figure * HOURS_A_DAY
    months = {"month": 1, "year": 12}.get(named)
    return months is not None and int(figure) in _days_of(int(number) * months)


@cache
def _days_of(months: int) -> frozenset[int]:
    """Return how many days so many months may have; thirty a month is a common way to count, too."""
    starts = [(year, month) for year in range(2023, 2027) for month in range(1, 13)]
    lengths = {30 * months}
    for year, month in starts if months <= 1_000 else ():
        end = year * 12 + month - 1 + months
        lengths.add((date(end // 12, end % 12 + 1, 1) - date(year, month, 1)).days)
    return frozenset(range(min(lengths), max(lengths) + 1) if months < 12 else lengths)
