"""The verbs that book appointments, record what became of them, and correct it (DOMAIN §9)."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import DurationField, ExpressionWrapper, F

from coaching.appointments import mails
from coaching.appointments.models import Appointment, AppointmentQuerySet, OutcomeCorrection
from commitments.searches.claim_freeze import must_be_undecided
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text, is_staff, must_coach
from people.students.locking import lock_student
from people.students.models import Student
from rules.states import AppointmentOutcome
from standing import verbs as standing

FAR = timedelta(days=400)  # further away, a date is taken for a typing error


LONGEST_LATE = 240  # minutes


@transaction.atomic
def book(
    student: Student, *, kind: str, host: User, starts_at: datetime, minutes: int, by: User, now: datetime
) -> Appointment:
    """Book a meeting of the student with `host`, which keeps the student's zone of this moment.

    The same meeting booked again is the one that exists. Raise Refused where student or host is busy then.
    """
    student = lock_student(student.pk)
    must_coach(student, by, now)
    check_meeting(student, kind, host, starts_at, minutes, now)
    User.objects.select_for_update().get(pk=host.pk)  # two coaches may book one host at once
    ends_at = starts_at + timedelta(minutes=minutes)
    existing_meeting = (
        student.appointments.open().filter(kind=kind, host=host, starts_at=starts_at, minutes=minutes).first()
    )
    if existing_meeting is not None:
        return existing_meeting
    must_be_free(Appointment.objects.all(), student, host, starts_at, ends_at)
    appointment = Appointment.objects.create(
        student=student,
        kind=kind,
        host=host,
        starts_at=starts_at,
        minutes=minutes,
        zone=student.zone,
        booked_by=by,
        booked_at=now,
    )
    mails.booked(appointment, now)
    standing.assess_student(student, now)
    return appointment


def check_meeting(
    student: Student,
    kind: str,
    host: User,
    starts_at: datetime,
    minutes: int,
    now: datetime,
    booked_host_id: int | None = None,
) -> None:
    """Raise Refused, with its field, where a meeting cannot be as given. A host once booked may have left since."""
    if kind not in dict(Appointment._meta.get_field("kind").flatchoices):
        raise Refused("Choose what the appointment is about.", "kind")
    in_the_team = host.pk == booked_host_id or (host.is_active and is_staff(host, now))
    if host.pk == student.user_id or not in_the_team:
        raise Refused("Choose someone of the team whom the student meets.", "host")
    if not 5 <= minutes <= 240:
        raise Refused("An appointment takes 5 to 240 minutes.", "minutes")
    if starts_at > now + FAR:
        raise Refused("This is more than a year ahead: check the date.", "starts_at")
    if starts_at < now - FAR:
        raise Refused("This is more than a year ago: check the date.", "starts_at")


def must_be_free(
    appointments: AppointmentQuerySet, student: Student, host: User, starts_at: datetime, ends_at: datetime
) -> None:
    """Raise Refused where one of these appointments has the host or the student already."""
    for name, booked in (
        (host.name, appointments.filter(host=host)),
        (student.user.name, appointments.filter(student=student)),
    ):
        if _is_busy(booked, starts_at, ends_at):
            raise Refused(f"{name} has another appointment then: choose another time.", "starts_at")


def _is_busy(appointments: AppointmentQuerySet, starts_at: datetime, ends_at: datetime) -> bool:
    """Return whether one without a recorded outcome overlaps these moments, of which the end is exclusive."""
    return (
        appointments.open()
        .filter(starts_at__lt=ends_at)
        .annotate(
            ends_at=F("starts_at") + ExpressionWrapper(F("minutes") * timedelta(minutes=1), DurationField())
        )
        .filter(ends_at__gt=starts_at)
        .exists()
    )


@transaction.atomic
def record_outcome(
    appointment: Appointment, *, outcome: str, minutes_late: int | None, note: str, by: User, now: datetime
) -> Appointment:
    """Record how an appointment went, once: after it began, or a cancellation any time before.

    `by` is the coach, the host or an admin. Raise Refused for anybody else, or where it is on record already.
    """
    student = lock_student(appointment.student_id)
    _must_know(appointment, student, by, now)
    if outcome not in AppointmentOutcome.values:
        raise Refused("Choose how it went.", "outcome")
    if outcome == AppointmentOutcome.CANCELLED and now >= appointment.starts_at:
        raise Refused(
            "It had already begun, so it cannot be cancelled in time: choose what happened instead.",
            "outcome",
        )
    if outcome != AppointmentOutcome.CANCELLED and now < appointment.starts_at:
        raise Refused("It has not begun: record how it went once it has, or cancel it.", "outcome")
    late = _minutes_late(outcome, minutes_late)
    note = clean_text(note, field="note", longest=5_000)
    changed = Appointment.objects.filter(pk=appointment.pk, outcome="").update(
        outcome=outcome, minutes_late=late, note=note, recorded_by=by, recorded_at=now
    )
    if not changed:
        raise Refused("How it went is already on record: load the page again to see it.")
    recorded = Appointment.objects.get(pk=appointment.pk)
    mails.outcome_recorded(recorded, now)
    standing.assess_student(student, now)
    return recorded


@transaction.atomic
def correct_outcome(
    appointment: Appointment,
    *,
    outcome: str,
    minutes_late: int | None,
    note: str,
    why: str,
    by: User,
    now: datetime,
) -> OutcomeCorrection:
    """Correct what was recorded, as the coach, the host or an admin, with the reason (DOMAIN §9).

    Both versions are kept, and the database changes the appointment as the correction is added. The same correction
    sent twice is one. Raise Refused, also once a claim is decided.
    """
    student = lock_student(appointment.student_id)
    appointment = Appointment.objects.get(pk=appointment.pk)
    _must_know(appointment, student, by, now)
    if not appointment.outcome:
        raise Refused("Nothing is on record yet: record how it went first.")
    for search in student.searches.order_by("pk"):
        must_be_undecided(search)
    if outcome not in AppointmentOutcome.values:
        raise Refused("Choose how it went.", "outcome")
    if (
        outcome == AppointmentOutcome.CANCELLED
        and appointment.outcome != AppointmentOutcome.CANCELLED
        and now >= appointment.starts_at
    ):
        raise Refused("It was not cancelled before it began: choose what happened instead.", "outcome")
    if outcome != AppointmentOutcome.CANCELLED and now < appointment.starts_at:
        raise Refused("It has not begun: book it again instead.", "outcome")
    why = clean_text(why, field="why", empty="Say what was wrong: the student reads it.", longest=2_000)
    corrected_values = {
        "outcome": outcome,
        "minutes_late": _minutes_late(outcome, minutes_late),
        "note": clean_text(note, field="note", longest=5_000),
    }
    if all(getattr(appointment, name) == value for name, value in corrected_values.items()):
        last_correction = appointment.corrections.last()
        if last_correction is not None and (last_correction.by_id, last_correction.why) == (by.pk, why):
            return last_correction
        raise Refused("It is on record like that already: change what is wrong.", "outcome")
    correction = OutcomeCorrection.objects.create(
        appointment=appointment, why=why, by=by, at=now, **corrected_values
    )
    mails.outcome_recorded(
        Appointment.objects.select_related("student__user", "host").get(pk=appointment.pk), now
    )
    standing.assess_student(student, now)
    correction.refresh_from_db()
    return correction


def _must_know(appointment: Appointment, student: Student, by: User, now: datetime) -> None:
    """Raise Refused unless `by` was the host, coaches the student or is an admin."""
    if by.pk != appointment.host_id or by.pk == student.user_id:
        must_coach(student, by, now)


def _minutes_late(outcome: str, minutes_late: int | None) -> int | None:
    if outcome != AppointmentOutcome.ATTENDED:
        return None
    if minutes_late is None:
        raise Refused("Say how many minutes late, 0 for on time.", "minutes_late")
    if not 0 <= minutes_late <= LONGEST_LATE:
        raise Refused(
            f"Minutes late are 0 to {LONGEST_LATE}; later than that is “did not come”.", "minutes_late"
        )
    return minutes_late
