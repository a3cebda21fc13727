"""Denied claims that would not fail by the rules as they are now are named, requirement by requirement (DOMAIN §4)."""

import json
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from commitments.outages.verbs import record_outage
from demonstration.work import Effort
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from nightly.effects import judge_everyone
from rules import claims as claim_rules
from rules import verdict as rules
from standing.verification import differences
from tests.guarantee.proposals import hear, judge_all
from tests.guarantee.scenes import DAY, ENDED, Scene, ended

pytestmark = pytest.mark.django_db
LATER = ENDED + 60 * DAY
SIX = {14: Effort(people=6)}  # two people short


def denied(scene: Scene, *, agreed: bool = True, outcome: str = "denied", now: Any = ENDED) -> Claim:
    claim = scene.file(now)
    judge_all(scene, claim)
    if outcome == "denied":
        hear(claim, by=scene.dora)
    decision = decision_verbs.propose_decision(
        claim, outcome=outcome, reasons="Read it.", by=scene.dora, now=ENDED
    )
    if agreed:
        decision_verbs.agree(decision, by=scene.erin, now=ENDED)
    return claim


@pytest.fixture
def asks(monkeypatch: pytest.MonkeyPatch, clock: Any) -> Callable[[int], None]:
    """A mended rule: so many people more are asked for in a week."""
    clock.set(LATER)
    today = rules._minimums

    def mended(more: int) -> None:
        def minimums(policy: Any, unit: Any, case: Any) -> tuple[int, ...]:
            people, *others = today(policy, unit, case)
            return (max(0, people + more), *others)

        monkeypatch.setattr(rules, "_minimums", minimums)

    return mended


def named() -> list[tuple[str, str, str]]:
    out = StringIO()
    call_command("mended_rules", "--json", stdout=out)
    return [
        (row["what"], row["would"], row["act"])
        for row in json.loads(out.getvalue())["better"]
        if "requirement" in row["what"]
    ]


@pytest.mark.parametrize(
    ("more", "found"),
    [(0, []), (-1, []), (-2, [3]), (+1, [])],
    ids=["as it was", "still one short", "just enough", "harder"],
)
def test_a_denial_for_a_missed_week(asks: Callable[[int], None], more: int, found: list[int]) -> None:
    alice = ended(special=SIX)
    claim = denied(alice)
    asks(more)
    assert named() == [
        (f"requirement {number} of claim {claim.reference}", "met", "reopen the claim") for number in found
    ]
    assert Claim.objects.get().state == "decided"
    assert Decision.objects.get().dossier["requirements"][2]["finding"] == "not_met", "what was decided stays"
    judge_everyone(LATER)
    assert list(differences(LATER)) == []


def test_of_two_missed_weeks_one_that_would_be_met_changes_no_denial(asks: Callable[[int], None]) -> None:
    alice = ended(special=SIX | {15: Effort(people=5)})
    denied(alice)
    asks(-2)
    assert named() == []


def test_a_proposal_that_nobody_agreed_with_is_no_denial(asks: Callable[[int], None]) -> None:
    denied(ended(special=SIX), agreed=False)
    asks(-2)
    assert named() == []


def test_an_approval_is_none(asks: Callable[[int], None]) -> None:
    denied(ended(), outcome="approved")
    asks(-2)
    assert named() == []


def test_what_a_judge_found_against_the_evidence_no_rule_mends(asks: Callable[[int], None]) -> None:
    """Dora found requirement 9 not met on what she read; the evidence says otherwise, then as now."""
    alice = ended(special=SIX)
    claim = alice.file()
    judge_all(alice, claim)
    decision_verbs.record_finding(
        claim, requirement=9, finding="not_met", reason="I saw it.", by=alice.dora, now=ENDED
    )
    hear(claim, by=alice.dora, now=ENDED)
    decision = decision_verbs.propose_decision(
        claim, outcome="denied", reasons="Read it.", by=alice.dora, now=ENDED
    )
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    asks(-2)
    assert [what for what, *_ in named()] == [f"requirement 3 of claim {claim.reference}"]


def test_what_a_judge_waived_was_no_reason_to_deny(asks: Callable[[int], None]) -> None:
    alice = ended(special=SIX)
    claim = alice.file()
    judge_all(alice, claim)
    decision_verbs.record_finding(
        claim, requirement=3, finding="met", reason="Waived.", by=alice.dora, now=ENDED
    )
    decision_verbs.record_finding(
        claim, requirement=9, finding="not_met", reason="I saw it.", by=alice.dora, now=ENDED
    )
    hear(claim, by=alice.dora, now=ENDED)
    decision = decision_verbs.propose_decision(
        claim, outcome="denied", reasons="Read it.", by=alice.dora, now=ENDED
    )
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    asks(-2)
    assert named() == []


@pytest.mark.parametrize(("days", "found"), [(0, []), (1, [10])], ids=["a day too few", "just enough"])
def test_a_denial_of_a_late_claim(
    monkeypatch: pytest.MonkeyPatch, clock: Any, days: int, found: list[int]
) -> None:
    """The limit is 28 September; it was filed on the 29th, and a mended rule counts one day more."""
    alice = ended(special=SIX)
    filed_at = alice.search.closes_at + 30 * DAY + timedelta(hours=9)
    claim = alice.file(filed_at)
    judge_all(alice, claim)
    hear(claim, by=alice.dora, now=filed_at)
    decision = decision_verbs.propose_decision(
        claim, outcome="denied", reasons="Read it.", by=alice.dora, now=filed_at
    )
    decision_verbs.agree(decision, by=alice.erin, now=filed_at)
    clock.set(LATER)
    today = claim_rules.days_after
    monkeypatch.setattr(
        claim_rules, "days_after", lambda day, n, zone: today(day, None if n is None else n + days, zone)
    )
    assert named() == [
        (f"requirement {number} of claim {claim.reference}", "met", "reopen the claim") for number in found
    ]


def test_an_outage_that_is_recorded_after_the_denial_is_named_too(clock: Any) -> None:
    """A decided claim is left as it is; that the limit would have been later, an admin reads here."""
    alice = ended(special=SIX)
    limit = alice.search.closes_at + 30 * DAY
    filed_at = limit + timedelta(hours=9)
    claim = alice.file(filed_at)
    judge_all(alice, claim)
    hear(claim, by=alice.dora, now=filed_at)
    decision = decision_verbs.propose_decision(
        claim, outcome="denied", reasons="Read it.", by=alice.dora, now=filed_at
    )
    decision_verbs.agree(decision, by=alice.erin, now=filed_at)
    clock.set(LATER)
    record_outage(
        what="service",
        began_at=limit - timedelta(hours=1),
        ended_at=limit,
        reason="Down.",
        by=alice.dora,
        now=LATER,
    )
    assert named() == [(f"requirement 10 of claim {claim.reference}", "met", "reopen the claim")]
