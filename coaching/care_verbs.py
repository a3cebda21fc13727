"""Appointments, deliverables and concerns: what requirements 5, 6 and 9 are judged by (DOMAIN §8, §9)."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import DurationField, ExpressionWrapper, F, QuerySet

from coaching import mails
from coaching.guards import clean_text, is_staff, lock, must_be_admin, must_coach
from coaching.models import Appointment, Concern, Deliverable, OutcomeCorrection, Review, Submission
from commitments.decided import must_be_undecided
from commitments.rules.instants import end_of_day, local_day
from core.errors import Refused
from people.models import Student, User
from standing import verbs as standing

OUTCOMES = frozenset({"attended", "no_show", "excused", "staff_missed", "cancelled"})
FAR = timedelta(days=400)  # further ahead is a slip of the finger
LONGEST_LATE = 240  # minutes


@transaction.atomic
def book(
    student: Student, *, kind: str, host: User, starts_at: datetime, minutes: int, by: User, now: datetime
) -> Appointment:
    """A coach books a meeting of the student with `host`. It keeps the student's zone of this moment.

    The same meeting booked again is the one that exists. Neither student nor host is in two places at once.
    """
    student = lock(student.pk)
    must_coach(student, by, now)
    check_meeting(student, kind, host, starts_at, minutes, now)
    User.objects.select_for_update().get(pk=host.pk)  # two coaches may book one host at once
    ends_at = starts_at + timedelta(minutes=minutes)
    same = student.appointments.filter(
        outcome="", kind=kind, host=host, starts_at=starts_at, minutes=minutes
    ).first()
    if same is not None:
        return same
    if is_busy(Appointment.objects.filter(host=host), starts_at, ends_at):
        raise Refused(f"{host.name} has another appointment then: choose another time.", "starts_at")
    if is_busy(student.appointments.all(), starts_at, ends_at):
        raise Refused(f"{student.user.name} has another appointment then: choose another time.", "starts_at")
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
    known_host: int | None = None,
) -> None:
    """Raises Refused beside the field. `known_host` may have left since."""
    if kind not in dict(Appointment._meta.get_field("kind").flatchoices):
        raise Refused("Choose what the appointment is about.", "kind")
    of_the_team = host.pk == known_host or (host.is_active and is_staff(host, now))
    if host.pk == student.user_id or not of_the_team:
        raise Refused("Choose someone of the team whom the student meets.", "host")
    if not 5 <= minutes <= 240:
        raise Refused("An appointment takes 5 to 240 minutes.", "minutes")
    if starts_at > now + FAR:
        raise Refused("This is more than a year ahead: check the date.", "starts_at")
    if starts_at < now - FAR:
        raise Refused("This is more than a year ago: check the date.", "starts_at")


def is_busy(appointments: QuerySet[Appointment], starts_at: datetime, ends_at: datetime) -> bool:
    """Whether one that is not over by word of someone overlaps."""
    return (
        appointments.filter(outcome="", starts_at__lt=ends_at)
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
    """How it went, by the coach, the host or an admin: once, after it began (a cancellation any time before)."""
    student = lock(appointment.student_id)
    _must_know(appointment, student, by, now)
    if outcome not in OUTCOMES:
        raise Refused("Choose how it went.", "outcome")
    if outcome == "cancelled" and now >= appointment.starts_at:
        raise Refused(
            "It had already begun, so it cannot be cancelled in time: choose what happened instead.",
            "outcome",
        )
    if outcome != "cancelled" and now < appointment.starts_at:
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
    """What was recorded is put right, by the coach, the host or an admin, with the reason (DOMAIN §9).

    Both versions are kept, and the database changes the appointment as the correction is added. Not once a claim is
    decided. The same correction sent twice is one. Raises Refused.
    """
    student = lock(appointment.student_id)
    appointment = Appointment.objects.get(pk=appointment.pk)
    _must_know(appointment, student, by, now)
    if not appointment.outcome:
        raise Refused("Nothing is on record yet: record how it went first.")
    for search in student.searches.order_by("pk"):
        must_be_undecided(search)
    if outcome not in OUTCOMES:
        raise Refused("Choose how it went.", "outcome")
    if outcome == "cancelled" and appointment.outcome != "cancelled" and now >= appointment.starts_at:
        raise Refused("It was not cancelled before it began: choose what happened instead.", "outcome")
    if outcome != "cancelled" and now < appointment.starts_at:
        raise Refused("It has not begun: book it again instead.", "outcome")
    why = clean_text(why, field="why", empty="Say what was wrong: the student reads it.", longest=2_000)
    values = {
        "outcome": outcome,
        "minutes_late": _minutes_late(outcome, minutes_late),
        "note": clean_text(note, field="note", longest=5_000),
    }
    if all(getattr(appointment, name) == value for name, value in values.items()):
        last = appointment.corrections.last()
        if last is not None and (last.by_id, last.why) == (by.pk, why):
            return last
        raise Refused("It is on record like that already: change what is wrong.", "outcome")
    made = OutcomeCorrection.objects.create(appointment=appointment, why=why, by=by, at=now, **values)
    mails.outcome_recorded(
        Appointment.objects.select_related("student__user", "host").get(pk=appointment.pk), now
    )
    standing.assess_student(student, now)
    made.refresh_from_db()
    return made


def _must_know(appointment: Appointment, student: Student, by: User, now: datetime) -> None:
    """Only who was there, who coaches the student or an admin says how it went. Raises Refused."""
    if by.pk != appointment.host_id or by.pk == student.user_id:
        must_coach(student, by, now)


def _minutes_late(outcome: str, minutes_late: int | None) -> int | None:
    if outcome != "attended":
        return None
    if minutes_late is None:
        raise Refused("Say how many minutes late, 0 for on time.", "minutes_late")
    if not 0 <= minutes_late <= LONGEST_LATE:
        raise Refused(
            f"Minutes late are 0 to {LONGEST_LATE}; later than that is “did not come”.", "minutes_late"
        )
    return minutes_late


@transaction.atomic
def set_deliverable(student: Student, *, kind: str, due_on: date, by: User, now: datetime) -> Deliverable:
    """Something to hand in by the end of `due_on` in the student's zone. The same again is the one that exists."""
    student = lock(student.pk)
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
    """It is no longer asked for; that it was stays on record."""
    student = lock(deliverable.student_id)
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
    """The student hands in a version; it is never too late to. The same as the last version is that version."""
    student = lock(deliverable.student_id)
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
    last = deliverable.submissions.order_by("-version").first()
    if last is not None and (last.link, last.text) == (link, text):
        return last
    submission = Submission.objects.create(
        deliverable=deliverable,
        version=last.version + 1 if last else 1,
        link=link,
        text=text,
        submitted_at=now,
    )
    standing.assess_student(student, now)
    return submission


@transaction.atomic
def review(submission: Submission, *, approved: bool, note: str, by: User, now: datetime) -> Review:
    """What staff say to a version: approved, or changes asked for, which need words."""
    student = lock(submission.deliverable.student_id)
    must_coach(student, by, now)
    needed = "" if approved else "Say what should change."
    note = clean_text(note, field="note", empty=needed)
    last = submission.reviews.order_by("-pk").first()
    if last is not None and (last.approved, last.note, last.by_id) == (approved, note, by.pk):
        return last
    made = Review.objects.create(submission=submission, approved=approved, note=note, by=by, at=now)
    mails.reviewed(made, now)
    standing.assess_student(student, now)
    return made


@transaction.atomic
def raise_concern(student: Student, *, what: str, happened_on: date, by: User, now: datetime) -> Concern:
    """Staff who coach the student, or an admin, put a concern about conduct on record."""
    student = lock(student.pk)
    must_coach(student, by, now)
    what = clean_text(what, field="what", empty="Say what happened.")
    if happened_on > local_day(now, student.zone):
        raise Refused("This day is still to come: say when it happened.", "happened_on")
    if happened_on.year < 2000:
        raise Refused("Check the year.", "happened_on")
    same = student.concerns.filter(
        what=what, happened_on=happened_on, raised_by=by, decided_at__isnull=True
    ).first()
    if same is not None:
        return same
    concern = Concern.objects.create(
        student=student, what=what, happened_on=happened_on, raised_by=by, raised_at=now
    )
    standing.assess_student(student, now)
    return concern


@transaction.atomic
def decide_concern(concern: Concern, *, upheld: bool, why: str, by: User, now: datetime) -> Concern:
    """An admin who did not raise it upholds or dismisses it, with the reason."""
    student = lock(concern.student_id)
    must_be_admin(student, by, now)
    if concern.raised_by_id == by.pk:
        raise Refused("You raised this concern, so another admin decides it.")
    why = clean_text(why, field="why", empty="Say why.")
    changed = Concern.objects.filter(pk=concern.pk, decided_at__isnull=True).update(
        upheld=upheld, decided_by=by, decided_at=now, decided_why=why
    )
    if not changed:
        raise Refused("This concern is already decided: load the page again to see how.")
    standing.assess_student(student, now)
    return Concern.objects.get(pk=concern.pk)
