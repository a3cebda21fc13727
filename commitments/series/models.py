"""A series of policy versions, and the one that each program names."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower

from core.immutable import append_only
from people.programs.models import Program


class Series(models.Model):
    """The terms of one school (or of one of its plans), of which policies are versions.

    Its name never changes: by it students and the public know what was published under it.
    """

    name = models.CharField(max_length=80, help_text="Such as “Codeup”, or “Codeup, Texas”")
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    begun_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "series"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(Lower("name"), name="series_name_without_case"),
            models.CheckConstraint(condition=~models.Q(name=""), name="series_has_a_name"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return self.name


class ProgramSeries(models.Model):
    """The series that a program names from a moment on; the last row counts. No `by`: a command, or the software."""

    program = models.ForeignKey(Program, on_delete=models.PROTECT, related_name="series_named")
    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="programs_naming")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.program_id} names {self.series_id}"
