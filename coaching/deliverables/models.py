"""Deliverables with their deadlines, submissions in versions, and reviews (DOMAIN §9)."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from core.immutable import Corrected, append_only, kept
from people.students.models import Student

CORRECTED_DELIVERABLE = Corrected(
    what="what is asked for is corrected",
    table="coaching_deliverable",
    corrections="coaching_deliverablecorrection",
    ref="deliverable_id",
    becomes={"kind": "{c}.kind", "due_on": "{c}.due_on"},
    also={"due_at": "{c}.due_at"},
)


CORRECTED_REVIEW = Corrected(
    what="a review is corrected",
    table="coaching_review",
    corrections="coaching_reviewcorrection",
    ref="review_id",
    becomes={"approved": "{c}.approved", "note": "{c}.note", "by_id": "{c}.by_id", "at": "{c}.at"},
)


User = settings.AUTH_USER_MODEL


class DeliverableQuerySet(models.QuerySet["Deliverable"]):
    """Deliverables, narrowed by whether they are asked for, and handed in."""

    def not_called_off(self) -> "DeliverableQuerySet":
        """Keep those that are still asked for."""
        return self.filter(cancelled_at__isnull=True)

    def awaited(self) -> "DeliverableQuerySet":
        """Keep those that are still asked for, and of which nothing was handed in yet."""
        handed_in = Submission.objects.filter(deliverable=OuterRef("pk"))
        return self.not_called_off().filter(~Exists(handed_in))


class Deliverable(models.Model):
    """Something a student hands in by a deadline, such as a resume."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="deliverables")
    kind = models.CharField(
        max_length=12,
        choices=[
            ("resume", "resume"),
            ("pitch", "elevator pitch"),
            ("linkedin", "LinkedIn profile"),
            ("portfolio", "portfolio"),
        ],
    )
    due_on = models.DateField(help_text="To the end of that day in the zone")
    due_at = models.DateTimeField(help_text="Exclusive")
    zone = models.CharField(max_length=64)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    cancelled_why = models.CharField(max_length=200, blank=True)
    cancelled_by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty where it was called off before this was kept",
    )

    objects = DeliverableQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "kind", "due_on"],
                condition=Q(cancelled_at__isnull=True),
                name="deliverable_once",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_by__isnull=True) | Q(cancelled_at__isnull=False),
                name="who_called_a_deliverable_off",
            ),
        ]
        indexes = [models.Index(fields=["student", "due_at"], name="deliverables_of_student")]
        triggers = [
            *kept(
                once=["cancelled_at", "cancelled_why", "cancelled_by"], changing=["due_at", "kind", "due_on"]
            ),
            CORRECTED_DELIVERABLE.only("request_corrected_only"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} due {self.due_on}"


class Submission(models.Model):
    """One version that was handed in, at the moment when the server received it."""

    deliverable = models.ForeignKey(Deliverable, on_delete=models.PROTECT, related_name="submissions")
    version = models.PositiveSmallIntegerField()
    link = models.URLField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    submitted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["deliverable", "version"], name="submission_version_once"),
            models.CheckConstraint(condition=~Q(link="", text=""), name="submission_has_content"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"version {self.version}"


class Review(models.Model):
    """What staff said to one version."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="reviews")
    approved = models.BooleanField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = [
            *kept(changing=["approved", "note", "by", "at"]),
            CORRECTED_REVIEW.only("review_corrected_only"),
        ]

    def __str__(self) -> str:
        return "approved" if self.approved else "asks for changes"
