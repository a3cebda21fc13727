"""What this room's mails say. They carry no private text: they say that there is something, and where."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from coaching.closings.models import MessageClosing
from coaching.models import Appointment, Deliverable, Lapse, Message, Review
from commitments.models import Search
from commitments.rules.situations import Item, Kind, pages
from commitments.rules.situations.table import Event
from core import outbox
from people.models import Student, User
from standing.mails import at_what_time, by_when, tell_student
from standing.situations.details import in_words
from standing.situations.queries import situation_of


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
    return "\n\n".join(pages.mail(situation_of(search.student, search, now, against=()), event))


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


def booked(appointment: Appointment, now: datetime) -> None:
    """To the student: an appointment was made for them."""
    tell_student(
        appointment.student,
        f"booked:{appointment.pk}",
        "booked",
        "An appointment was booked for you",
        now,
        what=appointment.get_kind_display(),
        host=appointment.host.name,
        minutes=appointment.minutes,
        over=appointment.starts_at <= now,
        when=at_what_time(appointment.starts_at, appointment.zone, now),
        page=link(appointment.student, "coaching:student"),
    )


def outcome_recorded(appointment: Appointment, now: datetime) -> None:
    """To the student: how a meeting of theirs went is on record, or it was called off."""
    tell_student(
        appointment.student,
        f"outcome:{appointment.pk}:{appointment.recorded_at:%Y%m%dT%H%M%SZ}",
        "outcome_recorded",
        "About one of your appointments",
        now,
        what=appointment.get_kind_display(),
        host=appointment.host.name,
        cancelled=appointment.outcome == "cancelled",
        when=at_what_time(appointment.starts_at, appointment.zone, now),
        page=link(appointment.student, "coaching:student"),
        messages=link(appointment.student),
    )


def reviewed(review: Review, now: datetime) -> None:
    """To the student: staff have looked at what they handed in."""
    deliverable = review.submission.deliverable
    tell_student(
        deliverable.student,
        f"review:{review.pk}",
        "reviewed",
        "Your coach has looked at what you handed in",
        now,
        what=deliverable.get_kind_display(),
        approved=review.approved,
        page=deliverable_page(deliverable),
    )


def deliverable_asked_for(deliverable: Deliverable, now: datetime) -> None:
    """To the student: something is to be handed in."""
    tell_student(
        deliverable.student,
        f"deliverable:{deliverable.pk}",
        "deliverable_asked_for",
        "Something new to hand in",
        now,
        what=deliverable.get_kind_display(),
        when=by_when(deliverable.due_at, deliverable.zone, now),
        page=deliverable_page(deliverable),
    )


def deliverable_called_off(deliverable: Deliverable, now: datetime) -> None:
    """To the student: it is no longer to be handed in."""
    tell_student(
        deliverable.student,
        f"deliverable:{deliverable.pk}:called-off",
        "deliverable_called_off",
        "Something you need not hand in any more",
        now,
        what=deliverable.get_kind_display(),
        page=deliverable_page(deliverable),
    )


def message_closed(closing: MessageClosing, now: datetime) -> None:
    """To the student: a message waits for no reply of theirs any more."""
    message = closing.message
    tell_student(
        message.student,
        f"message:{message.pk}:closed",
        "message_closed",
        "A message needs no reply any more",
        now,
        elsewhere=closing.cause == "elsewhere",
        sent=at_what_time(message.sent_at, message.zone, now),
        page=link(message.student),
    )


def lapse_dropped(lapse: Lapse, now: datetime) -> None:
    """To the student, who was told that their search is about to end: it goes on."""
    tell_student(
        lapse.search.student,
        f"lapse:{lapse.pk}:dropped",
        "lapse_dropped",
        "Your job search goes on",
        now,
        said=_said(lapse, now, Event.GOES_ON),
        page=link(lapse.search.student),
    )


def deliverable_page(deliverable: Deliverable) -> str:
    return settings.BASE_URL + reverse("coaching:deliverable", args=[deliverable.student_id, deliverable.pk])
