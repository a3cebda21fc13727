"""What the judges of a claim said to a request that the staff had left undecided."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only

User = settings.AUTH_USER_MODEL


class RequestKind(models.TextChoices):
    EXCUSAL = "excusal", "an excusal"
    LEAVE = "leave", "leave"
    CORRECTION = "correction", "a correction"
    LATE = "late", "a late activity"
    ACCOMMODATION = "accommodation", "an accommodation"
    CHECK = "check", "an activity whose check failed"


class Ruling(models.Model):
    """A judge's word on one request, within their finding: it bars nobody (DOMAIN §8)."""

    claim = models.ForeignKey("guarantee.Claim", on_delete=models.PROTECT, related_name="rulings")
    kind = models.CharField(max_length=16, choices=RequestKind.choices)
    ref = models.BigIntegerField(help_text="The row of the request")
    granted = models.BooleanField()
    why = models.TextField()
    salt = models.CharField(max_length=32)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=RequestKind.values), name="ruling_kind_known"),
            models.CheckConstraint(condition=~Q(why=""), name="ruling_says_why"),
        ]
        indexes = [models.Index(fields=["kind", "ref"], name="rulings_of_request")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}: {'granted' if self.granted else 'declined'}"
