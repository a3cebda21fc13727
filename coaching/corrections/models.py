"""Corrections of a booking, a review, something asked for, and the reason why a lapse was dropped.

Adding one changes what is on record: the database writes into it what was there before (`core.immutable.Corrected`).
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coaching.appointments.models import CORRECTED_BOOKING, Appointment
from coaching.deliverables.models import CORRECTED_DELIVERABLE, CORRECTED_REVIEW, Deliverable, Review
from coaching.lapses.models import CORRECTED_DROP, Lapse
from core.immutable import append_only

User = settings.AUTH_USER_MODEL


class Correction(models.Model):
    """A correction of any kind: who put something right, when and why."""

    why = models.TextField(help_text="What was wrong; the student reads it")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        abstract = True
        ordering = ["id"]

    def __str__(self) -> str:
        return f"corrected {self.at:%Y-%m-%d}"


class BookingCorrection(Correction):
    """A correction of what an appointment is about, with whom, when and how long."""

    appointment = models.ForeignKey(Appointment, on_delete=models.PROTECT, related_name="booking_corrections")
    was_kind = models.CharField(
        max_length=16, choices=Appointment._meta.get_field("kind").choices, blank=True
    )
    was_host = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    was_starts_at = models.DateTimeField(null=True)
    was_minutes = models.PositiveSmallIntegerField(null=True)
    kind = models.CharField(max_length=16, choices=Appointment._meta.get_field("kind").choices)
    host = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()

    class Meta(Correction.Meta):
        constraints = [models.CheckConstraint(condition=~Q(why=""), name="correction_of_booking_says_why")]
        triggers = [*append_only(), *CORRECTED_BOOKING.takes_effect()]


class DeliverableCorrection(Correction):
    """A correction of what is to be handed in, and by when."""

    deliverable = models.ForeignKey(Deliverable, on_delete=models.PROTECT, related_name="corrections")
    was_kind = models.CharField(
        max_length=12, choices=Deliverable._meta.get_field("kind").choices, blank=True
    )
    was_due_on = models.DateField(null=True)
    kind = models.CharField(max_length=12, choices=Deliverable._meta.get_field("kind").choices)
    due_on = models.DateField()
    due_at = models.DateTimeField(help_text="Exclusive")

    class Meta(Correction.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="correction_of_request_says_why"),
            # what a student was told is never made earlier (DOMAIN §4)
            models.CheckConstraint(
                condition=Q(due_on__gte=models.F("was_due_on")), name="corrected_deadline_is_no_earlier"
            ),
        ]
        triggers = [*append_only(), *CORRECTED_DELIVERABLE.takes_effect()]


class ReviewCorrection(Correction):
    """A correction of what was said to a version that was handed in."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="corrections")
    was_approved = models.BooleanField(null=True)
    was_note = models.TextField(blank=True)
    was_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    was_at = models.DateTimeField(null=True)
    approved = models.BooleanField()
    note = models.TextField(blank=True)

    class Meta(Correction.Meta):
        constraints = [models.CheckConstraint(condition=~Q(why=""), name="correction_of_review_says_why")]
        triggers = [*append_only(), *CORRECTED_REVIEW.takes_effect()]


class DropCorrection(Correction):
    """A correction of why a lapse was dropped. That it was stays: the student was told that their search goes on."""

    lapse = models.ForeignKey(Lapse, on_delete=models.PROTECT, related_name="corrections")
    was_cancelled_why = models.CharField(max_length=200, blank=True)
    was_cancelled_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    cancelled_why = models.CharField(max_length=200)

    class Meta(Correction.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="correction_of_drop_says_why"),
            models.CheckConstraint(condition=~Q(cancelled_why=""), name="corrected_drop_has_a_reason"),
        ]
        triggers = [*append_only(), *CORRECTED_DROP.takes_effect()]
