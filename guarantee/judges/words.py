"""Why somebody takes no part in judging a claim, in a few words."""

from collections.abc import Iterable

from guarantee.judges.entitlement import ASIDE, COACHED, COVERED, OWN
from rules.words import joined

SAID = {
    OWN: "it is your own",
    COACHED: "you coached them",
    COVERED: "you covered for their coach",
    ASIDE: "you stepped aside",
}


def why_not_you(acts: Iterable[str]) -> str:
    """Say to somebody what bars them: "not you: you accepted a late activity"; of more than two acts, the first two."""
    sentences = [SAID.get(act, f"you {act}") for act in sorted(acts, key=_order)]
    parts = [*sentences[:1], *(words.removeprefix("you ") for words in sentences[1:2])]
    return f"not you: {joined(parts)}" if parts else "not you: only admins judge claims"


def _order(act: str) -> tuple[int, str]:
    first = (OWN, ASIDE, COACHED, COVERED)
    return (first.index(act) if act in first else len(first), act)
