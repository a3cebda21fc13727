"""What this room's mails say. They carry no private text: they say that there is something, and where."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from coaching.models import Lapse, Message
from core import outbox
from people.models import Student, User


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


def lapse_proposed(lapse: Lapse, coaches: list[User], now: datetime) -> None:
    """To the student, who can still stop it, and to each coach, who confirms or drops it."""
    student = lapse.search.student
    outbox.post(
        key=f"lapse:{lapse.pk}:student",
        to=student.user.email,
        subject="Your coach waits for a reply",
        body="Your search is about to end because a message is unanswered. Any reply stops this.\n\n"
        f"{link(student)}\n",
        now=now,
    )
    for coach in coaches:
        outbox.post(
            key=f"lapse:{lapse.pk}:{coach.pk}",
            to=coach.email,
            subject="A student of yours has not replied",
            body="A lapse is proposed for one of your students. Confirm it or drop it here.\n\n"
            f"{link(student, 'coaching:student')}\n",
            now=now,
        )


def lapse_confirmed(lapse: Lapse, now: datetime) -> None:
    student = lapse.search.student
    outbox.post(
        key=f"lapse:{lapse.pk}:confirmed",
        to=student.user.email,
        subject="Your job search with us has ended",
        body="Your search has ended because messages stayed unanswered. If this is wrong, write to us here.\n\n"
        f"{link(student)}\n",
        now=now,
    )


def lapse_reinstated(lapse: Lapse, now: datetime) -> None:
    student = lapse.search.student
    outbox.post(
        key=f"lapse:{lapse.pk}:reinstated",
        to=student.user.email,
        subject="Your job search is open again",
        body=f"Your search has been taken up again.\n\n{link(student)}\n",
        now=now,
    )
