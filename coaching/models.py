"""The rows of this room, matter by matter."""

from coaching.appointments.models import Appointment, OutcomeCorrection
from coaching.bounces.models import Bounce, ToldOtherwise
from coaching.closings.models import MessageClosing
from coaching.concerns.models import Concern
from coaching.conversation.models import Message
from coaching.corrections.models import (
    BookingCorrection,
    DeliverableCorrection,
    DropCorrection,
    ReviewCorrection,
)
from coaching.deliverables.models import Deliverable, Review, Submission
from coaching.lapses.models import Lapse
from coaching.put_off.models import PutOff
from coaching.waiting.models import SetAside

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
    "PutOff",
    "Review",
    "ReviewCorrection",
    "SetAside",
    "Submission",
    "ToldOtherwise",
]
