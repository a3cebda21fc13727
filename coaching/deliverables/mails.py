"""Mails about deliverables: asked for, called off, reviewed."""

from datetime import datetime

from coaching.deliverables.models import Deliverable, Review
from core.mails import link
from people.mails import by_when, tell_student


def reviewed(review: Review, now: datetime) -> None:
    """Tell the student by mail that staff have looked at what they handed in."""
    deliverable = review.submission.deliverable
    tell_student(
        deliverable.student,
        f"review:{review.pk}",
        "coaching/deliverables/mail/reviewed.txt",
        now,
        what=deliverable.get_kind_display(),
        approved=review.approved,
        page=deliverable_page(deliverable),
    )


def deliverable_asked_for(deliverable: Deliverable, now: datetime) -> None:
    """Tell the student by mail that something is to be handed in."""
    tell_student(
        deliverable.student,
        f"deliverable:{deliverable.pk}",
        "coaching/deliverables/mail/deliverable_asked_for.txt",
        now,
        what=deliverable.get_kind_display(),
        when=by_when(deliverable.due_at, deliverable.zone, now),
        page=deliverable_page(deliverable),
    )


def deliverable_called_off(deliverable: Deliverable, now: datetime) -> None:
    """Tell the student by mail that something is no longer to be handed in."""
    tell_student(
        deliverable.student,
        f"deliverable:{deliverable.pk}:called-off",
        "coaching/deliverables/mail/deliverable_called_off.txt",
        now,
        what=deliverable.get_kind_display(),
        page=deliverable_page(deliverable),
    )


def deliverable_page(deliverable: Deliverable) -> str:
    return link("coaching:deliverable", deliverable.student_id, deliverable.pk)
