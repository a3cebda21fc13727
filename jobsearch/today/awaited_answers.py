"""What waits for a student's answer: offers, a coach's questions, deliverables."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from coaching.conversation.models import Message
from coaching.deliverables.models import Deliverable
from jobsearch.offers.day_count import business_days_left
from jobsearch.offers.models import Offer
from people.students.models import Student
from rules.states import StudentState

QUOTED = 90  # letters of a coach's question


@dataclass(frozen=True, slots=True)
class AwaitedAnswer:
    """Something that waits for the student's answer; `due_at` is None where nobody set a limit."""

    title: str
    url: str
    due_at: datetime | None
    zone: str
    note: str = ""
    business_days: int | None = None


def awaited_answers(student: Student, now: datetime) -> list[AwaitedAnswer]:
    """Return what waits for the student's answer, the next first, what has no limit last.

    A student who is not seeking is chased for nothing (DOMAIN §2); only offers wait for their answer.
    """
    answers = _offers(student, now)
    if student.state != StudentState.NOT_SEEKING:
        answers += [*_asks(student), *_deliverables(student)]
    return sorted(answers, key=lambda answer: (answer.due_at is None, answer.due_at or now, answer.title))


def _offers(student: Student, now: datetime) -> list[AwaitedAnswer]:
    offers = Offer.objects.open().filter(student=student).select_related("employer")
    return [
        AwaitedAnswer(
            title=f"{offer.employer}’s offer",
            url=reverse("jobsearch:offer", args=[offer.pk]),
            due_at=offer.due_at,
            zone=offer.zone,
            business_days=business_days_left(offer, now),
        )
        for offer in offers
    ]


def _asks(student: Student) -> list[AwaitedAnswer]:
    asks = Message.objects.unanswered().filter(student=student)
    answers = []
    for message in asks.select_related("sender").order_by("sent_at"):
        answers.append(
            AwaitedAnswer(
                title=f"{message.sender.first_name}, your coach, asked",
                url=reverse("coaching:messages", args=[student.pk]),
                due_at=message.reply_due_at,
                zone=message.zone,
                note=f"“{_first_words(message.body)}”",
            )
        )
    return answers


def _deliverables(student: Student) -> list[AwaitedAnswer]:
    waiting = Deliverable.objects.awaited().filter(student=student)
    return [
        AwaitedAnswer(
            title=f"Your {deliverable.get_kind_display()}",
            url=reverse("coaching:deliverable", args=[student.pk, deliverable.pk]),
            due_at=deliverable.due_at,
            zone=deliverable.zone,
            note="to hand in",
        )
        for deliverable in waiting
    ]


def _first_words(body: str) -> str:
    text = " ".join(body.split())
    return text if len(text) <= QUOTED else f"{text[:QUOTED].rsplit(' ', 1)[0]}…"
