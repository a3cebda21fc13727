"""Claims, narrowed by who asks."""

from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from guarantee.claims.models import OPEN, Claim
from guarantee.decisions.models import Decision, RecordedFinding
from people.accounts.models import User
from people.accounts.roles import holds
from rules.states import DecisionOutcome

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Judged(TypedDict):
        has_findings: bool

    class _Queued(_Judged):
        waits: bool
        findings_count: int
        approved_at: datetime | None

    JudgedClaim: TypeAlias = WithAnnotations[Claim, _Judged]
    QueuedClaim: TypeAlias = WithAnnotations[Claim, _Queued]
else:
    JudgedClaim = QueuedClaim = Claim


def claims_visible_to(user: User, now: datetime) -> QuerySet[Claim]:
    """Return every claim for an admin, a student's own for the student."""
    claims = Claim.objects.select_related(
        "student__user", "student__cohort__program", "search__policy", "search__signature"
    )
    if holds(user, "admin", now):
        return claims
    return claims.filter(student__user=user)


def claims_judged_by(user: User, now: datetime) -> QuerySet[JudgedClaim]:
    """Return the claims that admins' pages show: never one's own, with what colleagues noted on it (DOMAIN §1).
    `has_findings` says whether anything is recorded on it."""
    findings = RecordedFinding.objects.filter(claim=OuterRef("pk"))
    return claims_visible_to(user, now).exclude(student__user=user).annotate(has_findings=Exists(findings))


def waiting_for(user: User, now: datetime) -> int:
    """Count the claims that wait for an admin, whoever it is: the badge in the navigation."""
    return Claim.objects.open().count()


def queue(user: User, now: datetime) -> QuerySet[QueuedClaim]:
    """Return the claims for an admin: those that wait first, the oldest at the top."""
    return (
        claims_judged_by(user, now)
        .annotate(
            waits=Q(state__in=OPEN),
            findings_count=Count(
                "findings__requirement", distinct=True, filter=Q(findings__taken_back__isnull=True)
            ),
            approved_at=Subquery(
                Decision.objects.filter(
                    claim=OuterRef("pk"), outcome=DecisionOutcome.APPROVED, second_opinion__agrees=True
                ).values("second_opinion__at")[:1]
            ),
        )
        .order_by("-waits", "filed_at", "pk")
    )
