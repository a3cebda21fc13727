"""The verbs that ask for a deliverable, call it off, hand it in and review it (DOMAIN §9)."""

from datetime import date, datetime

from django.db import transaction

from coaching.appointments.verbs import FAR
from coaching.deliverables import mails
from coaching.deliverables.models import Deliverable, Review, Submission
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text, must_coach
from people.students.locking import lock_student
from people.students.models import Student
from rules.instants import end_of_day, local_day
from standing import verbs as standing


@transaction.atomic
def set_deliverable(student: Student, *, kind: str, due_on: date, by: User, now: datetime) -> Deliverable:
    """Ask for something by the end of `due_on` in the student's zone. The same again is the one that exists."""
    student = lock_student(student.pk)
    must_coach(student, by, now)
    if kind not in dict(Deliverable._meta.get_field("kind").flatchoices):
        raise Refused("Choose what is to be handed in.", "kind")
    today = local_day(now, student.zone)
    if due_on < today:
        raise Refused("Choose today or a day to come: a deadline cannot lie in the past.", "due_on")
    if due_on > today + FAR:
        raise Refused("This is more than a year ahead: check the date.", "due_on")
    deliverable, created = Deliverable.objects.get_or_create(
        student=student,
        kind=kind,
        due_on=due_on,
        cancelled_at=None,
        defaults={
            "due_at": end_of_day(due_on, student.zone),
            "zone": student.zone,
            "set_by": by,
            "set_at": now,
        },
    )
    if created:
        mails.deliverable_asked_for(deliverable, now)
        standing.assess_student(student, now)
    return deliverable


@transaction.atomic
def cancel_deliverable(deliverable: Deliverable, *, why: str, by: User, now: datetime) -> Deliverable:
    """Call a deliverable off; that it was asked for stays on record."""
    student = lock_student(deliverable.student_id)
    must_coach(student, by, now)
    why = clean_text(why, field="why", empty="Say why it is no longer asked for.", longest=200)
    if not Deliverable.objects.filter(pk=deliverable.pk, cancelled_at__isnull=True).update(
        cancelled_at=now, cancelled_why=why, cancelled_by=by
    ):
        raise Refused("This was already called off.")
    mails.deliverable_called_off(deliverable, now)
    standing.assess_student(student, now)
    return Deliverable.objects.get(pk=deliverable.pk)


@transaction.atomic
def submit(deliverable: Deliverable, *, link: str, text: str, by: User, now: datetime) -> Submission:
    """Hand in a version, as the student; no moment is too late for it. The same as the last version is that version."""
    student = lock_student(deliverable.student_id)
    if by.pk != student.user_id:
        raise Refused("Only the student hands in their own work.")
    deliverable = Deliverable.objects.get(pk=deliverable.pk)
    if deliverable.cancelled_at is not None:
        raise Refused("This is no longer asked for: there is nothing to hand in.")
    link = clean_text(link, field="link", longest=500)
    text = clean_text(text, field="text")
    if not link and not text:
        raise Refused("Give a link, or paste the text.", "link")
    if link and not link.lower().startswith(("https://", "http://")):
        raise Refused("Give a link that starts with https://.", "link")
    last_version = deliverable.submissions.order_by("-version").first()
    if last_version is not None and (last_version.link, last_version.text) == (link, text):
        return last_version
    submission = Submission.objects.create(
        deliverable=deliverable,
        version=last_version.version + 1 if last_version else 1,
        link=link,
        text=text,
        submitted_at=now,
    )
    standing.assess_student(student, now)
    return submission


@transaction.atomic
def review(submission: Submission, *, approved: bool, note: str, by: User, now: datetime) -> Review:
    """Record what staff say to a version: approved, or changes asked for, which need words."""
    student = lock_student(submission.deliverable.student_id)
    must_coach(student, by, now)
    refusal = "" if approved else "Say what should change."
    note = clean_text(note, field="note", empty=refusal)
    latest = submission.reviews.order_by("-pk").first()
    if latest is not None and (latest.approved, latest.note, latest.by_id) == (approved, note, by.pk):
        return latest
    review = Review.objects.create(submission=submission, approved=approved, note=note, by=by, at=now)
    mails.reviewed(review, now)
    standing.assess_student(student, now)
    return review
