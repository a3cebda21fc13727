"""Who coaches whom, from when until when."""

from django.db import models
from django.db.models import Q

from core.immutable import kept
from people.accounts.models import User
from people.students.models import Student


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """A queryset of assignments, narrowed by whether they last."""

    def current(self) -> "AssignmentQuerySet":
        """Narrow to assignments that have not ended."""
        return self.filter(until__isnull=True)


class Assignment(models.Model):
    """The assignment of a coach to a student, from and until."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="assignments")
    coach = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assignments")
    from_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student"],
                condition=Q(until__isnull=True),
                name="one_coach_at_a_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["coach"],
                condition=Q(until__isnull=True),
                name="caseload_of_coach",
            )
        ]
        triggers = kept(once=["until"])

    def __str__(self) -> str:
        return f"{self.coach_id} coaches {self.student_id}"
