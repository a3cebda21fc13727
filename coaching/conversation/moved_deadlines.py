"""The moves of messages' clocks by leave or a bounced mail, and the cancelling of lapses proposed by them.

This module imports no other room's verbs, so that they may call it.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from coaching.conversation import queries, reply_deadlines
from coaching.conversation.models import Message
from coaching.lapses import queries as lapse_queries
from coaching.lapses.models import Lapse
from commitments.searches.models import Search
from people.accounts.models import User
from people.students.locking import lock_student
from people.students.models import Student
from rules.messages import moved_by
from rules.spans import Span
from rules.states import SearchState


@transaction.atomic
def recompute_clocks(student: Student, now: datetime, leave: Sequence[Span] = ()) -> int:
    """Move the clocks of a student's messages by the granted leave, and return how many messages changed.

    A message keeps the zone and calendar of its day (DOMAIN §4): the moment that a student was told moves by leave
    only. A reply on record is judged again by the moved moment, and a proposed lapse whose moment is no longer
    reached is cancelled. All this holds for an ended search, too, as leave that is granted late stopped the clocks
    on its days; a message without clocks gets none by it.
    """
    student = lock_student(student.pk)
    searches = student.searches.filter(state__in=(SearchState.RUNNING, SearchState.ENDED)).select_related(
        "policy"
    )
    search = searches.order_by("-start_date", "-pk").first()
    if search is None:
        return 0
    changed = 0
    for message in student.messages.with_clocks().filter(asks_reply=True, sent_at__gte=search.opens_at):
        changed += _rewind(message, search, now, leave)
    cancel_early_lapse(student, now, why="Leave moved the moment.")
    return changed


def rewind(message: Message, now: datetime, leave: Sequence[Span] = ()) -> bool:
    """Set one message's clocks anew, judge by them what is on record, and return whether anything changed.

    The caller holds the student's lock, and cancels a lapse that now comes too early.
    """
    searches = message.student.searches.filter(
        state__in=(SearchState.RUNNING, SearchState.ENDED), opens_at__lte=message.sent_at
    )
    search = searches.select_related("policy").order_by("-start_date", "-pk").first()
    return search is not None and _rewind(message, search, now, leave)


def stop_silence(student: Student, now: datetime) -> None:
    """Let messages unanswered until now count no more towards a lapse; whether a reply was late stays on record."""
    queries.unanswered(student).filter(sent_at__lte=now).update(warn_at=None, lapse_at=None)


def _rewind(message: Message, search: Search, now: datetime, leave: Sequence[Span]) -> bool:
    values_before = _clock_values(message)
    dropped = Q(cancelled_at__isnull=False, superseded=False) | Q(reinstated_at__isnull=False)
    settled = message.lapses.filter(dropped).exists() or (
        message.bounced_at is None and message.warn_at is None and message.lapse_at is None
    )
    told_due_at = message.reply_due_at
    reply_deadlines.wind(message, search)
    if told_due_at is not None and message.reply_due_at is not None and message.bounced_at is None:
        if leave:
            message.reply_due_at = moved_by(
                leave, told_due_at, message.reply_due_at, message.sent_at, message.zone
            )
        message.reply_due_at = max(told_due_at, message.reply_due_at)
    if settled:  # its silence was settled by a person and does not begin again
        message.warn_at = message.lapse_at = None
    if message.replied_at is not None:
        message.kept = reply_deadlines.was_kept(message, message.replied_at)
    if (
        message.missed_at is not None
        and message.replied_at is None
        and (message.reply_due_at is None or message.reply_due_at > now)
    ):
        message.missed_at = None
    if _clock_values(message) == values_before:
        return False
    message.save(update_fields=["reply_due_at", "warn_at", "lapse_at", "kept", "missed_at"])
    return True


def _clock_values(message: Message) -> tuple[object, ...]:
    return message.reply_due_at, message.warn_at, message.lapse_at, message.kept, message.missed_at


def cancel_early_lapse(student: Student, now: datetime, *, why: str) -> bool:
    """Cancel a proposed lapse whose moment has moved past `now`, and return whether there was one.

    It is proposed again if the silence lasts until then.
    """
    lapse = lapse_queries.open_lapse(student)
    if lapse is None or (lapse.message.lapse_at is not None and lapse.message.lapse_at <= now):
        return False
    return bool(
        Lapse.objects.waiting()
        .filter(pk=lapse.pk)
        .update(cancelled_at=now, cancelled_why=why, superseded=True)
    )


def cancel_lapse(student: Student, *, why: str, by: User, now: datetime) -> bool:
    """Cancel the student's proposed lapse, and return whether there was one.

    That of an ended search, too: were its end undone, a silence that was broken would wait for a coach. The caller
    holds the student's lock and assesses.
    """
    proposed = Lapse.objects.waiting().filter(search__student=student)
    return bool(proposed.update(cancelled_at=now, cancelled_why=why, cancelled_by=by))
