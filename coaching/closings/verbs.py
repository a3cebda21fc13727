"""The verb by which a coach closes a message that asked for a reply (DOMAIN §9)."""

from datetime import datetime

from django.db import transaction

from coaching.closings import mails
from coaching.closings.models import ClosingCause, MessageClosing
from coaching.conversation import reply_deadlines
from coaching.conversation.models import Message
from coaching.conversation.moved_deadlines import cancel_lapse
from commitments.searches.claim_freeze import must_be_undecided
from core.errors import Refused
from people.accounts.models import User
from people.coaches.guards import clean_text, must_coach
from people.students.locking import lock_student
from standing import verbs as standing

CLOSED = "Your coach closed the message."


@transaction.atomic
def close_message(
    message: Message, *, cause: str, why: str, answered_at: datetime | None = None, by: User, now: datetime
) -> MessageClosing:
    """Close a message, with a word why, so that it waits for no reply any more.

    Its reply is the one given elsewhere, at `answered_at` (else now); what was late by then stays late. A lapse that
    was proposed for it is taken back. Closed again, it keeps its first closing. Raise Refused where it waits for no
    reply, and once a claim is decided.
    """
    student = lock_student(message.student_id)
    must_coach(student, by, now)
    message = Message.objects.select_related("closing", "student__user").get(pk=message.pk)
    if hasattr(message, "closing"):
        return message.closing
    if not message.asks_reply or message.replied_at is not None:
        raise Refused("This message waits for no reply: there is nothing to close.")
    for search in student.searches.order_by("pk"):
        must_be_undecided(search)
    if cause not in ClosingCause.values:
        raise Refused("Choose why it waits for no reply.", "cause")
    why = clean_text(why, field="why", empty="Say it in a word, such as “by phone”.", longest=200)
    replied_at = _answered(message, cause, answered_at, now)
    closing = MessageClosing.objects.create(
        message=message, cause=cause, answered_at=replied_at, why=why, by=by, at=now
    )
    message.replied_at, message.kept = replied_at, reply_deadlines.was_kept(message, replied_at)
    message.save(update_fields=["replied_at", "kept"])
    if message.lapses.waiting().exists():
        cancel_lapse(student, why=CLOSED, by=by, now=now)
    mails.message_closed(closing, now)
    standing.assess_student(student, now)
    return closing


def _answered(message: Message, cause: str, answered_at: datetime | None, now: datetime) -> datetime:
    if cause != ClosingCause.ELSEWHERE or answered_at is None:
        return now
    if answered_at < message.sent_at:
        raise Refused("That is before you asked: check the day and hour.", "answered_at")
    if answered_at > now:
        raise Refused("That is still to come: say when it was answered.", "answered_at")
    return answered_at
