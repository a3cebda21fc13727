"""The mail that says a message needs no reply any more."""

from datetime import datetime

from coaching.closings.models import ClosingCause, MessageClosing
from core.mails import link
from people.mails import at_what_time, tell_student


def message_closed(closing: MessageClosing, now: datetime) -> None:
    """Tell the student by mail that a message waits for no reply of theirs any more."""
    message = closing.message
    tell_student(
        message.student,
        f"message:{message.pk}:closed",
        "coaching/closings/mail/message_closed.txt",
        now,
        elsewhere=closing.cause == ClosingCause.ELSEWHERE,
        sent=at_what_time(message.sent_at, message.zone, now),
        page=link("coaching:messages", message.student_id),
    )
