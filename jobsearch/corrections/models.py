"""A student's request to correct an activity whose week is settled."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import kept
from jobsearch.activities.models import Activity

User = settings.AUTH_USER_MODEL


class CorrectionRequestQuerySet(models.QuerySet["CorrectionRequest"]):
    """Requests for a correction, narrowed by how they stand."""

    def undecided(self) -> "CorrectionRequestQuerySet":
        """Narrow to those that nobody has approved or declined."""
        return self.filter(approved__isnull=True)


class CorrectionRequest(models.Model):
    """A change to an activity whose week is settled: the student asks, a coach approves or declines (DOMAIN §5)."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="correction_requests")
    changes = models.JSONField(help_text="Field → new value")
    why = models.TextField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    approved = models.BooleanField(null=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_why = models.TextField(blank=True)

    objects = CorrectionRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity"],
                condition=Q(approved__isnull=True),
                name="one_open_correction",
            ),
        ]
        triggers = kept(once=["approved", "decided_by", "decided_at", "decided_why"])

    def __str__(self) -> str:
        return f"correction of {self.activity_id}"
