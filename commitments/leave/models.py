"""Leave: asked for, granted or declined (DOMAIN §4)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from commitments.searches.models import Search
from core.immutable import kept

User = settings.AUTH_USER_MODEL


class LeaveQuerySet(models.QuerySet["Leave"]):
    """Leave, narrowed by how it stands."""

    def undecided(self) -> "LeaveQuerySet":
        """Return those that nobody has granted or declined."""
        return self.filter(granted__isnull=True)


class Leave(models.Model):
    """Whole days inside the window in which the student is away (DOMAIN §4)."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="leaves")
    first_day = models.DateField()
    last_day = models.DateField()
    reason = models.TextField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    granted = models.BooleanField(null=True, help_text="Empty: waiting for a coach")
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_why = models.TextField(blank=True)

    objects = LeaveQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="leave_ends_after_start"),
            models.CheckConstraint(
                condition=Q(granted__isnull=True, decided_at__isnull=True)
                | Q(granted__isnull=False, decided_at__isnull=False),
                name="leave_decided_with_moment",
            ),
        ]
        triggers = kept(once=["granted", "decided_by", "decided_at", "decided_why"])

    def __str__(self) -> str:
        return f"{self.first_day} to {self.last_day}"
