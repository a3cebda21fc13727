"""Models of what a student's private mail address takes: the address itself, who may write from where, and drafts."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from commitments.quotas.models import ActivityKind
from core.immutable import kept
from core.inbound.models import InboundMail, SenderCheck
from jobsearch.activities.models import Activity
from jobsearch.interviews.models import InterviewRound
from people.students.models import Student

User = settings.AUTH_USER_MODEL


class DraftAddressQuerySet(models.QuerySet["DraftAddress"]):
    """Private addresses, narrowed by whether they work."""

    def open(self) -> "DraftAddressQuerySet":
        """Narrow to those that nobody has ended."""
        return self.filter(ended_at__isnull=True)


class DraftAddress(models.Model):
    """A private address of a student's, from and until: mail that comes there becomes a draft. The address itself is
    made of this row's number (`core.inbound.addresses`).
    """

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="draft_addresses")
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    objects = DraftAddressQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student"], condition=Q(ended_at__isnull=True), name="one_draft_address_at_a_time"
            )
        ]
        triggers = kept(once=["ended_at"])

    def __str__(self) -> str:
        return f"{self.student_id} since {self.made_at:%Y-%m-%d}"


class SenderAddressQuerySet(models.QuerySet["SenderAddress"]):
    """Addresses that students write from, narrowed by whether they hold."""

    def not_dropped(self) -> "SenderAddressQuerySet":
        """Narrow to those that their students have not taken away."""
        return self.filter(dropped_at__isnull=True)


class SenderAddress(models.Model):
    """An address that a student also writes from, beside the one that they sign in with."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="sender_addresses")
    address = models.CharField(max_length=320, help_text="In lower case")
    added_at = models.DateTimeField()
    dropped_at = models.DateTimeField(null=True)

    objects = SenderAddressQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "address"],
                condition=Q(dropped_at__isnull=True),
                name="one_sender_address_at_a_time",
            )
        ]
        triggers = kept(once=["dropped_at"])

    def __str__(self) -> str:
        return self.address


class DraftState(models.TextChoices):
    WAITING = "waiting", "waits for you"
    CONFIRMED = "confirmed", "in your log"
    THROWN_AWAY = "thrown_away", "thrown away"


STEPS: dict[str, frozenset[str]] = {
    DraftState.WAITING: frozenset({DraftState.CONFIRMED, DraftState.THROWN_AWAY}),
    DraftState.CONFIRMED: frozenset(),
    DraftState.THROWN_AWAY: frozenset({DraftState.WAITING}),
}


class DraftWay(models.TextChoices):
    """How a message came to the student's private address."""

    SENT = "sent", "you wrote it"
    FORWARDED_SENT = "forwarded_sent", "you forwarded what you wrote"
    FORWARDED = "forwarded", "you forwarded it"
    RECEIVED = "received", "it came to you"
    NOTE = "note", "you wrote it to us alone"


class DraftQuerySet(models.QuerySet["Draft"]):
    """Drafts, narrowed by how they stand."""

    def waiting(self) -> "DraftQuerySet":
        """Narrow to those that their student has not decided on."""
        return self.filter(state=DraftState.WAITING)


class Draft(models.Model):
    """An activity as a message suggests it: nothing is logged before its student says so. Nobody else sees it."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="drafts")
    mail = models.OneToOneField(InboundMail, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=16, choices=DraftWay.choices)
    made_at = models.DateTimeField()
    kind = models.ForeignKey(ActivityKind, null=True, on_delete=models.PROTECT, related_name="+")
    occurred_on = models.DateField(help_text="The student's own day")
    day_is_guessed = models.BooleanField(default=False, help_text="The message names no day that can be read")
    person = models.CharField(max_length=120, blank=True)
    employer = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    link = models.CharField(max_length=500, blank=True)
    calendar_uid = models.CharField(max_length=255, blank=True, help_text="Of the invitation in it, if any")
    calendar_sequence = models.PositiveIntegerField(default=0)
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    place = models.CharField(max_length=500, blank=True)
    called_off = models.BooleanField(default=False, help_text="The invitation was taken back by its sender")
    state = models.CharField(max_length=12, choices=DraftState.choices, default=DraftState.WAITING)
    decided_at = models.DateTimeField(null=True)
    activity = models.OneToOneField(Activity, null=True, on_delete=models.PROTECT, related_name="draft")
    interview = models.ForeignKey(
        InterviewRound,
        null=True,
        on_delete=models.PROTECT,
        related_name="drafts",
        help_text="What its invitation is in the pipeline",
    )

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=DraftState.values), name="draft_state_known"),
            models.CheckConstraint(condition=Q(way__in=DraftWay.values), name="draft_way_known"),
            models.CheckConstraint(
                condition=Q(state=DraftState.CONFIRMED, activity__isnull=False)
                | ~Q(state=DraftState.CONFIRMED) & Q(activity__isnull=True),
                name="confirmed_draft_has_its_activity",
            ),
        ]
        indexes = [
            models.Index(
                fields=["student", "occurred_on"],
                condition=Q(state=DraftState.WAITING),
                name="drafts_waiting",
            )
        ]
        triggers = kept(
            once=["activity", "interview"],
            changing=[
                "mail", "way", "kind", "occurred_on", "day_is_guessed", "person", "employer", "role", "note",
                "link", "calendar_uid", "calendar_sequence", "starts_at", "ends_at", "place", "called_off",
                "decided_at",
            ],
            steps={"state": STEPS},
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.student_id} {self.occurred_on}"

    @property
    def sender_is_known(self) -> bool:
        """Whether the message is from the student, or from whom it says it is from; else it is looked at first."""
        return self.mail.sender_check in (SenderCheck.OWN, SenderCheck.AUTHENTIC)
