"""How long the texts of decided claims are kept, by class of record (DOMAIN §8)."""

from __future__ import annotations

from enum import StrEnum


class RecordClass(StrEnum):
    """What a text of a decided claim is about."""

    CLAIM = "claim"  # statements, findings, reasons, letters, and whatever else was written about the claim
    SEARCH = (
        "search"  # activities, messages, offers, appointments and their like, on which the decision rests
    )
    SCHOOL = "school"  # graduation, the conditions of the program, the signature
