"""The help: messages and lapses here; appointments, deliverables and concerns in `care`."""

from coaching.care import Appointment, Concern, Deliverable, OutcomeCorrection, Review, Submission
from coaching.closings.models import MessageClosing
from coaching.messages import Lapse, Message

__all__ = [
    "Appointment",
    "Concern",
    "Deliverable",
    "Lapse",
    "Message",
    "MessageClosing",
    "OutcomeCorrection",
    "Review",
    "Submission",
]
