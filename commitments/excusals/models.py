"""Excusals of weeks and months, and their states (DOMAIN §7)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from commitments.searches.models import Search
from core.immutable import kept


class ExcusalState(models.TextChoices):
    ASKED = "asked", "asked for by the student"
    PROPOSED = "proposed", "waits for a second person"
    IN_FORCE = "in_force", "in force"
    DECLINED = "declined", "declined"


EXCUSAL_TRANSITIONS: dict[str, frozenset[str]] = {
    ExcusalState.ASKED: frozenset({ExcusalState.PROPOSED, ExcusalState.IN_FORCE, ExcusalState.DECLINED}),
    ExcusalState.PROPOSED: frozenset({ExcusalState.IN_FORCE, ExcusalState.DECLINED}),
    ExcusalState.IN_FORCE: frozenset(),
    ExcusalState.DECLINED: frozenset(),
}


ALIVE = [ExcusalState.ASKED, ExcusalState.PROPOSED, ExcusalState.IN_FORCE]
User = settings.AUTH_USER_MODEL


class ExcusalQuerySet(models.QuerySet["Excusal"]):
    """Excusals, narrowed by how they stand."""

    def alive(self) -> "ExcusalQuerySet":
        """Return those that were asked for, were proposed, or are in force."""
        return self.filter(state__in=ALIVE)

    def in_force(self) -> "ExcusalQuerySet":
        """Return those by which a period is excused."""
        return self.filter(state=ExcusalState.IN_FORCE)


class Excusal(models.Model):
    """The excusal of a week or month, with its reason (DOMAIN §7): asked for, proposed, in force, or declined."""

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

    objects = ExcusalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["search", "unit", "number"],
                condition=Q(state__in=ALIVE),
                name="one_live_excusal_per_period",
            ),
            models.CheckConstraint(condition=Q(state__in=ExcusalState.values), name="excusal_state_known"),
            models.CheckConstraint(
                condition=~Q(state__in=[ExcusalState.PROPOSED, ExcusalState.IN_FORCE])
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
