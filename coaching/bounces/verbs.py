"""Bounced mails of messages, whose clocks wait until the student knows of the message (DOMAIN §2).

Each verb locks the student's row first. The clocks start when the student opens the message in the page, or when a
coach records another way in which they told the student of it. Moments only move later by that; what a person has
settled of a silence stays settled.
"""

from datetime import datetime

from django.db import transaction

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


@transaction.atomic
def record_bounce(message: Message, *, returned_text: str, by: User | None, now: datetime) -> Bounce:
    """Record once that the mail about this message came back; `by` is None for the command.

    Where the student opened or answered the message before, its clocks run from the first of these. Raise Refused
    where the message is the student's own.
    """
    student = lock_student(message.student_id)
    if by is not None:
        must_coach(student, by, now)
    returned_text = clean_text(returned_text, field="said", longest=LONGEST)
    message = Message.objects.get(pk=message.pk)
    if message.from_student:
        raise Refused("The student wrote this message: its mail went to their coach.")
    existing_bounce = Bounce.objects.filter(message=message).first()
    if existing_bounce is not None:
        return existing_bounce
    bounce = Bounce.objects.create(message=message, said=returned_text, by=by, at=now)
    if Message.objects.with_clocks().filter(pk=message.pk).exists():
        message.bounced_at, message.started_at = now, _knew_at(message)
        message.save(update_fields=["bounced_at", "started_at"])
        rewind(message, now)
        cancel_early_lapse(student, now, why="The mail bounced: the student may not know of the message.")
    standing.assess_student(student, now)
    return bounce


@transaction.atomic
def record_told(message: Message, *, how: str, note: str, by: User, now: datetime) -> ToldOtherwise:
    """Record how a coach told the student another way; clocks that wait run from now.

    Raise Refused where the message's mail did not bounce.
    """
    student = lock_student(message.student_id)
    must_coach(student, by, now)
    note = clean_text(note, field="note", empty="Say what you told them, and when.", longest=LONGEST)
    if how not in OtherWay.values:
        raise Refused("Choose how you told them.", "how")
    message = Message.objects.get(pk=message.pk)
    if not Bounce.objects.filter(message=message).exists():
        raise Refused("The mail about this message did not bounce: its clocks run since it was sent.")
    told_otherwise = ToldOtherwise.objects.create(message=message, how=how, note=note, by=by, at=now)
    start_clocks(student, [message], now)
    return told_otherwise


def start_clocks(student: Student, messages: "list[Message]", now: datetime) -> None:
    """Start from now the clocks that wait since a mail bounced. The caller holds the student's lock."""
    waiting = [
        message for message in messages if message.bounced_at is not None and message.started_at is None
    ]
    search = running_search(student)
    for message in waiting:
        message.started_at = now
        message.save(update_fields=["started_at"])
        # outside of a search nobody owes a reply
        if search is not None and message.sent_at >= search.opens_at:
            rewind(message, now)
    if waiting:
        standing.assess_student(student, now)


def _knew_at(message: Message) -> datetime | None:
    """Return when the student first opened or answered it, or None. A coach's word can only come after the bounce."""
    moments = [at for at in (message.read_at, message.replied_at) if at is not None]
    return min(moments, default=None)
