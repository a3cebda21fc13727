"""Models of what a student promised: signatures, searches with their two clocks, leave and excusals."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from commitments.policies import Policy
from core.immutable import append_only, kept
from people.models import Student

User = settings.AUTH_USER_MODEL


class Signature(models.Model):
    """Who signed which text, when, from where, for which start date. The database refuses any change."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="signatures")
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="signatures")
    text = models.TextField(help_text="Exactly the text that was shown")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the text, hexadecimal")
    signed_name = models.CharField(max_length=150)
    signed_at = models.DateTimeField()
    address = models.GenericIPAddressField(null=True, help_text="The network address it was signed from")
    start_date = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["student", "-signed_at"], name="signatures_newest")]
        triggers = append_only()

    def __str__(self) -> str:
        return f"{self.signed_name}, {self.signed_at:%Y-%m-%d}"


class SearchState(models.TextChoices):
    PLANNED = "planned", "planned"
    RUNNING = "running", "running"
    ENDED = "ended", "ended"
    NOT_STARTED = "not_started", "not started"


# An ending that is undone leads back to running.
SEARCH_TRANSITIONS: dict[str, frozenset[str]] = {
    "planned": frozenset({"running", "not_started"}),
    "running": frozenset({"ended"}),
    "ended": frozenset({"running"}),
    "not_started": frozenset(),
}
# Chosen with each signature until the search starts.
SIGNED_FOR = ["signature", "policy", "start_date", "opens_at", "zone", "country", "subdivision"]


class Search(models.Model):
    """One job search under one signed policy. Its zone and holiday calendar are those in force when it was made.

    Two clocks (DOMAIN §2): `service_until` and `guarantee_until` are the last days of each, empty while they run;
    the reasons are `Ending` rows.
    """

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="searches")
    signature = models.OneToOneField(Signature, on_delete=models.PROTECT, related_name="search")
    policy = models.ForeignKey(Policy, on_delete=models.PROTECT, related_name="searches")
    state = models.CharField(max_length=12, choices=SearchState.choices, default=SearchState.PLANNED)
    start_date = models.DateField()
    last_day = models.DateField(help_text="The window's last day, leave included")
    opens_at = models.DateTimeField(help_text="First instant of the start date")
    closes_at = models.DateTimeField(help_text="End of the last day, exclusive")
    zone = models.CharField(max_length=64)
    country = models.CharField(max_length=2)
    subdivision = models.CharField(max_length=6, blank=True)
    opened_at = models.DateTimeField(null=True)
    service_until = models.DateField(null=True, help_text="The day on which service ended")
    guarantee_until = models.DateField(null=True, help_text="The day on which the guarantee ended")

    class Meta:
        verbose_name_plural = "searches"
        constraints = [
            models.UniqueConstraint(
                fields=["student"],
                condition=Q(state__in=["planned", "running"]),
                name="one_live_search",
            ),
            models.CheckConstraint(
                condition=Q(last_day__gt=F("start_date")),
                name="search_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(state__in=SearchState.values), name="search_state_known"),
        ]
        indexes = [
            models.Index(fields=["opens_at"], condition=Q(state="planned"), name="search_to_open"),
            models.Index(
                fields=["closes_at"],
                condition=Q(state="running"),
                name="search_to_close",
            ),
        ]
        triggers = kept(
            once=["opened_at"],
            changing=["last_day", "closes_at", "service_until", "guarantee_until"],
            steps={"state": SEARCH_TRANSITIONS},
            while_={("state", "planned"): SIGNED_FOR},
        )

    def __str__(self) -> str:
        return f"search from {self.start_date}"


class Ending(models.Model):
    """The end of one of a search's clocks: when, why, and who or what ended it. An undoing is kept beside it."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="endings")
    clock = models.CharField(max_length=10, choices=[("service", "service"), ("guarantee", "guarantee")])
    on = models.DateField(help_text="In the search's zone")
    cause = models.CharField(
        max_length=16,
        choices=[
            ("window", "the window ended"),
            ("offer", "a qualifying offer"),
            ("employed", "found work"),
            ("lapse", "stopped responding"),
            ("withdrawal", "no longer looking"),
        ],
    )
    note = models.TextField(blank=True)
    by = models.ForeignKey(
        User,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Empty: the system",
    )
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    undone_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["search", "clock"],
                condition=Q(undone_at__isnull=True),
                name="a_clock_ends_once",
            ),
        ]
        triggers = kept(once=["undone_at", "undone_by", "undone_why"])

    def __str__(self) -> str:
        return f"{self.clock} ended {self.on}: {self.cause}"


class Leave(models.Model):
    """Whole days inside the window in which the student is away (DOMAIN §4)."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="leaves")
    first_day = models.DateField()
    last_day = models.DateField()
    reason = models.TextField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    granted = models.BooleanField(null=True, help_text="Empty: waiting for a coach")
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="leave_ends_after_start"),
            models.CheckConstraint(
                condition=Q(granted__isnull=True, decided_at__isnull=True)
                | Q(granted__isnull=False, decided_at__isnull=False),
                name="leave_decided_with_moment",
            ),
        ]
        triggers = kept(once=["granted", "decided_by", "decided_at", "decided_why"])

    def __str__(self) -> str:
        return f"{self.first_day} to {self.last_day}"


class ExcusalState(models.TextChoices):
    ASKED = "asked", "asked for by the student"
    PROPOSED = "proposed", "waits for a second person"
    IN_FORCE = "in_force", "in force"
    DECLINED = "declined", "declined"


EXCUSAL_TRANSITIONS: dict[str, frozenset[str]] = {
    "asked": frozenset({"proposed", "in_force", "declined"}),
    "proposed": frozenset({"in_force", "declined"}),
    "in_force": frozenset(),
    "declined": frozenset(),
}


class Excusal(models.Model):
    """That a week (or month) is excused, with the reason (DOMAIN §7): asked, proposed, in force, or declined."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="excusals")
    unit = models.CharField(max_length=8, choices=[("week", "week"), ("month", "month")], default="week")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=ExcusalState.choices)
    asked_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(null=True)
    asked_why = models.TextField(blank=True)
    excused_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    excused_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)
    agreed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    declined_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    declined_at = models.DateTimeField(null=True)
    declined_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["search", "unit", "number"],
                condition=Q(state__in=["asked", "proposed", "in_force"]),
                name="one_live_excusal_per_period",
            ),
            models.CheckConstraint(condition=Q(state__in=ExcusalState.values), name="excusal_state_known"),
            models.CheckConstraint(
                condition=~Q(state__in=["proposed", "in_force"])
                | Q(excused_by__isnull=False) & ~Q(reason=""),
                name="excusal_has_person_and_reason",
            ),
            models.CheckConstraint(
                condition=Q(agreed_by__isnull=True) | ~Q(agreed_by=F("excused_by")),
                name="two_people_excuse",
            ),
        ]
        triggers = kept(
            once=[
                *("excused_by", "excused_at", "reason", "agreed_by", "agreed_at"),
                *("declined_by", "declined_at", "declined_why"),
            ],
            steps={"state": EXCUSAL_TRANSITIONS},
        )

    def __str__(self) -> str:
        return f"{self.unit} {self.number}: {self.state}"
