"""A policy's conditions, frozen with it, and what an admin recorded of them for each student."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from commitments.policies.models import Policy, unless_published
from core.immutable import append_only, never_emptied
from people.students.models import Student
from rules.terms import ProgramCondition as Rule

MEASURES = [
    ("yes_no", "yes or no"),
    ("at_most", "a number, at most"),
    ("at_least", "a number, at least"),
]


class Condition(models.Model):
    """Something a program asks of the person, or of their time in it, before it pays back (DOMAIN §3)."""

    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="conditions")
    key = models.SlugField(max_length=32)
    label = models.CharField(max_length=120, help_text="“Absences”; what a yes affirms: “21 or older”")
    clause = models.CharField(max_length=12)
    requirement = models.PositiveSmallIntegerField(default=1, help_text="Its number (DOMAIN §8)")
    measure = models.CharField(max_length=8, choices=MEASURES)
    limit = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    unit = models.CharField(max_length=20, blank=True, help_text="“absences”, “%”")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["policy", "key"], name="condition_once_per_policy"),
            models.CheckConstraint(condition=Q(requirement__gte=1), name="condition_of_a_requirement"),
            models.CheckConstraint(
                condition=Q(measure="yes_no", limit__isnull=True)
                | (Q(measure__in=["at_most", "at_least"]) & Q(limit__isnull=False, limit__gte=0)),
                name="condition_limit_where_measured",
            ),
        ]
        triggers = [unless_published("OLD.policy_id", "NEW.policy_id", "conditions"), never_emptied()]

    def __str__(self) -> str:
        return self.label

    def rule(self) -> Rule:
        return Rule(
            key=self.key,
            label=self.label,
            clause=self.clause,
            measure=self.measure,  # type: ignore[arg-type]
            requirement=self.requirement,
            limit=self.limit,
            unit=self.unit,
        )


class ConditionRecord(models.Model):
    """What an admin recorded of one condition for one student: a figure, or yes or no. A later one replaces it."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="condition_records")
    condition = models.ForeignKey(Condition, on_delete=models.PROTECT, related_name="+")
    value = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    holds = models.BooleanField(null=True)
    note = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(value__isnull=True, holds__isnull=False)
                | Q(value__isnull=False, holds__isnull=True, value__gte=0),
                name="recorded_as_figure_or_yes_or_no",
            )
        ]
        indexes = [models.Index(fields=["student", "-id"], name="condition_records_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.condition_id}: {self.value if self.holds is None else self.holds}"
