"""The student is told that something on their record was put right, and where; never what was said (DOMAIN §9)."""

from datetime import datetime
from typing import Any

from coaching.corrections.models import (
    BookingCorrection,
    Correction,
    DeliverableCorrection,
    DropCorrection,
    ReviewCorrection,
)
from coaching.deliverables.mails import deliverable_page
from core.mails import link
from people.mails import at_what_time, by_when, tell_student
from people.students.models import Student


def booking(made: BookingCorrection, now: datetime) -> None:
    appointment = made.appointment
    _tell(
        made,
        appointment.student,
        "coaching/corrections/mail/booking.txt",
        link("coaching:student", appointment.student_id),
        now,
        what=appointment.get_kind_display(),
        host=appointment.host.name,
        when=at_what_time(appointment.starts_at, appointment.zone, now),
        minutes=appointment.minutes,
    )


def deliverable(made: DeliverableCorrection, now: datetime) -> None:
    asked = made.deliverable
    _tell(
        made,
        asked.student,
        "coaching/corrections/mail/deliverable.txt",
        deliverable_page(asked),
        now,
        what=asked.get_kind_display(),
        when=by_when(asked.due_at, asked.zone, now),
    )


def review(made: ReviewCorrection, now: datetime) -> None:
    asked = made.review.submission.deliverable
    template, page = "coaching/corrections/mail/review.txt", deliverable_page(asked)
    _tell(made, asked.student, template, page, now, what=asked.get_kind_display())


def drop(made: DropCorrection, now: datetime) -> None:
    student = made.lapse.search.student
    template, page = "coaching/corrections/mail/drop.txt", link("coaching:messages", student.pk)
    _tell(made, student, template, page, now)


def _tell(made: Correction, student: Student, template: str, page: str, now: datetime, **facts: Any) -> None:
    key, messages = f"corrected:{made._meta.model_name}:{made.pk}", link("coaching:messages", student.pk)
    tell_student(student, key, template, now, page=page, messages=messages, **facts)
