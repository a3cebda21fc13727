"""Legal holds: as long as one is in force, nothing of the student’s claims is erased. Rows are added, never changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only
from guarantee.audit_trail.salts import new_salt

User = settings.AUTH_USER_MODEL


class LegalHoldQuerySet(models.QuerySet["LegalHold"]):
    def in_force(self) -> "LegalHoldQuerySet":
        """Return the holds that nobody lifted; a claim has one at most."""
        return self.filter(lifted__isnull=True)


class LegalHold(models.Model):
    """That nothing of a claim is erased, however old it is, such as while a court may ask for it."""

    claim = models.ForeignKey("guarantee.Claim", on_delete=models.PROTECT, related_name="legal_holds")
    reason = models.TextField(help_text="For admins and whoever runs the installation")
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = LegalHoldQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="legal_hold_says_why")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"legal hold on {self.claim_id}"


class LegalHoldLifted(models.Model):
    """That a legal hold is over: by whom, and why."""

    hold = models.OneToOneField(LegalHold, on_delete=models.PROTECT, related_name="lifted")
    reason = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="lifting_legal_hold_says_why")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.hold}, lifted"
