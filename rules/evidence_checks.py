"""Rules of what a check of evidence comes to: whether a post is public, dated and the student's, whose a commit is.

DOMAIN §5. What a page says is read elsewhere (`core.fetching`); here it is judged, and put in words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from rules.choices import Choice
from rules.states import CheckState
from rules.words import full_day

DAYS_APART = 7  # between the day that a page names and the day that was logged
WORDS_ENOUGH = 40  # of a page, below which its text may well be drawn by a script
WAITS = (
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(hours=17),
)  # until asked again
FAILED_AGAIN = timedelta(days=1)  # until a failed one is asked again by itself
SIGN_IN = re.compile(
    r"/(log-?in|sign-?in|sign_in|signup|authwall|accounts/login|session/new|wp-login\.php)\b", re.I
)
_MAY_NOT = frozenset({401, 402, 407})
_NO_PROGRAMS = frozenset({403, 405, 406, 429, 451, 999})


class Because(Choice):
    """Why a check came to its state."""

    YOURS = "yours", "public, dated, and the student’s"
    NOT_THERE = "not_there", "the page is not there"
    NO_ANSWER = "no_answer", "the site did not answer"
    PRIVATE = "private", "not a public address"
    SIGN_IN = "sign_in", "it asks to sign in"
    NO_PROGRAMS = "no_programs", "the site lets no program read it"
    NO_PAGE = "no_page", "it is no page that can be read"
    NO_WORDS = "no_words", "its text is drawn by a script"
    UNDATED = "undated", "it names no day"
    OTHER_DAY = "other_day", "it names another day"
    NOT_YOURS = "not_yours", "neither the student’s name nor site"
    YOUR_COMMIT = "your_commit", "a commit of the student’s account"
    READ = "read", "read from the code host"
    OTHERS_COMMIT = "others_commit", "a commit of another account"
    NO_COMMIT = "no_commit", "no such commit that is public"
    NO_AUTHOR = "no_author", "the host does not say whose it is"
    NO_ACCOUNT = "no_account", "no account proven on that host"
    REPLACED = "replaced", "one of the commits that were read"
    CHANGED = "changed", "changed by the student"
    ACCEPTED = "accepted", "accepted by a coach"
    REFUSED = "refused", "refused by a coach"


@dataclass(frozen=True, slots=True)
class Checked:
    """What one asking comes to. `passing`: it may well be otherwise in an hour, so that it is asked again."""

    state: CheckState
    because: Because
    details: Mapping[str, Any] = field(default_factory=dict)
    passing: bool = False


@dataclass(frozen=True, slots=True)
class PostFacts:
    """What was found at a post's link.

    `trouble` is why nothing was found, in a word of `core.fetching.reasons`; `address` where the redirects ended;
    `words` what the page shows, `authors` whom it names as such, `published` the day that it states.
    """

    occurred_on: date
    name: str
    declared: bool
    status: int = 0
    address: str = ""
    trouble: str = ""
    trouble_passes: bool = False
    readable: bool = True
    words: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None


def judge_post(facts: PostFacts) -> Checked:
    """Judge what was found: does the link answer, is it public, is the page dated, is it the student's."""
    unreached = _unreached(facts)
    if unreached is not None:
        return unreached
    by, published = ownership(facts), facts.published
    details = {"published": published and published.isoformat(), "by": by}
    state, because = CheckState.GOOD, Because.YOURS
    if not facts.readable:
        state, because = CheckState.UNCLEAR, Because.NO_PAGE
    elif published is not None and abs((published - facts.occurred_on).days) > DAYS_APART:
        state, because = CheckState.FAILED, Because.OTHER_DAY
    elif not by and len(facts.words.split()) < WORDS_ENOUGH:
        state, because = CheckState.UNCLEAR, Because.NO_WORDS
    elif not by:
        state, because = CheckState.FAILED, Because.NOT_YOURS
    elif published is None:
        state, because = CheckState.UNCLEAR, Because.UNDATED
    return Checked(state, because, details)


def _unreached(facts: PostFacts) -> Checked | None:
    """Judge a link that led to no page that anybody may read; None where it did."""
    if facts.trouble:
        because = Because.NO_ANSWER if facts.trouble_passes else Because.PRIVATE
        return Checked(CheckState.FAILED, because, {"trouble": facts.trouble}, passing=facts.trouble_passes)
    details = {"status": facts.status}
    if facts.status in _NO_PROGRAMS:
        return Checked(CheckState.UNCLEAR, Because.NO_PROGRAMS, details)
    if facts.status >= 500:
        return Checked(CheckState.FAILED, Because.NO_ANSWER, details, passing=True)
    if facts.status in _MAY_NOT or SIGN_IN.search(facts.address):
        return Checked(CheckState.FAILED, Because.SIGN_IN, details)
    if not 200 <= facts.status < 300:
        return Checked(CheckState.FAILED, Because.NOT_THERE, details)
    return None


def ownership(facts: PostFacts) -> str:
    """Return by what a page is the student's: a declared “site”, its “author”, their “name” in it; else empty."""
    if facts.declared:
        return "site"
    if any(names(author, facts.name) for author in facts.authors):
        return "author"
    return "name" if names(facts.words, facts.name) else ""


def names(text: str, name: str) -> bool:
    """Return whether a text holds a person's name, first and last beside each other, in either order.

    Case, accents and signs make no difference; names in between do not count. A name of one word is too little, but for
    a text that is nothing else.
    """
    sought, words = _words(name), _words(text)
    if len(sought) < 2:
        return bool(sought) and words == sought
    line = f" {' '.join(words)} "
    first, last = sought[0], sought[-1]
    return any(f" {' '.join(parts)} " in line for parts in (sought, [first, last], [last, first]))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"\w+", "".join(sign for sign in plain if not unicodedata.combining(sign)))


def is_below(link: str, addresses: Iterable[str]) -> bool:
    """Return whether a link (host and path, as `address_of` has it) lies at or below one of these addresses."""
    return any(link == address or link.startswith(f"{address}/") for address in addresses)


def next_try(tries: int) -> timedelta | None:
    """Return how long to wait after so many tries without an answer; None once it has failed."""
    return WAITS[tries - 1] if tries <= len(WAITS) else None


SENTENCES = {
    Because.YOURS: "Public, dated, and yours.",
    Because.NOT_THERE: "The page is not there. Put the right link in, and it is looked at again.",
    Because.NO_ANSWER: "The site does not answer. Once it does, it is looked at again.",
    Because.PRIVATE: "This is no public address, so nobody else can read it. Put the public link in.",
    Because.SIGN_IN: "The page asks to sign in, so not everybody can read it. Make it public, or put another link in.",
    Because.NO_PROGRAMS: "The site lets no program read it. Your coach looks at it; it counts meanwhile.",
    Because.NO_PAGE: "It is no page that we can read. Your coach looks at it; it counts meanwhile.",
    Because.NO_WORDS: "We can see no text on the page. Your coach looks at it; it counts meanwhile.",
    Because.UNDATED: "The page does not say when it was published. Your coach looks at it; it counts meanwhile.",
    Because.OTHER_DAY: "The page names another day than you did. Correct the day, or ask your coach.",
    Because.NOT_YOURS: "Your name is not on the page. Add it, or say under “Your work” that the site is yours.",
    Because.YOUR_COMMIT: "A commit of your account.",
    Because.READ: "Read from your account.",
    Because.OTHERS_COMMIT: "This commit is of another account than the one that you have proven.",
    Because.NO_AUTHOR: "The host does not say whose commit it is. Your coach looks at it; it counts meanwhile.",
    Because.REPLACED: "It is one of the commits that were read from your account for that day.",
    Because.NO_COMMIT: "There is no such commit that is public.",
    Because.NO_ACCOUNT: "It counts as you stated it. Connect your account there, and your commits are read for you.",
    Because.CHANGED: "You changed it; it is looked at again.",
    Because.ACCEPTED: "Your coach accepted it.",
    Because.REFUSED: "Your coach did not accept it.",
}


def sentence(because: str, details: Mapping[str, Any]) -> str:
    """Put in words, for the student, what a check came to and what they can do."""
    why = Because(because)
    if why == Because.OTHER_DAY and details.get("published"):
        day = full_day(date.fromisoformat(details["published"]))
        return f"The page says {day}. Correct the day that you logged, or ask your coach."
    if why == Because.YOURS and details.get("published"):
        how = {"site": "on your site", "author": "with you as its author", "name": "with your name in it"}
        day = full_day(date.fromisoformat(details["published"]))
        return f"Public, of {day}, {how.get(details.get('by', ''), 'yours')}."
    return SENTENCES[why]
