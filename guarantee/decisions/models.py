"""What admins found for each requirement, what they proposed, agreed to or sent back (DOMAIN §8)."""

from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import append_only
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.evidence.models import EvidenceSnapshot
from rules.eligibility import Found
from rules.eligibility.requirements import NEVER_WAIVED
from rules.states import DecisionOutcome


class FindingWord(models.TextChoices):
    """The words for a requirement's finding, an admin's or the evidence's: those of the rules, and “waived”."""

    MET = Found.MET.value, "met"
    NOT_MET = Found.NOT_MET.value, "not met"
    NEEDS_PERSON = Found.NEEDS_PERSON.value, "needs a person"
    FORGIVEN = Found.FORGIVEN.value, "forgiven"
    WAIVED = "waived", "waived"


class WhyFallen(models.TextChoices):
    """Why nobody can agree with a proposal any more."""

    EVIDENCE = "evidence", "the evidence changed"
    BARRED = "barred", "who had a hand in it may not judge"
    ASIDE = "aside", "who had a hand in it stepped aside"
    TAKEN_BACK = "back", "who proposed it took it back"


User = settings.AUTH_USER_MODEL


class RecordedFinding(models.Model):
    """What an admin found for one requirement: the computed finding, or another one with a reason.

    A later row for the same requirement replaces an earlier one; none is changed.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="findings")
    requirement = models.PositiveSmallIntegerField()
    computed = models.CharField(
        max_length=12,
        choices=FindingWord.choices,
        help_text="What the evidence gave at that moment",
    )
    finding = models.CharField(max_length=12, choices=FindingWord.choices)
    evidence = models.ForeignKey(
        EvidenceSnapshot,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="All evidence as it stood; empty for what was recorded before it was kept",
    )
    rests_on = models.CharField(
        max_length=64, blank=True, help_text="SHA-256 over the evidence behind this requirement"
    )
    reason = models.TextField(blank=True)
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(requirement__gte=1), name="requirement_numbered"),
            models.CheckConstraint(condition=~Q(finding=FindingWord.NEEDS_PERSON), name="a_person_finds"),
            models.CheckConstraint(
                condition=~Q(finding=FindingWord.WAIVED, requirement__in=NEVER_WAIVED),
                name="some_are_never_waived",
            ),
            models.CheckConstraint(
                condition=~Q(finding=FindingWord.FORGIVEN)
                | Q(computed=FindingWord.FORGIVEN) & ~Q(requirement__in=NEVER_WAIVED),
                name="an_accommodation_forgives",
            ),
            models.CheckConstraint(
                condition=Q(finding=F("computed")) | ~Q(reason=""),
                name="override_says_why",
            ),
        ]
        indexes = [models.Index(fields=["claim", "requirement", "-id"], name="findings_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.requirement}: {self.finding}"


class FindingTakenBack(models.Model):
    """The taking back of a finding by who recorded it: the one before it for the same requirement stands
    again, if any."""

    finding = models.OneToOneField(RecordedFinding, on_delete=models.PROTECT, related_name="taken_back")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.finding} taken back"


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Decisions, narrowed by how far they have come."""

    def final(self) -> "DecisionQuerySet":
        """Return the decisions whose letter has left, the latest first: of one claim the first one is in force."""
        return self.filter(final__isnull=False).order_by("-pk")


class Decision(models.Model):
    """An admin's decision, the dossier frozen under a digest with it. It is final once a second admin agreed and its
    letter has left."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=8, choices=DecisionOutcome.choices)
    reasons = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    letter = models.TextField(
        blank=True,
        db_default="",
        help_text="The body of the letter, as its judge left it; empty: it is drafted when it leaves",
    )
    dossier = models.JSONField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the canonical dossier, hexadecimal")
    shares = models.JSONField(
        default=list,
        db_default=[],
        help_text="Whom to pay how much, where the Commitment leaves it to a person: kind, name, amount",
    )
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = DecisionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["claim", "-id"], name="decisions_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return self.outcome

    @property
    def amount(self) -> Decimal:
        """The amount that is paid back if it approves: as frozen; as asked for, where that was before refunds were
        computed."""
        refund = self.dossier.get("refund")
        return Decimal(refund["amount"]) if refund else self.claim.amount

    @property
    def refund(self) -> dict[str, Any] | None:
        """The refund as frozen; with whom to pay where the Commitment leaves that to a person and this decision settles
        it."""
        refund = self.dossier.get("refund")
        if refund is None or not self.shares:
            return refund
        return refund | {"shares": self.shares, "needs_person": ""}

    @property
    def payee_is_open(self) -> bool:
        """Whether it would approve a refund of which nobody has settled whom to pay how much (DOMAIN §8)."""
        refund = self.refund
        return self.outcome == DecisionOutcome.APPROVED and bool(refund and refund.get("needs_person"))


class FallenProposal(models.Model):
    """A proposal that nobody can agree with any more: what it rested on changed, or who had a hand in it is barred."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="fallen")
    why = models.CharField(
        max_length=8,
        choices=WhyFallen.choices,
    )
    changes = models.JSONField(default=list, help_text="What changed, in sentences")
    requirements = models.JSONField(default=list, help_text="Those whose findings are made again")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"fell: {self.why}"


class SecondOpinion(models.Model):
    """The word of a second admin, who took no part: it agrees with a decision or sends it back."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="second_opinion")
    agrees = models.BooleanField()
    note = models.TextField(blank=True)
    answers = models.JSONField(
        default=dict,
        db_default={},
        help_text="Requirement judged differently from the evidence → “agrees”, or why not",
    )
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(agrees=True) | ~Q(note=""), name="disagreement_says_why")
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return "agrees" if self.agrees else "sends it back"


class FinalDecision(models.Model):
    """That a decision is final: its letter left at this moment, from which the appeal's limit runs (DOMAIN §8)."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="final")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.decision} since {self.at:%Y-%m-%d}"
