"""The word of an admin who takes no part in a claim."""

from django.conf import settings
from django.db import models

from core.immutable import append_only

User = settings.AUTH_USER_MODEL


class SteppedAside(models.Model):
    """An admin's word to take no part in judging this student's claim; what they had recorded falls away."""

    claim = models.ForeignKey("guarantee.Claim", on_delete=models.PROTECT, related_name="stepped_aside")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    why = models.TextField(blank=True)
    salt = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["claim", "by"], name="steps_aside_once")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.by_id} stepped aside"
