"""What every act on a claim begins with: the locks, and whether who acts may judge."""

from datetime import datetime

from core.errors import Refused
from guarantee.claims.models import TRANSITIONS, Claim
from guarantee.judges.entitlement import ASIDE, JUDGED, Entitled, entitled
from guarantee.outside_judges.models import OutsideJudge
from jobsearch.activities.recording import hold
from people.accounts.models import User
from people.students.locking import lock_student

FIRST = "Someone was first: open the claim again to see how it stands now."


def locked_claim(claim: Claim) -> Claim:
    """Lock a claim and all its evidence, and return it as it stands: the student's log first, then their row, under
    which everything else about them is written, then the claim."""
    hold(claim.student)
    return locked_by_time(claim)


def locked_by_time(claim: Claim) -> Claim:
    """Lock a claim for the sweep, which holds the student's row already: not their log, which comes before it."""
    lock_student(claim.student_id)
    return (
        Claim.objects.select_for_update(of=("self",))
        .select_related("student__user", "student__cohort__program", "search__policy", "search__signature")
        .get(pk=claim.pk)
    )


def judged_by(claim: Claim, by: User, now: datetime) -> tuple[Claim, Entitled]:
    """Lock a claim for `by`, who judges it, and return it with who else may. Raise Refused where `by` may not: who is
    barred, or no admin."""
    claim = locked_claim(claim)
    entitlement = entitled(claim.student, now)
    is_outside = by.pk in entitlement.outside and by.pk not in entitlement.admins
    if by.pk not in entitlement.judges or (is_outside and not _judges_this(claim, by)):
        raise Refused(why_barred(entitlement, by))
    return claim, entitlement


def _judges_this(claim: Claim, by: User) -> bool:
    """Return whether somebody from outside was invited for this very claim."""
    return OutsideJudge.objects.in_force().filter(claim=claim, user=by).exists()


def why_barred(entitlement: Entitled, by: User) -> str:
    """Say to somebody, in a sentence, why they take no part."""
    acts = entitlement.barred.get(by.pk, frozenset())
    if not acts:
        return "Only admins judge claims."
    if acts == {JUDGED}:
        return "You judged this claim before, so others judge it now."
    if acts == {ASIDE}:
        return "You stepped aside, so you take no part in judging the claim."
    return (
        "You coached or covered for this student, or decided something about them, so you take no part in judging "
        "the claim."
    )


def move(claim: Claim, state: str, **fields: datetime) -> None:
    """Move a claim one step to another state. Raise Refused where there is no such step, or somebody was first."""
    if state not in TRANSITIONS[claim.state]:
        raise Refused(FIRST)
    if not Claim.objects.filter(pk=claim.pk, state=claim.state).update(state=state, **fields):
        raise Refused(FIRST)
    claim.state = state
