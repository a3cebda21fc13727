"""Tolerances of a policy: what they decide, and what is left to a person where none is stated (DOMAIN §3)."""

from __future__ import annotations

from collections.abc import Iterable

from rules.eligibility.facts import Found


def within(count: int, allowed: int | None) -> Found:
    """Judge so many failings by the tolerance; where none is stated (None), they are never "not met" by themselves."""
    if count == 0:
        return Found.MET
    if allowed is None:
        return Found.NEEDS_PERSON
    return Found.MET if count <= allowed else Found.NOT_MET


def worst(findings: Iterable[Found]) -> Found:
    """Return the worst finding: not met outweighs a need for a person, which outweighs met."""
    distinct_findings = frozenset(findings)
    return next(
        (finding for finding in (Found.NOT_MET, Found.NEEDS_PERSON) if finding in distinct_findings),
        Found.MET,
    )


def allowed_in_words(allowed: int | None) -> str:
    """Return a tolerance in words: "none is allowed", "2 are allowed", "how many are allowed is not stated"."""
    if allowed is None:
        return "how many are allowed is not stated"
    return {0: "none is allowed", 1: "1 is allowed"}.get(allowed, f"{allowed} are allowed")
