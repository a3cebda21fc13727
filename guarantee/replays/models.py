"""A policy played against past cohorts, to see what it would have come to. A replay changes no other model."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from commitments.policies.models import Policy
from people.programs.models import Cohort
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class ReplayOutcome(models.TextChoices):
    """What a record comes to under a policy."""

    ELIGIBLE = "eligible", "eligible"
    PERSON = "person", "needs a person"
    NOT = "not", "not eligible"


class ReplayState(models.TextChoices):
    QUEUED = "queued", "waits to begin"
    RUNNING = "running", "runs"
    DONE = "done", "done"
    CANCELLED = "cancelled", "cancelled"
    FAILED = "failed", "failed"


GOING = (ReplayState.QUEUED, ReplayState.RUNNING)


class Replay(models.Model):
    """One playing of a policy. It goes with its draft, when that is thrown away."""

    policy = models.ForeignKey(Policy, on_delete=models.CASCADE, related_name="replays")
    digest = models.CharField(
        max_length=64, help_text="SHA-256 of the policy as it was played, text and rules"
    )
    cohorts = models.ManyToManyField(Cohort, related_name="+")
    as_of = models.DateTimeField(help_text="Everything is judged as of this moment, before and after")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=9, choices=ReplayState.choices, default=ReplayState.QUEUED)
    total = models.PositiveIntegerField(default=0, help_text="Students with a search")
    done = models.PositiveIntegerField(default=0)
    unsigned = models.PositiveIntegerField(default=0, help_text="Students who never signed: nothing to judge")
    turn = models.PositiveIntegerField(
        default=0,
        db_default=0,
        help_text="Of the task that plays on next: one that was sent twice plays once",
    )
    played_at = models.DateTimeField(
        db_default=Now(),
        help_text="When a task last began to play on, by the database's clock: the real one, whatever ours is set to",
    )
    finished_at = models.DateTimeField(null=True)
    why_failed = models.CharField(max_length=200, blank=True)
    totals = models.JSONField(
        default=dict, help_text="Once done: findings, outcomes and money, before and after"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ReplayState.values), name="replay_state_known"),
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="replay_does_no_more_than_all"),
        ]
        indexes = [
            models.Index(fields=["asked_at"], condition=Q(state__in=GOING), name="replay_to_go_on"),
            models.Index(fields=["policy", "-asked_at"], name="replays_newest"),
        ]

    def __str__(self) -> str:
        return f"replay of {self.policy_id}: {self.state}"

    @property
    def going(self) -> bool:
        return self.state in GOING


class ReplayResult(models.Model):
    """What a student's record comes to under their own policy and under the one that is played: ids and findings."""

    replay = models.ForeignKey(Replay, on_delete=models.CASCADE, related_name="results")
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="+")
    findings_before = models.JSONField(help_text="Ten, in the order of the requirements")
    findings_after = models.JSONField()
    before = models.CharField(max_length=8, choices=ReplayOutcome.choices)
    after = models.CharField(max_length=8, choices=ReplayOutcome.choices)
    refund_before = models.DecimalField(
        max_digits=10, decimal_places=2, help_text="US dollars; 0 if not eligible"
    )
    refund_after = models.DecimalField(max_digits=10, decimal_places=2)
    changed = models.BooleanField(help_text="Whether any finding, the outcome or the refund differs")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["replay", "student"], name="one_result_per_student"),
        ]
        indexes = [
            models.Index(fields=["replay", "student"], condition=Q(changed=True), name="results_that_differ")
        ]

    def __str__(self) -> str:
        return f"{self.student_id}: {self.before}, {self.after}"
