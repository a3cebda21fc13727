"""Denied claims whose findings would be better by the rules as they are now (DOMAIN §4)."""

from collections.abc import Iterator
from datetime import datetime

from commitments.searches.models import Search
from guarantee.claims.models import Claim
from guarantee.dossier.facts import as_stored, facts_of
from guarantee.dossier.record import RELATED, records
from rules.eligibility import Found, findings
from rules.states import ClaimState, DecisionOutcome
from standing.mended import Better, missed_that_would_not_be


def denials_that_would_differ(now: datetime) -> Iterator[Better]:
    """Yield one line for each requirement that was found not met on the evidence, and would not be any more. What a
    judge found otherwise than the evidence is left out: no rule did that."""
    claims = Claim.objects.filter(state=ClaimState.DECIDED).select_related("student__user")
    for claim in claims.order_by("pk"):
        decision = claim.decisions.final().first()
        if decision is None or decision.outcome != DecisionOutcome.DENIED:
            continue
        computed = _by_the_rules(claim, now)
        for row in decision.dossier["requirements"]:
            failed = row["finding"] == (row["recorded"] or row)["finding"] == Found.NOT_MET
            if failed and computed[row["number"]] != Found.NOT_MET:
                yield Better(
                    claim.student.user.email, f"requirement {row['number']} of claim {claim.reference}", "not met",
                    computed[row["number"]].replace("_", " "), "reopen the claim",
                )  # fmt: skip


def _by_the_rules(claim: Claim, now: datetime) -> dict[int, str]:
    """Return, by requirement, the finding that the rules would give now. Weeks that stay missed as they were told count
    as the rules have them: nobody can excuse one any more once the claim is decided."""
    search = Search.objects.select_related(*RELATED).get(pk=claim.search_id)
    record, policy = records([search])[search.pk], search.policy.rules()
    verdicts = {period.pk: verdict for _, period, verdict in missed_that_would_not_be([search], now)}
    for period in record.periods:
        period.verdict = verdicts.get(period.pk, period.verdict)
    facts = facts_of(record, as_stored(record, policy), filed_at=claim.filed_at, now=now)
    return {finding.number: str(finding.finding) for finding in findings(policy, facts)}
