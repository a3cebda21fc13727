"""A requirement that an accommodation forgives (DOMAIN §8)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.eligibility import NUMBERS, ForgivenFact, Found, GraduationFacts, findings, recommendation
from rules.eligibility.requirements import NEVER_WAIVED
from rules.verdict import Verdict
from tests.rules.make import SCHOOL, dossier
from tests.rules.test_findings import finding, offered, week, weeks

SINCE = date(2026, 9, 5)
ALL = tuple(ForgivenFact(number, SINCE, "7") for number in NUMBERS)


def missed(**facts: Any) -> Any:
    return dossier(periods=weeks(week(3, Verdict.MISSED, 5)), **facts)


def test_what_is_not_met_is_forgiven_and_says_since_when() -> None:
    assert finding(3, missed()).finding == Found.NOT_MET
    forgiven = finding(3, missed(forgiven=(ForgivenFact(3, SINCE, "7"),)))
    assert forgiven.finding == Found.FORGIVEN
    assert forgiven.reasons[0] == "Forgiven by an accommodation of 5 Sep 2026."
    assert any("Week 3 is missed" in reason for reason in forgiven.reasons)
    assert (forgiven.evidence[-1].kind, forgiven.evidence[-1].ref) == ("accommodation", "7")
    assert forgiven.decisive == ()


def test_another_requirement_is_not() -> None:
    assert finding(3, missed(forgiven=(ForgivenFact(5, SINCE),))).finding == Found.NOT_MET


def test_what_is_met_stays_met() -> None:
    assert {row.finding for row in findings(SCHOOL, dossier(periods=weeks(), forgiven=ALL))} == {Found.MET}


@pytest.mark.parametrize("number", NEVER_WAIVED)
def test_three_are_never_forgiven(number: int) -> None:
    facts = dossier(
        graduation=GraduationFacts(certified=False),
        signature=None,
        offers=(offered(hours_per_week=40),),
    )
    bare = finding(number, facts).finding
    assert finding(number, replace(facts, forgiven=ALL)).finding == bare != Found.MET


def test_the_recommendation_counts_it_and_approves() -> None:
    rows = findings(SCHOOL, missed(forgiven=(ForgivenFact(3, SINCE),)))
    recommended = recommendation(rows)
    assert recommended.says == "approve"
    assert recommended.sentence == "Nine requirements are met, one is forgiven."
