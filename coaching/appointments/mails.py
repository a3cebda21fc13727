"""Mails about appointments: booked, and what was recorded."""

from datetime import datetime

from coaching.appointments.models import Appointment
from core.mails import link
from people.mails import at_what_time, tell_student
from rules.states import AppointmentOutcome


def booked(appointment: Appointment, now: datetime) -> None:
    """Tell the student by mail that an appointment was booked for them."""
    tell_student(
        appointment.student,
        f"booked:{appointment.pk}",
        "coaching/appointments/mail/booked.txt",
        now,
        what=appointment.get_kind_display(),
        host=appointment.host.name,
        minutes=appointment.minutes,
        over=appointment.starts_at <= now,
        when=at_what_time(appointment.starts_at, appointment.zone, now),
        page=link("coaching:student", appointment.student_id),
    )


def outcome_recorded(appointment: Appointment, now: datetime) -> None:
    """Tell the student by mail that it is on record how a meeting of theirs went, or that it was called off."""
    tell_student(
        appointment.student,
        f"outcome:{appointment.pk}:{appointment.recorded_at:%Y%m%dT%H%M%SZ}",
        "coaching/appointments/mail/outcome_recorded.txt",
        now,
        what=appointment.get_kind_display(),
        host=appointment.host.name,
        cancelled=appointment.outcome == AppointmentOutcome.CANCELLED,
        when=at_what_time(appointment.starts_at, appointment.zone, now),
        page=link("coaching:student", appointment.student_id),
        messages=link("coaching:messages", appointment.student_id),
    )
