"""Facts that come after a decision is final: which there are, how they are put, when to look for more (DOMAIN §8)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.eligibility.pieces import EvidenceChange, EvidenceRow, changes
from rules.words import joined, number

YOUNG = timedelta(days=60)  # refunds are paid and appeals are made in this time
SOON, SELDOM = timedelta(minutes=5), timedelta(hours=6)

Piece = tuple[str, str]  # the kind and the number of a piece of evidence


@dataclass(frozen=True, slots=True)
class FactSince:
    """A change of the evidence since a decision. `digest` stands for the piece as it is now; it is empty for one that
    is gone."""

    change: EvidenceChange
    digest: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from every other: a piece that changes once more is another fact."""
        return self.change.kind, self.change.ref, self.digest


def facts_since(
    decided: Iterable[EvidenceRow], pieces: Iterable[EvidenceRow], outside: Collection[Piece] = ()
) -> tuple[FactSince, ...]:
    """Return what came after a decision that rested on the pieces `decided`. What is new and lies `outside` of the
    search, such as an offer received after its window, could change no finding."""
    pieces = list(pieces)
    digests = {(piece.kind, piece.ref): piece.digest for piece in pieces}
    return tuple(
        FactSince(change, digests.get((change.kind, change.ref), ""))
        for change in changes(decided, pieces)
        if change.what != "added" or (change.kind, change.ref) not in outside
    )


def what_could_change(requirements: Iterable[int]) -> str:
    """Say what facts could change, by the numbers of requirements: "It could change the findings on 7 and 8."."""
    numbers = sorted(set(requirements))
    if not numbers:
        return "It could change the amount alone."
    noun = "finding" if len(numbers) == 1 else "findings"
    return f"It could change the {noun} on {joined([str(requirement) for requirement in numbers])}."


def in_a_line(sentences: Sequence[str], requirements: Iterable[int]) -> str:
    """Put facts into a line for a list: the first of them, how many more there are, what they could change."""
    parts = [f"Since the decision: {sentences[0]}"]
    if len(sentences) > 1:
        parts.append(f"And {number(len(sentences) - 1)} more.")
    return " ".join([*parts, what_could_change(requirements)])


def look_again_at(final_at: datetime, now: datetime) -> datetime:
    """Return when the evidence of a decision is looked at next: soon while it is young, seldom afterwards."""
    return now + (SOON if now < final_at + YOUNG else SELDOM)
