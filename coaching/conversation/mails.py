"""Mails that say a message or a reply is there. They carry none of its text."""

from datetime import datetime

from coaching.conversation.models import Message
from core.mails import link
from people.accounts.models import User
from people.mails import tell


def new_message(message: Message, now: datetime) -> None:
    """Tell the student by mail that a message waits for them."""
    tell(
        message.student.user,
        f"message:{message.pk}",
        "coaching/conversation/mail/new_message.txt",
        now,
        though_closed=True,
        asks_reply=message.asks_reply,
        page=link("coaching:messages", message.student_id),
    )


def new_reply(message: Message, coaches: list[User], now: datetime) -> None:
    """Tell each coach of the student by mail that the student has replied."""
    page = link("coaching:messages", message.student_id)
    for coach in coaches:
        key = f"message:{message.pk}:{coach.pk}"
        tell(coach, key, "coaching/conversation/mail/new_reply.txt", now, page=page)
