"""Claims, narrowed by who asks."""

from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.db.models import Exists, OuterRef, Q, QuerySet

from commitments.searches.models import Ending, Search
from guarantee.claims.models import Claim
from guarantee.decisions.models import RecordedFinding
from guarantee.outside_judges.models import OutsideJudge
from people.accounts.models import User
from people.accounts.roles import holds
from rules.states import EndingCause, EndingClock

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Judged(TypedDict):
        has_findings: bool

    JudgedClaim: TypeAlias = WithAnnotations[Claim, _Judged]
else:
    JudgedClaim = Claim


def unclaimed_searches() -> QuerySet[Search]:
    """Return the searches whose window has ended and for which no claim stands; the time to file one may be over."""
    ended = Ending.objects.in_force().filter(
        search=OuterRef("pk"), cause=EndingCause.WINDOW, clock=EndingClock.GUARANTEE
    )
    filed = Claim.objects.not_withdrawn().filter(search=OuterRef("pk"))
    return Search.objects.filter(Exists(ended), ~Exists(filed))


def claims_visible_to(user: User, now: datetime) -> QuerySet[Claim]:
    """Return every claim for an admin, that which they judge for an outside judge, a student's own for the student."""
    claims = Claim.objects.select_related(
        "student__user", "student__cohort__program", "search__policy", "search__signature"
    )
    if holds(user, "admin", now):
        return claims
    if holds(user, "outside", now):
        judged = OutsideJudge.objects.in_force().filter(user=user, claim=OuterRef("pk"))
        return claims.filter(Q(student__user=user) | Q(Exists(judged)))
    return claims.filter(student__user=user)


def claims_judged_by(user: User, now: datetime) -> QuerySet[JudgedClaim]:
    """Return the claims that judges' pages show: never one's own, with what colleagues noted on it (DOMAIN §1).
    `has_findings` says whether anything is recorded on it."""
    findings = RecordedFinding.objects.filter(claim=OuterRef("pk"))
    return claims_visible_to(user, now).exclude(student__user=user).annotate(has_findings=Exists(findings))
