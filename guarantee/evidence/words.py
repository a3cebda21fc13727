"""Evidence as pages list it: by kind, each piece with who had a hand in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

HEADINGS = {
    "certification": "Graduation",
    "requirement": "What the program asks for",
    "outcome": "What was certified",
    "condition": "Conditions",
    "signature": "The signature",
    "window": "The window",
    "ending": "Ends of the guarantee",
    "leave": "Leave",
    "excusal": "Excusals",
    "accommodation": "Accommodations",
    "lapse": "Lapses",
    "period": "Weeks and months",
    "concern": "Concerns about conduct",
    "clause_answer": "What the school said about clauses",
    "tuition": "Tuition",
    "payer": "Who paid",
    "activity": "Activities",
    "check": "What checks of links and commits found",
    "correction": "Corrections",
    "message": "Messages",
    "closing": "Messages that were closed",
    "told_otherwise": "Messages told of in another way",
    "appointment": "Appointments",
    "outcome_correction": "Corrected appointments",
    "booking_correction": "Corrected bookings",
    "deliverable_correction": "Corrected deliverables",
    "drop_correction": "Corrected lapses",
    "deliverable": "Deliverables",
    "submission": "What was handed in",
    "offer": "Offers",
    "ask": "What was asked of employers",
    "answer_correction": "Answers taken off",
    "extension": "More time from employers",
    "confirmation": "Confirmations of offers",
    "statement": "What the student says, with documents",
}


@dataclass(frozen=True)
class EvidenceGroup:
    heading: str
    pieces: list[dict[str, Any]]


def grouped(pieces: Iterable[dict[str, Any]]) -> list[EvidenceGroup]:
    """Group frozen pieces by kind, in the order in which the kinds first come."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for piece in pieces:
        groups.setdefault(piece["kind"], []).append(piece)
    return [EvidenceGroup(HEADINGS[kind], rows) for kind, rows in groups.items()]
