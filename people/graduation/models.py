"""Graduation as an admin certified it, requirement by requirement (DOMAIN §2)."""

from django.db import models

from core.immutable import append_only
from people.accounts.models import User
from people.programs.models import ProgramRequirement
from people.students.models import Student


class Certification(models.Model):
    """An admin's word that a student graduated, on which day. A later one replaces an earlier one."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="certifications")
    graduated_on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["student", "-at"], name="certifications_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.student_id} graduated {self.graduated_on}"


class RequirementOutcome(models.Model):
    """The outcome of one requirement of the program, as certified."""

    certification = models.ForeignKey(Certification, on_delete=models.PROTECT, related_name="outcomes")
    requirement = models.ForeignKey(ProgramRequirement, on_delete=models.PROTECT, related_name="+")
    met = models.BooleanField()
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["certification", "requirement"],
                name="one_outcome_per_requirement",
            )
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.requirement_id}: {'met' if self.met else 'not met'}"
