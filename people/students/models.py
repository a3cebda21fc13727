"""Students, the states of their life with the school, and each step between them (DOMAIN §2)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q

from core.immutable import append_only, never_deleted
from people.accounts.models import User
from people.programs.models import Cohort
from people.students.access import StudentQuerySet
from rules.states import StudentState

EARLIEST_GRADUATION = date(2000, 1, 1)  # earlier is a slip of the pen


# DOMAIN §2. What is undone (a withdrawal, a lapse) leads back to searching.
TRANSITIONS: dict[str, frozenset[str]] = {
    StudentState.ENROLLED: frozenset({StudentState.PREPARING, StudentState.NOT_SEEKING}),
    StudentState.PREPARING: frozenset(
        {StudentState.SEARCHING, StudentState.NOT_SEEKING, StudentState.CLOSED}
    ),
    StudentState.NOT_SEEKING: frozenset({StudentState.ENROLLED, StudentState.PREPARING, StudentState.CLOSED}),
    StudentState.SEARCHING: frozenset(
        {StudentState.EMPLOYED, StudentState.LAPSED, StudentState.WITHDRAWN, StudentState.CLOSED}
    ),
    StudentState.EMPLOYED: frozenset({StudentState.SEARCHING}),
    StudentState.LAPSED: frozenset({StudentState.SEARCHING, StudentState.CLOSED}),
    StudentState.WITHDRAWN: frozenset({StudentState.SEARCHING, StudentState.CLOSED}),
    StudentState.CLOSED: frozenset(
        {StudentState.SEARCHING, StudentState.PREPARING}
    ),  # preparing: an outage moved the last day to start
}


class Student(models.Model):
    """Someone in a cohort: in the program, a job-seeking graduate, or an alumnus."""

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="student")
    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="students")
    state = models.CharField(max_length=12, choices=StudentState.choices, default=StudentState.ENROLLED)
    planned_graduation = models.DateField()
    country = models.CharField(max_length=2, help_text="ISO 3166-1 alpha-2")
    subdivision = models.CharField(
        max_length=6, blank=True, help_text="ISO 3166-2 without the country, such as NY"
    )
    tuition_paid = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars")
    enrolled_at = models.DateTimeField()

    objects = StudentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=StudentState.values), name="student_state_known"),
            models.CheckConstraint(condition=Q(tuition_paid__gte=0), name="tuition_not_negative"),
        ]
        indexes = [models.Index(fields=["state"], name="student_by_state")]
        triggers = never_deleted()

    def __str__(self) -> str:
        return self.user.name

    @property
    def zone(self) -> str:
        return self.user.time_zone

    def today(self, now: datetime) -> date:
        """Return the date in the student's zone at `now` (aware)."""
        return now.astimezone(ZoneInfo(self.zone)).date()


class StateChange(models.Model):
    """A step in a student's life: from where to where, when, why, and who or what did it."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="state_changes")
    before = models.CharField(max_length=12)
    after = models.CharField(max_length=12)
    on = models.DateField(help_text="In the student's zone")
    cause = models.CharField(max_length=200)
    by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: the system",
    )
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["student", "-at"], name="state_changes_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"


class CohortMove(models.Model):
    """A student's move from one cohort into another: when, and by whom."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="cohort_moves")
    before = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="+")
    after = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: whoever runs the installation",
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(before=F("after")), name="cohort_move_leads_elsewhere")
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.before} → {self.after}"
