"""The open lapse of a student, and whether the school dropped a lapse."""

from django.db.models import OuterRef, QuerySet

from coaching.lapses.models import Lapse
from people.students.models import Student
from rules.states import SearchState


def was_dropped(lapse: Lapse, student: Student) -> bool:
    """Return whether somebody of the school, and not the student's reply, took the proposal back.

    Who did was not always kept; then a message without a reply shows it.
    """
    if lapse.cancelled_at is None or lapse.superseded:
        return False
    if lapse.cancelled_by_id is None:
        return lapse.message.replied_at is None
    return lapse.cancelled_by_id != student.user_id


def open_lapses(student: Student | OuterRef) -> QuerySet[Lapse]:
    """Return the proposed lapse of a running search that nobody has confirmed, dropped or answered."""
    return Lapse.objects.waiting().filter(search__student=student, search__state=SearchState.RUNNING)


def open_lapse(student: Student) -> Lapse | None:
    """Return it, with its search and message."""
    return open_lapses(student).select_related("search", "message").first()
