"""The audit trail of a claim: each entry carries the digest of the one before."""

from django.conf import settings
from django.db import models

from core.immutable import append_only
from guarantee.claims.models import Claim

User = settings.AUTH_USER_MODEL


class TrailEntry(models.Model):
    """An event of a claim's trail, chained by digest to the one before, append-only. Personal text stands elsewhere."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="trail")
    what = models.CharField(max_length=40)
    detail = models.JSONField(default=dict, help_text="Facts and digests only, no personal text")
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["id"]
        triggers = append_only()

    def __str__(self) -> str:
        return self.what
