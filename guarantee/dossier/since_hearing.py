"""What was asked for after a hearing had closed: it reopens a finding only if a judge takes it up (DOMAIN §13)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from guarantee.claims.models import Claim
from guarantee.hearings.models import HEARD, HearingClosed
from guarantee.requests.models import RequestKind
from guarantee.requests.queries import Request
from jobsearch.activities.models import Activity
from rules.eligibility import EvidenceRow

# What a request stands as among the evidence. A failed check is nothing that a student asks for.
EVIDENCE_OF: dict[str, str] = {
    RequestKind.EXCUSAL: "excusal",
    RequestKind.LEAVE: "leave",
    RequestKind.CORRECTION: "correction",
    RequestKind.LATE: "activity",
    RequestKind.ACCOMMODATION: "accommodation",
}


@dataclass(frozen=True)
class SinceHearing:
    """Requests that came after a hearing had closed: those that wait, and the evidence (kind, ref) that nobody took
    up."""

    waiting: tuple[Request, ...] = ()
    left_aside: frozenset[tuple[str, str]] = frozenset()

    def without(self, pieces: Iterable[EvidenceRow]) -> list[EvidenceRow]:
        """Return the evidence but for what nobody took up."""
        return [piece for piece in pieces if (piece.kind, piece.ref) not in self.left_aside]


def since_hearing(claim: Claim, search_requests: Sequence[Request]) -> SinceHearing:
    """Return what was asked for since the latest hearing of a claim closed with the student heard. One query, and a
    second one where there was such a hearing."""
    closings = HearingClosed.objects.filter(hearing__claim=claim, why__in=HEARD)
    closed_at = closings.order_by("-pk").values_list("at", flat=True).first()
    if closed_at is None:
        return SinceHearing()
    waiting = tuple(
        request
        for request in search_requests
        if request.decided_at is None and request.kind in EVIDENCE_OF and request.asked_at >= closed_at
    )
    before = {(request.kind, request.ref) for request in search_requests if request.asked_at < closed_at}
    not_taken_up = {(request.kind, request.ref) for request in waiting} | (
        _declined(claim, closed_at) - before
    )
    return SinceHearing(waiting, frozenset((EVIDENCE_OF[kind], ref) for kind, ref in not_taken_up))


def _declined(claim: Claim, closed_at: datetime) -> set[tuple[str, str]]:
    """Return the requests (kind, ref) that judges declined after the hearing had closed. A late activity that was
    logged before that stays evidence."""
    rows = claim.rulings.filter(granted=False, kind__in=EVIDENCE_OF, at__gte=closed_at)
    declined = {(kind, str(ref)) for kind, ref in rows.values_list("kind", "ref")}
    late = [int(ref) for kind, ref in declined if kind == RequestKind.LATE]
    if late:
        before = Activity.objects.filter(pk__in=late, logged_at__lt=closed_at).values_list("pk", flat=True)
        declined -= {(RequestKind.LATE.value, str(pk)) for pk in before}
    return declined
