"""A judge's look at a dossier, with the evidence and the trail as they then stood."""

from django.conf import settings
from django.db import models

from core.immutable import append_only
from guarantee.audit_trail.models import TrailEntry
from guarantee.claims.models import Claim
from guarantee.evidence.models import EvidenceSnapshot

User = settings.AUTH_USER_MODEL


class DossierLook(models.Model):
    """That a judge had a dossier before them; a later one within the hour is kept only where something had changed."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="looks")
    evidence = models.ForeignKey(
        EvidenceSnapshot,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: it was frozen",
    )
    trail_up_to = models.ForeignKey(TrailEntry, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["claim", "by", "-id"], name="looks_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.by_id} at {self.at:%Y-%m-%d %H:%M}"
