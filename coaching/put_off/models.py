"""Students of a caseload that their coach has put off until a day, with a word why (DOMAIN §9)."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import kept
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class PutOffQuerySet(models.QuerySet["PutOff"]):
    """What was put off, narrowed by whether it still is."""

    def in_force(self, now: datetime) -> "PutOffQuerySet":
        """Keep those whose day has not come, and that nobody took back."""
        return self.filter(until__gt=now, ended_at__isnull=True)


class PutOff(models.Model):
    """A coach's word that a student needs nothing of them until a day, as things stood then (`rank`)."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="put_off")
    until = models.DateTimeField(help_text="When the day begins for the coach who put it off")
    why = models.CharField(max_length=200)
    rank = models.PositiveSmallIntegerField(help_text="Of the standing then: one that is more urgent ends it")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = PutOffQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student"], condition=Q(ended_at__isnull=True), name="put_off_once_at_a_time"
            ),
            models.CheckConstraint(condition=Q(until__gt=F("at")), name="put_off_into_the_future"),
            models.CheckConstraint(condition=~Q(why=""), name="put_off_says_why"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="put_off_ended_by_somebody",
            ),
        ]
        triggers = kept(once=["ended_at", "ended_by"])

    def __str__(self) -> str:
        return f"put off until {self.until:%Y-%m-%d}: {self.why}"
