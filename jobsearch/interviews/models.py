"""Interviews: their rounds, with whom, when, and how they went."""

from datetime import datetime

from django.conf import settings
from django.db import models

from core.immutable import kept
from jobsearch.openings.models import Opening

User = settings.AUTH_USER_MODEL


class RoundQuerySet(models.QuerySet["InterviewRound"]):
    """Rounds, narrowed by how they stand."""

    def not_taken_back(self) -> "RoundQuerySet":
        """Narrow to those that their student has not taken back by themselves, wherever their opening is."""
        return self.filter(taken_back_at__isnull=True)

    def there(self) -> "RoundQuerySet":
        """Narrow to those that their student has taken back neither alone nor with their opening."""
        return self.not_taken_back().filter(opening__taken_back_at__isnull=True)

    def not_called_off(self) -> "RoundQuerySet":
        """Narrow to those that are there and not called off."""
        return self.there().exclude(result=RoundResult.MOVED)

    def to_come(self, now: datetime) -> "RoundQuerySet":
        """Narrow to those that begin from now on and are not called off."""
        return self.not_called_off().filter(starts_at__gte=now)


class RoundKind(models.TextChoices):
    """The kinds of rounds of an interview."""

    SCREEN = "screen", "first call"
    CULTURE = "culture", "cultural interview"
    TECHNICAL = "technical", "technical interview"
    TAKE_HOME = "take_home", "take-home task"
    TEAM = "team", "meeting the team"
    FINAL = "final", "final round"
    OTHER = "other", "another talk"


class RoundResult(models.TextChoices):
    """What became of a round; what is not known yet is stored empty."""

    PASSED = "passed", "on to the next"
    FAILED = "failed", "the last one"
    MOVED = "moved", "called off"


class InterviewRound(models.Model):
    """One round of an interview: what kind, when, with whom, and how it went."""

    opening = models.ForeignKey(Opening, on_delete=models.PROTECT, related_name="rounds")
    kind = models.CharField(max_length=12, choices=RoundKind.choices, default=RoundKind.SCREEN)
    starts_at = models.DateTimeField(null=True, blank=True, help_text="Empty: not fixed yet")
    zone = models.CharField(max_length=64, help_text="The student’s zone when it was noted down")
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    who = models.CharField(max_length=200, blank=True, help_text="With whom, as the student writes it")
    where = models.CharField(max_length=500, blank=True, help_text="A place, or the call’s link")
    went = models.TextField(blank=True, help_text="How it went, in the student’s words")
    result = models.CharField(max_length=8, choices=RoundResult.choices, blank=True)
    added_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "id"]
        indexes = [models.Index(fields=["starts_at"], name="rounds_by_start")]
        triggers = kept(
            changing=[
                *("kind", "starts_at", "zone", "minutes", "who", "where", "went", "result"),
                *("taken_back_at", "changed_at", "changed_by"),
            ],
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.opening_id}"
