"""Signatures: who signed which text, when, and for which start date (DOMAIN §3)."""

from django.db import models

from commitments.policies.models import Policy
from core.immutable import append_only
from people.students.models import Student


class Signature(models.Model):
    """Who signed which text, when, from where, for which start date. The database refuses any change."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="signatures")
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="signatures")
    text = models.TextField(help_text="Exactly the text that was shown")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the text, hexadecimal")
    signed_name = models.CharField(max_length=150)
    signed_at = models.DateTimeField()
    address = models.GenericIPAddressField(null=True, help_text="The network address it was signed from")
    start_date = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["student", "-signed_at"], name="signatures_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.signed_name}, {self.signed_at:%Y-%m-%d}"


# Chosen with each signature until the search starts.
SIGNED_FOR = ["signature", "policy", "start_date", "opens_at", "zone", "country", "subdivision"]
