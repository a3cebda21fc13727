"""What happened in a student's life with the school, newest first: rows that are on record anyway, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from coaching.lapses.models import Lapse
from coaching.lapses.queries import was_dropped
from commitments.excusals.models import ExcusalState
from commitments.leave.models import Leave
from commitments.searches.models import Ending
from people.students.models import Student
from rules.words import full_day


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """Something that happened, at a moment; `actor` is empty where the system did it."""

    at: datetime
    title: str
    actor: str
    reason: str = ""
    correction_url: str = ""  # where staff can put it right


def events(student: Student) -> list[TimelineEvent]:
    """Return all that happened, newest first, with one query for each kind of row."""
    timeline_events = [
        *_states(student),
        *_certified(student),
        *_signed(student),
        *_coaches(student),
        *_endings(student),
        *_lapses(student),
        *_leave(student),
        *_excusals(student),
    ]
    return sorted(timeline_events, key=lambda event: event.at, reverse=True)


def _states(student: Student) -> Iterator[TimelineEvent]:
    for change in student.state_changes.select_related("by"):
        before, after = change.before.replace("_", " "), change.after.replace("_", " ")
        yield TimelineEvent(change.at, f"{before.capitalize()} → {after}", _name(change.by), change.cause)


def _certified(student: Student) -> Iterator[TimelineEvent]:
    for certification in student.certifications.select_related("by"):
        yield TimelineEvent(
            certification.at,
            f"Graduated {full_day(certification.graduated_on)}, certified",
            _name(certification.by),
            certification.note,
        )


def _signed(student: Student) -> Iterator[TimelineEvent]:
    for signature in student.signatures.select_related("policy"):
        yield TimelineEvent(
            signature.signed_at,
            f"Signed the Commitment, to start on {full_day(signature.start_date)}",
            signature.signed_name,
            str(signature.policy),
        )


def _coaches(student: Student) -> Iterator[TimelineEvent]:
    for assignment in student.assignments.select_related("coach", "by"):
        yield TimelineEvent(
            assignment.from_at, f"{assignment.coach.name} became the coach", _name(assignment.by)
        )


def _endings(student: Student) -> Iterator[TimelineEvent]:
    endings = Ending.objects.filter(search__student=student).select_related("by", "undone_by")
    for ending in endings:
        title = f"The {ending.clock} ended on {full_day(ending.on)}: {ending.get_cause_display()}"
        yield TimelineEvent(ending.at, title, _name(ending.by), ending.note)
        if ending.undone_at:
            yield TimelineEvent(
                ending.undone_at,
                f"The end of the {ending.clock} was taken back",
                _name(ending.undone_by),
                ending.undone_why,
            )


def _lapses(student: Student) -> Iterator[TimelineEvent]:
    lapses = Lapse.objects.filter(search__student=student).select_related(
        "message", "cancelled_by", "confirmed_by", "reinstated_by"
    )
    lapses = lapses.prefetch_related("corrections__by", "corrections__was_cancelled_by")
    for lapse in lapses:
        yield TimelineEvent(lapse.proposed_at, "A lapse was proposed after silence", "")
        if lapse.cancelled_at:
            correction_url = ""
            if was_dropped(lapse, student):
                correction_url = reverse("coaching:drop_correction", args=[student.pk, lapse.pk])
            dropped_by = (
                lapse.corrections.all()[0].was_cancelled_by if lapse.corrections.all() else lapse.cancelled_by
            )
            yield TimelineEvent(
                lapse.cancelled_at,
                "The lapse was dropped",
                _name(dropped_by),
                lapse.cancelled_why,
                correction_url,
            )
            for correction in lapse.corrections.all():
                reason = f"{correction.why} Before: “{correction.was_cancelled_why}”"
                yield TimelineEvent(
                    correction.at, "Why the lapse was dropped was corrected", correction.by.name, reason
                )
        if lapse.confirmed_at:
            yield TimelineEvent(lapse.confirmed_at, "The lapse was confirmed", _name(lapse.confirmed_by))
        if lapse.reinstated_at:
            title = "The search was taken up again" + (", the school’s error" if lapse.schools_error else "")
            yield TimelineEvent(lapse.reinstated_at, title, _name(lapse.reinstated_by), lapse.reinstated_why)


def _leave(student: Student) -> Iterator[TimelineEvent]:
    leaves = Leave.objects.filter(search__student=student, granted__isnull=False).select_related("decided_by")
    for leave in leaves:
        decision = "was granted" if leave.decided_by else "is in force by notice"
        decision = decision if leave.granted else "was declined"
        title = f"Leave {full_day(leave.first_day)} to {full_day(leave.last_day)} {decision}"
        yield TimelineEvent(
            leave.decided_at or leave.asked_at, title, _name(leave.decided_by), leave.decided_why
        )


def _excusals(student: Student) -> Iterator[TimelineEvent]:
    searches = student.searches.prefetch_related("excusals__excused_by")
    for excusal in (excusal for search in searches for excusal in search.excusals.all()):
        if excusal.state == ExcusalState.IN_FORCE and excusal.excused_at:
            title = f"{excusal.unit.capitalize()} {excusal.number} was excused"
            yield TimelineEvent(
                excusal.agreed_at or excusal.excused_at, title, _name(excusal.excused_by), excusal.reason
            )


def _name(user: object) -> str:
    return getattr(user, "name", "")
