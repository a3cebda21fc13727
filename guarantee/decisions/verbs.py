"""The verbs by which findings are recorded, and a decision is proposed, agreed to or sent back (DOMAIN §8)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from core.errors import Refused
from core.wording import end_words, local
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims import mails as claim_mails
from guarantee.claims.models import Claim
from guarantee.decisions.decidable import must_be_found, must_be_judged, must_follow
from guarantee.decisions.models import (
    Decision,
    FallenProposal,
    FinalDecision,
    FindingTakenBack,
    FindingWord,
    RecordedFinding,
    SecondOpinion,
    WhyFallen,
)
from guarantee.decisions.queries import waiting_proposal
from guarantee.dossier import queries as dossiers
from guarantee.evidence.changes import SinceProposal, since_proposal, snapshot
from guarantee.evidence.models import EvidenceSnapshot
from guarantee.frozen.verbs import freeze
from guarantee.hearings import verbs as hearing_verbs
from guarantee.hearings.models import HearingPoint, PointReply
from guarantee.hearings.queries import HearingStanding, hearings_of, points_of, running, unheard
from guarantee.judges.guards import FIRST, judged_by, move
from guarantee.letters.guards import checked_body
from guarantee.letters.verbs import send_letter
from guarantee.queue.guards import must_be_free_for
from guarantee.queue.verbs import end_hold
from guarantee.refunds import queries as refund_queries
from guarantee.refunds import verbs as refund_verbs
from guarantee.second_looks.drawing import draw
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.eligibility.requirements import NEVER_WAIVED
from rules.states import ClaimState, DecisionOutcome

LONGEST_NOTE = 4_000
FIRST_SEND_BACK = "A decision has been proposed. Send it back before you change a finding."


@transaction.atomic
def record_finding(
    claim: Claim, *, requirement: int, finding: str, reason: str, by: User, now: datetime
) -> RecordedFinding:
    """Record an admin's finding for one requirement, about the evidence as it stands. One that differs from the
    computed finding needs a reason."""
    claim, entitlement = judged_by(claim, by, now)
    must_be_free_for(claim, by, entitlement.judges)
    must_be_judged(claim, FIRST_SEND_BACK)
    look = _look(claim, entitlement.barred, now)
    row = next(row for row in look.dossier["requirements"] if row["number"] == requirement)
    _check_finding(requirement, row["finding"], finding, reason)
    return _record(claim, row, snapshot(claim, look.pieces, now), finding, reason, by, now)


def _record(  # what a finding consists of
    claim: Claim,
    row: dict[str, Any],
    evidence: EvidenceSnapshot,
    finding: str,
    reason: str,
    by: User,
    now: datetime,
) -> RecordedFinding:
    requirement, computed = row["number"], row["finding"]
    latest = _standing_findings(claim, requirement).first()
    new_finding = (computed, finding, reason, by.pk, row["rests_on"])
    if latest is not None and new_finding == (
        latest.computed, latest.finding, latest.reason, latest.by_id, latest.rests_on
    ):  # fmt: skip
        return latest  # a doubled submit
    recorded = RecordedFinding.objects.create(
        claim=claim,
        requirement=requirement,
        computed=computed,
        finding=finding,
        reason=reason,
        evidence=evidence,
        rests_on=row["rests_on"],
        by=by,
        at=now,
    )
    audit_trail_verbs.add(
        claim,
        "finding",
        by=by,
        now=now,
        requirement=requirement,
        computed=computed,
        finding=finding,
        rests_on=row["rests_on"],
        reason=audit_trail_verbs.salted(reason, recorded.salt),
    )
    return recorded


def _check_finding(requirement: int, computed: str, finding: str, reason: str) -> None:
    if finding == FindingWord.NEEDS_PERSON:
        raise Refused("Say whether it is met or not: you are the person it needs.", field="finding")
    if finding == FindingWord.WAIVED and requirement in NEVER_WAIVED:
        raise Refused(
            "This requirement is never waived: find whether it is met, with the reason.", field="finding"
        )
    if finding == FindingWord.FORGIVEN != computed:
        raise Refused("Only an accommodation forgives a requirement.", field="finding")
    if finding != computed and not reason.strip():
        raise Refused(
            "Say why: the evidence alone does not settle it."
            if computed == FindingWord.NEEDS_PERSON
            else "Say why you find otherwise than the evidence does.",
            "reason",
        )


@transaction.atomic
def take_back_finding(claim: Claim, *, finding: int, by: User, now: datetime) -> RecordedFinding:
    """Take back a finding, by its id: only who recorded it can, while it is the latest one for its requirement."""
    claim, _ = judged_by(claim, by, now)
    must_be_judged(claim, FIRST_SEND_BACK)
    row = claim.findings.filter(pk=finding).first()
    latest = _standing_findings(claim, row.requirement).first() if row else None
    if row is None or latest is None or latest.pk != row.pk:
        raise Refused("This finding does not stand any more: there is nothing to take back.")
    if row.by_id != by.pk:
        raise Refused("Another admin recorded this finding. Record your own instead.")
    FindingTakenBack.objects.create(finding=row, by=by, at=now)
    audit_trail_verbs.add(
        claim, "finding taken back", by=by, now=now, requirement=row.requirement, finding=row.finding
    )
    return row


def _standing_findings(claim: Claim, requirement: int) -> QuerySet[RecordedFinding]:
    """Return the findings for one requirement that nobody took back, the latest first."""
    return claim.findings.filter(requirement=requirement, taken_back__isnull=True).order_by("-id")


@transaction.atomic
def agree_with_evidence(claim: Claim, *, by: User, now: datetime) -> int:
    """Record, for each requirement without a finding about the evidence as it stands, the one that the evidence
    settles; return their number. One that was judged differently from the evidence is for its judge to make again."""
    claim, entitlement = judged_by(claim, by, now)
    must_be_free_for(claim, by, entitlement.judges)
    must_be_judged(claim, FIRST_SEND_BACK)
    look = _look(claim, entitlement.barred, now)
    settled = [row for row in look.dossier["requirements"] if dossiers.agreeable(row)]
    if not settled:
        return 0
    evidence = snapshot(claim, look.pieces, now)
    for row in settled:
        _record(claim, row, evidence, row["finding"], "", by, now)
    return len(settled)


@transaction.atomic
def propose_decision(  # what a decision consists of
    claim: Claim,
    *,
    outcome: str,
    reasons: str,
    by: User,
    now: datetime,
    shares: Sequence[refund_queries.PayerShare] = (),
    replies: Mapping[int, str] | None = None,
    letter: str = "",
) -> Decision:
    """Propose a decision to a second admin. The dossier is frozen as it stands, with its evidence, under a digest.

    `shares`: whom to pay how much, where an approval leaves it to a person. A denial comes after a hearing; `replies`
    answers each point of the student's, by its id. `letter` is the body of its letter; left empty, it is drafted.
    """
    claim, entitlement = judged_by(claim, by, now)
    must_be_free_for(claim, by, entitlement.judges)
    must_be_judged(claim, "A decision has been proposed already; it waits for a second admin.")
    look = _look(claim, entitlement.barred, now)
    must_be_found(look.dossier)
    if not reasons.strip():
        raise Refused(
            "Write the reasons. The student reads them, and so may others years from now.", field="reasons"
        )
    must_follow(look.dossier, outcome)
    frozen, approved = dossiers.frozen(look), outcome == DecisionOutcome.APPROVED
    points: list[HearingPoint] = []
    if approved:
        hearing_verbs.close_as_moot(claim, by=by, now=now)
    else:
        hearing_verbs.close_if_over(claim, now)
        hearings = _must_be_heard(claim, look.dossier)
        points, frozen = points_of(hearings), frozen | {"heard": True}
    decision = Decision.objects.create(
        claim=claim,
        outcome=outcome,
        reasons=reasons,
        letter=checked_body(claim, frozen, outcome, letter),
        dossier=frozen,
        digest=audit_trail_verbs.digest_of(frozen),
        shares=refund_queries.settled(frozen["refund"], shares) if approved else [],
        by=by,
        at=now,
    )
    reply_digests = _reply(decision, points, replies or {})
    if claim.state != ClaimState.APPEALED:
        move(claim, ClaimState.PROPOSED)
    end_hold(claim, by=by, now=now)
    audit_trail_verbs.add(
        claim,
        "proposed",
        by=by,
        now=now,
        outcome=outcome,
        dossier=decision.digest,
        reasons=audit_trail_verbs.salted(reasons, decision.salt),
        letter=audit_trail_verbs.salted(decision.letter, decision.salt),
        **({"replies": reply_digests} if reply_digests else {}),
    )
    claim_mails.claim_proposed(decision, entitlement.judges - {by.pk}, now=now)
    return decision


def _open_again(claim: Claim) -> None:
    """Let a claim be judged further once a proposal fell or was sent back; one that is appealed stays so."""
    if claim.state != ClaimState.APPEALED:
        move(claim, ClaimState.FILED)


def _must_be_heard(claim: Claim, shown: dossiers.Dossier) -> list[HearingStanding]:
    """Return the claim's hearings. Raise Refused where the student has still to be heard before a denial."""
    hearings = hearings_of(claim)
    standing = running(hearings)
    if standing is not None:
        until = end_words(
            standing.closes_at, claim.search.zone, local(standing.closes_at, claim.search.zone).year
        )
        raise Refused(
            f"A hearing runs until {until}, or until the student answers. Nothing is denied before."
        )
    numbers = [str(number) for number in unheard(hearings, shown["requirements"])]
    if numbers:
        raise Refused(
            f"The student has not been heard on requirement {', '.join(numbers)}. Put what you found to them first."
        )
    return hearings


def _reply(decision: Decision, points: Sequence[HearingPoint], replies: Mapping[int, str]) -> dict[str, str]:
    """Record an answer to each point that the student made, and return the digests that the trail keeps of them."""
    digests = {}
    for point in points:
        text = clean_text(
            replies.get(point.pk, ""), field=f"reply_{point.pk}", longest=LONGEST_NOTE,
            empty=f"Answer what the student says on {point.requirement}: they read it with the decision.",
        )  # fmt: skip
        row = PointReply.objects.create(decision=decision, point=point, text=text)
        digests[str(point.pk)] = audit_trail_verbs.salted(text, row.salt)
    return digests


@transaction.atomic
def agree(
    decision: Decision, *, by: User, now: datetime, note: str = "", answers: dict[str, str] | None = None
) -> Claim:
    """Agree with a decision as the second admin: it is final, and the student reads it, unless it is drawn for a second
    look by others, before its letter leaves. `note` stays with the decision,
    and so do `answers` to what was judged differently from the evidence."""
    claim, look, since, judges = _second_admin(decision, by, now)
    if not since.stands:
        changed = "The evidence has changed since this was proposed. " if since.changes or since.other else ""
        raise Refused(f"{changed}{' '.join(since.barred)} {since.says}".strip().replace("  ", " "))
    if look.dossier["open_matters"]:
        raise Refused(f"Nothing can be decided yet: {' '.join(look.dossier['open_matters'])}")
    if decision.payee_is_open:
        raise Refused(
            f"It is not settled whom to pay how much. {decision.dossier['refund']['needs_person']} "
            "Send it back, so that it is settled first."
        )
    note = clean_text(note, field="note", longest=LONGEST_NOTE)
    opinion = SecondOpinion.objects.create(
        decision=decision, agrees=True, note=note, answers=answers or {}, by=by, at=now
    )
    noted = {"note": audit_trail_verbs.salted(note, opinion.salt)} if note else {}
    audit_trail_verbs.add(
        claim, "decided", by=by, now=now, outcome=decision.outcome, dossier=decision.digest, **noted
    )
    if draw(decision, claim, judges, now) is None:
        make_final(decision, claim, now)
    return claim


def make_final(decision: Decision, claim: Claim, now: datetime) -> FinalDecision:
    """Let a decision that a second admin agreed with become final: its letter leaves. `claim` is its claim, locked.
    All that follows a final decision is begun here, in the transaction of the caller."""
    settled = decision.outcome == DecisionOutcome.SETTLED
    move(claim, ClaimState.SETTLED if settled else ClaimState.DECIDED)
    end_hold(claim, by=decision.by, now=now)
    hearing_verbs.close_as_moot(claim, by=decision.by, now=now)
    final = FinalDecision.objects.create(decision=decision, at=now)
    send_letter(final, claim, now=now)
    freeze(final, claim, now=now)
    refund_verbs.owe(final, claim, now)
    claim_mails.claim_decided(final, claim, now=now)
    return final


@transaction.atomic
def send_back(
    decision: Decision, *, note: str, by: User, now: datetime, answers: dict[str, str] | None = None
) -> Claim:
    """Send a decision back as the second admin: the claim is open again, with the note beside it."""
    claim, *_ = _second_admin(decision, by, now)
    note = clean_text(note, field="note", empty="Say what should be looked at again.", longest=LONGEST_NOTE)
    opinion = SecondOpinion.objects.create(
        decision=decision, agrees=False, note=note, answers=answers or {}, by=by, at=now
    )
    _open_again(claim)
    audit_trail_verbs.add(
        claim, "sent back", by=by, now=now, note=audit_trail_verbs.salted(note, opinion.salt)
    )
    claim_mails.claim_sent_back(decision, now=now)
    return claim


@transaction.atomic
def make_again(decision: Decision, *, by: User, now: datetime) -> Claim:
    """Let a proposal fall that nobody can agree with any more, so that the findings which could change, and it, are
    made again. Any judge may do so, whoever proposed it too."""
    claim, entitlement = judged_by(decision.claim, by, now)
    if waiting_proposal(claim) != decision:
        raise Refused(FIRST)
    look = _look(claim, entitlement.barred, now)
    since = since_proposal(decision, look.dossier, look.pieces, look.barred)
    if since.stands:
        raise Refused("Nothing has changed since this was proposed: a second admin agrees or sends it back.")
    cause = WhyFallen.EVIDENCE if since.changes or since.other else WhyFallen.BARRED
    FallenProposal.objects.create(
        decision=decision,
        why=cause,
        changes=since.sentences,
        requirements=list(since.requirements),
        by=by,
        at=now,
    )
    _open_again(claim)
    audit_trail_verbs.add(
        claim, "proposal fell", by=by, now=now, why=cause.value, requirements=list(since.requirements)
    )
    claim_mails.proposal_fell(decision, by, now=now)
    return claim


@transaction.atomic
def take_back_proposal(decision: Decision, *, by: User, now: datetime) -> Claim:
    """Take a proposal back, as who proposed it, before a second admin answers: the claim is open again."""
    claim, _ = judged_by(decision.claim, by, now)
    if waiting_proposal(claim) != decision:
        raise Refused("A colleague has answered this proposal already, so it can’t be taken back.")
    if decision.by_id != by.pk:
        raise Refused("Only who proposed this decision takes it back: agree with it or send it back.")
    FallenProposal.objects.create(decision=decision, why=WhyFallen.TAKEN_BACK, by=by, at=now)
    _open_again(claim)
    audit_trail_verbs.add(claim, "proposal taken back", by=by, now=now)
    return claim


def _second_admin(
    decision: Decision, by: User, now: datetime
) -> tuple[Claim, dossiers.Look, SinceProposal, frozenset[int]]:
    """Return the claim, locked, its dossier as it stands, what became of the proposal since, and the admins who may
    look again. Raise Refused where `by` cannot be the second admin."""
    claim, entitlement = judged_by(decision.claim, by, now)
    if waiting_proposal(claim) != decision:
        raise Refused("This decision does not wait for a second admin any more.")
    if decision.by_id == by.pk:
        raise Refused("You proposed this decision; a second admin has to agree.")
    must_be_free_for(claim, by, entitlement.judges)
    look = _look(claim, entitlement.barred, now)
    since = since_proposal(decision, look.dossier, look.pieces, look.barred)
    return claim, look, since, entitlement.unbarred_admins


def _look(claim: Claim, barred: dict[int, Any], now: datetime) -> dossiers.Look:
    return dossiers.looked_at(claim, now, barred=tuple(barred))
