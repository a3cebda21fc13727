"""That somebody from outside judges one claim, from the invitation until it is decided or an admin ends it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import kept
from guarantee.audit_trail.salts import new_salt
from rules.states import OPEN_CLAIMS, ClaimState

User = settings.AUTH_USER_MODEL
JUDGED = (*OPEN_CLAIMS, ClaimState.APPEALED)


class OutsideJudgeQuerySet(models.QuerySet["OutsideJudge"]):
    """Outside judges, narrowed by whether they judge still."""

    def in_force(self) -> "OutsideJudgeQuerySet":
        """Return those who judge: nobody ended it, their claim is not decided, they can sign in."""
        return self.filter(ended_at__isnull=True, claim__state__in=JUDGED, user__is_active=True)


class OutsideJudge(models.Model):
    """An invitation to judge one claim, and its end. `ended_by` is empty where the claim itself ended it."""

    claim = models.ForeignKey("guarantee.Claim", on_delete=models.PROTECT, related_name="outside_judges")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="judged_claims")
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    ended_why = models.TextField(blank=True)

    objects = OutsideJudgeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(ended_at__isnull=True), name="one_outside_judge"
            ),
            models.CheckConstraint(condition=~Q(user=models.F("by")), name="nobody_invites_themself"),
            models.CheckConstraint(
                condition=Q(ended_by__isnull=True) | Q(ended_at__isnull=False) & ~Q(ended_why=""),
                name="outside_judge_ended_with_a_reason",
            ),
        ]
        triggers = kept(once=["ended_at", "ended_by", "ended_why"])

    def __str__(self) -> str:
        return f"{self.user_id} judges {self.claim_id}"
