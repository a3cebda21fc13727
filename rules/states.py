"""The states and outcomes that rules read, each listed once; models store them, and say which step leads where.

States that no rule reads stand beside their model (`commitments/excusals/models.py`, `guarantee/replays/models.py`).
"""

from __future__ import annotations

from rules.choices import Choice
from rules.words import ON_TRACK


class StudentState(Choice):
    """The stages of a student's life with the school (DOMAIN §2)."""

    ENROLLED = "enrolled", "enrolled"
    PREPARING = "preparing", "preparing"
    NOT_SEEKING = "not_seeking", "not seeking"
    SEARCHING = "searching", "searching"
    EMPLOYED = "employed", "employed"
    LAPSED = "lapsed", "lapsed"
    WITHDRAWN = "withdrawn", "withdrawn"
    CLOSED = "closed", "closed"


class SearchState(Choice):
    """The states of a search, apart from which of its clocks runs."""

    PLANNED = "planned", "planned"
    RUNNING = "running", "running"
    ENDED = "ended", "ended"
    NOT_STARTED = "not_started", "not started"


class OfferAnswer(Choice):
    """The answers of a student to an offer."""

    ACCEPTED = "accepted", "accepted"
    REFUSED = "refused", "declined"


class AppointmentOutcome(Choice):
    """The outcomes of an appointment; what nobody has recorded is stored empty."""

    ATTENDED = "attended", "attended"
    NO_SHOW = "no_show", "did not come"
    EXCUSED = "excused", "did not come, excused"
    STAFF_MISSED = "staff_missed", "the school missed it"
    CANCELLED = "cancelled", "cancelled in time"


class RiskLevel(Choice):
    """The levels of risk, with the words beside their dots."""

    RED = "red", "urgent"
    AMBER = "amber", "watch"
    GREEN = "green", ON_TRACK


class ClaimState(Choice):
    """The states of a claim."""

    FILED = "filed", "filed"
    PROPOSED = "proposed", "waits for a second admin"
    DECIDED = "decided", "decided"
    WITHDRAWN = "withdrawn", "withdrawn"


class DecisionOutcome(Choice):
    """The outcomes of a claim that two admins decided."""

    APPROVED = "approved", "approved"
    DENIED = "denied", "denied"


class PayerKind(Choice):
    """The kinds of payers of a part of the tuition."""

    STUDENT = "student", "the student"
    LENDER = "lender", "a lender"
    GRANT = "grant", "a grant"


class EndingClock(Choice):
    """The two clocks of a search, of which an ending ends one (DOMAIN §2)."""

    SERVICE = "service", "service"
    GUARANTEE = "guarantee", "guarantee"


class EndingCause(Choice):
    """The causes by which a clock of a search ends."""

    WINDOW = "window", "the window ended"
    OFFER = "offer", "a qualifying offer"
    EMPLOYED = "employed", "found work"
    LAPSE = "lapse", "stopped responding"
    WITHDRAWAL = "withdrawal", "no longer looking"
