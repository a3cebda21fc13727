"""Figures in running text, each with what it counts: whether a clause names the figure of a rule, whatever its unit."""

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
    """In the order of the text."""
    tokens = TOKEN.findall(words.lower())
    found = []
    for place, number in _numbers(tokens):
        rest = tokens[place : place + 4]
        unit = next((n for n, word in enumerate(rest) if word not in BETWEEN and not word[0].isdigit()), None)
        named = rest[unit].removesuffix("s") if unit is not None else ""
        business = any(word in BUSINESS for word in rest[: unit or 0])
        found.append(Quantity(number, f"{'business ' if business else ''}{named}" if named in UNITS else ""))
    return found


def _numbers(tokens: list[str]) -> list[tuple[int, Decimal]]:
    """Each number with the place after it; “forty five” is one."""
    found: list[tuple[int, Decimal]] = []
    joined_at = -1
    for place, (word, after) in enumerate(pairwise([*tokens, ""])):
        if place == joined_at:
            continue
        if word[0].isdigit():
            found.append((place + 1, Decimal(word.rstrip(",").replace(",", ""))))
        elif word in TENS and IN_WORDS.get(after, 10) < 10:
            joined_at = place + 1
            found.append((place + 2, Decimal(IN_WORDS[word] + IN_WORDS[after])))
        elif word in IN_WORDS:
            found.append((place + 1, Decimal(IN_WORDS[word])))
    return found


def says(words: str, figure: Decimal | int, unit: str = "") -> bool:
    """Whether the words name this many of the unit: “day”, “business day”, “hour”, “minute”; empty: a mere count."""
    if not unit:
        also = ALSO.get(int(figure), ()) if figure == int(figure) else ()
        return any(each.number == figure for each in quantities(words)) or bool(
            set(also) & set(TOKEN.findall(words.lower()))
        )
    business = any(word in words.lower() for word in BUSINESS)
    return any(_is(each, Decimal(figure), unit, business=business) for each in quantities(words))


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
    """How many days so many months may have; thirty a month is a common way to count, too."""
    starts = [(year, month) for year in range(2023, 2027) for month in range(1, 13)]
    found = {30 * months}
    for year, month in starts if months <= 1_000 else ():
        last = year * 12 + month - 1 + months
        found.add((date(last // 12, last % 12 + 1, 1) - date(year, month, 1)).days)
    return frozenset(range(min(found), max(found) + 1) if months < 12 else found)
