"""Mails about deliverables: asked for, called off, reviewed."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from coaching.deliverables.models import Deliverable, Review
from people.mails import by_when, tell_student


def reviewed(review: Review, now: datetime) -> None:
    """To the student: staff have looked at what they handed in."""
    deliverable = review.submission.deliverable
    tell_student(
        deliverable.student,
        f"review:{review.pk}",
        "coaching/deliverables/mail/reviewed.txt",
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
        "coaching/deliverables/mail/deliverable_asked_for.txt",
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
        "coaching/deliverables/mail/deliverable_called_off.txt",
        "Something you need not hand in any more",
        now,
        what=deliverable.get_kind_display(),
        page=deliverable_page(deliverable),
    )


def deliverable_page(deliverable: Deliverable) -> str:
    return settings.BASE_URL + reverse("coaching:deliverable", args=[deliverable.student_id, deliverable.pk])
