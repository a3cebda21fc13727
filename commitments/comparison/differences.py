"""What differs between two versions of the Commitment, side by side: its rules, and its text passage by passage."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import islice

from commitments.policies.commitment_text import Passage, read
from commitments.policies.models import Policy
from commitments.policies.words import RuleWords, rules_in_words

LOOK_AHEAD = 12  # passages among which a changed one may find its successor
ALIKE = 0.5  # the share of words from which two passages are one that was changed
AT_MOST = 500  # words of a passage that are compared one by one


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule as both versions state it; None where a version has no such rule, such as a quota of the other's."""

    before: RuleWords | None
    after: RuleWords | None

    @property
    def label(self) -> str:
        rule = self.after or self.before
        return rule.label if rule else ""

    @property
    def same(self) -> bool:
        return (
            self.before is not None
            and self.after is not None
            and (self.before.words, self.before.clause) == (self.after.words, self.after.clause)
            and not self.renamed
        )

    @property
    def renamed(self) -> bool:
        """Whether both versions have the rule under two names: another thing is asked, even with equal figures."""
        return self.before is not None and self.after is not None and self.before.called != self.after.called

    @property
    def moved(self) -> bool:
        """Whether the rule says the same in both versions, and only the clause that states it is another."""
        return (
            self.before is not None
            and self.after is not None
            and self.before.words == self.after.words
            and self.before.clause != self.after.clause
            and not self.renamed
        )

    @property
    def pieces(self) -> tuple[tuple["PassagePart", ...], tuple["PassagePart", ...]]:
        """What the rule says before and after, the differing words marked, or no words where it is another thing."""
        old, new = (rule.words if rule else "" for rule in (self.before, self.after))
        if old == new or not _alike(old, new):
            return (PassagePart(old, False),), (PassagePart(new, False),)
        return _pieces(old, new)


@dataclass(frozen=True, slots=True)
class PassagePart:
    """Some words of a passage, and whether only this version has them."""

    words: str
    changed: bool


@dataclass(frozen=True, slots=True)
class TextChange:
    """A passage before and after, None where a version has none; in `before_words` and `after_words` what changed is
    marked."""

    before: Passage | None
    after: Passage | None
    before_words: tuple[PassagePart, ...] = ()
    after_words: tuple[PassagePart, ...] = ()

    @property
    def only_form(self) -> bool:
        """Whether only emphasis or the kind of passage differs, and no word."""
        return not any(piece.changed for piece in (*self.before_words, *self.after_words))


@dataclass(frozen=True, slots=True)
class Same:
    """Passages that stand in both versions word for word."""

    passages: tuple[Passage, ...]

    @property
    def clauses(self) -> list[str]:
        return [passage.clause for passage in self.passages if passage.clause]


@dataclass(frozen=True)
class Comparison:
    """Two versions of the Commitment, side by side."""

    before: Policy
    after: Policy

    @cached_property
    def rules(self) -> list[RuleChange]:
        """Every rule of both versions, in the order of `after`."""
        old, new = _rules(self.before), _rules(self.after)
        names = dict.fromkeys([*new, *old])
        return [RuleChange(old.get(name), new.get(name)) for name in names]

    @property
    def changed_rules(self) -> list[RuleChange]:
        return [rule for rule in self.rules if not rule.same]

    @property
    def other_rules(self) -> list[RuleChange]:
        """The rules that say something else, not merely by another clause."""
        return [rule for rule in self.changed_rules if not rule.moved]

    @property
    def moved_rules(self) -> list[RuleChange]:
        return [rule for rule in self.changed_rules if rule.moved]

    @property
    def same_rules(self) -> list[RuleChange]:
        return [rule for rule in self.rules if rule.same]

    @cached_property
    def text(self) -> list[TextChange | Same]:
        """Both texts whole: changes, and equal passages in a row as one `Same`."""
        return list(compared(self.before.text, self.after.text))

    @property
    def text_changes(self) -> list[TextChange]:
        return [part for part in self.text if isinstance(part, TextChange)]

    @property
    def nothing(self) -> bool:
        return not self.changed_rules and not self.text_changes


def _rules(policy: Policy) -> dict[str, RuleWords]:
    return {rule.name: rule for group in rules_in_words(policy) for rule in group.rules}


@lru_cache(maxsize=32)
def compared(before: str, after: str) -> tuple[TextChange | Same, ...]:
    """Return the parts of two texts of Markdown compared; kept, since anybody may ask, and long ones take a while."""
    return tuple(_text(read(before).passages, read(after).passages))


def _text(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[TextChange | Same]:
    matcher = SequenceMatcher(a=[_key(passage) for passage in old], b=[_key(passage) for passage in new])
    for operation, start, end, new_start, new_end in matcher.get_opcodes():
        if operation == "equal":
            yield Same(tuple(new[new_start:new_end]))
        else:
            yield from _paired(old[start:end], new[new_start:new_end])


def _key(passage: Passage) -> tuple[str, str, str, int]:
    """Return what passages are compared by: what is drawn and what is written, since neither may differ unseen. Where
    lines break does not matter."""
    return passage.clause, passage.words, " ".join(f"{passage.source} {passage.raw}".split()), passage.level


def _paired(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[TextChange]:
    """Pair each changed passage with what became of it; a passage struck or added stands alone."""
    place = 0
    for passage in old:
        candidates = new[place : place + LOOK_AHEAD]
        index = next(
            (position for position, candidate in enumerate(candidates) if _belong(passage, candidate)), None
        )
        if index is None:
            yield TextChange(passage, None, before_words=_all(passage))
            continue
        yield from _added(candidates[:index])
        yield _changed(passage, candidates[index])
        place += index + 1
    yield from _added(new[place:])


def _added(passages: Sequence[Passage]) -> Iterator[TextChange]:
    for passage in passages:
        yield TextChange(None, passage, after_words=_all(passage))


def _belong(old: Passage, new: Passage) -> bool:
    return (old.clause == new.clause != "") or _alike(old.words, new.words)


def _alike(old: str, new: str) -> bool:
    """Tell whether two passages are one that was changed, by their first `AT_MOST` words: a long one whole takes
    minutes."""
    matcher = SequenceMatcher(a=old.split()[:AT_MOST], b=new.split()[:AT_MOST])
    return matcher.real_quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _changed(before: Passage, after: Passage) -> TextChange:
    """Mark the words that differ, or all of them where the passage says another thing under the same number."""
    if before.words != after.words and not _alike(before.words, after.words):
        return TextChange(before, after, _all(before), _all(after))
    return TextChange(before, after, *_pieces(_whole(before), _whole(after)))


def _pieces(before: str, after: str) -> tuple[tuple[PassagePart, ...], tuple[PassagePart, ...]]:
    old, new = _tokens(before), _tokens(after)
    old_pieces: list[PassagePart] = []
    new_pieces: list[PassagePart] = []
    for operation, start, end, new_start, new_end in SequenceMatcher(a=old, b=new).get_opcodes():
        # a lone space between two changed words is changed with them
        changed = operation != "equal" or "".join(old[start:end]).isspace()
        _add(old_pieces, "".join(old[start:end]), changed)
        _add(new_pieces, "".join(new[new_start:new_end]), changed)
    return tuple(old_pieces), tuple(new_pieces)


def _tokens(text: str) -> list[str]:
    """Split a text into words, signs and spaces, so that a changed comma marks no word. What follows the first
    4 × `AT_MOST` of them is one token."""
    matches = list(islice(re.finditer(r"\w+|\s+|[^\w\s]", text), 4 * AT_MOST))
    remainder = text[matches[-1].end() :] if matches else ""
    return [match[0] for match in matches] + ([remainder] if remainder else [])


def _add(pieces: list[PassagePart], words: str, changed: bool) -> None:
    """Append words to the pieces, or to the last piece where that is changed or unchanged as they are."""
    if words and pieces and pieces[-1].changed == changed:
        pieces[-1] = PassagePart(pieces[-1].words + words, changed)
    elif words:
        pieces.append(PassagePart(words, changed))


def _all(passage: Passage) -> tuple[PassagePart, ...]:
    return (PassagePart(_whole(passage), True),)


def _whole(passage: Passage) -> str:
    return f"{passage.clause} {passage.words}".strip()
