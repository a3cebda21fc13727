"""A coach's word that a late activity counts."""

from django.conf import settings
from django.db import models

from core.immutable import append_only
from jobsearch.activities.models import Activity

User = settings.AUTH_USER_MODEL


class Acceptance(models.Model):
    """A coach's word that a late activity counts, with the reason."""

    activity = models.OneToOneField(Activity, on_delete=models.PROTECT, related_name="acceptance")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.activity_id} accepted"
