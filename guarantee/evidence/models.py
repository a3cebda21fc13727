"""The evidence of a claim as somebody saw it, so that what changed since can be shown."""

from django.db import models

from core.immutable import append_only


class EvidenceSnapshot(models.Model):
    """Every piece of evidence as it stood when a finding was recorded; findings on equal evidence share one."""

    claim = models.ForeignKey("guarantee.Claim", on_delete=models.PROTECT, related_name="snapshots")
    digest = models.CharField(max_length=64, help_text="SHA-256 over the digests of the pieces, hexadecimal")
    pieces = models.JSONField(help_text="As `rules.eligibility.pieces` has them")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["claim", "digest"], name="evidence_once_per_claim")]
        triggers = append_only()

    def __str__(self) -> str:
        return self.digest[:12]
