"""Records under the policy that was signed and under another one, by the same code and as of the same moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from commitments.policies.models import Policy, rules_of
from commitments.searches.models import Search
from guarantee.dossier.facts import facts_of, filed
from guarantee.dossier.record import Record, records
from guarantee.replays.models import ReplayOutcome
from guarantee.what_if.supposed import SupposedBasis, SupposedRecord, bases
from rules import eligibility as rules
from rules.eligibility.requirements import CLAIM_FILED
from rules.refund import refund


@dataclass(frozen=True)
class ReplayedRecord:
    """What a record comes to: the findings, whether the student would be eligible, and the dollars then due."""

    basis: SupposedBasis
    findings: tuple[rules.Finding, ...]
    outcome: ReplayOutcome
    refund: Decimal


@dataclass(frozen=True)
class Compared:
    """`before` is by the student's own policy."""

    search: Search
    before: ReplayedRecord
    after: ReplayedRecord

    @property
    def changed(self) -> bool:
        return _gist(self.before) != _gist(self.after)


def compare(searches: Sequence[Search], played: Policy, now: datetime) -> list[Compared]:
    """Of searches with `record.RELATED` loaded, no two of one student. As many queries for many as for one."""
    if not searches:
        return []
    rules_played = played.rules()
    others = {search.policy_id for search in searches} - {played.pk}
    signed = rules_of(others) | {played.pk: rules_played}
    its = list(records(searches).values())
    before = [SupposedRecord(record, signed[record.search.policy_id], signed=True) for record in its]
    after = [
        SupposedRecord(record, rules_played, signed=record.search.policy_id == played.pk) for record in its
    ]
    judged = bases([*before, *after], now)
    return [
        Compared(
            record.search, _judged(record, judged[place], now), _judged(record, judged[len(its) + place], now)
        )
        for place, record in enumerate(its)
    ]


def _judged(record: Record, basis: SupposedBasis, now: datetime) -> ReplayedRecord:
    filed_at = filed(record)
    findings = rules.findings(basis.policy, facts_of(record, basis, filed_at=filed_at, now=now))
    outcome = outcome_of(findings, claimed=filed_at is not None)
    paid, missed = record.search.student.tuition_paid, rules.weeks_missed(basis.periods)
    due = refund(basis.policy, paid, missed).amount if outcome != ReplayOutcome.NOT else Decimal(0)
    return ReplayedRecord(basis, findings, outcome, due)


def outcome_of(findings: Sequence[rules.Finding], claimed: bool) -> ReplayOutcome:
    """Eligible if all requirements are met. Without a claim, that it was filed in time is left out; not so a condition
    of the program that belongs to the same requirement and is not met.
    """
    found = {
        each.finding
        for each in findings
        if claimed or each.number != CLAIM_FILED or each.finding == rules.Found.NOT_MET
    }
    if rules.Found.NOT_MET in found:
        return ReplayOutcome.NOT
    return ReplayOutcome.PERSON if rules.Found.NEEDS_PERSON in found else ReplayOutcome.ELIGIBLE


def _gist(judged: ReplayedRecord) -> tuple[object, ...]:
    return judged.outcome, judged.refund, *(each.finding for each in judged.findings)
