"""What differs between two versions of the Commitment: what a student sees before they choose the later one."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from commitments.letter import read
from commitments.models import Policy
from commitments.policy_words import rules_in_words


@dataclass(frozen=True, slots=True)
class Change:
    """A passage of the text, or a rule: as it was, as it is. Either may be empty."""

    where: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def text_changes(before: str, after: str) -> list[Change]:
    """Passage by passage, in the order of the later text."""
    old, new = _passages(before), _passages(after)
    found = []
    for operation, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if operation != "equal":
            found.append(Change("", tuple(old[a:b]), tuple(new[c:d])))
    return found


def rule_changes(before: Policy, after: Policy) -> list[Change]:
    old, new = _rules(before), _rules(after)
    return [
        Change(label, _one(old.get(label)), _one(new.get(label)))
        for label in dict.fromkeys([*old, *new])
        if old.get(label) != new.get(label)
    ]


def _passages(text: str) -> list[str]:
    return [f"{each.clause} {each.words}".strip() for each in read(text).passages]


def _rules(policy: Policy) -> dict[str, str]:
    return {rule.label: rule.words for group in rules_in_words(policy) for rule in group.rules}


def _one(words: str | None) -> tuple[str, ...]:
    return () if words is None else (words,)
