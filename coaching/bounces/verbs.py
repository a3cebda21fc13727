"""A message's mail bounced: its clocks wait until the student knows of it (DOMAIN §2).

Each verb locks the student's row first. The clocks start when the student opens the message in the page, or when a
coach records another way in which they told the student of it. Moments only move later by that; what a person has
settled of a silence stays settled.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from coaching.bounces.models import Bounce, OtherWay, ToldOtherwise
from coaching.conversation.models import Message
from coaching.conversation.moved_deadlines import cancel_early_lapse, rewind
from coaching.conversation.reply_deadlines import running_search
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text, must_coach
from people.students.locking import lock_student
from people.students.models import Student
from standing import verbs as standing

LONGEST = 2_000
RUNS = Q(reply_due_at__isnull=False) | Q(warn_at__isnull=False) | Q(lapse_at__isnull=False)


@transaction.atomic
def record_bounce(message: Message, *, said: str, by: User | None, now: datetime) -> Bounce:
    """That the mail about this message came back; `by` is None for the command. Recorded twice it is one.

    Was the message opened, answered or told of otherwise before, its clocks run from the first of these.
    """
    student = lock_student(message.student_id)
    if by is not None:
        must_coach(student, by, now)
    said = clean_text(said, field="said", longest=LONGEST)
    message = Message.objects.get(pk=message.pk)
    if message.from_student:
        raise Refused("The student wrote this message: its mail went to their coach.")
    known = Bounce.objects.filter(message=message).first()
    if known is not None:
        return known
    bounce = Bounce.objects.create(message=message, said=said, by=by, at=now)
    if Message.objects.filter(RUNS, pk=message.pk).exists():
        message.bounced_at, message.started_at = now, _knew_at(message)
        message.save(update_fields=["bounced_at", "started_at"])
        rewind(message, now)
        cancel_early_lapse(student, now, why="The mail bounced: the student may not know of the message.")
    standing.assess_student(student, now)
    return bounce


@transaction.atomic
def record_told(message: Message, *, how: str, note: str, by: User, now: datetime) -> ToldOtherwise:
    """A coach told the student another way, and says how; the clocks run from now, if they did not yet."""
    student = lock_student(message.student_id)
    must_coach(student, by, now)
    note = clean_text(note, field="note", empty="Say what you told them, and when.", longest=LONGEST)
    if how not in OtherWay.values:
        raise Refused("Choose how you told them.", "how")
    message = Message.objects.get(pk=message.pk)
    if not Bounce.objects.filter(message=message).exists():
        raise Refused("The mail about this message did not bounce: its clocks run since it was sent.")
    told = ToldOtherwise.objects.create(message=message, how=how, note=note, by=by, at=now)
    start_clocks(student, [message], now)
    return told


def start_clocks(student: Student, messages: "list[Message]", now: datetime) -> None:
    """Of those whose mail bounced and whose clocks wait: they run from now. The caller holds the student's lock."""
    waiting = [each for each in messages if each.bounced_at is not None and each.started_at is None]
    search = running_search(student)
    for message in waiting:
        message.started_at = now
        message.save(update_fields=["started_at"])
        if search is not None and message.sent_at >= search.opens_at:  # after its end nobody owes a reply
            rewind(message, now)
    if waiting:
        standing.assess_student(student, now)


def _knew_at(message: Message) -> datetime | None:
    """When the student had opened or answered it, whichever came first; a coach's word comes after the bounce."""
    known = [at for at in (message.read_at, message.replied_at) if at is not None]
    return min(known, default=None)
