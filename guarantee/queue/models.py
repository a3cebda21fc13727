"""Who has taken a claim, and until when one is held. Nothing here is changed: a later row replaces an earlier one."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only

User = settings.AUTH_USER_MODEL


class ClaimTaken(models.Model):
    """An admin's word that they see to a claim; the latest one of a claim is in force until it is released."""

    claim = models.ForeignKey("guarantee.Claim", on_delete=models.PROTECT, related_name="takings")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    word = models.TextField(blank=True, help_text="Why it was taken over from somebody else")
    salt = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["claim", "-id"], name="takings_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"taken by {self.by_id}"


class ClaimReleased(models.Model):
    """That an admin sees to a claim no longer: anyone who may judge it can take it."""

    taken = models.OneToOneField(ClaimTaken, on_delete=models.PROTECT, related_name="released")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.taken} released"


class HoldQuerySet(models.QuerySet["ClaimHold"]):
    """Holds, narrowed by when they count."""

    def in_force(self, now: datetime) -> "HoldQuerySet":
        """Return the holds of which the day has not come and that nobody lifted; a claim's latest one counts."""
        return self.filter(back_at__gt=now, lifted__isnull=True)


class ClaimHold(models.Model):
    """That a claim waits until a day, on which it comes back to the queue by itself (DOMAIN §8). It stops no clock."""

    claim = models.ForeignKey("guarantee.Claim", on_delete=models.PROTECT, related_name="holds")
    until = models.DateField(help_text="The day on which it comes back, in the student’s zone")
    back_at = models.DateTimeField(help_text="The first instant of that day")
    reason = models.TextField(help_text="The student reads it")
    salt = models.CharField(max_length=32)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = HoldQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="hold_says_why"),
            models.CheckConstraint(condition=Q(back_at__gt=models.F("at")), name="hold_lies_ahead"),
        ]
        indexes = [models.Index(fields=["claim", "-id"], name="holds_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"held until {self.until}"


class HoldLifted(models.Model):
    """That a claim came back to the queue before its day: an admin lifted the hold, or a second hold replaced it."""

    hold = models.OneToOneField(ClaimHold, on_delete=models.PROTECT, related_name="lifted")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.hold}, lifted"
