"""Conditions of a policy, and whether what is recorded of a student meets them (DOMAIN §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from rules.terms import ProgramCondition


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an admin recorded: a figure (`value`), or yes or no (`holds`), of a condition of this label and unit."""

    label: str
    unit: str
    value: Decimal | None
    holds: bool | None
    note: str
    by: str
    at: datetime
    ref: str = ""


def fits(condition: ProgramCondition, recorded: Recorded | None) -> bool:
    """Return whether the record answers this condition, with the same label, unit and sort of answer.

    What another version words or counts otherwise has to be recorded anew.
    """
    if recorded is None or (recorded.label, recorded.unit) != (condition.label, condition.unit):
        return False
    return (recorded.holds is not None) == (condition.measure == "yes_no")


def met(condition: ProgramCondition, recorded: Recorded | None) -> bool | None:
    """Return whether the condition is met; None while nobody has recorded what fits it. A limit itself is met."""
    if recorded is None or not fits(condition, recorded):
        return None
    if condition.measure == "yes_no":
        return recorded.holds
    assert recorded.value is not None and condition.limit is not None
    if condition.measure == "at_most":
        return recorded.value <= condition.limit
    return recorded.value >= condition.limit


def asked(condition: ProgramCondition) -> str:
    """Return what a condition asks for, such as "at most 3 absences", "at least 70 %"; "yes" where it has no limit."""
    if condition.limit is None:
        return "yes"
    bound = "at most" if condition.measure == "at_most" else "at least"
    return f"{bound} {figure(condition.limit)} {condition.unit}".strip()


def said(condition: ProgramCondition, recorded: Recorded | None) -> str:
    """Return what is recorded, in words, such as "2", "71.5 %", "no", "not recorded"."""
    if recorded is None or not fits(condition, recorded):
        return "not recorded"
    if recorded.value is None:
        return "yes" if recorded.holds else "no"
    sign = "" if condition.unit[:1].isalpha() else f" {condition.unit}"
    return f"{figure(recorded.value)}{sign}".strip()


def sentence(condition: ProgramCondition, recorded: Recorded | None) -> str:
    """Return the sentence on a condition, such as "Absences: 4, not met (at most 3 absences, clause 1.1)."."""
    verdict = ", not met" if met(condition, recorded) is False else ""
    limit = f"{asked(condition)}, " if condition.limit is not None else ""
    return f"{condition.label}: {said(condition, recorded)}{verdict} ({limit}clause {condition.clause})."


def figure(value: Decimal) -> str:
    """Return a figure without trailing zeros, such as "3", "71.5"."""
    return f"{value.normalize():f}"
