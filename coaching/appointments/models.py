"""Appointments, what became of them, and corrections of that (DOMAIN §9)."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.immutable import Corrected, append_only, kept
from people.students.models import Student
from rules.states import AppointmentOutcome

OUTCOME = ["outcome", "minutes_late", "note", "recorded_by", "recorded_at"]


CORRECTED_OUTCOME = Corrected(
    what="an outcome is corrected",
    table="coaching_appointment",
    corrections="coaching_outcomecorrection",
    ref="appointment_id",
    becomes={
        "outcome": "{c}.outcome",
        "minutes_late": "{c}.minutes_late",
        "note": "{c}.note",
        "recorded_by_id": "{c}.by_id",
        "recorded_at": "{c}.at",
    },
    once="OLD.outcome <> ''",
)


BOOKING = ["kind", "host", "starts_at", "minutes"]


CORRECTED_BOOKING = Corrected(
    what="a booking is corrected",
    table="coaching_appointment",
    corrections="coaching_bookingcorrection",
    ref="appointment_id",
    becomes={
        "kind": "{c}.kind",
        "host_id": "{c}.host_id",
        "starts_at": "{c}.starts_at",
        "minutes": "{c}.minutes",
    },
)


User = settings.AUTH_USER_MODEL


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    """Appointments, narrowed by how they stand."""

    def open(self) -> "AppointmentQuerySet":
        """Keep those of which nobody has recorded what became of them."""
        return self.filter(outcome="")

    def ahead(self, now: datetime) -> "AppointmentQuerySet":
        """Keep those that are still to come."""
        return self.open().filter(starts_at__gt=now)


class Appointment(models.Model):
    """A meeting of a student with someone of the school, and how it went."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="appointments")
    kind = models.CharField(
        max_length=16,
        choices=[
            ("coaching", "coaching"),
            ("mock_technical", "mock technical interview"),
            ("mock_cultural", "mock cultural interview"),
            ("instructor", "with an instructor"),
            ("alumni", "alumni meeting"),
        ],
    )
    host = models.ForeignKey(
        User,
        on_delete=models.PROTECT,
        related_name="hosted",
        help_text="Whom the student meets",
    )
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=30)
    zone = models.CharField(max_length=64)
    booked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    booked_at = models.DateTimeField()
    outcome = models.CharField(
        max_length=14,
        blank=True,
        choices=AppointmentOutcome.choices,
    )
    minutes_late = models.PositiveSmallIntegerField(null=True, blank=True, help_text="0 is on time")
    note = models.TextField(blank=True)
    recorded_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(null=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=240),
                name="appointment_length_sensible",
            ),
            models.CheckConstraint(
                condition=~Q(outcome=AppointmentOutcome.ATTENDED) | Q(minutes_late__isnull=False),
                name="attended_says_how_late",
            ),
        ]
        indexes = [models.Index(fields=["student", "starts_at"], name="appointments_of_student")]
        triggers = [
            *kept(changing=[*OUTCOME, *BOOKING]),
            CORRECTED_OUTCOME.only("outcome_corrected_only"),
            CORRECTED_BOOKING.only("booking_corrected_only"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.starts_at:%Y-%m-%d}"


class OutcomeCorrection(models.Model):
    """A correction, with its reason, of how an appointment went; the `was_` fields hold what it replaces.

    Adding one changes the appointment: the database copies those fields from it, and the others to it.
    """

    appointment = models.ForeignKey(Appointment, on_delete=models.PROTECT, related_name="corrections")
    was_outcome = models.CharField(max_length=14, choices=AppointmentOutcome.choices, blank=True)
    was_minutes_late = models.PositiveSmallIntegerField(null=True)
    was_note = models.TextField(blank=True)
    was_recorded_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    was_recorded_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=14, choices=AppointmentOutcome.choices)
    minutes_late = models.PositiveSmallIntegerField(null=True)
    note = models.TextField(blank=True)
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="correction_of_outcome_says_why"),
            models.CheckConstraint(condition=~Q(outcome="") & ~Q(was_outcome=""), name="outcome_corrected"),
        ]
        ordering = ["id"]
        triggers = [*append_only(), *CORRECTED_OUTCOME.takes_effect()]

    def __str__(self) -> str:
        return f"{self.was_outcome} → {self.outcome}"
