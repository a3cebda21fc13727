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
    """`who` is empty where the system did it."""

    at: datetime
    what: str
    who: str
    why: str = ""
    correct: str = ""  # where staff can put it right


def events(student: Student) -> list[TimelineEvent]:
    """One query for each kind of row."""
    found = [
        *_states(student),
        *_certified(student),
        *_signed(student),
        *_coaches(student),
        *_endings(student),
        *_lapses(student),
        *_leave(student),
        *_excusals(student),
    ]
    return sorted(found, key=lambda event: event.at, reverse=True)


def _states(student: Student) -> Iterator[TimelineEvent]:
    for change in student.state_changes.select_related("by"):
        before, after = change.before.replace("_", " "), change.after.replace("_", " ")
        yield TimelineEvent(change.at, f"{before.capitalize()} → {after}", _name(change.by), change.cause)


def _certified(student: Student) -> Iterator[TimelineEvent]:
    for each in student.certifications.select_related("by"):
        yield TimelineEvent(
            each.at, f"Graduated {full_day(each.graduated_on)}, certified", _name(each.by), each.note
        )


def _signed(student: Student) -> Iterator[TimelineEvent]:
    for each in student.signatures.select_related("policy"):
        yield TimelineEvent(
            each.signed_at,
            f"Signed the Commitment, to start on {full_day(each.start_date)}",
            each.signed_name,
            str(each.policy),
        )


def _coaches(student: Student) -> Iterator[TimelineEvent]:
    for each in student.assignments.select_related("coach", "by"):
        yield TimelineEvent(each.from_at, f"{each.coach.name} became the coach", _name(each.by))


def _endings(student: Student) -> Iterator[TimelineEvent]:
    endings = Ending.objects.filter(search__student=student).select_related("by", "undone_by")
    for each in endings:
        what = f"The {each.clock} ended on {full_day(each.on)}: {each.get_cause_display()}"
        yield TimelineEvent(each.at, what, _name(each.by), each.note)
        if each.undone_at:
            yield TimelineEvent(
                each.undone_at,
                f"The end of the {each.clock} was taken back",
                _name(each.undone_by),
                each.undone_why,
            )


def _lapses(student: Student) -> Iterator[TimelineEvent]:
    lapses = Lapse.objects.filter(search__student=student).select_related(
        "message", "cancelled_by", "confirmed_by", "reinstated_by"
    )
    lapses = lapses.prefetch_related("corrections__by", "corrections__was_cancelled_by")
    for each in lapses:
        yield TimelineEvent(each.proposed_at, "A lapse was proposed after silence", "")
        if each.cancelled_at:
            page = ""
            if was_dropped(each, student):
                page = reverse("coaching:drop_correction", args=[student.pk, each.pk])
            first = (
                each.corrections.all()[0].was_cancelled_by if each.corrections.all() else each.cancelled_by
            )
            yield TimelineEvent(
                each.cancelled_at, "The lapse was dropped", _name(first), each.cancelled_why, page
            )
            for made in each.corrections.all():
                words = f"{made.why} Before: “{made.was_cancelled_why}”"
                yield TimelineEvent(made.at, "Why the lapse was dropped was corrected", made.by.name, words)
        if each.confirmed_at:
            yield TimelineEvent(each.confirmed_at, "The lapse was confirmed", _name(each.confirmed_by))
        if each.reinstated_at:
            what = "The search was taken up again" + (", the school’s error" if each.schools_error else "")
            yield TimelineEvent(each.reinstated_at, what, _name(each.reinstated_by), each.reinstated_why)


def _leave(student: Student) -> Iterator[TimelineEvent]:
    leaves = Leave.objects.filter(search__student=student, granted__isnull=False).select_related("decided_by")
    for each in leaves:
        said = "was granted" if each.decided_by else "is in force by notice"
        said = said if each.granted else "was declined"
        what = f"Leave {full_day(each.first_day)} to {full_day(each.last_day)} {said}"
        yield TimelineEvent(each.decided_at or each.asked_at, what, _name(each.decided_by), each.decided_why)


def _excusals(student: Student) -> Iterator[TimelineEvent]:
    searches = student.searches.prefetch_related("excusals__excused_by")
    for excusal in (each for search in searches for each in search.excusals.all()):
        if excusal.state == ExcusalState.IN_FORCE and excusal.excused_at:
            what = f"{excusal.unit.capitalize()} {excusal.number} was excused"
            yield TimelineEvent(
                excusal.agreed_at or excusal.excused_at, what, _name(excusal.excused_by), excusal.reason
            )


def _name(user: object) -> str:
    return getattr(user, "name", "")
