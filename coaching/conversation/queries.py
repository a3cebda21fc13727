"""Which messages wait for a reply, which silences are to be warned of or end in a lapse."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from coaching.conversation.models import Message
from coaching.lapses.models import Lapse
from people.students.models import Student
from rules.states import SearchState


def unanswered(student: Student) -> QuerySet[Message]:
    """Messages of staff that ask for a reply and have none, oldest first."""
    return student.messages.unanswered().order_by("sent_at", "pk")


def replies_missed(now: datetime) -> QuerySet[Message]:
    """Open messages whose due moment has passed and is not yet recorded, for the sweep; oldest due first."""
    return (
        Message.objects.unanswered()
        .filter(student__searches__state=SearchState.RUNNING, missed_at__isnull=True, reply_due_at__lte=now)
        .order_by("reply_due_at", "pk")
    )


def silences_to_warn(now: datetime) -> QuerySet[Message]:
    """Open messages of running searches silent until the warning, not yet until the lapse; each student's oldest."""
    return _oldest_open().filter(Q(lapse_at__gt=now) | Q(lapse_at__isnull=True), warn_at__lte=now)


def silences_to_lapse(now: datetime) -> QuerySet[Message]:
    """Open messages of running searches silent until the lapse, without one; each student's oldest."""
    return (
        _oldest_open()
        .filter(lapse_at__lte=now)
        .exclude(Exists(Lapse.objects.filter(message=OuterRef("pk"), superseded=False)))
    )


def _oldest_open() -> QuerySet[Message]:
    """A message whose lapse was dropped or reinstated has no clocks any more: the next one's silence counts. Nor has
    one whose mail bounced, until the student knows of it; from then on it is as old as that.
    """
    running = Q(warn_at__isnull=False) | Q(lapse_at__isnull=False)
    rows = (
        Message.objects.unanswered().filter(running).annotate(clocks_since=Coalesce("started_at", "sent_at"))
    )
    older = rows.filter(student=OuterRef("student"), clocks_since__lt=OuterRef("clocks_since"))
    silent = rows.filter(student__searches__state=SearchState.RUNNING).exclude(Exists(older))
    return silent.order_by("clocks_since", "pk")
