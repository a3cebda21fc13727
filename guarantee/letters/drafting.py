"""What a letter is drafted from, and what stands around it when it leaves, read for the rules that write it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.conf import settings

from commitments.policies.commitment_text import words_of_clause
from core.mails import link
from core.wording import end_words
from guarantee.appeals.models import Appeal
from guarantee.appeals.queries import appealable_until
from guarantee.claims.models import Claim
from guarantee.decisions.models import Decision, FinalDecision, FindingWord
from guarantee.frozen.queries import head_before
from guarantee.hearings.queries import replies_of
from rules.claims import pay_until
from rules.instants import local_day
from rules.letters import DECIDED_ANEW, AppealTerms, LetterFacts, LetterFinding, LetterFrame, draft, whole
from rules.states import ClaimState, DecisionOutcome

NO_YEAR = 0  # so that every day is written with its year


def letter_facts(claim: Claim, dossier: Mapping[str, Any], outcome: str, before: str = "") -> LetterFacts:
    """Return what the body of a letter is drafted from; every requirement of the dossier has a finding. `before` is
    what a ruling on an appeal says first."""
    refund, signed = dossier.get("refund"), claim.search.signature.text
    return LetterFacts(
        outcome=outcome,
        amount=Decimal(refund["amount"]) if refund else claim.amount,
        how=tuple(refund["reasons"]) if refund else (),
        findings=tuple(_finding(row, signed) for row in dossier["requirements"]),
        school_failed=tuple(dossier.get("school_failed", ())),
        before=before or (DECIDED_ANEW if claim.state == ClaimState.APPEALED else ""),
    )


def _finding(row: Mapping[str, Any], signed: str) -> LetterFinding:
    recorded = row["recorded"]
    return LetterFinding(
        number=row["number"],
        title=row["title"],
        clause=row["clause"],
        quote=words_of_clause(signed, row["clause"]) if row["clause"] else "",
        word=str(FindingWord(recorded["finding"]).label),
        is_met=recorded["finding"] != FindingWord.NOT_MET,
        facts=tuple(row["reasons"]),
        because=recorded["reason"].strip() if recorded["finding"] != row["finding"] else "",
    )


def implied_outcome(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return the one outcome that follows from the findings; empty while one of them lacks."""
    if not all(row["recorded"] for row in rows):
        return ""
    failed = any(row["recorded"]["finding"] == FindingWord.NOT_MET for row in rows)
    return DecisionOutcome.DENIED if failed else DecisionOutcome.APPROVED


def drafted(claim: Claim, dossier: Mapping[str, Any]) -> str:
    """Return the body of a letter as the findings give it; empty while a finding lacks."""
    outcome = implied_outcome(dossier["requirements"])
    return draft(letter_facts(claim, dossier, outcome)) if outcome else ""


def body_of(decision: Decision) -> str:
    """Return the body of a decision's letter: as its judge left it, else as it is drafted."""
    return decision.letter or draft(letter_facts(decision.claim, decision.dossier, decision.outcome))


def letter_text(final: FinalDecision, claim: Claim, now: datetime) -> str:
    """Return the letter as it leaves at `now`. The caller holds the chain, whose head it names."""
    decision = final.decision
    return whole(body_of(decision), _frame(final, claim, now), decision.outcome)


def _frame(final: FinalDecision, claim: Claim, now: datetime) -> LetterFrame:
    decision, zone, last = final.decision, claim.search.zone, head_before(final)
    policy = claim.search.policy.rules()
    today = local_day(now, zone)
    paid_by = pay_until(policy, today, zone)
    return LetterFrame(
        day=today,
        reference=claim.reference,
        filed_on=local_day(claim.filed_at, zone),
        name=claim.student.user.name,
        reasons=decision.reasons,
        replies=tuple(
            (reply.point.requirement, reply.point.text, reply.text) for reply in replies_of(decision)
        ),
        payees=_payees(decision, claim),
        paid_by=_in_words(paid_by, zone),
        appeal=AppealTerms(
            until=_in_words(appealable_until(claim, decision), zone),
            clause=policy.clause_of("appeal_within_days"),
            page=link("guarantee:appeal", claim.pk),
            used=Appeal.objects.filter(claim=claim).exists(),
        ),
        complaints=settings.COMPLAINTS_BODY,
        signed_by=(decision.by.name, decision.second_opinion.by.name),
        dossier_digest=decision.digest,
        chain_number=last.number if last else 0,
        chain_digest=last.digest if last else "",
    )


def _payees(decision: Decision, claim: Claim) -> tuple[tuple[str, Decimal], ...]:
    """Return who gets how much of an approval; all to the student where a dossier was frozen before refunds were
    computed."""
    refund = decision.refund
    if refund is None:
        return ((claim.student.user.name, decision.amount),)
    return tuple(
        (share["name"], Decimal(share["amount"])) for share in refund["shares"] if Decimal(share["amount"])
    )


def _in_words(end: datetime | None, zone: str) -> str:
    return end_words(end, zone, NO_YEAR) if end else ""
