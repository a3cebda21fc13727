"""Whether what is recorded of a student meets a condition of their policy (DOMAIN §3). Nobody recorded: not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from rules.terms import ProgramCondition


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an admin recorded: a figure (`value`), or yes or no (`holds`), of a condition so called and so counted."""

    label: str
    unit: str
    value: Decimal | None
    holds: bool | None
    note: str
    by: str
    at: datetime
    ref: str = ""


def fits(condition: ProgramCondition, recorded: Recorded | None) -> bool:
    """Whether it answers this condition: one that another version words or counts otherwise is asked anew."""
    if recorded is None or (recorded.label, recorded.unit) != (condition.label, condition.unit):
        return False
    return (recorded.holds is not None) == (condition.measure == "yes_no")


def met(condition: ProgramCondition, recorded: Recorded | None) -> bool | None:
    """Yes, no, or not known (None) as long as nobody has recorded what fits. A limit itself is met."""
    if recorded is None or not fits(condition, recorded):
        return None
    if condition.measure == "yes_no":
        return recorded.holds
    assert recorded.value is not None and condition.limit is not None
    if condition.measure == "at_most":
        return recorded.value <= condition.limit
    return recorded.value >= condition.limit


def asked(condition: ProgramCondition) -> str:
    """Such as "at most 3 absences", "at least 70 %"; "yes" where it holds or does not."""
    if condition.limit is None:
        return "yes"
    least = "at most" if condition.measure == "at_most" else "at least"
    return f"{least} {figure(condition.limit)} {condition.unit}".strip()


def said(condition: ProgramCondition, recorded: Recorded | None) -> str:
    """Such as "2", "71.5 %", "no", "not recorded"."""
    if recorded is None or not fits(condition, recorded):
        return "not recorded"
    if recorded.value is None:
        return "yes" if recorded.holds else "no"
    sign = "" if condition.unit[:1].isalpha() else f" {condition.unit}"
    return f"{figure(recorded.value)}{sign}".strip()


def sentence(condition: ProgramCondition, recorded: Recorded | None) -> str:
    """Such as "Absences: 4, not met (at most 3 absences, clause 1.1)."."""
    verdict = ", not met" if met(condition, recorded) is False else ""
    limit = f"{asked(condition)}, " if condition.limit is not None else ""
    return f"{condition.label}: {said(condition, recorded)}{verdict} ({limit}clause {condition.clause})."


def figure(value: Decimal) -> str:
    """Without zeros that say nothing: "3", "71.5"."""
    return f"{value.normalize():f}"
