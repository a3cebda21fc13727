"""What people do to a claim: file, withdraw, find, propose a decision, agree, send back (DOMAIN §8)."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import connection, transaction
from django.db.models import Max, QuerySet

from commitments.models import Search
from commitments.rules.instants import local_day
from commitments.searches import SearchState
from core.errors import Refused
from guarantee import dossier as dossiers
from guarantee import mails, trail
from guarantee.models import (
    TRANSITIONS,
    Claim,
    ClaimState,
    Decision,
    FindingTakenBack,
    RecordedFinding,
    SecondOpinion,
)
from guarantee.part import may_judge
from guarantee.record import RELATED
from people.models import Student, User
from people.verbs import locked

CLAIM_NUMBERS = 7_201_801  # the advisory lock under which a claim gets its number


def claimable_search(student: Student, now: datetime) -> Search:
    """The search a claim would be about: the latest whose window or guarantee has ended. Raises Refused."""
    search = dossiers.search_of(student)
    if search is None:
        raise Refused("You have not signed the Commitment, so there is no guarantee to claim yet.")
    if search.state != SearchState.NOT_STARTED and search.guarantee_until is None and now < search.closes_at:
        raise Refused(
            f"Your window runs until {search.last_day:%A, %-d %B %Y}. You can file your claim once it has ended."
        )
    return search


@transaction.atomic
def file_claim(student: Student, *, statement: str, by: User, now: datetime) -> Claim:
    """File a claim for what the signed policy pays back. Late and hopeless ones too: the findings will say so.

    Raises Refused.
    """
    if by.pk != student.user_id:
        raise Refused("Only the student can file their claim.")
    student = locked(student)
    search = (
        Search.objects.select_for_update(of=("self",))
        .select_related(*RELATED)
        .get(pk=claimable_search(student, now).pk)
    )
    if search.claims.exclude(state=ClaimState.WITHDRAWN).exists():
        raise Refused("You have filed a claim already; it is below.")
    claim = Claim.objects.create(
        search=search,
        student=student,
        year=(year := local_day(now, search.zone).year),
        number=_next_number(year),
        amount=Decimal(dossiers.dossier_of_search(search, now=now)["refund"]["amount"]),
        statement=statement,
        filed_at=now,
    )
    trail.add(
        claim,
        "filed",
        by=by,
        now=now,
        amount=str(claim.amount),
        statement=trail.salted(statement, claim.salt),
    )
    mails.claim_filed(claim, now=now)
    return claim


@transaction.atomic
def withdraw_claim(claim: Claim, *, by: User, now: datetime) -> Claim:
    """Take a claim back before it is decided; it may be filed again within the limit."""
    claim = _locked(claim)
    if by.pk != claim.student.user_id:
        raise Refused("Only the student can take their claim back.")
    if claim.state not in (ClaimState.FILED, ClaimState.PROPOSED):
        raise Refused("This claim is closed already, so it can't be taken back.")
    _move(claim, ClaimState.WITHDRAWN, withdrawn_at=now)
    trail.add(claim, "withdrawn", by=by, now=now)
    return claim


@transaction.atomic
def record_finding(
    claim: Claim,
    *,
    requirement: int,
    finding: str,
    reason: str,
    by: User,
    now: datetime,
) -> RecordedFinding:
    """An admin's finding for one requirement; one that differs from the computed finding needs a reason."""
    claim = _judged_by(claim, by, now)
    if claim.state != ClaimState.FILED:
        raise Refused("A decision has been proposed. Send it back before you change a finding.")
    computed = dossiers.computed_finding(claim, requirement, now)
    if finding == "needs_person":
        raise Refused(
            "Say whether it is met or not: you are the person it needs.",
            field="finding",
        )
    if finding != computed and not reason.strip():
        settled = "Say why you find otherwise than the evidence does."
        raise Refused(
            "Say why: the evidence alone does not settle it." if computed == "needs_person" else settled,
            "reason",
        )
    latest = _standing_findings(claim, requirement).first()
    said = (computed, finding, reason, by.pk)
    if latest is not None and (latest.computed, latest.finding, latest.reason, latest.by_id) == said:
        return latest  # a doubled submit
    row = RecordedFinding.objects.create(
        claim=claim,
        requirement=requirement,
        computed=computed,
        finding=finding,
        reason=reason,
        by=by,
        at=now,
    )
    trail.add(
        claim,
        "finding",
        by=by,
        now=now,
        requirement=requirement,
        computed=computed,
        finding=finding,
        reason=trail.salted(reason, row.salt),
    )
    return row


@transaction.atomic
def take_back_finding(claim: Claim, *, finding: int, by: User, now: datetime) -> RecordedFinding:
    """Undo a finding by its id: whoever recorded it, while it is the latest one for its requirement."""
    claim = _judged_by(claim, by, now)
    if claim.state != ClaimState.FILED:
        raise Refused("A decision has been proposed. Send it back before you change a finding.")
    row = claim.findings.filter(pk=finding).first()
    latest = _standing_findings(claim, row.requirement).first() if row else None
    if row is None or latest is None or latest.pk != row.pk:
        raise Refused("This finding does not stand any more: there is nothing to take back.")
    if row.by_id != by.pk:
        raise Refused("Another admin recorded this finding. Record your own instead.")
    FindingTakenBack.objects.create(finding=row, by=by, at=now)
    trail.add(claim, "finding taken back", by=by, now=now, requirement=row.requirement, finding=row.finding)
    return row


def _standing_findings(claim: Claim, requirement: int) -> QuerySet[RecordedFinding]:
    """Those for one requirement that nobody took back, the latest first."""
    return claim.findings.filter(requirement=requirement, taken_back__isnull=True).order_by("-id")


@transaction.atomic
def agree_with_evidence(claim: Claim, *, by: User, now: datetime) -> int:
    """Record, for each requirement without a finding, the one that the evidence settles; how many were recorded."""
    settled = [
        (row["number"], row["finding"])
        for row in dossiers.dossier(claim, now)["requirements"]
        if row["recorded"] is None and row["finding"] != "needs_person"
    ]
    for requirement, finding in settled:
        record_finding(claim, requirement=requirement, finding=finding, reason="", by=by, now=now)
    return len(settled)


@transaction.atomic
def propose_decision(claim: Claim, *, outcome: str, reasons: str, by: User, now: datetime) -> Decision:
    """Decide, for a second admin to agree. The dossier is frozen as it stands, under a digest."""
    claim = _judged_by(claim, by, now)
    if claim.state != ClaimState.FILED:
        raise Refused("A decision has been proposed already; it waits for a second admin.")
    frozen = dossiers.dossier(claim, now)
    _check_decidable(frozen, outcome, reasons)
    decision = Decision.objects.create(
        claim=claim,
        outcome=outcome,
        reasons=reasons,
        dossier=frozen,
        digest=trail.digest_of(frozen),
        by=by,
        at=now,
    )
    _move(claim, ClaimState.PROPOSED)
    trail.add(
        claim,
        "proposed",
        by=by,
        now=now,
        outcome=outcome,
        dossier=decision.digest,
        reasons=trail.salted(reasons, decision.salt),
    )
    return decision


def _check_decidable(frozen: dossiers.Dossier, outcome: str, reasons: str) -> None:
    if frozen["open_matters"]:
        raise Refused(f"Nothing can be decided yet: {' '.join(frozen['open_matters'])}")
    if not reasons.strip():
        raise Refused(
            "Write the reasons. The student reads them, and so may others years from now.",
            field="reasons",
        )
    requirements = frozen["requirements"]
    overtaken = [str(row["number"]) for row in requirements if _is_overtaken(row)]
    if overtaken:
        raise Refused(
            f"The evidence for requirement {', '.join(overtaken)} has changed since its finding was recorded. "
            "Look at it again and record a finding."
        )
    unfound = [str(row["number"]) for row in requirements if row["recorded"] is None]
    if unfound:
        raise Refused(f"Record a finding first for requirement {', '.join(unfound)}.")
    failed = [str(row["number"]) for row in requirements if row["recorded"]["finding"] == "not_met"]
    if outcome == "approved" and failed:
        raise Refused(
            f"Requirement {', '.join(failed)} is not met. Approve only when each is met or waived with a reason.",
            field="outcome",
        )
    if outcome == "denied" and not failed:
        raise Refused(
            "Every requirement is met or waived, so there is no ground to deny.",
            field="outcome",
        )


def _is_overtaken(row: dict[str, Any]) -> bool:
    """Whether a finding differs from what the evidence gives now, while whoever recorded it saw other evidence."""
    recorded = row["recorded"]
    return recorded is not None and row["finding"] not in (recorded["finding"], recorded["computed"])


@transaction.atomic
def agree(decision: Decision, *, by: User, now: datetime) -> Claim:
    """The second admin agrees: the decision is final, and the student reads it."""
    claim = _second_admin(decision, by, now)
    # What changed since the proposal would make the frozen dossier stale: the second admin must see the same facts.
    if dossiers.changed_since(decision, now):
        raise Refused(
            "The evidence has changed since this was proposed. Send it back, so that it is judged as it is now."
        )
    open_matters = dossiers.dossier(claim, now)["open_matters"]
    if open_matters:
        raise Refused(f"Nothing can be decided yet: {' '.join(open_matters)}")
    SecondOpinion.objects.create(decision=decision, agrees=True, by=by, at=now)
    _move(claim, ClaimState.DECIDED)
    trail.add(
        claim,
        "decided",
        by=by,
        now=now,
        outcome=decision.outcome,
        dossier=decision.digest,
    )
    mails.claim_decided(claim, now=now)
    return claim


@transaction.atomic
def send_back(decision: Decision, *, note: str, by: User, now: datetime) -> Claim:
    """The second admin does not agree: the claim is open again, with the note beside it."""
    claim = _second_admin(decision, by, now)
    if not note.strip():
        raise Refused("Say what should be looked at again.", field="note")
    opinion = SecondOpinion.objects.create(decision=decision, agrees=False, note=note, by=by, at=now)
    _move(claim, ClaimState.FILED)
    trail.add(claim, "sent back", by=by, now=now, note=trail.salted(note, opinion.salt))
    return claim


def _second_admin(decision: Decision, by: User, now: datetime) -> Claim:
    claim = _judged_by(decision.claim, by, now)
    if claim.state != ClaimState.PROPOSED or SecondOpinion.objects.filter(decision=decision).exists():
        raise Refused("This decision does not wait for a second admin any more.")
    if decision.by_id == by.pk:
        raise Refused("You proposed this decision; a second admin has to agree.")
    return claim


def _judged_by(claim: Claim, by: User, now: datetime) -> Claim:
    claim = _locked(claim)
    if not may_judge(by, claim.student, now):
        raise Refused(
            "You coached, covered for or excused this student, so you take no part in judging the claim."
        )
    return claim


def _locked(claim: Claim) -> Claim:
    """The claim as it stands, locked; the student's row first, as in every verb, so that the evidence stands still."""
    locked(claim.student)
    return (
        Claim.objects.select_for_update(of=("self",))
        .select_related("student__user", "search__policy")
        .get(pk=claim.pk)
    )


def _move(claim: Claim, state: str, **fields: datetime) -> None:
    if state not in TRANSITIONS[claim.state]:
        raise Refused("Someone was first: open the claim again to see how it stands now.")
    moved = Claim.objects.filter(pk=claim.pk, state=claim.state).update(state=state, **fields)
    if not moved:
        raise Refused("Someone was first: open the claim again to see how it stands now.")
    claim.state = state


def _next_number(year: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CLAIM_NUMBERS])
    last = Claim.objects.filter(year=year).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
