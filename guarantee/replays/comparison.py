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
    """A search judged twice: `before` by the student's own policy, `after` by the one that is played."""

    search: Search
    before: ReplayedRecord
    after: ReplayedRecord

    @property
    def changed(self) -> bool:
        return _gist(self.before) != _gist(self.after)


def compare(searches: Sequence[Search], played: Policy, now: datetime) -> list[Compared]:
    """Judge searches by the policy that was signed and by the one that is played. They have `record.RELATED` loaded,
    and no two are of one student. As many queries for many as for one."""
    if not searches:
        return []
    rules_played = played.rules()
    policy_ids = {search.policy_id for search in searches} - {played.pk}
    signed = rules_of(policy_ids) | {played.pk: rules_played}
    search_records = list(records(searches).values())
    before = [
        SupposedRecord(record, signed[record.search.policy_id], signed=True) for record in search_records
    ]
    after = [
        SupposedRecord(record, rules_played, signed=record.search.policy_id == played.pk)
        for record in search_records
    ]
    judged = bases([*before, *after], now)
    return [
        Compared(
            record.search,
            _judged(record, judged[index], now),
            _judged(record, judged[len(search_records) + index], now),
        )
        for index, record in enumerate(search_records)
    ]


def _judged(record: Record, basis: SupposedBasis, now: datetime) -> ReplayedRecord:
    filed_at = filed(record)
    findings = rules.findings(basis.policy, facts_of(record, basis, filed_at=filed_at, now=now))
    outcome = outcome_of(findings, claimed=filed_at is not None)
    paid, missed = record.search.student.tuition_paid, rules.weeks_missed(basis.periods)
    due = refund(basis.policy, paid, missed).amount if outcome != ReplayOutcome.NOT else Decimal(0)
    return ReplayedRecord(basis, findings, outcome, due)


def outcome_of(findings: Sequence[rules.Finding], claimed: bool) -> ReplayOutcome:
    """Return eligible if all requirements are met. Without a claim, that it was filed in time is left out; not so a
    condition of the program that belongs to the same requirement and is not met."""
    finding_words = {
        finding.finding
        for finding in findings
        if claimed or finding.number != CLAIM_FILED or finding.finding == rules.Found.NOT_MET
    }
    if rules.Found.NOT_MET in finding_words:
        return ReplayOutcome.NOT
    return ReplayOutcome.PERSON if rules.Found.NEEDS_PERSON in finding_words else ReplayOutcome.ELIGIBLE


def _gist(judged: ReplayedRecord) -> tuple[object, ...]:
    return judged.outcome, judged.refund, *(finding.finding for finding in judged.findings)
