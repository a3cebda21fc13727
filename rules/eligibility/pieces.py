"""What a dossier rests on, piece by piece, and what became of it between two looks (DOMAIN §8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from rules.eligibility.requirements import NUMBERS


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row behind a finding. `requirements` are those whose finding it could change; none: only what is paid.

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
    """What became of a piece. `before` is empty for one that was added, `after` for one that is gone."""

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
        """Such as "New: Developer at Globex, received on 3 May 2026." or "… : “on time” became “60 minutes late”."."""
        if self.what == "added":
            return f"New: {self.title}{f': {self.after}' if self.after else ''}."
        if self.what == "gone":
            return f"No longer part of it: {self.title}{f' ({self.before})' if self.before else ''}."
        if self.before == self.after:
            return f"{self.title}: what it says was changed."
        return f"{self.title}: “{self.before}” became “{self.after}”."


def changes(before: Iterable[EvidenceRow], after: Iterable[EvidenceRow]) -> tuple[EvidenceChange, ...]:
    """All that differs, in the order of what there is now; what is gone comes last."""
    known = {(piece.kind, piece.ref): piece for piece in before}
    found = []
    for piece in after:
        was = known.pop((piece.kind, piece.ref), None)
        if was is None:
            found.append(_change("added", piece, "", piece.says))
        elif was.digest != piece.digest:
            found.append(_change("changed", piece, was.says, piece.says, was.requirements))
    return tuple(found + [_change("gone", piece, piece.says, "") for piece in known.values()])


def _change(
    what: Literal["added", "changed", "gone"],
    piece: EvidenceRow,
    before: str,
    after: str,
    also: tuple[int, ...] = (),
) -> EvidenceChange:
    requirements = tuple(sorted({*piece.requirements, *also}))
    return EvidenceChange(what, piece.kind, piece.ref, requirements, piece.title, before, after, piece.who)


def could_change(found: Iterable[EvidenceChange]) -> frozenset[int]:
    """The requirements whose findings these changes could change: those are found again."""
    return frozenset(number for change in found for number in change.requirements)


def digests_by_requirement(pieces: Iterable[EvidenceRow]) -> Mapping[int, tuple[str, ...]]:
    """Number of a requirement → the digests of the pieces that its finding rests on, in order."""
    behind: dict[int, list[str]] = {number: [] for number in NUMBERS}
    for piece in pieces:
        for number in piece.requirements:
            behind[number].append(f"{piece.kind} {piece.ref} {piece.digest}")
    return {number: tuple(sorted(digests)) for number, digests in behind.items()}
