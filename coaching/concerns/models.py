"""Concerns about a student's conduct, and how they were decided (DOMAIN §8)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import kept
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class Concern(models.Model):
    """A concern about conduct, raised by staff; dismissed by an admin who did not raise it, or upheld by two."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="concerns")
    what = models.TextField()
    happened_on = models.DateField()
    raised_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    proposed_by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The first of two who uphold it",
    )
    proposed_at = models.DateTimeField(null=True)
    proposed_why = models.TextField(blank=True, db_default="")
    upheld = models.BooleanField(null=True, help_text="Empty: not decided")
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("raised_by")),
                name="another_decides_a_concern",
            ),
            models.CheckConstraint(
                condition=Q(proposed_by__isnull=True)
                | (~Q(proposed_by=F("raised_by")) & (~Q(upheld=True) | ~Q(proposed_by=F("decided_by")))),
                name="two_uphold_a_concern",
            ),
        ]
        triggers = kept(
            once=[
                *("proposed_by", "proposed_at", "proposed_why"),
                *("upheld", "decided_by", "decided_at", "decided_why"),
            ]
        )

    def __str__(self) -> str:
        return f"concern of {self.happened_on}"
