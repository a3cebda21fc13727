"""That a decided claim was drawn for a second look, and what came of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import append_only
from guarantee.audit_trail.salts import new_salt
from guarantee.decisions.models import Decision

User = settings.AUTH_USER_MODEL


class LookOutcome(models.TextChoices):
    """How a second look ended."""

    LET_GO = "let_go", "let go"
    BACK = "back", "handed back"
    TIME = "time", "left by itself, its time was up"
    FELL = "fell", "fell, since who decided takes no part any more"


BY_A_PERSON = (LookOutcome.LET_GO, LookOutcome.BACK)


class SecondLook(models.Model):
    """That a decision on which two admins agree was drawn by lot: others look at it before its letter leaves."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="second_look")
    due_at = models.DateTimeField(help_text="Exclusive: the letter then leaves by itself")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(due_at__gt=models.F("at")), name="look_lies_ahead")]
        indexes = [models.Index(fields=["due_at"], name="second_looks_due")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"drawn {self.at:%Y-%m-%d}"


class SecondLookAnswer(models.Model):
    """What came of a second look: who looked lets the letter go or hands the claim back, else time ended it."""

    look = models.OneToOneField(SecondLook, on_delete=models.PROTECT, related_name="answer")
    outcome = models.CharField(max_length=6, choices=LookOutcome.choices)
    note = models.TextField(blank=True)
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(outcome__in=LookOutcome.values), name="look_outcome_known"),
            models.CheckConstraint(
                condition=~Q(outcome=LookOutcome.BACK) | ~Q(note=""), name="handed_back_says_why"
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=BY_A_PERSON) | Q(by__isnull=False), name="somebody_looked"
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return self.get_outcome_display()
