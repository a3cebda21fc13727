"""Programs, what each asks for before graduation, and their cohorts."""

from django.db import models
from django.db.models.functions import Lower


class Program(models.Model):
    name = models.CharField(max_length=120)
    prep_days = models.PositiveSmallIntegerField(
        default=35, help_text="Days before graduation when preparing starts"
    )

    class Meta:
        constraints = [models.UniqueConstraint(Lower("name"), name="program_name_without_case")]

    def __str__(self) -> str:
        return self.name


class ProgramRequirement(models.Model):
    """One thing a program asks for before it certifies graduation, such as attendance."""

    program = models.ForeignKey(Program, on_delete=models.PROTECT, related_name="requirements")
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["program", "name"], name="requirement_once_per_program")
        ]
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class Cohort(models.Model):
    program = models.ForeignKey(Program, on_delete=models.PROTECT, related_name="cohorts")
    name = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint("program", Lower("name"), name="cohort_name_in_program")]

    def __str__(self) -> str:
        return self.name
