"""What a policy's tolerance decides, and what it leaves to a person when it is not stated (DOMAIN §3)."""

from __future__ import annotations

from collections.abc import Iterable

from rules.eligibility.facts import Found


def within(count: int, allowed: int | None) -> Found:
    """`count` failings where `allowed` are tolerated; not stated (None) is never "not met" by itself."""
    if count == 0:
        return Found.MET
    if allowed is None:
        return Found.NEEDS_PERSON
    return Found.MET if count <= allowed else Found.NOT_MET


def worst(found: Iterable[Found]) -> Found:
    """Not met outweighs a need for a person, which outweighs met."""
    seen = frozenset(found)
    return next((each for each in (Found.NOT_MET, Found.NEEDS_PERSON) if each in seen), Found.MET)


def allowed_in_words(allowed: int | None) -> str:
    """How a tolerance is told: "none is allowed", "2 are allowed", "how many are allowed is not stated"."""
    if allowed is None:
        return "how many are allowed is not stated"
    return {0: "none is allowed", 1: "1 is allowed"}.get(allowed, f"{allowed} are allowed")
