"""What a claim's sentences mean: each becomes events at their moments, or says what held before the search."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from nightly.sweep import sweep
from tests.guarantee.claims_table.world import Event, Options, World, moment

READERS: list[tuple[re.Pattern[str], Callable[..., Any]]] = []


@dataclass
class Story:
    """A claim's facts, read: what held before the search, and what happened when."""

    options: Options = field(default_factory=Options)
    events: list[tuple[datetime, Event]] = field(default_factory=list)
    filed: list[datetime] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)  # what a later sentence of the same claim speaks of

    def at(self, when: datetime | str, event: Event) -> None:
        self.events.append((moment(when) if isinstance(when, str) else when, event))


def says(pattern: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Let a function read the sentences of this form; it takes the story and the groups of the pattern."""

    def decorate(reader: Callable[..., None]) -> Callable[..., None]:
        READERS.append((re.compile(pattern), reader))
        return reader

    return decorate


def story(facts: Iterable[str]) -> Story:
    """Read the facts of a claim. A sentence that nobody can read, or two could, is an error."""
    told = Story()
    for fact in facts:
        readers = [(match, reader) for form, reader in READERS if (match := form.fullmatch(fact))]
        assert len(readers) == 1, f"{len(readers)} readers for “{fact}”"
        match, reader = readers[0]
        reader(told, *match.groups())
    return told


def happen(told: Story, made: World) -> None:
    """Let it all happen, in the order of its moments; before each the system has done what was due by then."""
    for when, event in sorted(told.events, key=lambda row: row[0]):
        sweep(when)
        event(made)
