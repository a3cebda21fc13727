"""The letter by which a decision leaves: drafted from the findings, framed by what is known only when it leaves.

Its text is plain: a line that begins with "# " is a heading, one with "- " a point of a list; an empty line ends a
paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from rules.eligibility.requirements import MET_IF
from rules.refund import dollars
from rules.states import DecisionOutcome
from rules.words import full_day, joined

HEADING, POINT = "# ", "- "
DECIDED_ANEW = "You appealed against our decision, and we have decided anew. "
CHANGED_BY = "What would have changed it: "


@dataclass(frozen=True, slots=True)
class LetterFinding:
    """A requirement as it was found, for a letter: `facts` are the sentences of the evidence, `because` a judge's own
    reason, empty where they agreed with it. `quote` is the clause as signed; empty where there is none."""

    number: int
    title: str
    clause: str
    quote: str
    word: str
    is_met: bool
    facts: tuple[str, ...]
    because: str = ""

    @property
    def named(self) -> str:
        return f"{self.number}. {self.title}"


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What a letter is drafted from. `how` are the sentences by which the amount comes about."""

    outcome: str
    amount: Decimal
    how: tuple[str, ...]
    findings: tuple[LetterFinding, ...]
    school_failed: tuple[str, ...] = ()
    before: str = ""  # what the letter says first, where it comes after an appeal

    @property
    def is_denial(self) -> bool:
        return self.outcome == DecisionOutcome.DENIED


@dataclass(frozen=True, slots=True)
class AppealTerms:
    """What a letter says of an appeal. `until` is its limit in words, empty where the Commitment states none; `steps`
    say how; `used`: an appeal was made already, so that none is possible any more."""

    until: str
    clause: str
    page: str
    used: bool = False


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """What stands around the body of a letter, known only when it leaves."""

    day: date
    reference: str
    filed_on: date
    name: str
    reasons: str
    replies: tuple[tuple[int, str, str], ...]  # requirement, what the student said, what is answered
    payees: tuple[tuple[str, Decimal], ...]
    paid_by: str  # until when, in words; empty where the Commitment does not say
    appeal: AppealTerms
    complaints: str  # the public body that hears them
    signed_by: tuple[str, ...]
    dossier_digest: str
    chain_number: int
    chain_digest: str  # of the decision before this one; empty: there is none


@dataclass(frozen=True, slots=True)
class LetterBlock:
    """A part of a letter as a page draws it."""

    kind: Literal["heading", "list", "text"]
    lines: tuple[str, ...]


def draft(facts: LetterFacts) -> str:
    """Return the body of a letter, for the judge who proposes the decision to edit."""
    parts = [_opening(facts)]
    failed = [finding for finding in facts.findings if not finding.is_met]
    if facts.is_denial:
        parts += [f"{HEADING}What it is about", _sentences([f"{dollars(facts.amount)}.", *facts.how])]
        parts += [f"{HEADING}What is not met"]
        for finding in failed:
            parts += _unmet(finding)
    parts += _met([finding for finding in facts.findings if finding.is_met], everything=not failed)
    if facts.school_failed:
        parts += [f"{HEADING}Where we failed our side", _points(facts.school_failed)]
    return "\n\n".join(parts)


def settlement_body(amount: Decimal, word: str) -> str:
    """Return the body of the letter on a settlement that the student accepted in these words."""
    return "\n\n".join(
        [
            f"We have settled your claim together: {dollars(amount)} are paid back. With that it is closed, on both "
            "sides. There is no appeal against what both of us agreed to.",
            f"{HEADING}Your word to it",
            f"“{word}”",
        ]
    )


def _opening(facts: LetterFacts) -> str:
    if facts.is_denial:
        return (
            f"{facts.before}You asked for your tuition back. We have looked at everything that is on record, and we "
            "can’t pay it back. This letter says why, what would have changed it, and what you can do now."
        )
    return (
        f"{facts.before}You asked for your tuition back, and you get it: {dollars(facts.amount)}. "
        f"{_sentences(facts.how)} Thank you for the work that you put into your search."
    )


def _unmet(finding: LetterFinding) -> list[str]:
    quote = [f"Clause {finding.clause}, as you signed it: “{finding.quote}”"] if finding.quote else []
    because = [f"We looked at this ourselves: “{finding.because}”"] if finding.because else []
    changed = f"{CHANGED_BY}it would be met if {MET_IF[finding.number]}."
    return [
        f"{HEADING}{finding.named}",
        *quote,
        "What is on record:",
        _points(finding.facts),
        *because,
        changed,
    ]


def _met(findings: Sequence[LetterFinding], *, everything: bool) -> list[str]:
    if not findings:
        return []
    lines = [
        f"{finding.named}: {finding.word}{f', because “{finding.because}”' if finding.because else ''}"
        for finding in findings
    ]
    return [f"{HEADING}{'How we found it' if everything else 'What is met'}", _points(lines)]


def lacks(text: str, facts: LetterFacts) -> list[str]:
    """Return what an edited body does not hold any more, though a denial names it, in sentences; empty: it is whole."""
    if not facts.is_denial:
        return []
    words = _spaced(text)
    missing = []
    if dollars(facts.amount) not in words:
        missing.append(f"the amount at stake, {dollars(facts.amount)}")
    failed = [finding for finding in facts.findings if not finding.is_met]
    for finding in failed:
        if finding.quote and _spaced(finding.quote) not in words:
            missing.append(f"clause {finding.clause} in its own words")
        if finding.named not in words:
            missing.append(f"what is on record of “{finding.named}”")
    if text.count(CHANGED_BY.strip()) < len(failed):
        missing.append("what would have changed it, for each requirement that is not met")
    return list(dict.fromkeys(missing))


def whole(body: str, frame: LetterFrame, outcome: str) -> str:
    """Return the letter as it leaves: `body` between who it is to, and what follows from it."""
    parts = [
        f"{full_day(frame.day)}\nClaim {frame.reference}, filed on {full_day(frame.filed_on)}",
        f"Dear {frame.name},",
        body.strip(),
    ]
    if frame.replies:
        parts.append(f"{HEADING}What you said, and what we answer")
        for requirement, point, reply in frame.replies:
            parts.append(f"On {requirement} you said: {f'“{point}”' if point else '(by files alone)'}")
            parts.append(f"We answer: {reply}")
    settled = outcome == DecisionOutcome.SETTLED
    parts += [f"{HEADING}{'What we agreed on' if settled else 'Our reasons'}", frame.reasons.strip()]
    if outcome == DecisionOutcome.DENIED:
        parts += _otherwise(frame)
    else:
        parts += _paying(frame)
    parts += [f"Decided by {joined(frame.signed_by)}", f"{HEADING}What is kept", _kept(frame)]
    return "\n\n".join(parts)


def _otherwise(frame: LetterFrame) -> list[str]:
    """Return what can be done against a denial."""
    complaints = (
        "You can complain about us to a public body, at any time, whether you appeal or not: "
        f"{frame.complaints}."
    )
    if frame.appeal.used:
        first = "There is one appeal for each claim, and you have made it. It was free."
        return [f"{HEADING}If you see it otherwise", first, complaints]
    cited = f" (clause {frame.appeal.clause})" if frame.appeal.clause else ""
    limit = (
        f"You can appeal until {frame.appeal.until}{cited}. Later, too, if you have a good cause."
        if frame.appeal.until
        else "You can appeal; your Commitment states no limit for it."
    )
    return [
        f"{HEADING}If you see it otherwise",
        f"{limit} You can do it once, and it is free.",
        "How: open your claim and press “Appeal…”. Say in your own words what you see otherwise; you can add files. "
        "Two admins who took no part in this decision read it together with all that is on record.",
        frame.appeal.page,
        complaints,
    ]


def _paying(frame: LetterFrame) -> list[str]:
    lines = [f"{dollars(amount)} to {name}" for name, amount in frame.payees]
    when = f"It is paid by {frame.paid_by}." if frame.paid_by else "You get a mail with each payment."
    after = "You need to do nothing. On the page of your claim you see what is paid, when, and with which reference."
    return [f"{HEADING}What happens next", "We pay back:", _points(lines), f"{when} {after}"]


def _kept(frame: LetterFrame) -> str:
    before = (
        f"The decision before it is number {frame.chain_number}, with the digest {frame.chain_digest}."
        if frame.chain_digest
        else "It is the first of them."
    )
    return (
        f"All that we decided by is kept as it stood, and you can ask for it. Its digest is {frame.dossier_digest}. "
        f"Our decisions form a chain in which each names the one before. {before} Keep this letter: with it "
        "anybody can see that nothing before it was changed later."
    )


def blocks(text: str) -> list[LetterBlock]:
    """Return the parts of a letter in their order, for a page to draw."""
    result: list[LetterBlock] = []
    for part in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.rstrip() for line in part.split("\n") if line.strip()]
        while lines:
            kind = _kind(lines[0])
            same = 1 if kind == "heading" else _alike(lines, kind)
            taken, lines = lines[:same], lines[same:]
            marker = {"heading": HEADING, "list": POINT, "text": ""}[kind]
            result.append(LetterBlock(kind, tuple(line.removeprefix(marker) for line in taken)))
    return result


def _alike(lines: Sequence[str], kind: str) -> int:
    return next((place for place, line in enumerate(lines) if _kind(line) != kind), len(lines))


def _kind(line: str) -> Literal["heading", "list", "text"]:
    if line.startswith(HEADING):
        return "heading"
    return "list" if line.startswith(POINT) else "text"


def _points(lines: Iterable[str]) -> str:
    return "\n".join(f"{POINT}{_spaced(line)}" for line in lines)


def _sentences(parts: Iterable[str]) -> str:
    return " ".join(parts)


def _spaced(text: str) -> str:
    return " ".join(text.split())
