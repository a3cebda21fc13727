"""Mails that say that something on a student's record was put right, and where; never what it says (DOMAIN §9)."""

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


def booking(correction: BookingCorrection, now: datetime) -> None:
    appointment = correction.appointment
    _tell(
        correction,
        appointment.student,
        "coaching/corrections/mail/booking.txt",
        link("coaching:student", appointment.student_id),
        now,
        what=appointment.get_kind_display(),
        host=appointment.host.name,
        when=at_what_time(appointment.starts_at, appointment.zone, now),
        minutes=appointment.minutes,
    )


def deliverable(correction: DeliverableCorrection, now: datetime) -> None:
    deliverable = correction.deliverable
    _tell(
        correction,
        deliverable.student,
        "coaching/corrections/mail/deliverable.txt",
        deliverable_page(deliverable),
        now,
        what=deliverable.get_kind_display(),
        when=by_when(deliverable.due_at, deliverable.zone, now),
    )


def review(correction: ReviewCorrection, now: datetime) -> None:
    deliverable = correction.review.submission.deliverable
    template, page = "coaching/corrections/mail/review.txt", deliverable_page(deliverable)
    _tell(correction, deliverable.student, template, page, now, what=deliverable.get_kind_display())


def drop(correction: DropCorrection, now: datetime) -> None:
    student = correction.lapse.search.student
    template, page = "coaching/corrections/mail/drop.txt", link("coaching:messages", student.pk)
    _tell(correction, student, template, page, now)


def _tell(
    correction: Correction, student: Student, template: str, page: str, now: datetime, **facts: Any
) -> None:
    key = f"corrected:{correction._meta.model_name}:{correction.pk}"
    messages = link("coaching:messages", student.pk)
    tell_student(student, key, template, now, page=page, messages=messages, **facts)
