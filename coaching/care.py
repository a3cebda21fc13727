"""Models of appointments, deliverables and conduct concerns: what requirements 5, 6 and 9 are judged by."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from core.immutable import Corrected, append_only, kept
from people.models import Student

User = settings.AUTH_USER_MODEL


OUTCOMES = [
    ("attended", "attended"),
    ("no_show", "did not come"),
    ("excused", "did not come, excused"),
    ("staff_missed", "the school missed it"),
    ("cancelled", "cancelled in time"),
]
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
CORRECTED_DELIVERABLE = Corrected(
    what="what is asked for is corrected",
    table="coaching_deliverable",
    corrections="coaching_deliverablecorrection",
    ref="deliverable_id",
    becomes={"kind": "{c}.kind", "due_on": "{c}.due_on"},
    also={"due_at": "{c}.due_at"},
)
CORRECTED_REVIEW = Corrected(
    what="a review is corrected",
    table="coaching_review",
    corrections="coaching_reviewcorrection",
    ref="review_id",
    becomes={"approved": "{c}.approved", "note": "{c}.note", "by_id": "{c}.by_id", "at": "{c}.at"},
)


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
        choices=OUTCOMES,
    )
    minutes_late = models.PositiveSmallIntegerField(null=True, blank=True, help_text="0 is on time")
    note = models.TextField(blank=True)
    recorded_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=240),
                name="appointment_length_sensible",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="attended") | Q(minutes_late__isnull=False),
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
    """How an appointment went, put right with a reason: what was on record before, and what has been since.

    Adding one changes the appointment: the database writes the first half from it, and the second half to it.
    """

    appointment = models.ForeignKey(Appointment, on_delete=models.PROTECT, related_name="corrections")
    was_outcome = models.CharField(max_length=14, choices=OUTCOMES, blank=True)
    was_minutes_late = models.PositiveSmallIntegerField(null=True)
    was_note = models.TextField(blank=True)
    was_recorded_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    was_recorded_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=14, choices=OUTCOMES)
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


class Deliverable(models.Model):
    """Something a student hands in by a deadline, such as a resume."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="deliverables")
    kind = models.CharField(
        max_length=12,
        choices=[
            ("resume", "resume"),
            ("pitch", "elevator pitch"),
            ("linkedin", "LinkedIn profile"),
            ("portfolio", "portfolio"),
        ],
    )
    due_on = models.DateField(help_text="To the end of that day in the zone")
    due_at = models.DateTimeField(help_text="Exclusive")
    zone = models.CharField(max_length=64)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    cancelled_why = models.CharField(max_length=200, blank=True)
    cancelled_by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty where it was called off before this was kept",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "kind", "due_on"],
                condition=Q(cancelled_at__isnull=True),
                name="deliverable_once",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_by__isnull=True) | Q(cancelled_at__isnull=False),
                name="who_called_a_deliverable_off",
            ),
        ]
        indexes = [models.Index(fields=["student", "due_at"], name="deliverables_of_student")]
        triggers = [
            *kept(
                once=["cancelled_at", "cancelled_why", "cancelled_by"], changing=["due_at", "kind", "due_on"]
            ),
            CORRECTED_DELIVERABLE.only("request_corrected_only"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} due {self.due_on}"


class Submission(models.Model):
    """One version handed in. When is when the server received it."""

    deliverable = models.ForeignKey(Deliverable, on_delete=models.PROTECT, related_name="submissions")
    version = models.PositiveSmallIntegerField()
    link = models.URLField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    submitted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["deliverable", "version"], name="submission_version_once"),
            models.CheckConstraint(condition=~Q(link="", text=""), name="submission_has_content"),
        ]
        triggers = append_only()

    def __str__(self) -> str:
        return f"version {self.version}"


class Review(models.Model):
    """What staff said to one version."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="reviews")
    approved = models.BooleanField()
    note = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = [
            *kept(changing=["approved", "note", "by", "at"]),
            CORRECTED_REVIEW.only("review_corrected_only"),
        ]

    def __str__(self) -> str:
        return "approved" if self.approved else "asks for changes"


class Concern(models.Model):
    """A concern about conduct, raised by staff, upheld or dismissed by an admin who did not raise it."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="concerns")
    what = models.TextField()
    happened_on = models.DateField()
    raised_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    upheld = models.BooleanField(null=True, help_text="Empty: not decided")
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("raised_by")),
                name="another_decides_a_concern",
            ),
        ]
        triggers = kept(once=["upheld", "decided_by", "decided_at", "decided_why"])

    def __str__(self) -> str:
        return f"concern of {self.happened_on}"
