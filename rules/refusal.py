"""Refusals that say what to do, as a form shows them beside the field."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why what was typed is refused: `code` is for tests and logs, `reason` a full sentence for whoever typed it."""

    code: str
    reason: str
