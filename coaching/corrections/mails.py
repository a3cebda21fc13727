"""The student is told that something on their record was put right, and where; never what was said (DOMAIN §9)."""

from datetime import datetime

from coaching.conversation import mails as conversation_mails
from coaching.corrections.models import (
    BookingCorrection,
    Correction,
    DeliverableCorrection,
    DropCorrection,
    ReviewCorrection,
)
from coaching.deliverables import mails as deliverable_mails
from people.mails import at_what_time, by_when, tell_student
from people.students.models import Student


def booking(made: BookingCorrection, now: datetime) -> None:
    appointment = made.appointment
    when = at_what_time(appointment.starts_at, appointment.zone, now)
    _tell(
        made,
        appointment.student,
        f"Your appointment on record was corrected. It is now: {appointment.get_kind_display()} with "
        f"{appointment.host.name}, {when}, {appointment.minutes} minutes.",
        conversation_mails.link(appointment.student, "coaching:student"),
        now,
    )


def deliverable(made: DeliverableCorrection, now: datetime) -> None:
    asked = made.deliverable
    by = by_when(asked.due_at, asked.zone, now)
    _tell(
        made,
        asked.student,
        f"What you are asked to hand in was corrected. It is now: your {asked.get_kind_display()}, by {by}.",
        deliverable_mails.deliverable_page(asked),
        now,
    )


def review(made: ReviewCorrection, now: datetime) -> None:
    asked = made.review.submission.deliverable
    what = f"What was said to your {asked.get_kind_display()} was corrected."
    _tell(made, asked.student, what, deliverable_mails.deliverable_page(asked), now)


def drop(made: DropCorrection, now: datetime) -> None:
    student = made.lapse.search.student
    what = "The reason on record why your search goes on was corrected. Your search goes on as before."
    _tell(made, student, what, conversation_mails.link(student), now)


def _tell(made: Correction, student: Student, what: str, page: str, now: datetime) -> None:
    tell_student(
        student,
        f"corrected:{made._meta.model_name}:{made.pk}",
        "coaching/corrections/mail/corrected.txt",
        "Something on your record was corrected",
        now,
        what=what,
        page=page,
        messages=conversation_mails.link(student),
    )
