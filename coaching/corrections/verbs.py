"""Corrections of what staff recorded of a student, by their coach or an admin, with the reason (DOMAIN §9).

Both versions are kept, and the database changes what is on record as the correction is added. The same correction
sent twice is one. Every verb locks the student's row, and raises Refused, also once a claim is decided.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import models, transaction

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.corrections import mails
from coaching.corrections.models import (
    BookingCorrection,
    Correction,
    DeliverableCorrection,
    DropCorrection,
    ReviewCorrection,
)
from coaching.deliverables.models import Deliverable, Review
from coaching.lapses.models import Lapse
from coaching.lapses.queries import was_dropped
from commitments.searches.claim_freeze import must_be_undecided
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text, must_coach
from people.students.locking import lock_student
from people.students.models import Student
from rules.instants import end_of_day
from rules.states import AppointmentOutcome
from standing import verbs as standing


@transaction.atomic
def correct_booking(
    appointment: Appointment,
    *,
    kind: str,
    host: User,
    starts_at: datetime,
    minutes: int,
    why: str,
    by: User,
    now: datetime,
) -> BookingCorrection:
    """Correct what an appointment is about, with whom, when and how long.

    Raise Refused, too, where it is still to be held and student or host is busy then.
    """
    student = _correctable(appointment.student_id, by, now)
    appointment = Appointment.objects.get(pk=appointment.pk)
    appointment_verbs.check_meeting(student, kind, host, starts_at, minutes, now, appointment.host_id)
    if appointment.outcome not in ("", AppointmentOutcome.CANCELLED) and starts_at > now:
        raise Refused(
            "How it went is on record, so it lies behind: choose a moment that is over.", "starts_at"
        )
    ends_at = starts_at + timedelta(minutes=minutes)
    if not appointment.outcome:
        User.objects.select_for_update().get(pk=host.pk)  # two coaches may book one host at once
        other_appointments = Appointment.objects.exclude(pk=appointment.pk)
        appointment_verbs.must_be_free(other_appointments, student, host, starts_at, ends_at)
    corrected_values = {"kind": kind, "host_id": host.pk, "starts_at": starts_at, "minutes": minutes}
    correction, is_new = _make(BookingCorrection, "appointment", appointment, corrected_values, why, by, now)
    if is_new:
        mails.booking(correction, now)
        standing.assess_student(student, now)
    return correction


@transaction.atomic
def correct_deliverable(
    deliverable: Deliverable, *, kind: str, due_on: date, why: str, by: User, now: datetime
) -> DeliverableCorrection:
    """Correct what is asked for, and by when.

    Raise Refused, too, for an earlier day than the student was told, or another kind than was handed in.
    """
    student = _correctable(deliverable.student_id, by, now)
    deliverable = Deliverable.objects.get(pk=deliverable.pk)
    if deliverable.cancelled_at is not None:
        raise Refused("This was called off: there is nothing to correct. Ask for it anew if it is needed.")
    if kind not in dict(Deliverable._meta.get_field("kind").flatchoices):
        raise Refused("Choose what is to be handed in.", "kind")
    if kind != deliverable.kind and deliverable.submissions.exists():
        raise Refused("Something was handed in already: ask for the other one anew.", "kind")
    due_at = deliverable.due_at
    if due_on != deliverable.due_on:
        due_at = _later(deliverable, due_on, now)
    other_deliverables = student.deliverables.not_called_off().filter(kind=kind, due_on=due_on)
    if other_deliverables.exclude(pk=deliverable.pk).exists():
        raise Refused("The same is asked for by that day already: call this one off instead.", "due_on")
    corrected_values = {"kind": kind, "due_on": due_on, "due_at": due_at}
    correction, is_new = _make(
        DeliverableCorrection, "deliverable", deliverable, corrected_values, why, by, now
    )
    if is_new:
        mails.deliverable(correction, now)
        standing.assess_student(student, now)
    return correction


def _later(deliverable: Deliverable, due_on: date, now: datetime) -> datetime:
    """Return the end of that day, or the deadline of which the student was told if it is later (DOMAIN §4, §8)."""
    if due_on > now.date() + appointment_verbs.FAR:
        raise Refused("This is more than a year ahead: check the date.", "due_on")
    if due_on < deliverable.due_on:
        raise Refused("They were told of a later day, which stays: only a later one can be set.", "due_on")
    return max(end_of_day(due_on, deliverable.zone), deliverable.due_at)


@transaction.atomic
def correct_review(
    review: Review, *, approved: bool, note: str, why: str, by: User, now: datetime
) -> ReviewCorrection:
    """Correct what was said to a version that was handed in."""
    student = _correctable(review.submission.deliverable.student_id, by, now)
    review = Review.objects.get(pk=review.pk)
    refusal = "" if approved else "Say what should change."
    corrected_values = {"approved": approved, "note": clean_text(note, field="note", empty=refusal)}
    correction, is_new = _make(ReviewCorrection, "review", review, corrected_values, why, by, now)
    if is_new:
        mails.review(correction, now)
        standing.assess_student(student, now)
    return correction


@transaction.atomic
def correct_drop(lapse: Lapse, *, reason: str, why: str, by: User, now: datetime) -> DropCorrection:
    """Correct why a lapse was dropped. That it was stays: the student was told that their search goes on."""
    student = _correctable(lapse.search.student_id, by, now)
    lapse = Lapse.objects.select_related("search", "message").get(pk=lapse.pk)
    if not was_dropped(lapse, student):
        raise Refused("Nobody of the school dropped this lapse: there is no reason to correct.")
    refusal = "Say why it was dropped, so that others can follow."
    corrected_values = {"cancelled_why": clean_text(reason, field="reason", empty=refusal, longest=200)}
    correction, is_new = _make(DropCorrection, "lapse", lapse, corrected_values, why, by, now, field="reason")
    if is_new:
        mails.drop(correction, now)
    return correction


def _correctable(student_id: int, by: User, now: datetime) -> Student:
    """Return the student, their row locked. Raise Refused where `by` does not coach them or a claim is decided."""
    student = lock_student(student_id)
    must_coach(student, by, now)
    for search in student.searches.order_by("pk"):
        must_be_undecided(search)
    return student


def _make(
    model: type[Any],
    row_field: str,
    row: models.Model,
    corrected_values: Mapping[str, Any],
    why: str,
    by: User,
    now: datetime,
    field: str | None = None,
) -> tuple[Any, bool]:
    """Return the correction, and whether it is new; the same once more is the one that is there.

    `row_field` is the model's foreign key to `row`, `field` the form's field beside which a refusal stands.
    """
    why = clean_text(why, field="why", empty="Say what was wrong: the student reads it.", longest=2_000)
    if all(getattr(row, name) == value for name, value in corrected_values.items()):
        last_correction: Correction | None = model.objects.filter(**{row_field: row}).last()
        if last_correction is not None and (last_correction.by_id, last_correction.why) == (by.pk, why):
            return last_correction, False
        raise Refused(
            "It is on record like that already: change what is wrong.", field or next(iter(corrected_values))
        )
    correction = model.objects.create(**{row_field: row}, why=why, by=by, at=now, **corrected_values)
    return model.objects.get(pk=correction.pk), True
