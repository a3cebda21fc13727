"""Mails about a lapse: proposed, confirmed, dropped, reinstated."""

from datetime import datetime

from coaching.conversation.mails import link
from coaching.lapses.models import Lapse
from commitments.searches.models import Search
from core import outbox
from people.accounts.models import User
from people.mails import tell_student
from rules.situations import Item, Kind
from rules.situations.table import Event
from standing.situations.details import in_words
from standing.situations.mailed import said_in_mail


def lapse_proposed(lapse: Lapse, coaches: list[User], now: datetime) -> None:
    """To the student, who can still stop it, and to each coach, who confirms or drops it."""
    student = lapse.search.student
    outbox.post(
        key=f"lapse:{lapse.pk}:student",
        to=student.user.email,
        subject="Your coach waits for a reply",
        body=f"{in_words(Item(Kind.SILENCE, 'proposed'), student, now)}\n\n{link(student)}\n",
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


def _said(lapse: Lapse, now: datetime, event: Event | None = None) -> str:
    """What happened, and how the search stands by it."""
    search = Search.objects.select_related("student__user", "policy").get(pk=lapse.search_id)
    return said_in_mail(search, now, event)


def lapse_confirmed(lapse: Lapse, now: datetime) -> None:
    """What became of the search, as it stands after the lapse."""
    student = lapse.search.student
    outbox.post(
        key=f"lapse:{lapse.pk}:confirmed",
        to=student.user.email,
        subject="Your job search with us has ended",
        body=f"{_said(lapse, now)}\n\n{link(student)}\n",
        now=now,
    )


def lapse_reinstated(lapse: Lapse, now: datetime) -> None:
    student = lapse.search.student
    outbox.post(
        key=f"lapse:{lapse.pk}:reinstated",
        to=student.user.email,
        subject="Your job search is open again",
        body=f"{_said(lapse, now, Event.TAKEN_UP)}\n\n{link(student)}\n",
        now=now,
    )


def lapse_dropped(lapse: Lapse, now: datetime) -> None:
    """To the student, who was told that their search is about to end: it goes on."""
    tell_student(
        lapse.search.student,
        f"lapse:{lapse.pk}:dropped",
        "coaching/lapses/mail/lapse_dropped.txt",
        "Your job search goes on",
        now,
        said=_said(lapse, now, Event.GOES_ON),
        page=link(lapse.search.student),
    )
