"""Outages of the service or its mail, by an admin's word (DOMAIN §2)."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from core.immutable import append_only
from rules import outages as rules


class Down(models.TextChoices):
    """What was down."""

    SERVICE = "service", "the service was down"
    MAIL = "mail", "its mail did not go out"


class Outage(models.Model):
    """An outage, recorded by an admin, which moved what was due to the school in that time; what moved stays moved."""

    what = models.CharField(max_length=8, choices=Down.choices)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(help_text="Exclusive")
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-began_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__gt=F("began_at")), name="outage_ends_after_it_began"
            ),
            models.CheckConstraint(condition=Q(at__gte=F("ended_at")), name="outage_recorded_when_over"),
            models.CheckConstraint(condition=~Q(reason=""), name="outage_has_a_reason"),
            ExclusionConstraint(
                name="outages_do_not_overlap",
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
