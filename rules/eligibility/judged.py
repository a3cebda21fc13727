"""Requirements as judged: the finding, its sentences, and which of these lead to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rules.eligibility.facts import Evidence, Found
from rules.eligibility.tolerance import worst

Told = tuple[Found, str]  # a part of a finding, and its sentence; MET also where the sentence only informs


class JudgedRequirement(NamedTuple):
    """The finding on a requirement; `decisive` are the reasons that lead to it, none where it is met."""

    finding: Found
    reasons: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    decisive: tuple[str, ...] = ()


def judged(parts: Iterable[Told], evidence: Iterable[Evidence] = ()) -> JudgedRequirement:
    """Judge a requirement by the worst of the parts of its finding; empty sentences are left out."""
    pairs = tuple(parts)
    finding = worst(part for part, _ in pairs)
    reasons = tuple(reason for _, reason in pairs if reason)
    decisive = tuple(reason for part, reason in pairs if reason and part == finding != Found.MET)
    return JudgedRequirement(finding, reasons, tuple(evidence), decisive)
