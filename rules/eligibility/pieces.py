"""The pieces of evidence that a dossier rests on, and what changed between two looks at them (DOMAIN §8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from rules.eligibility.requirements import NUMBERS


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row behind a finding.

    `requirements` are those whose finding it could change; where there are none, it bears on the amount alone.
    `digest` stands for all that the row says. `title` names it, `says` how it stands, `who` has who made, confirmed,
    accepted or decided it.
    """

    kind: str
    ref: str
    requirements: tuple[int, ...]
    digest: str
    title: str = ""
    says: str = ""
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    """A change of a piece of evidence. `before` is empty for one that was added, `after` for one that is gone."""

    what: Literal["added", "changed", "gone"]
    kind: str
    ref: str
    requirements: tuple[int, ...]
    title: str
    before: str
    after: str
    who: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The change in words: "New: Developer at Globex, received on 3 May 2026.", "…: “on time” became “late”."."""
        if self.what == "added":
            return f"New: {self.title}{f': {self.after}' if self.after else ''}."
        if self.what == "gone":
            return f"No longer part of it: {self.title}{f' ({self.before})' if self.before else ''}."
        if self.before == self.after:
            return f"{self.title}: what it says was changed."
        return f"{self.title}: “{self.before}” became “{self.after}”."


def changes(before: Iterable[EvidenceRow], after: Iterable[EvidenceRow]) -> tuple[EvidenceChange, ...]:
    """Return what changed, in the order of the pieces of `after`; what is gone comes last."""
    earlier_pieces = {(piece.kind, piece.ref): piece for piece in before}
    differences = []
    for piece in after:
        earlier = earlier_pieces.pop((piece.kind, piece.ref), None)
        if earlier is None:
            differences.append(_change("added", piece, "", piece.says))
        elif earlier.digest != piece.digest:
            differences.append(_change("changed", piece, earlier.says, piece.says, earlier.requirements))
    return (*differences, *(_change("gone", piece, piece.says, "") for piece in earlier_pieces.values()))


def _change(
    what: Literal["added", "changed", "gone"],
    piece: EvidenceRow,
    before: str,
    after: str,
    earlier_requirements: tuple[int, ...] = (),
) -> EvidenceChange:
    requirements = tuple(sorted({*piece.requirements, *earlier_requirements}))
    return EvidenceChange(what, piece.kind, piece.ref, requirements, piece.title, before, after, piece.who)


def could_change(evidence_changes: Iterable[EvidenceChange]) -> frozenset[int]:
    """Return the requirements whose findings these changes could change, and which have to be found again."""
    return frozenset(number for change in evidence_changes for number in change.requirements)


def digests_by_requirement(pieces: Iterable[EvidenceRow]) -> Mapping[int, tuple[str, ...]]:
    """Return, by a requirement's number, the digests of the pieces that its finding rests on, in order."""
    digests_of: dict[int, list[str]] = {number: [] for number in NUMBERS}
    for piece in pieces:
        for number in piece.requirements:
            digests_of[number].append(f"{piece.kind} {piece.ref} {piece.digest}")
    return {number: tuple(sorted(digests)) for number, digests in digests_of.items()}
