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
    """A rule in both versions; None where a version does not have it, such as another's quota."""

    before: RuleWords | None
    after: RuleWords | None

    @property
    def label(self) -> str:
        found = self.after or self.before
        return found.label if found else ""

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
        """Both have it, under other names: what is asked is another thing, though its figures are the same."""
        return self.before is not None and self.after is not None and self.before.called != self.after.called

    @property
    def moved(self) -> bool:
        """It says the same in both; only the clause that states it is another."""
        return (
            self.before is not None
            and self.after is not None
            and self.before.words == self.after.words
            and self.before.clause != self.after.clause
            and not self.renamed
        )

    @property
    def pieces(self) -> tuple[tuple["PassagePart", ...], tuple["PassagePart", ...]]:
        """What it says before and after, the words that differ marked; unmarked where it says another thing at all."""
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
    """A passage as it was and as it is; None where there is none. `before_words`, `after_words`: what changed in it."""

    before: Passage | None
    after: Passage | None
    before_words: tuple[PassagePart, ...] = ()
    after_words: tuple[PassagePart, ...] = ()

    @property
    def only_form(self) -> bool:
        """The words are the same; emphasis or kind of passage is not."""
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
    """Two versions, side by side."""

    before: Policy
    after: Policy

    @cached_property
    def rules(self) -> list[RuleChange]:
        """Every rule of both, in the later version's order."""
        old, new = _rules(self.before), _rules(self.after)
        names = dict.fromkeys([*new, *old])
        return [RuleChange(old.get(name), new.get(name)) for name in names]

    @property
    def changed_rules(self) -> list[RuleChange]:
        return [rule for rule in self.rules if not rule.same]

    @property
    def other_rules(self) -> list[RuleChange]:
        """Those that say something else, not merely by another clause."""
        return [rule for rule in self.changed_rules if not rule.moved]

    @property
    def moved_rules(self) -> list[RuleChange]:
        return [rule for rule in self.changed_rules if rule.moved]

    @property
    def same_rules(self) -> list[RuleChange]:
        return [rule for rule in self.rules if rule.same]

    @cached_property
    def text(self) -> list[TextChange | Same]:
        """The whole of both texts, what is the same folded."""
        return list(_compared(self.before.text, self.after.text))

    @property
    def text_changes(self) -> list[TextChange]:
        return [part for part in self.text if isinstance(part, TextChange)]

    @property
    def nothing(self) -> bool:
        return not self.changed_rules and not self.text_changes


def _rules(policy: Policy) -> dict[str, RuleWords]:
    return {rule.name: rule for group in rules_in_words(policy) for rule in group.rules}


@lru_cache(maxsize=32)
def _compared(before: str, after: str) -> tuple[TextChange | Same, ...]:
    """Kept, since anybody may ask for it, and two long texts take a while."""
    return tuple(_text(read(before).passages, read(after).passages))


def _text(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[TextChange | Same]:
    matcher = SequenceMatcher(a=[_key(each) for each in old], b=[_key(each) for each in new])
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            yield Same(tuple(new[c:d]))
        else:
            yield from _paired(old[a:b], new[c:d])


def _key(passage: Passage) -> tuple[str, str, str, int]:
    """By what is drawn and by what is written: neither may differ unseen. Where its lines break says nothing."""
    return passage.clause, passage.words, " ".join(f"{passage.source} {passage.raw}".split()), passage.level


def _paired(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[TextChange]:
    """Each changed passage beside what became of it; what was struck or added stands alone."""
    place = 0
    for passage in old:
        ahead = new[place : place + LOOK_AHEAD]
        found = next((n for n, each in enumerate(ahead) if _belong(passage, each)), None)
        if found is None:
            yield TextChange(passage, None, before_words=_all(passage))
            continue
        yield from _added(ahead[:found])
        yield _changed(passage, ahead[found])
        place += found + 1
    yield from _added(new[place:])


def _added(passages: Sequence[Passage]) -> Iterator[TextChange]:
    for passage in passages:
        yield TextChange(None, passage, after_words=_all(passage))


def _belong(one: Passage, other: Passage) -> bool:
    return (one.clause == other.clause != "") or _alike(one.words, other.words)


def _alike(one: str, other: str) -> bool:
    """By their first words: enough of them tell, and all of a very long passage would take minutes."""
    matcher = SequenceMatcher(a=one.split()[:AT_MOST], b=other.split()[:AT_MOST])
    return matcher.real_quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _changed(before: Passage, after: Passage) -> TextChange:
    """The words that differ, or all of them where the passage says another thing under the same number."""
    if before.words != after.words and not _alike(before.words, after.words):
        return TextChange(before, after, _all(before), _all(after))
    return TextChange(before, after, *_pieces(_whole(before), _whole(after)))


def _pieces(before: str, after: str) -> tuple[tuple[PassagePart, ...], tuple[PassagePart, ...]]:
    old, new = _tokens(before), _tokens(after)
    was: list[PassagePart] = []
    now: list[PassagePart] = []
    for operation, a, b, c, d in SequenceMatcher(a=old, b=new).get_opcodes():
        changed = operation != "equal" or "".join(old[a:b]).isspace()
        _add(was, "".join(old[a:b]), changed)
        _add(now, "".join(new[c:d]), changed)
    return tuple(was), tuple(now)


def _tokens(text: str) -> list[str]:
    """Words, signs and the spaces between them, so that a changed comma marks no word; the rest of a very long one."""
    found = list(islice(re.finditer(r"\w+|\s+|[^\w\s]", text), 4 * AT_MOST))
    rest = text[found[-1].end() :] if found else ""
    return [match[0] for match in found] + ([rest] if rest else [])


def _add(pieces: list[PassagePart], words: str, changed: bool) -> None:
    """Runs of the same sort are one piece; a lone space between two changed words is changed with them."""
    if words and pieces and pieces[-1].changed == changed:
        pieces[-1] = PassagePart(pieces[-1].words + words, changed)
    elif words:
        pieces.append(PassagePart(words, changed))


def _all(passage: Passage) -> tuple[PassagePart, ...]:
    return (PassagePart(_whole(passage), True),)


def _whole(passage: Passage) -> str:
    return f"{passage.clause} {passage.words}".strip()
