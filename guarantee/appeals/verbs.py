"""The verbs by which a denial is appealed, and two admins rule on the appeal (DOMAIN §8, §13)."""

from collections.abc import Collection
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from core.errors import Refused
from core.files.models import StoredFile
from core.files.storing import store
from guarantee.appeals import mails
from guarantee.appeals.guards import CAUSE_FIRST
from guarantee.appeals.models import (
    Appeal,
    AppealAnswer,
    AppealDocument,
    AppealProposal,
    Ruled,
)
from guarantee.appeals.queries import AppealStanding, appeal_of, appealable_until, may_appeal
from guarantee.audit_trail import verbs as audit_trail_verbs
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, SecondOpinion
from guarantee.decisions.queries import waiting_proposal
from guarantee.decisions.verbs import make_final
from guarantee.hearings import verbs as hearing_verbs
from guarantee.judges.entitlement import judges_of
from guarantee.judges.guards import FIRST, judged_by, locked_claim, move
from guarantee.letters.drafting import letter_facts
from people.accounts.models import User
from people.coaches.guards import clean_text
from rules.letters import draft
from rules.states import ClaimState

LONGEST, LONGEST_NOTE = 20_000, 4_000
FILES_AT_MOST = 10
# What the letter of a ruling says first.
BEFORE: dict[str, str] = {
    Ruled.STANDS: "You appealed against our decision. We have looked at it again, and it stands. ",
    Ruled.NOT_HEARD: "Your appeal came after its limit, and we do not hear it, so our decision stands. It was this. ",
}
ONCE = "You appealed against this claim’s decision already: an appeal is possible once."


@transaction.atomic
def file_appeal(
    claim: Claim, *, statement: str, cause: str, files: Collection[UploadedFile], by: User, now: datetime
) -> Appeal:
    """Appeal against a denial, once: in time, or later with the cause for it. The claim's judges take no part."""
    claim = locked_claim(claim)
    if by.pk != claim.student.user_id:
        raise Refused("Only the student can appeal.")
    if Appeal.objects.filter(claim=claim).exists():
        raise Refused(ONCE)
    decision = claim.decisions.final().select_related("final").first()
    if decision is None or not may_appeal(claim, decision):
        raise Refused("There is no denial to appeal against.")
    until = appealable_until(claim, decision)
    is_late = until is not None and now >= until
    empty = "Say what you see otherwise, and why. The admins read it together with the dossier."
    statement = clean_text(statement, field="statement", empty=empty, longest=LONGEST)
    why_late = (
        "The limit has passed: say why the appeal comes late. Two admins rule on that first."
        if is_late
        else ""
    )
    cause = clean_text(cause, field="cause", empty=why_late, longest=LONGEST_NOTE)
    if len(files) > FILES_AT_MOST:
        raise Refused(f"At most {FILES_AT_MOST} files: put several pages into one.", "documents")
    appeal = Appeal.objects.create(
        claim=claim,
        final=decision.final,
        statement=statement,
        late=is_late,
        cause=cause if is_late else "",
        filed_at=now,
    )
    documents = [
        AppealDocument.objects.create(appeal=appeal, file=_stored(file, by, now), added_at=now)
        for file in files
    ]
    move(claim, ClaimState.APPEALED)
    audit_trail_verbs.add(
        claim,
        "appealed",
        by=by,
        now=now,
        late=is_late,
        statement=audit_trail_verbs.salted(statement, appeal.salt),
        cause=audit_trail_verbs.salted(appeal.cause, appeal.salt),
        files=[document.file.digest for document in documents],
    )
    mails.filed(appeal, claim, now=now)
    return appeal


def _stored(file: UploadedFile, by: User, now: datetime) -> StoredFile:
    try:
        return store(file, by=by, now=now)
    except Refused as refusal:
        raise Refused(f"{file.name}: {refusal.message}", "documents") from None


@transaction.atomic
def propose_ruling(claim: Claim, *, ruled: str, reasons: str, by: User, now: datetime) -> AppealProposal:
    """Propose to a second admin whether a late appeal is heard, that the decision stands, or that the claim goes
    back. A decision that replaces the earlier one is proposed as any, by findings."""
    claim, _ = judged_by(claim, by, now)
    standing = _open(claim)
    if standing.waiting is not None or waiting_proposal(claim) is not None:
        raise Refused("Something is proposed already: a second admin answers it first.")
    if ruled not in dict(standing.choices):
        raise Refused(CAUSE_FIRST if standing.cause_is_open else "Choose what you rule.", "ruled")
    empty = "Write the reasons. The student reads them, and so may others years from now."
    reasons = clean_text(reasons, field="reasons", empty=empty, longest=LONGEST)
    proposal = AppealProposal.objects.create(
        appeal=standing.appeal, ruled=ruled, reasons=reasons, by=by, at=now
    )
    audit_trail_verbs.add(
        claim,
        "ruling on the appeal proposed",
        by=by,
        now=now,
        ruled=ruled,
        reasons=audit_trail_verbs.salted(reasons, proposal.salt),
    )
    mails.ruling_proposed(proposal, claim, judges_of(claim.student, now) - {by.pk}, now=now)
    return proposal


@transaction.atomic
def answer_ruling(
    proposal: AppealProposal, *, agrees: bool, note: str, by: User, now: datetime
) -> AppealAnswer:
    """Agree with a proposed ruling as the second admin, or send it back with what should be looked at again."""
    claim, entitlement = judged_by(proposal.appeal.claim, by, now)
    standing = _open(claim)
    if standing.waiting is None or standing.waiting.pk != proposal.pk:
        raise Refused("This ruling does not wait for a second admin any more.")
    if proposal.by_id == by.pk:
        raise Refused("You proposed this ruling; a second admin has to agree.")
    if agrees and proposal.by_id not in entitlement.judges:
        raise Refused("Who proposed this takes no part any more. Send it back, and propose your own.")
    empty = "" if agrees else "Say what should be looked at again."
    note = clean_text(note, field="note", empty=empty, longest=LONGEST_NOTE)
    answer = AppealAnswer.objects.create(proposal=proposal, agrees=agrees, note=note, by=by, at=now)
    audit_trail_verbs.add(
        claim,
        "ruling on the appeal agreed" if agrees else "ruling on the appeal sent back",
        by=by,
        now=now,
        ruled=proposal.ruled,
        note=audit_trail_verbs.salted(note, answer.salt),
    )
    if not agrees:
        mails.ruling_sent_back(proposal, claim, now=now)
        return answer
    _carry_out(proposal, answer, claim, standing, now)
    return answer


def _carry_out(
    proposal: AppealProposal, answer: AppealAnswer, claim: Claim, standing: AppealStanding, now: datetime
) -> None:
    if proposal.ruled == Ruled.HEARD:
        mails.heard(proposal, claim, now=now)
    elif proposal.ruled == Ruled.BACK:
        move(claim, ClaimState.FILED)
        hearing_verbs.close_as_moot(claim, by=answer.by, now=now)
        mails.gone_back(proposal, claim, now=now)
    else:
        _uphold(proposal, answer, claim, standing.appeal.final.decision, now)


def _uphold(
    proposal: AppealProposal, answer: AppealAnswer, claim: Claim, appealed: Decision, now: datetime
) -> Decision:
    """Let the decision stand: by one of its own, on the same frozen dossier, so that it has its letter, its record and
    its place in the chain."""
    decision = Decision.objects.create(
        claim=claim,
        outcome=appealed.outcome,
        reasons=proposal.reasons,
        dossier=appealed.dossier,
        digest=appealed.digest,
        shares=appealed.shares,
        letter=draft(letter_facts(claim, appealed.dossier, appealed.outcome, BEFORE[proposal.ruled])),
        by=proposal.by,
        at=now,
    )
    SecondOpinion.objects.create(decision=decision, agrees=True, note=answer.note, by=answer.by, at=now)
    audit_trail_verbs.add(
        claim,
        "decided",
        by=answer.by,
        now=now,
        outcome=decision.outcome,
        dossier=decision.digest,
        appeal=proposal.ruled,
    )
    make_final(decision, claim, now)
    return decision


def _open(claim: Claim) -> AppealStanding:
    standing = appeal_of(claim)
    if claim.state != ClaimState.APPEALED or standing is None or not standing.is_open:
        raise Refused(FIRST)
    return standing
