"""An appeal, its documents, and what two admins ruled on it (DOMAIN §8, §13)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.files.models import StoredFile
from core.immutable import append_only
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision

User = settings.AUTH_USER_MODEL


class Ruled(models.TextChoices):
    """What two admins rule on an appeal, beside a new decision: first whether a late one is heard, then the outcome."""

    HEARD = "heard", "it is heard, though late"
    NOT_HEARD = "not_heard", "it came late without a good cause, so the decision stands"
    STANDS = "stands", "the decision stands"
    BACK = "back", "the claim goes back and is judged again"


ON_CAUSE = (Ruled.HEARD, Ruled.NOT_HEARD)
ENDS = (Ruled.NOT_HEARD, Ruled.STANDS, Ruled.BACK)


class Appeal(models.Model):
    """A student's appeal against a denial of their claim: one for each claim."""

    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, related_name="appeal")
    final = models.ForeignKey(FinalDecision, on_delete=models.PROTECT, related_name="appeals")
    statement = models.TextField(help_text="What the student sees otherwise")
    late = models.BooleanField(help_text="Whether it came after the policy's limit")
    cause = models.TextField(blank=True, help_text="Why it came late")
    salt = models.CharField(max_length=32, default=new_salt)
    filed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(statement=""), name="appeal_says_something"),
            models.CheckConstraint(condition=Q(late=False) | ~Q(cause=""), name="late_appeal_says_why"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"appeal of {self.filed_at:%Y-%m-%d}"


class AppealDocument(models.Model):
    """A file that came with an appeal."""

    appeal = models.ForeignKey(Appeal, on_delete=models.PROTECT, related_name="documents")
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="appeal_document")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        triggers = append_only()

    def __str__(self) -> str:
        return self.file.name


class AppealProposal(models.Model):
    """A ruling on an appeal that one admin proposes to a second, with the reasons that the student reads."""

    appeal = models.ForeignKey(Appeal, on_delete=models.PROTECT, related_name="proposals")
    ruled = models.CharField(max_length=10, choices=Ruled.choices)
    reasons = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(ruled__in=Ruled.values), name="appeal_ruling_known"),
            models.CheckConstraint(condition=~Q(reasons=""), name="appeal_ruling_says_why"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return self.get_ruled_display()


class AppealAnswer(models.Model):
    """The word of a second admin on a proposed ruling: it agrees or sends it back."""

    proposal = models.OneToOneField(AppealProposal, on_delete=models.PROTECT, related_name="answer")
    agrees = models.BooleanField()
    note = models.TextField(blank=True)
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(agrees=True) | ~Q(note=""), name="appeal_disagreement_says_why"
            )
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return "agrees" if self.agrees else "sends it back"
