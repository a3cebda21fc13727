"""What a page says of one rule, and of the rules that belong together."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleWords:
    """One rule in words.

    `mark` is stated, default (to be confirmed), own (the program's figure, where the text gives none), loose (no
    clause is named yet) or not_stated; `clause` is the number in the text, if one; `nouns` are a quota's, such as
    "person, people".
    """

    name: str
    label: str
    words: str
    mark: str
    clause: str = ""
    part: bool = False
    nouns: str = ""

    @property
    def called(self) -> str:
        """The rule's name, with all that its words may leave out: one person, or several people."""
        return f"{self.label} ({self.nouns})" if self.nouns else self.label


@dataclass(frozen=True, slots=True)
class RuleGroup:
    title: str
    rules: tuple[RuleWords, ...]
