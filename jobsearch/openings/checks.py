"""What an opening says, checked and tidied before anything is written. No database here."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from core.errors import Refused
from jobsearch.activities import checks
from jobsearch.activities.checks import fold, tidy

TEXT_AT_MOST = 200
PAY_AT_MOST = 120
STEP_AT_MOST = 200
NOTE_AT_MOST = 5_000
POSTING_AT_MOST = 100_000
TAG_AT_MOST = 40
TAGS_AT_MOST = 20
FAR = timedelta(days=3 * 365)  # further off is a slip of the finger


def check_facts(facts: dict[str, Any]) -> dict[str, Any]:
    """Return the facts that are given, tidied: role, link, posting_text, place, pay, tags. Raise Refused."""
    checked: dict[str, Any] = {}
    if "role" in facts:
        checked["role"] = checks.checked_role(facts["role"])
    if "link" in facts:
        checked["link"] = checks.checked_link(facts["link"])
    for name, at_most in (("place", TEXT_AT_MOST), ("pay", PAY_AT_MOST)):
        if name in facts:
            checked[name] = line(facts[name], name, at_most)
    if "posting_text" in facts:
        checked["posting_text"] = text(facts["posting_text"], "posting_text", POSTING_AT_MOST)
    if "tags" in facts:
        checked["tags"] = check_tags(facts["tags"])
    return checked


def check_tags(tags: Iterable[str]) -> list[str]:
    """Return the tags, each once, as they were first written."""
    by_key: dict[str, str] = {}
    for tag in tags:
        if tidied := line(tag, "tags", TAG_AT_MOST):
            by_key.setdefault(fold(tidied), tidied)
    if len(by_key) > TAGS_AT_MOST:
        raise Refused(f"At most {TAGS_AT_MOST} tags fit on one opening.", "tags")
    return list(by_key.values())


def check_next(step: str, on: date | None, today: date) -> tuple[str, date | None]:
    """Return a next step and its day. A day that is past is late, and may be written down all the same."""
    tidied = line(step, "next_step", STEP_AT_MOST)
    if on is not None and not tidied:
        raise Refused("Say what the next step is, such as “Ask for a call”.", "next_step")
    if on is not None and not today - FAR <= on <= today + FAR:
        raise Refused(f"Check the year: {on.year} is too far away to be meant.", "next_on")
    return tidied, on


def check_since(since: date, today: date) -> date:
    """Return the day of a move, which is past or today."""
    if since > today:
        raise Refused("That day is still to come. A move is dated when it has happened.", "since")
    if since < checks.EARLIEST:
        raise Refused(f"Check the year: {since.isoformat()} is too long ago to be meant.", "since")
    return since


def line(words: str, field: str, at_most: int) -> str:
    """Return one line, without doubled spaces."""
    tidied = tidy(checks.plain(words, field))
    if len(tidied) > at_most:
        raise Refused(f"That is too long: at most {at_most} letters fit here.", field)
    return tidied


def text(words: str, field: str, at_most: int) -> str:
    """Return a text of several lines."""
    cleaned = checks.plain(words, field).replace("\r\n", "\n").strip()
    if len(cleaned) > at_most:
        raise Refused(f"That has {len(cleaned):,} letters; at most {at_most:,} fit. Shorten it.", field)
    return cleaned
