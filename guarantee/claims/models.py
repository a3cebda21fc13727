"""Claims on the guarantee, and their states (DOMAIN §8)."""

from django.db import models
from django.db.models import Q

from commitments.searches.models import Search
from core.immutable import kept
from guarantee.audit_trail.salts import new_salt
from people.students.models import Student
from rules.states import CLOSED_CLAIMS, OPEN_CLAIMS, ClaimState

# A second admin who disagrees sends it back to `filed`, and so does a second look; an appeal may, and a reopening does.
TRANSITIONS: dict[str, frozenset[str]] = {
    ClaimState.FILED: frozenset({ClaimState.PROPOSED, ClaimState.SETTLED, ClaimState.WITHDRAWN}),
    ClaimState.PROPOSED: frozenset(
        {ClaimState.DRAWN, ClaimState.DECIDED, ClaimState.FILED, ClaimState.WITHDRAWN}
    ),
    ClaimState.DRAWN: frozenset({ClaimState.DECIDED, ClaimState.FILED, ClaimState.WITHDRAWN}),
    ClaimState.DECIDED: frozenset({ClaimState.APPEALED, ClaimState.FILED}),
    ClaimState.APPEALED: frozenset({ClaimState.DECIDED, ClaimState.FILED}),
    ClaimState.SETTLED: frozenset(),
    ClaimState.WITHDRAWN: frozenset(),
}


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Claims, narrowed by how far they have come."""

    def open(self) -> "ClaimQuerySet":
        """Return the claims that the admins have still to decide."""
        return self.filter(state__in=OPEN_CLAIMS)

    def open_over(self, student: models.OuterRef, day: models.OuterRef) -> "ClaimQuerySet":
        """Return the open claims of an outer query's student whose search holds its day."""
        return self.open().filter(
            search__student=student, search__start_date__lte=day, search__last_day__gte=day
        )

    def not_withdrawn(self) -> "ClaimQuerySet":
        """Return the claims that stand, decided or not."""
        return self.exclude(state=ClaimState.WITHDRAWN)


class Claim(models.Model):
    """A student's request to get their tuition back (DOMAIN §8)."""

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="claims")
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="claims")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(help_text="Within its year")
    state = models.CharField(max_length=10, choices=ClaimState.choices, default=ClaimState.FILED)
    amount = models.DecimalField(max_digits=10, decimal_places=2, help_text="US dollars asked for")
    statement = models.TextField(blank=True, help_text="What the student wants the admins to know")
    salt = models.CharField(max_length=32, default=new_salt)
    filed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="claim_number_once"),
            models.UniqueConstraint(
                fields=["search"],
                condition=Q(state__in=[state.value for state in (*OPEN_CLAIMS, *CLOSED_CLAIMS)]),
                name="one_live_claim",
            ),
            models.CheckConstraint(condition=Q(state__in=ClaimState.values), name="claim_state_known"),
        ]
        indexes = [models.Index(fields=["state", "filed_at"], name="claim_queue")]
        triggers = kept(once=["withdrawn_at"], steps={"state": TRANSITIONS})

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The name of the claim, such as “2026-017”."""
        return f"{self.year}-{self.number:03d}"

    @property
    def is_open(self) -> bool:
        """Whether the admins have still to decide it."""
        return self.state in OPEN_CLAIMS
