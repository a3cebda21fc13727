"""Mails that say a message or a reply is there. They carry none of its text."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from coaching.conversation.models import Message
from core import outbox
from people.accounts.models import User
from people.students.models import Student


def link(student: Student, page: str = "coaching:messages") -> str:
    return settings.BASE_URL + reverse(page, args=[student.pk])


def new_message(message: Message, now: datetime) -> None:
    """To the student."""
    asks = "Your coach asks for a reply; the page says by when.\n\n" if message.asks_reply else ""
    outbox.post(
        key=f"message:{message.pk}",
        to=message.student.user.email,
        subject="A new message from your coach",
        body=f"There is a new message for you.\n\n{asks}{link(message.student)}\n",
        now=now,
    )


def new_reply(message: Message, coaches: list[User], now: datetime) -> None:
    """To each coach of the student."""
    for coach in coaches:
        outbox.post(
            key=f"message:{message.pk}:{coach.pk}",
            to=coach.email,
            subject="A new message from one of your students",
            body=f"There is a new message for you.\n\n{link(message.student)}\n",
            now=now,
        )
