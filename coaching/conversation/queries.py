"""The messages that wait for a reply, and those whose silence is to be warned of or ends in a lapse."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from coaching.conversation.models import Message
from coaching.lapses.models import Lapse
from people.students.models import Student
from rules.states import SearchState


def unanswered(student: Student | OuterRef) -> QuerySet[Message]:
    """Return messages of staff that ask for a reply and have none, oldest first."""
    return Message.objects.unanswered().filter(student=student).order_by("sent_at", "pk")


def replies_missed(now: datetime) -> QuerySet[Message]:
    """Return open messages whose due moment has passed and is not yet recorded, oldest due first, for the sweep."""
    return (
        Message.objects.unanswered()
        .filter(student__searches__state=SearchState.RUNNING, missed_at__isnull=True, reply_due_at__lte=now)
        .order_by("reply_due_at", "pk")
    )


def silences_to_warn(now: datetime) -> QuerySet[Message]:
    """Return each student's oldest open message of a running search, silent until the warning but not the lapse."""
    return _oldest_open().filter(Q(lapse_at__gt=now) | Q(lapse_at__isnull=True), warn_at__lte=now)


def silences_to_lapse(now: datetime) -> QuerySet[Message]:
    """Return each student's oldest open message of a running search, silent until the lapse and without one."""
    return (
        _oldest_open()
        .filter(lapse_at__lte=now)
        .exclude(Exists(Lapse.objects.filter(message=OuterRef("pk"), superseded=False)))
    )


def _oldest_open() -> QuerySet[Message]:
    """Return each student's oldest open message of a running search of which the silence counts.

    That of a message whose lapse was dropped or reinstated counts no more: the next one's does. That of one whose mail
    bounced counts from when the student knows of it, and the message is as old as that.
    """
    silence_counts = Q(warn_at__isnull=False) | Q(lapse_at__isnull=False)
    clocked = (
        Message.objects.unanswered()
        .filter(silence_counts)
        .annotate(clocks_since=Coalesce("started_at", "sent_at"))
    )
    older = clocked.filter(student=OuterRef("student"), clocks_since__lt=OuterRef("clocks_since"))
    oldest = clocked.filter(student__searches__state=SearchState.RUNNING).exclude(Exists(older))
    return oldest.order_by("clocks_since", "pk")
