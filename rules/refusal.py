"""A refusal that says what to do: what a form shows beside the field."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """`code` is for tests and logs, `reason` a full sentence for the person who typed."""

    code: str
    reason: str
