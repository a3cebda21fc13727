"""What a tracker's own words say: what was done, where a thing stands, nothing at all. No database.

The words stand in `words/deeds.toml`.
"""

import re
import tomllib
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from jobsearch.imports.headings import phrases, plain

Kinds = Sequence[tuple[str, str, str]]  # slug, name, done


class StatusStage(IntEnum):
    """Where a thing stands, from the first to the last; UNKNOWN is no stage."""

    UNKNOWN = 0
    SPOTTED = 1
    REACHED_OUT = 2
    TALKING = 3
    INTERVIEWING = 4
    OFFER = 5
    CLOSED = 6


_DATA: dict[str, Any] = tomllib.loads((Path(__file__).parent / "words" / "deeds.toml").read_text("utf-8"))
DEEDS = {phrase: slug for slug, text in _DATA["kinds"].items() for phrase in phrases(text)}
DEEDS_ONLY = frozenset(phrases(_DATA["deeds_only"]["words"]))
STAGES = {
    phrase: StatusStage[name.upper()] for name, text in _DATA["stages"].items() for phrase in phrases(text)
}
NOTHING = frozenset(phrases(_DATA["nothing"]["words"]))
OVER = frozenset(phrases(_DATA["over"]["words"]))
JUST_ADDED = frozenset(phrases(_DATA["just_added"]["words"]))
DOUBTFUL = frozenset(phrases(_DATA["doubtful"]["words"]))
BEFORE_OR_AFTER = frozenset(phrases(_DATA["before_or_after"]["words"]))
ALONE = frozenset(phrases(_DATA["alone"]["words"]))
GIVEN_UP = frozenset(phrases(_DATA["given_up"]["words"]))
NOBODY = frozenset(phrases(_DATA["nobody"]["words"]))
ORGANISATIONS = frozenset(phrases(_DATA["organisations"]["words"]))
NO_NAMES = frozenset(phrases(_DATA["no_names"]["words"]))
NOT_DONE = re.compile(_DATA["not_done"]["pattern"].replace("\n", ""))
FOR_GOOD = frozenset(phrases(_DATA["not_done"]["for_good"]))
MEANT = re.compile(_DATA["not_done"]["meant"].replace("\n", ""))
ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
NAME_WORDS_AT_MOST = 6
EXPLAINED = re.compile(r"[;|:(]|\s[-–—]\s|\s*[–—]\s*")
NUMBER_OF = 6  # digits of a telephone, which no name has
FEW_WORDS = 2  # of a status in which a word that means many things still says where a thing stands
SHORT = 3  # letters of a word that means too many things to be looked for within others


def kind_of(word: str, kinds: Kinds) -> str:
    """Return the slug of the kind that a word names, as the school or as many trackers call it; empty if none."""
    words = plain(word.casefold())
    if not words:
        return ""
    if slug := _named(tuple(kinds)).get(words):
        return slug
    deed = DEEDS.get(words) or ("" if is_in_doubt(word) else _deed(words))
    return deed if deed in (slug for slug, _, _ in kinds) else ""


@lru_cache(maxsize=64)
def _named(kinds: tuple[tuple[str, str, str], ...]) -> dict[str, str]:
    """Return what the school calls its kinds, each with its slug; the first one where two are called the same."""
    return {plain(name): kind[0] for kind in reversed(kinds) for name in kind}


@lru_cache(maxsize=4096)
def _deed(words: str) -> str:
    """Return the kind that a deed's words begin or end with: “interview with Priya”, “open role application”."""
    parts = words.split()
    lengths = range(min(len(parts) - 1, 4), 0, -1)
    ends = [" ".join(parts[:length]) for length in lengths] + [
        " ".join(parts[-length:]) for length in lengths
    ]
    return next((DEEDS[part] for part in ends if part in DEEDS and len(part) > SHORT), "")


@lru_cache(maxsize=4096)
def stage_of(status: str) -> StatusStage:
    """Return the stage that a status says: the last one that its words name, so that “rejected after interview” is
    closed.
    """
    words = plain(status.casefold())
    if words in STAGES:
        return STAGES[words]
    if _is_negated(words):
        return StatusStage.CLOSED if FOR_GOOD & set(words.split()) else StatusStage.SPOTTED
    return _stage_in(words)


@lru_cache(maxsize=4096)
def _is_negated(words: str) -> bool:
    """Say whether words deny, or only intend, what would be a deed, and name no other one: “closed before I applied”,
    “need to apply”; but not “applied, not contacted yet”.
    """
    rest, times = NOT_DONE.subn(" ", words)
    rest, meant = MEANT.subn(" ", rest)
    return bool(times or meant) and _stage_in(" ".join(rest.split())) in (
        StatusStage.UNKNOWN, StatusStage.SPOTTED, StatusStage.CLOSED,
    )  # fmt: skip


def _stage_in(words: str) -> StatusStage:
    """Return the last stage that is named within words."""
    parts = words.split()
    named = (
        STAGES[part]
        for length in (4, 3, 2, 1)
        for at in range(len(parts) - length + 1)
        if (part := " ".join(parts[at : at + length])) in STAGES
        and len(part) >= SHORT
        and (part not in ALONE or len(parts) <= FEW_WORDS)
    )
    named_stages = list(named)
    if StatusStage.SPOTTED in named_stages:
        return StatusStage.SPOTTED if max(named_stages) <= StatusStage.REACHED_OUT else max(named_stages)
    return max(named_stages, default=StatusStage.UNKNOWN)


def says_nothing_done(status: str) -> bool:
    """Say whether a status means that nothing was done: it is only wished for, or was given up before."""
    word = plain(status_word(status).casefold())
    return (
        stage_of(status) is StatusStage.SPOTTED or word in GIVEN_UP or _is_negated(plain(status.casefold()))
    )


@lru_cache(maxsize=4096)
def status_word(status: str) -> str:
    """Return a status without what explains it: “Skipped; too far away” is “Skipped”."""
    word = EXPLAINED.split(status, maxsplit=1)[0].strip()
    return word if any(map(str.isalnum, word)) else status


@lru_cache(maxsize=8192)
def is_in_doubt(status: str) -> bool:
    """Say whether a status tells, whatever else stands in a row, that perhaps nothing was done."""
    return plain(status_word(status).casefold()) in DOUBTFUL or says_nothing_done(status)


@lru_cache(maxsize=8192)
def is_nothing(text: str) -> bool:
    """Say whether a cell is a mark for “nothing here”: a dash, n/a, none."""
    return plain(text.casefold()) in NOTHING or not any(sign.isalnum() for sign in text)


@lru_cache(maxsize=65_536)
def is_name(text: str) -> bool:
    """Say whether a cell may name a person, and is no firm, department, address, number, job board or sentence."""
    return may_name(text) and not ORGANISATIONS & set(plain(text.casefold()).split()) and not _is_said(text)


@lru_cache(maxsize=65_536)
def may_name(text: str) -> bool:
    """Say whether a cell may name somebody, or an employer, and is no department, address, number or job board."""
    words = plain(text.casefold())
    if not words or words in NOBODY or words in NOTHING or len(text) > 80:
        return False
    if "://" in text or ADDRESS.search(text) or sum(map(str.isdigit, text)) >= NUMBER_OF:
        return False
    return len(words.split()) <= NAME_WORDS_AT_MOST and not words.startswith("www ")


def _is_said(text: str) -> bool:
    """Say whether a cell is words about somebody, “met through Ada”, rather than a name."""
    first, *others = text.split() or [""]
    begins = first.lower() if len(first) > SHORT or first.lower() in ("no", "not", "met", "via") else first
    return bool(others) and bool(NO_NAMES & {begins, *others})
