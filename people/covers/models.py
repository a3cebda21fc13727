"""The rows that say which coach looks after a colleague's students, and for how long."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from core.immutable import Refuses, kept
from people.accounts.models import User
from people.covers.managers import CoverQuerySet


class Cover(models.Model):
    """A coach looks after a colleague's students while the colleague is away."""

    away = models.ForeignKey(User, on_delete=models.PROTECT, related_name="covered_by")
    covering = models.ForeignKey(User, on_delete=models.PROTECT, related_name="covers")
    from_at = models.DateTimeField()
    until = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    arranged_until = models.DateTimeField(
        null=True, help_text="Until when it was to last, where it was ended before"
    )
    ended_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    objects = CoverQuerySet.as_manager()

    class Meta:
        constraints = [
            # a cover that was ended before it began has no moment in it
            models.CheckConstraint(
                condition=Q(until__gt=F("from_at")) | Q(until=F("from_at"), ended_at__isnull=False),
                name="cover_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True, arranged_until__isnull=True)
                | Q(ended_at__isnull=False, arranged_until__gt=F("until")),
                name="cover_ended_before_its_time",
            ),
            models.CheckConstraint(condition=~Q(away=F("covering")), name="nobody_covers_themself"),
        ]
        triggers = [
            *kept(once=["arranged_until", "ended_by", "ended_at"], changing=["until"]),
            Refuses(
                name="ends_early_once",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.until <> NEW.until AND (OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL"
                    " OR NEW.arranged_until IS DISTINCT FROM OLD.until)"
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.covering_id} for {self.away_id}"
