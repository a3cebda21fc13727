"""Searches with their two clocks, and how each ended (DOMAIN §2)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from commitments.policies.models import Policy, rules_of
from commitments.signing.models import SIGNED_FOR, Signature
from core.immutable import kept
from people.students.models import Student
from rules.policy import PolicyRules
from rules.states import EndingCause, EndingClock, SearchState

# An ending that is undone leads back to running.
SEARCH_TRANSITIONS: dict[str, frozenset[str]] = {
    SearchState.PLANNED: frozenset({SearchState.RUNNING, SearchState.NOT_STARTED}),
    SearchState.RUNNING: frozenset({SearchState.ENDED}),
    SearchState.ENDED: frozenset({SearchState.RUNNING}),
    SearchState.NOT_STARTED: frozenset(),
}


LIVE = (SearchState.PLANNED, SearchState.RUNNING)


class SearchQuerySet(models.QuerySet["Search"]):
    """Searches, narrowed by how they stand."""

    def live(self) -> "SearchQuerySet":
        """Return those that run or are to start."""
        return self.filter(state__in=LIVE)

    def under_guarantee(self) -> "SearchQuerySet":
        """Return those that run, and whose guarantee has not ended."""
        return self.filter(state=SearchState.RUNNING, guarantee_until__isnull=True)


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

    objects = SearchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "searches"
        constraints = [
            models.UniqueConstraint(
                fields=["student"],
                condition=Q(state__in=LIVE),
                name="one_live_search",
            ),
            models.CheckConstraint(
                condition=Q(last_day__gt=F("start_date")),
                name="search_ends_after_start",
            ),
            models.CheckConstraint(condition=Q(state__in=SearchState.values), name="search_state_known"),
        ]
        indexes = [
            models.Index(fields=["opens_at"], condition=Q(state=SearchState.PLANNED), name="search_to_open"),
            models.Index(
                fields=["closes_at"],
                condition=Q(state=SearchState.RUNNING),
                name="search_to_close",
            ),
        ]
        triggers = kept(
            once=["opened_at"],
            changing=["last_day", "closes_at", "service_until", "guarantee_until"],
            steps={"state": SEARCH_TRANSITIONS},
            while_={("state", SearchState.PLANNED): SIGNED_FOR},
        )

    def __str__(self) -> str:
        return f"search from {self.start_date}"

    def rules(self) -> PolicyRules:
        """Return the rules that were signed, without a query where this process has read them before."""
        return rules_of([self.policy_id])[self.policy_id]


User = settings.AUTH_USER_MODEL


class EndingQuerySet(models.QuerySet["Ending"]):
    """Endings, narrowed by whether they stand."""

    def in_force(self) -> "EndingQuerySet":
        """Return those that nobody has taken back."""
        return self.filter(undone_at__isnull=True)


class Ending(models.Model):
    """The end of one of a search's clocks: when, why, and who or what ended it. An undoing is kept beside it."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="endings")
    clock = models.CharField(max_length=10, choices=EndingClock.choices)
    on = models.DateField(help_text="In the search's zone")
    cause = models.CharField(
        max_length=16,
        choices=EndingCause.choices,
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

    objects = EndingQuerySet.as_manager()

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
