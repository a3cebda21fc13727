"""The verb by which the judges of a claim decide what the staff left undecided, within their finding (DOMAIN §8)."""

from datetime import datetime

from django.db import transaction

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from core.errors import Refused
from guarantee.accommodations import verbs as accommodation_verbs
from guarantee.accommodations.models import Accommodation
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.audit_trail.salts import new_salt
from guarantee.claims.models import Claim
from guarantee.judges.guards import judged_by
from guarantee.requests.models import RequestKind, Ruling
from guarantee.requests.queries import Request, open_requests_of
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.evidence import verbs as evidence_verbs
from jobsearch.late_activities import verbs as late_activity_verbs
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.states import ClaimState


@transaction.atomic
def rule_on(claim: Claim, *, kind: str, ref: int, granted: bool, why: str, by: User, now: datetime) -> Ruling:
    """Grant or decline one open request, with the reason. It bars nobody; the evidence is then another, so that the
    finding it belongs to, and a proposal, are made again."""
    claim, entitlement = judged_by(claim, by, now)
    if claim.state not in (ClaimState.FILED, ClaimState.PROPOSED):
        raise Refused("This claim is decided: nothing that was asked for on it is decided any more.")
    why = clean_text(why, field="why", empty="Say why: the student reads it.", longest=2_000)
    request = _open(claim, kind, ref, tuple(entitlement.barred))
    ruling = Ruling.objects.create(
        claim=claim, kind=kind, ref=ref, granted=granted, why=why, salt=new_salt(), by=by, at=now
    )
    _carry_out(request, ref, claim, granted=granted, why=why, by=by, now=now)
    audit_trail_verbs.add(
        claim, "request decided", by=by, now=now, kind=kind, ref=ref, granted=granted,
        why=audit_trail_verbs.salted(why, ruling.salt),
    )  # fmt: skip
    return ruling


def _open(claim: Claim, kind: str, ref: int, barred: tuple[int, ...]) -> Request:
    for request in open_requests_of(claim.search, barred):
        if (request.kind, request.ref) == (kind, str(ref)):
            return request
    raise Refused("This was decided a moment ago, or nobody asks for it any more: load the page again.")


def _carry_out(
    request: Request, ref: int, claim: Claim, *, granted: bool, why: str, by: User, now: datetime
) -> None:
    """Carry a ruling out, by the verbs that the staff use. A late activity that is declined stays as it is: kept, not
    counted."""
    match request.kind:
        case RequestKind.EXCUSAL:
            excusal = Excusal.objects.select_related("search__student").get(pk=ref)
            excusal_verbs.decide_excusal_as_judge(excusal, granted=granted, why=why, by=by, now=now)
        case RequestKind.LEAVE:
            leave = Leave.objects.select_related("search__student").get(pk=ref)
            leave_verbs.decide_leave(leave, granted=granted, why=why, by=by, now=now, judging=True)
        case RequestKind.CORRECTION:
            correction = CorrectionRequest.objects.select_related("activity__student").get(pk=ref)
            correction_verbs.decide_correction(
                correction, approved=granted, why=why, by=by, now=now, judging=True
            )
        case RequestKind.ACCOMMODATION:
            accommodation = Accommodation.objects.select_related("search__student").get(pk=ref)
            accommodation_verbs.decide_accommodation_as_judge(
                accommodation, granted=granted, why=why, claim=claim, by=by, now=now
            )
        case RequestKind.CHECK if granted:
            activity = Activity.objects.select_related("student").get(pk=ref)
            evidence_verbs.decide(activity, accepted=True, why=why, by=by, now=now, judging=True)
        case RequestKind.LATE if granted:
            activity = Activity.objects.select_related("student").get(pk=ref)
            late_activity_verbs.accept_late(activity, reason=why, by=by, now=now, judging=True)
