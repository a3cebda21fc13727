"""What a requirement comes to: its finding, its sentences, and which of these lead to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rules.eligibility.facts import Evidence, Found
from rules.eligibility.tolerance import worst

Told = tuple[Found, str]  # what a sentence says of the requirement; MET also where it only informs


class JudgedRequirement(NamedTuple):
    """`decisive` are the reasons that lead to the finding; none where it is met."""

    found: Found
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    decisive: tuple[str, ...] = ()


def judged(told: Iterable[Told], evidence: Iterable[Evidence] = ()) -> JudgedRequirement:
    """The worst of what is told; empty sentences are left out."""
    pairs = tuple(told)
    found = worst(each for each, _ in pairs)
    reasons = tuple(says for _, says in pairs if says)
    decisive = tuple(says for each, says in pairs if says and each == found != Found.MET)
    return JudgedRequirement(found, reasons, tuple(evidence), decisive)
