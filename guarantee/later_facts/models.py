"""Facts that came after a final decision, when its evidence is looked at next, and what admins set aside."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from core.immutable import append_only, kept
from guarantee.audit_trail.salts import new_salt
from guarantee.decisions.models import FinalDecision
from rules.states import ClaimState

User = settings.AUTH_USER_MODEL


class EvidenceWatch(models.Model):
    """When the evidence of a final decision is looked at next."""

    final = models.OneToOneField(FinalDecision, on_delete=models.PROTECT, related_name="watch")
    look_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.final_id} at {self.look_at:%Y-%m-%d %H:%M}"


class LaterFactQuerySet(models.QuerySet["LaterFact"]):
    """Later facts, narrowed by whether somebody has still to look at them."""

    def raised(self) -> "LaterFactQuerySet":
        """Return the facts that still hold, of decisions in force, and that no admin has set aside."""
        aside = LaterFactsSetAside.objects.filter(final=OuterRef("final"), up_to__gte=OuterRef("pk"))
        newer = FinalDecision.objects.filter(
            decision__claim=OuterRef("final__decision__claim"), pk__gt=OuterRef("final")
        )
        return self.filter(
            ~Exists(aside),
            ~Exists(newer),
            over_at__isnull=True,
            final__decision__claim__state=ClaimState.DECIDED,
        )


class LaterFact(models.Model):
    """A change of the evidence that came after a decision was final, as the system found it."""

    final = models.ForeignKey(FinalDecision, on_delete=models.PROTECT, related_name="later_facts")
    kind = models.CharField(max_length=32, help_text="A kind of evidence")
    ref = models.CharField(max_length=32, help_text="The number of its row")
    digest = models.CharField(
        max_length=64, blank=True, help_text="Of the piece as it then was; empty: it is gone"
    )
    requirements = models.JSONField(default=list, help_text="Those whose findings it could change")
    sentence = models.TextField(help_text="What changed, in words")
    at = models.DateTimeField()
    over_at = models.DateTimeField(null=True, help_text="When it held no longer")

    objects = LaterFactQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["final", "kind", "ref", "digest"],
                condition=Q(over_at__isnull=True),
                name="later_fact_once",
            )
        ]
        triggers = kept(once=["over_at"])

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}"


class LaterFactsSetAside(models.Model):
    """An admin's word that what came after a decision leaves it as it is. What comes later still is raised again."""

    final = models.ForeignKey(FinalDecision, on_delete=models.PROTECT, related_name="facts_set_aside")
    up_to = models.ForeignKey(
        LaterFact, on_delete=models.PROTECT, related_name="+", help_text="The newest that was looked at"
    )
    reason = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="set_aside_says_why")]
        indexes = [models.Index(fields=["final", "-id"], name="set_aside_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"set aside up to {self.up_to_id}"
