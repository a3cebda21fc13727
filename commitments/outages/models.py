"""Times in which nothing was due: outages of the service or its mail, by an admin's word (DOMAIN §2), and those that an
accommodation gave one student (DOMAIN §8)."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from core.immutable import append_only
from people.students.models import Student
from rules import outages as rules


class Down(models.TextChoices):
    """What was down."""

    SERVICE = "service", "the service was down"
    MAIL = "mail", "its mail did not go out"


STOOD_STILL = "still"  # of an accommodation: for one student, as if the service had been down


class OutageQuerySet(models.QuerySet["Outage"]):
    """Outages, narrowed by whose deadlines they moved."""

    def of_all(self) -> "OutageQuerySet":
        """Return those of the service and its mail."""
        return self.filter(student__isnull=True)

    def of_student(self, student: Any) -> "OutageQuerySet":
        """Return those that moved what one student had due, by their id or a reference to it."""
        return self.filter(Q(student__isnull=True) | Q(student=student))


class Outage(models.Model):
    """An outage, recorded by an admin, which moved what was due to the school in that time; what moved stays moved.
    With a `student` it is a time in which their deadlines alone stood still, by an accommodation."""

    what = models.CharField(max_length=8, choices=[*Down.choices, (STOOD_STILL, "deadlines stood still")])
    student = models.ForeignKey(Student, null=True, on_delete=models.PROTECT, related_name="+")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(help_text="Exclusive")
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = OutageQuerySet.as_manager()

    class Meta:
        ordering = ["-began_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__gt=F("began_at")), name="outage_ends_after_it_began"
            ),
            models.CheckConstraint(condition=Q(at__gte=F("ended_at")), name="outage_recorded_when_over"),
            models.CheckConstraint(condition=~Q(reason=""), name="outage_has_a_reason"),
            models.CheckConstraint(
                condition=Q(student__isnull=True, what__in=Down.values)
                | Q(student__isnull=False, what=STOOD_STILL),
                name="one_students_time_is_no_outage",
            ),
            ExclusionConstraint(
                name="outages_do_not_overlap",
                condition=Q(student__isnull=True),
                expressions=[
                    (
                        Func("began_at", "ended_at", function="TSTZRANGE", output_field=DateTimeRangeField()),
                        RangeOperators.OVERLAPS,
                    )
                ],
            ),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.get_what_display()}, {self.began_at:%Y-%m-%d}"

    def rule(self) -> rules.OutageSpan:
        return rules.OutageSpan(self.began_at, self.ended_at)
