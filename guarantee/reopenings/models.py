"""That a decision should be reopened: one admin's proposal, the student's word on it, a second admin's answer."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only, kept
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.decisions.models import FinalDecision

User = settings.AUTH_USER_MODEL


class ReopeningGround(models.TextChoices):
    """The grounds on which a final decision is reopened; there are no others."""

    HIDDEN = "hidden", "facts that were hidden"
    ERROR = "error", "an error of the school"


class Reopening(models.Model):
    """A proposal to reopen a final decision. The student is heard on it before a second admin answers."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="reopenings")
    final = models.ForeignKey(FinalDecision, on_delete=models.PROTECT, related_name="reopenings")
    ground = models.CharField(max_length=6, choices=ReopeningGround.choices)
    reason = models.TextField(help_text="What came to light; the student reads it")
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, help_text="When a second admin answered")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(closed_at__isnull=True), name="one_open_reopening"
            ),
            models.CheckConstraint(
                condition=Q(ground__in=ReopeningGround.values), name="reopening_ground_known"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="reopening_says_why"),
        ]
        triggers = kept(once=["closed_at"])

    def __str__(self) -> str:
        return self.get_ground_display()


class ReopeningWord(models.Model):
    """What the student says to a proposal to reopen the decision on their claim."""

    reopening = models.OneToOneField(Reopening, on_delete=models.PROTECT, related_name="word")
    text = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="word_says_something")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"word of {self.at:%Y-%m-%d}"


class ReopeningAnswer(models.Model):
    """The word of a second admin: the claim is judged again, or its decision stands."""

    reopening = models.OneToOneField(Reopening, on_delete=models.PROTECT, related_name="answer")
    agrees = models.BooleanField()
    note = models.TextField(help_text="Why; the student reads it")
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(note=""), name="reopening_answer_says_why")]
        triggers = append_only()

    def __str__(self) -> str:
        return "agrees" if self.agrees else "lets the decision stand"
