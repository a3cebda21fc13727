"""An offer to settle a claim: one admin's proposal, a second one's word, what the student says to it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import append_only, kept
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim

User = settings.AUTH_USER_MODEL


class SettlementOutcome(models.TextChoices):
    """How an offer to settle ended."""

    ACCEPTED = "accepted", "accepted"
    DECLINED = "declined", "declined"
    LAPSED = "lapsed", "not answered in time"
    TAKEN_BACK = "back", "taken back"


BY_THE_STUDENT = (SettlementOutcome.ACCEPTED, SettlementOutcome.DECLINED)


class Settlement(models.Model):
    """What one admin proposes to settle a claim by, with the dossier as it then stood."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="settlements")
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")
    tuition_paid = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")
    text = models.TextField(help_text="What both sides agree on; the student reads it")
    dossier = models.JSONField(help_text="Frozen, with the amount and who gets how much of it")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the canonical dossier, hexadecimal")
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, help_text="When it was sent back, or ended")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(closed_at__isnull=True), name="one_open_settlement"
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0) & Q(amount__lte=F("tuition_paid")), name="settlement_within_tuition"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="settlement_says_something"),
        ]
        triggers = kept(once=["closed_at"])

    def __str__(self) -> str:
        return f"{self.amount}"


class SettlementOpinion(models.Model):
    """The word of a second admin: it is offered to the student, until a moment, or sent back."""

    settlement = models.OneToOneField(Settlement, on_delete=models.PROTECT, related_name="opinion")
    agrees = models.BooleanField()
    note = models.TextField(blank=True)
    answer_by = models.DateTimeField(null=True, help_text="Exclusive; outages move it")
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(agrees=True, answer_by__isnull=False)
                | (Q(agrees=False, answer_by__isnull=True) & ~Q(note="")),
                name="offered_or_says_why",
            )
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return "agrees" if self.agrees else "sends it back"


class SettlementEnd(models.Model):
    """How an offer to settle ended, with the student's word."""

    settlement = models.OneToOneField(Settlement, on_delete=models.PROTECT, related_name="end")
    outcome = models.CharField(max_length=8, choices=SettlementOutcome.choices)
    word = models.TextField(blank=True)
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=SettlementOutcome.values), name="settlement_end_known"
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=BY_THE_STUDENT) | (Q(by__isnull=False) & ~Q(word="")),
                name="the_student_says_a_word",
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return self.get_outcome_display()
