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
    DRAWN = "drawn", "waits for a second look"
    DECIDED = "decided", "decided"
    APPEALED = "appealed", "appealed"
    SETTLED = "settled", "settled"
    WITHDRAWN = "withdrawn", "withdrawn"


# The admins have still to decide a claim in one of the first; in one of the others its weeks stand as they were judged.
OPEN_CLAIMS = (ClaimState.FILED, ClaimState.PROPOSED, ClaimState.DRAWN)
CLOSED_CLAIMS = (ClaimState.DECIDED, ClaimState.APPEALED, ClaimState.SETTLED)
# A claim is decided when its second admin agrees (DOMAIN §13), also while others look at it again.
DECIDED_CLAIMS = (ClaimState.DRAWN, *CLOSED_CLAIMS)


# In these its judges make findings: at first, or to replace the decision that is appealed.
FOUND_CLAIMS = (ClaimState.FILED, ClaimState.APPEALED)


class DecisionOutcome(Choice):
    """The outcomes of a claim that two admins decided, or both sides settled."""

    APPROVED = "approved", "approved"
    DENIED = "denied", "denied"
    SETTLED = "settled", "settled"


PAID_OUTCOMES = (DecisionOutcome.APPROVED, DecisionOutcome.SETTLED)


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


class CheckState(Choice):
    """How far the check of an activity's evidence is (DOMAIN §5); of what is not checked it is stored empty.

    A failed check withholds the activity. What is open, unclear, stated, good or accepted counts.
    """

    OPEN = "open", "not checked yet"
    UNCLEAR = "unclear", "your coach looks at it"
    GOOD = "good", "checked"
    FAILED = "failed", "not found to be so"
    ACCEPTED = "accepted", "accepted by a coach"
    STATED = "stated", "as you stated it"


# A week waits for these: they may still turn, a failed one by being mended.
CHECKS_AWAITED = (CheckState.OPEN, CheckState.UNCLEAR, CheckState.FAILED)


class CheckedEvidence(Choice):
    """What the evidence of an activity is, and so how it is checked."""

    POST = "post", "a post at a public address"
    COMMITS = "commits", "commits on a code host"


class Stage(Choice):
    """The stages of an opening on its way, the one nearest to the goal last but one."""

    SPOTTED = "spotted", "Spotted"
    REACHED_OUT = "reached_out", "Reached out"
    TALKING = "talking", "Talking"
    INTERVIEWING = "interviewing", "Interviewing"
    OFFERED = "offered", "Offer"
    CLOSED = "closed", "Closed"


class Closing(Choice):
    """How an opening was closed."""

    ACCEPTED = "accepted", "accepted"
    REFUSED = "refused", "refused"
    WITHDRAWN = "withdrawn", "withdrawn"
    NO_ANSWER = "no_answer", "no answer"
