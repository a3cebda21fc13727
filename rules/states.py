"""The states and outcomes that rules read, each listed once; models store them, and say which step leads where.

States that no rule reads stand beside their model (`commitments/excusals/models.py`, `guarantee/replays/models.py`).
"""

from __future__ import annotations

from rules.choices import Choice
from rules.words import ON_TRACK


class StudentState(Choice):
    """Where a student stands in their life with the school (DOMAIN §2)."""

    ENROLLED = "enrolled", "enrolled"
    PREPARING = "preparing", "preparing"
    NOT_SEEKING = "not_seeking", "not seeking"
    SEARCHING = "searching", "searching"
    EMPLOYED = "employed", "employed"
    LAPSED = "lapsed", "lapsed"
    WITHDRAWN = "withdrawn", "withdrawn"
    CLOSED = "closed", "closed"


class SearchState(Choice):
    """Where a search stands; which of its clocks runs is another question."""

    PLANNED = "planned", "planned"
    RUNNING = "running", "running"
    ENDED = "ended", "ended"
    NOT_STARTED = "not_started", "not started"


class OfferAnswer(Choice):
    """What a student answered to an offer."""

    ACCEPTED = "accepted", "accepted"
    REFUSED = "refused", "declined"


class AppointmentOutcome(Choice):
    """What became of an appointment; what nobody has recorded is empty."""

    ATTENDED = "attended", "attended"
    NO_SHOW = "no_show", "did not come"
    EXCUSED = "excused", "did not come, excused"
    STAFF_MISSED = "staff_missed", "the school missed it"
    CANCELLED = "cancelled", "cancelled in time"


class RiskLevel(Choice):
    """How a student stands, and the word beside its dot."""

    RED = "red", "urgent"
    AMBER = "amber", "watch"
    GREEN = "green", ON_TRACK


class ClaimState(Choice):
    """How far a claim has come."""

    FILED = "filed", "filed"
    PROPOSED = "proposed", "waits for a second admin"
    DECIDED = "decided", "decided"
    WITHDRAWN = "withdrawn", "withdrawn"


class DecisionOutcome(Choice):
    """What two admins decided of a claim."""

    APPROVED = "approved", "approved"
    DENIED = "denied", "denied"


class PayerKind(Choice):
    """Who paid a part of the tuition."""

    STUDENT = "student", "the student"
    LENDER = "lender", "a lender"
    GRANT = "grant", "a grant"


class EndingClock(Choice):
    """Which of a search's two clocks ended (DOMAIN §2)."""

    SERVICE = "service", "service"
    GUARANTEE = "guarantee", "guarantee"


class EndingCause(Choice):
    """Why it ended."""

    WINDOW = "window", "the window ended"
    OFFER = "offer", "a qualifying offer"
    EMPLOYED = "employed", "found work"
    LAPSE = "lapse", "stopped responding"
    WITHDRAWAL = "withdrawal", "no longer looking"
