"""People at recruiting agencies, where the policy does not state whether they count (DOMAIN §3)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.eligibility import Finding, Found, PeriodOutcome, findings
from rules.policy import PolicyRules, Unit
from rules.verdict import QuotaResult, Verdict
from tests.rules.make import COMMITS, PEOPLE, SCHOOL, dossier, result

ONLY = frozenset({"agency_contact"})


def missed(agencies: int, *quotas: QuotaResult, number: int = 14) -> PeriodOutcome:
    return PeriodOutcome(
        Unit.WEEK, number, date(2026, 6, 1), date(2026, 6, 7), Verdict.MISSED, True, quotas,
        agencies=(ONLY,) * agencies,
    )  # fmt: skip


def every_week(policy: PolicyRules, *periods: PeriodOutcome) -> Finding:
    return findings(policy, dossier(periods=periods))[2]


@pytest.mark.parametrize(
    ("agencies", "finding"),
    [(0, Found.NOT_MET), (1, Found.NOT_MET), (2, Found.NEEDS_PERSON), (3, Found.NEEDS_PERSON)],
)
def test_a_week_that_they_would_make_up_needs_a_person(agencies: int, finding: Found) -> None:
    assert every_week(SCHOOL, missed(agencies, result(PEOPLE, 6))).finding == finding


def test_the_reason_says_what_is_not_stated() -> None:
    judged = every_week(SCHOOL, missed(2, result(PEOPLE, 6)))
    assert "Week 14: 2 people at recruiting agencies; whether they count is not stated." in judged.reasons


@pytest.mark.parametrize("stated", [True, False])
def test_where_it_is_stated_nothing_is_open(stated: bool) -> None:
    policy = replace(SCHOOL, agencies_count=stated)
    assert every_week(policy, missed(2, result(PEOPLE, 6))).finding == Found.NOT_MET


def test_what_no_person_makes_up_is_missed() -> None:
    assert every_week(SCHOOL, missed(2, result(PEOPLE, 6), result(COMMITS, 4))).finding == Found.NOT_MET
    assert every_week(SCHOOL, missed(2, result(PEOPLE, 6), result(COMMITS, 5))).finding == Found.NEEDS_PERSON


def test_whom_the_quota_counts_already_makes_up_for_nobody() -> None:
    """Seven of eight, and Ann, who is one of the seven, was written to at her agency once more: still seven people."""
    ann = replace(missed(0, result(PEOPLE, 7)), agencies=(ONLY | {"contact"},))
    assert every_week(SCHOOL, ann).finding == Found.NOT_MET
    with_ben = replace(ann, agencies=(*ann.agencies, ONLY | {"commit"}))
    judged = every_week(SCHOOL, with_ben)
    assert judged.finding == Found.NEEDS_PERSON
    assert "Week 14: 1 person at recruiting agencies; whether they count is not stated." in judged.reasons


@pytest.mark.parametrize(
    "changes",
    [{"kinds": frozenset({"interviewed"}), "counts_contacts": False}, {"needs_link": True}],
    ids=["interviews", "with a link"],
)
def test_no_contact_at_an_agency_makes_up_for_what_is_no_contact(changes: dict[str, Any]) -> None:
    quota = replace(PEOPLE, **changes)
    policy = replace(SCHOOL, quotas=(quota,))
    assert every_week(policy, missed(2, result(quota, 6))).finding == Found.NOT_MET


@pytest.mark.parametrize(
    ("kind", "contacts", "finding"),
    [("reached_out", True, Found.NEEDS_PERSON), ("contact_form", False, Found.NOT_MET)],
)
def test_what_a_contact_is_says_the_kind_and_not_its_name(kind: str, contacts: bool, finding: Found) -> None:
    quota = replace(PEOPLE, kinds=frozenset({kind}), counts_contacts=contacts)
    judged = every_week(replace(SCHOOL, quotas=(quota,)), missed(2, result(quota, 6)))
    assert judged.finding == finding


def test_one_that_is_surely_missed_decides_beside_one_that_is_open() -> None:
    weeks = missed(2, result(PEOPLE, 6)), missed(0, result(PEOPLE, 6), number=15)
    assert every_week(SCHOOL, *weeks).finding == Found.NOT_MET
    assert every_week(replace(SCHOOL, missed_allowed=1), *weeks).finding == Found.NEEDS_PERSON
    assert every_week(replace(SCHOOL, missed_allowed=2), *weeks).finding == Found.MET
