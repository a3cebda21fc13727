"""A minimum pay, and a qualifying offer that was declined (DOMAIN §3): what they do to requirement 8."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.eligibility import Finding, Found, findings
from rules.eligibility.facts import OfferOutcome
from rules.offers import qualifies
from rules.policy import PolicyRules
from tests.rules.make import SCHOOL, dossier, offer, utc

PAID = replace(SCHOOL, offer_min_pay=60_000, rule_clauses={"offer_min_pay": "8.2"})
VOID = replace(SCHOOL, declined_offer_voids=True, rule_clauses={"declined_offer_voids": "8.4"})
BEFORE = {
    "received_at": utc("2026-02-20T15:00"),
    "answer": "refused",
    "answered_at": utc("2026-02-24T15:00"),
    "start": date(2026, 3, 2),
}
AFTER = {
    "received_at": utc("2026-09-04T15:00"),
    "answer": "refused",
    "answered_at": utc("2026-09-08T15:00"),
    "start": date(2026, 3, 2),
    "closes_at": utc("2026-08-30T04:00"),
}


@pytest.mark.parametrize(
    ("pay", "judgement"),
    [
        ("59999.99", "no"),
        ("60000", "yes"),
        ("60000.00", "yes"),
        ("75000", "yes"),
        ("0", "no"),
        (None, "needs_person"),
    ],
)
def test_below_the_minimum_it_does_not_qualify(pay: str | None, judgement: str) -> None:
    assert qualifies(PAID, offer(first_year_pay=Decimal(pay) if pay else None)).qualifies == judgement


def test_the_ruling_says_the_figures_and_the_clause() -> None:
    below = qualifies(PAID, offer(first_year_pay=Decimal("59999.99")))
    assert below.reasons == ("Its first-year pay is $59,999.99; $60,000 are needed (clause 8.2).",)
    unknown = qualifies(PAID, offer())
    assert unknown.reasons == ("Its first-year pay is not known.",)


@pytest.mark.parametrize("pay", [None, Decimal(1), Decimal(90_000)])
def test_where_no_minimum_is_stated_pay_decides_nothing(pay: Decimal | None) -> None:
    assert qualifies(SCHOOL, offer(first_year_pay=pay)).qualifies == "yes"


def none_qualifies(policy: PolicyRules, **facts: Any) -> Finding:
    outcome = OfferOutcome.of(policy, "Acme", offer(**facts))
    return findings(policy, dossier(offers=(outcome,)))[7]


def test_one_declined_before_the_start_needs_a_person_unless_the_policy_says_it_voids() -> None:
    assert none_qualifies(SCHOOL, **BEFORE).finding == Found.NEEDS_PERSON
    voided = none_qualifies(VOID, **BEFORE)
    assert voided.finding == Found.NOT_MET
    assert voided.reasons[0].startswith(
        "Acme qualifies, and was declined, which voids the guarantee (clause 8.4): "
    )
    assert voided.evidence[0].detail.startswith("qualifies, and was declined")


def test_one_declined_after_the_window_voids_it_only_where_the_policy_says_so() -> None:
    assert none_qualifies(SCHOOL, **AFTER).finding == Found.MET
    assert none_qualifies(replace(SCHOOL, declined_offer_voids=False), **AFTER).finding == Found.MET
    assert none_qualifies(VOID, **AFTER).finding == Found.NOT_MET


def test_one_that_does_not_qualify_may_be_declined() -> None:
    assert none_qualifies(VOID, **AFTER, hours_per_week=10).finding == Found.MET


def test_one_that_nobody_confirmed_needs_a_person() -> None:
    assert none_qualifies(VOID, **AFTER, confirmed=False).finding == Found.NEEDS_PERSON
    assert none_qualifies(VOID, **AFTER, hours_per_week=None).finding == Found.NEEDS_PERSON


def test_one_accepted_or_open_after_the_window_voids_nothing() -> None:
    assert none_qualifies(VOID, **AFTER | {"answer": "accepted"}).finding == Found.MET
    assert none_qualifies(VOID, **AFTER | {"answer": None, "answered_at": None}).finding == Found.MET


def test_inside_the_window_it_is_not_met_either_way() -> None:
    inside = {
        "received_at": utc("2026-04-01T15:00"),
        "answer": "refused",
        "answered_at": utc("2026-04-02T15:00"),
    }
    assert none_qualifies(SCHOOL, **inside).finding == Found.NOT_MET
    assert none_qualifies(VOID, **inside).finding == Found.NOT_MET
