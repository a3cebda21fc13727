"""The judgement: claims, what was found, what was decided, and the trail of it all."""

from decimal import Decimal
from secrets import token_hex

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from commitments.models import Search
from core.immutable import append_only, kept
from guarantee.replays import Replay, ReplayResult, ReplayState
from people.models import Student

__all__ = [
    "FINDINGS",
    "TRANSITIONS",
    "Claim",
    "ClaimState",
    "Decision",
    "FindingTakenBack",
    "RecordedFinding",
    "Replay",
    "ReplayResult",
    "ReplayState",
    "SecondOpinion",
    "TrailEntry",
]

User = settings.AUTH_USER_MODEL


def new_salt() -> str:
    """What makes the digest of a personal text tell nothing of it, once the text is erased (DOMAIN §8)."""
    return token_hex(16)


FINDINGS = [
    ("met", "met"),
    ("not_met", "not met"),
    ("needs_person", "needs a person"),
    ("waived", "waived"),
]


class ClaimState(models.TextChoices):
    FILED = "filed", "filed"
    PROPOSED = "proposed", "waits for a second admin"
    DECIDED = "decided", "decided"
    WITHDRAWN = "withdrawn", "withdrawn"


# A second admin who disagrees sends it back to `filed`.
TRANSITIONS: dict[str, frozenset[str]] = {
    "filed": frozenset({"proposed", "withdrawn"}),
    "proposed": frozenset({"decided", "filed", "withdrawn"}),
    "decided": frozenset(),
    "withdrawn": frozenset(),
}


class Claim(models.Model):
    """A student asks for their tuition back (DOMAIN §8)."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="claims")
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="claims")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(help_text="Within its year")
    state = models.CharField(max_length=10, choices=ClaimState.choices, default=ClaimState.FILED)
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars asked for")
    statement = models.TextField(blank=True, help_text="What the student wants the admins to know")
    salt = models.CharField(max_length=32, default=new_salt)
    filed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="claim_number_once"),
            models.UniqueConstraint(
                fields=["search"],
                condition=Q(state__in=["filed", "proposed", "decided"]),
                name="one_live_claim",
            ),
            models.CheckConstraint(condition=Q(state__in=ClaimState.values), name="claim_state_known"),
        ]
        indexes = [models.Index(fields=["state", "filed_at"], name="claim_queue")]
        triggers = kept(once=["withdrawn_at"], steps={"state": TRANSITIONS})

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """“2026-017”."""
        return f"{self.year}-{self.number:03d}"


class RecordedFinding(models.Model):
    """What an admin found for one requirement: agreeing with the computed finding, or another one with a reason.

    A later row for the same requirement replaces an earlier one; none is changed.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="findings")
    requirement = models.PositiveSmallIntegerField()
    computed = models.CharField(
        max_length=12,
        choices=FINDINGS,
        help_text="What the evidence gave at that moment",
    )
    finding = models.CharField(max_length=12, choices=FINDINGS)
    reason = models.TextField(blank=True)
    salt = models.CharField(max_length=32, default=new_salt)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(requirement__gte=1, requirement__lte=10),
                name="requirement_one_to_ten",
            ),
            models.CheckConstraint(condition=~Q(finding="needs_person"), name="a_person_finds"),
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
    """That whoever recorded a finding took it back: the one before it for the same requirement stands again, if any."""

    finding = models.OneToOneField(RecordedFinding, on_delete=models.PROTECT, related_name="taken_back")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.finding} taken back"


class Decision(models.Model):
    """An admin's decision, the dossier frozen under a digest with it. It is final once a second admin agrees."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=8, choices=[("approved", "approved"), ("denied", "denied")])
    reasons = models.TextField()
    salt = models.CharField(max_length=32, default=new_salt)
    dossier = models.JSONField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the canonical dossier, hexadecimal")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["claim", "-id"], name="decisions_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return self.outcome

    @property
    def amount(self) -> Decimal:
        """What is paid back if it approves: as frozen; as asked for, where that was before refunds were computed."""
        refund = self.dossier.get("refund")
        return Decimal(refund["amount"]) if refund else self.claim.amount


class SecondOpinion(models.Model):
    """A second admin, who took no part, agrees with a decision or sends it back."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="second_opinion")
    agrees = models.BooleanField()
    note = models.TextField(blank=True)
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


class TrailEntry(models.Model):
    """The claim's trail: one line per event, chained by digest, append-only. Personal text stands elsewhere."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="trail")
    what = models.CharField(max_length=40)
    detail = models.JSONField(default=dict, help_text="Facts and digests only, no personal text")
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["id"]
        triggers = append_only()

    def __str__(self) -> str:
        return self.what
