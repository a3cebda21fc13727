"""Sentences on what the judges do, or would do."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from core.errors import Refused
from guarantee.decisions import verbs as decision_verbs
from tests import factories
from tests.guarantee.claims_table.judging import REASON, agree_with_all, find, propose
from tests.guarantee.claims_table.world import World, moment
from tests.guarantee.proposals import hear

ACTS: list[tuple[re.Pattern[str], Callable[..., str]]] = []
FINDINGS = {"waive": "waived", "find not met": "not_met", "find met": "met"}


def act(sentence: str, made: World, now: datetime) -> str:
    """Let the judges do what a sentence says, and return what comes of it: the decision, or why it is refused."""
    doers = [(match, doer) for form, doer in ACTS if (match := form.fullmatch(sentence))]
    assert len(doers) == 1, f"{len(doers)} for “{sentence}”"
    match, doer = doers[0]
    try:
        return doer(made, now, *match.groups())
    except Refused as refusal:
        return f"refused: {refusal.message}"


def does(pattern: str) -> Callable[[Callable[..., str]], Callable[..., str]]:
    def decorate(doer: Callable[..., str]) -> Callable[..., str]:
        ACTS.append((re.compile(pattern), doer))
        return doer

    return decorate


def _decided(made: World, now: datetime, outcome: str) -> str:
    if outcome == "denied" and made.claim is not None:
        hear(made.claim, by=made.dora, now=now)
    proposed = propose(made, outcome, now)
    failed = [
        str(row["number"])
        for row in proposed.dossier["requirements"]
        if row["recorded"]["finding"] == "not_met"
    ]
    if outcome == "approved":
        decision_verbs.agree(proposed, by=made.erin, now=now + timedelta(hours=1))
        assert proposed.claim.decisions.final().exists()
        return "approved"
    return f"denied for {', '.join(failed)}"


@does(r"They (waive|find) (\d+)(?: (met|not met))?, (with|without) a reason(?:, at ([\d: -]+))?\.")
def finds(
    made: World, now: datetime, verb: str, number: str, word: str | None, reason: str, at: str | None
) -> str:
    now = moment(at) if at else now
    finding = FINDINGS[f"{verb} {word}" if word else verb]
    agree_with_all(made, now)
    find(made, int(number), finding, now, REASON if reason == "with" else "")
    return _decided(made, now, "denied" if finding == "not_met" else "approved")


@does(r"They agree with every finding, and would (approve|deny)\.")
def would(made: World, now: datetime, verb: str) -> str:
    agree_with_all(made, now)
    return _decided(made, now, {"approve": "approved", "deny": "denied"}[verb])


@does(r"They find nothing on (\d+), and would approve\.")
def nothing_on(made: World, now: datetime, number: str) -> str:
    for other in set(range(1, 11)) - {int(number)}:
        find(made, other, "met", now)
    return _decided(made, now, "approved")


@does(r"They agree with every finding, and (.+) would be the second(?:, too)?\.")
def would_be_second(made: World, now: datetime, who: str) -> str:
    agree_with_all(made, now)
    proposed = propose(made, "approved", now)
    second = made.dora if who == "the first" else factories.give(made.bob, "admin")
    decision_verbs.agree(proposed, by=second, now=now + timedelta(hours=1))
    return "approved"


@does(r"They (?:would )?decide at ([\d: -]+)\.")
def decide_at(made: World, now: datetime, at: str) -> str:
    now = moment(at)
    agree_with_all(made, now)
    return _decided(made, now, "approved")
