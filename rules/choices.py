"""Values that a column may hold, listed once with their words, for rules and models alike."""

from __future__ import annotations

from collections.abc import Mapping
from enum import EnumType, StrEnum


class ListedType(EnumType):
    """The type of a list of values, with what a model's field asks of it, as Django's own `TextChoices` has it."""

    @property
    def values(cls) -> list[str]:
        members: Mapping[str, Choice] = cls.__members__
        return [member.value for member in members.values()]

    @property
    def choices(cls) -> list[tuple[str, str]]:
        members: Mapping[str, Choice] = cls.__members__
        return [(member.value, member.label) for member in members.values()]


class Choice(StrEnum, metaclass=ListedType):
    """A value with its word: `NOT_STARTED = "not_started", "not started"`; it equals the string that is stored."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Choice:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
