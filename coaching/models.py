"""The help: messages and lapses, mails that bounced (`bounces`), appointments, deliverables, concerns (`care`)."""

from coaching.bounces.models import Bounce, ToldOtherwise
from coaching.care import Appointment, Concern, Deliverable, OutcomeCorrection, Review, Submission
from coaching.closings.models import MessageClosing
from coaching.corrections.models import (
    BookingCorrection,
    DeliverableCorrection,
    DropCorrection,
    ReviewCorrection,
)
from coaching.messages import Lapse, Message

__all__ = [
    "Appointment",
    "BookingCorrection",
    "Bounce",
    "Concern",
    "Deliverable",
    "DeliverableCorrection",
    "DropCorrection",
    "Lapse",
    "Message",
    "MessageClosing",
    "OutcomeCorrection",
    "Review",
    "ReviewCorrection",
    "Submission",
    "ToldOtherwise",
]
