"""The judges of a claim of the table: they agree with the evidence, say what needs a person, decide what is open."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from core.errors import Refused
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.dossier.queries import dossier
from guarantee.requests.queries import open_requests_of
from guarantee.requests.verbs import rule_on
from tests.guarantee.claims_table.table import numbers_in
from tests.guarantee.claims_table.world import HOUR, World
from tests.guarantee.proposals import hear

REASON = "Read beside its evidence."


def findings_of(claim: Claim, now: datetime) -> dict[int, str]:
    """Return the computed finding of each requirement, in the table's words."""
    words = {"met": "met", "not_met": "not met", "needs_person": "needs a person", "forgiven": "forgiven"}
    return {row["number"]: words[row["finding"]] for row in dossier(claim, now)["requirements"]}


def find(made: World, number: int, finding: str, now: datetime, reason: str = REASON) -> None:
    decision_verbs.record_finding(
        _claim(made), requirement=number, finding=finding, reason=reason, by=made.dora, now=now
    )


def agree_with_all(made: World, now: datetime) -> None:
    decision_verbs.agree_with_evidence(_claim(made), by=made.dora, now=now)


def propose(made: World, outcome: str, now: datetime) -> Decision:
    return decision_verbs.propose_decision(
        _claim(made), outcome=outcome, reasons="By the findings.", by=made.dora, now=now
    )


def refused(made: World, outcome: str, now: datetime) -> str:
    """Return why a decision cannot be proposed."""
    with pytest.raises(Refused) as refusal, transaction.atomic():
        propose(made, outcome, now)
    return refusal.value.message


def decide(made: World, decision: str, now: datetime) -> None:
    """See that the judges come to this decision, and could come to no other."""
    if " first" in decision:
        raise AssertionError("The judges decide what is open before: see `decide_open_matter`.")
    if decision == "approved":
        _approve(made, now)
    elif ", and a person says on " in decision:
        denied, persons = decision.split(", and a person says on ")
        _say(made, numbers_in(persons), "met", now)
        _deny(made, numbers_in(denied), now)
    elif decision.startswith("a person says on "):
        numbers = numbers_in(decision)
        for finding, then in (
            ("met", lambda: _approve(made, now)),
            ("not_met", lambda: _deny(made, numbers, now)),
        ):
            _undone(lambda finding=finding, then=then: (_say(made, numbers, finding, now), then()))  # type: ignore[misc]
    else:
        assert decision.startswith("denied for "), decision
        _deny(made, numbers_in(decision), now)


def decide_open_matter(made: World, granted: str, declined: str, now: datetime) -> None:
    """See that nothing is decided before the judges decide what is open, and what follows from either answer."""
    agree_with_all(made, now)
    for outcome in ("approved", "denied"):
        assert "waits for a decision" in refused(made, outcome, now)

    def answered(answer: bool, then: str) -> None:
        for request in open_requests_of(made.latest_search()):
            rule_on(
                _claim(made), kind=request.kind, ref=int(request.ref), granted=answer, why="We looked.",
                by=made.dora, now=now,
            )  # fmt: skip
        decide(made, then, now + HOUR)

    _undone(lambda: answered(True, granted))
    _undone(lambda: answered(False, declined))


def _undone(act: Callable[[], Any]) -> None:
    """Do something, and take it back."""
    with transaction.atomic():
        act()
        transaction.set_rollback(True)


def _say(made: World, numbers: list[int], finding: str, now: datetime) -> None:
    agree_with_all(made, now)
    for outcome in ("approved", "denied"):
        message = refused(made, outcome, now)
        assert message == f"Record a finding first for requirement {', '.join(map(str, numbers))}."
    for number in numbers:
        find(made, number, finding, now)


def _approve(made: World, now: datetime) -> None:
    agree_with_all(made, now)
    assert "no ground to deny" in refused(made, "denied", now)
    proposed = propose(made, "approved", now)
    claim = decision_verbs.agree(proposed, by=made.erin, now=now + HOUR)
    assert claim.decisions.final().get().outcome == "approved"


def _deny(made: World, numbers: list[int], now: datetime) -> None:
    agree_with_all(made, now)
    listed = ", ".join(map(str, numbers))
    assert f"Requirement {listed} is not met. " in refused(made, "approved", now)
    assert refused(made, "denied", now).startswith(f"The student has not been heard on requirement {listed}.")
    hear(_claim(made), by=made.dora, now=now)
    proposed = propose(made, "denied", now)
    failed = [
        row["number"] for row in proposed.dossier["requirements"] if row["recorded"]["finding"] == "not_met"
    ]
    assert failed == numbers


def _claim(made: World) -> Claim:
    assert made.claim is not None
    return Claim.objects.get(pk=made.claim.pk)
