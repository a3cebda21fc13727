"""Where everyone stands, as last judged by `standing.verbs.assess`. All of it can be rebuilt from what was logged."""

from datetime import date, datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, OuterRef, Q

from commitments.policies.models import rules_of
from commitments.searches.models import Search
from people.students.models import Student
from rules.policy import Unit
from rules.reasons import words
from rules.states import RiskLevel
from rules.verdict import QuotaResult, results

VERDICTS = ["met", "missed", "excused", "leave", "open", "not_assessed"]


class PeriodQuerySet(models.QuerySet["Period"]):
    """Weeks and months, narrowed by their days."""

    def holding(self, day: date | OuterRef) -> "PeriodQuerySet":
        """Narrow to those that hold a day."""
        return self.filter(first_day__lte=day, last_day__gte=day)


class Period(models.Model):
    """A week (or month) of a search, and its verdict."""

    # no index of its own: that of `period_once` begins with it, and each one more costs every verdict that is written
    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="periods", db_index=False)
    unit = models.CharField(max_length=8)
    number = models.PositiveSmallIntegerField()
    first_day = models.DateField()
    last_day = models.DateField()
    assessed_days = models.PositiveSmallIntegerField(help_text="Days of it inside the window")
    full_days = models.PositiveSmallIntegerField(help_text="Days of it if the window had not cut it")
    whole = models.BooleanField()
    zone = models.CharField(max_length=64)
    opens_at = models.DateTimeField()
    closes_at = models.DateTimeField(help_text="End of its last day, exclusive")
    log_until = models.DateTimeField(help_text="Activities received before this instant count")
    checks_until = models.DateTimeField(
        null=True, help_text="A check that is not answered by `log_until` is waited for until this instant"
    )
    leave_days = models.PositiveSmallIntegerField(default=0)
    verdict = models.CharField(max_length=12, default="not_assessed")
    provisional = models.BooleanField(default=False)
    settled_at = models.DateTimeField(null=True, help_text="When it was first seen settled")
    met_at = models.DateTimeField(
        null=True, help_text="When it settled as met: it stays so, but for a false activity"
    )
    ended = models.BooleanField(
        null=True, help_text="Whether the guarantee had ended before its last day, when it settled"
    )
    counts = ArrayField(
        models.IntegerField(),
        default=list,
        db_default=[],
        help_text="What counted for each quota of the unit, in the policy's order; empty: not judged yet",
    )
    minimums = ArrayField(
        models.IntegerField(), default=list, db_default=[], help_text="What was asked for, in the same order"
    )

    objects = PeriodQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["search", "unit", "number"], name="period_once"),
            models.CheckConstraint(condition=Q(verdict__in=VERDICTS), name="verdict_known"),
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="period_ends_after_start",
            ),
        ]
        indexes = [
            models.Index(
                fields=["log_until"],
                condition=Q(settled_at__isnull=True),
                name="period_to_settle",
            ),
            # None names the verdict: where none does, a row's next version stays on its page and writes no index.
            models.Index(fields=["closes_at"], condition=Q(settled_at__isnull=True), name="period_to_close"),
            models.Index(fields=["settled_at"], condition=Q(settled_at__isnull=False), name="period_settled"),
            models.Index(
                fields=["search", "log_until"],
                condition=Q(settled_at__isnull=True),
                name="unsettled_of_search",
            ),
        ]
        ordering = ["unit", "number"]

    def __str__(self) -> str:
        return f"{self.unit} {self.number}: {self.verdict}"

    def may_wait_for_checks(self, now: datetime) -> bool:
        """Return whether checks may hold it up: its limit for activities has passed, and the days for them have not."""
        return self.checks_until is not None and self.log_until <= now < self.checks_until

    @property
    def quotas(self) -> tuple[QuotaResult, ...]:
        """The counts with the words of the signed policy. `search` has to be loaded."""
        signed = self.search.policy_id
        return results(rules_of([signed])[signed], Unit(self.unit), self.counts, self.minimums)


class Standing(models.Model):
    """Where one student stands: the risk with its reasons, and what the caseload and Today show without counting."""

    student = models.OneToOneField(Student, on_delete=models.PROTECT, related_name="standing")
    # Neither of these is looked up by; searches are never deleted, and periods seldom.
    search = models.ForeignKey(Search, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    level = models.CharField(max_length=6, choices=[(level, level) for level in RiskLevel.values])
    rank = models.PositiveSmallIntegerField(help_text="DOMAIN §9's order; 0 is most urgent")
    urgent_at = models.DateTimeField(null=True)
    reasons = models.JSONField(default=list, help_text="As `rules.reasons` has them")
    current = models.ForeignKey(
        Period,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
        help_text="This week",
    )
    missed = models.PositiveSmallIntegerField(default=0, help_text="Settled weeks that are missed")
    next_due_at = models.DateTimeField(null=True)
    next_due = models.CharField(max_length=120, blank=True, help_text="“Offer from Acme”")
    last_activity_on = models.DateField(null=True)
    last_activity_at = models.DateTimeField(null=True, help_text="When the last activity was logged")
    last_reply_at = models.DateTimeField(null=True)
    assessed_at = models.DateTimeField(help_text="When what stands here last changed")
    stale_at = models.DateTimeField(
        null=True, help_text="From then on time alone may change it; empty: only an event can"
    )

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(level__in=RiskLevel.values), name="level_known")]
        # No index on what judging writes: so a row's next version stays on its page (see Period).

    def __str__(self) -> str:
        return f"{self.student_id}: {self.level}"

    def why(self, zone: str, now: datetime, calm: str = "") -> tuple[str, ...]:
        """Return the reasons in words, as true at `now`, or `calm` where nothing is due; `zone` is the student's."""
        return words(self.reasons, zone, now, calm)
