"""Corrections of each kind, with what is usual unless said otherwise."""

from datetime import date, timedelta
from typing import Any

from coaching.appointments.models import Appointment
from coaching.corrections import verbs
from coaching.corrections.models import (
    BookingCorrection,
    DeliverableCorrection,
    DropCorrection,
    ReviewCorrection,
)
from coaching.deliverables.models import Deliverable, Review
from coaching.lapses.models import Lapse
from people.accounts.models import User
from tests.coaching.conftest import MONDAY

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AFTER = MONDAY + 2 * HOUR
DUE = date(2026, 3, 20)
WHY = "I took the wrong line."


def booking(appointment: Appointment, by: User, **said: Any) -> BookingCorrection:
    values: dict[str, Any] = {
        "kind": "mock_technical",
        "host": appointment.host,
        "starts_at": MONDAY + DAY + HOUR,
        "minutes": 45,
        "why": WHY,
        "now": AFTER,
    }
    return verbs.correct_booking(appointment, **(values | said), by=by)


def request(deliverable: Deliverable, by: User, **said: Any) -> DeliverableCorrection:
    values: dict[str, Any] = {"kind": "pitch", "due_on": DUE + 3 * DAY, "why": WHY, "now": AFTER}
    return verbs.correct_deliverable(deliverable, **(values | said), by=by)


def review(made: Review, by: User, **said: Any) -> ReviewCorrection:
    values: dict[str, Any] = {"approved": False, "note": "Shorter.", "why": WHY, "now": AFTER}
    return verbs.correct_review(made, **(values | said), by=by)


def drop(lapse: Lapse, by: User, **said: Any) -> DropCorrection:
    values: dict[str, Any] = {"reason": "She wrote a letter.", "why": WHY, "now": lapse.cancelled_at}
    return verbs.correct_drop(lapse, **(values | said), by=by)
