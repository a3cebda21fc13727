"""What is paid back, to the cent, and to whom."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.eligibility import PeriodOutcome, weeks_missed
from rules.policy import Unit
from rules.refund import Payer, Refund, Share, refund, shares, split
from rules.terms import RefundTerms, Tier
from rules.verdict import Verdict
from tests.rules.make import SCHOOL

D = Decimal
TIERS = (Tier(0, D(100)), Tier(2, D("62.5")), Tier(4, D(25)))
LENA = Payer("student", "Lena Okafor", D("5000"))
ASCENT = Payer("lender", "Ascent", D("9000"))
FUND = Payer("grant", "Good Fund", D("1000"))


def paid_back(paid: str, missed: int = 0, **terms: Any) -> Refund:
    return refund(replace(SCHOOL, refund=RefundTerms(**terms)), D(paid), missed)


def test_all_of_it_where_nothing_else_is_stated() -> None:
    refunded = paid_back("15000.00", clauses={"percent": "10.4"})
    assert refunded == Refund(D("15000.00"), ("All the tuition paid, $15,000.00 (clause 10.4).",))
    assert paid_back("15000.00", missed=9).amount == D("15000.00")


def test_a_share() -> None:
    refunded = paid_back("15000.00", percent=D("80.00"), clauses={"percent": "4"})
    assert refunded == Refund(D("12000.00"), ("80 % of the tuition paid, $15,000.00 (clause 4).",))


@pytest.mark.parametrize(
    ("what", "paid", "percent", "amount"),
    [
        ("half a cent is rounded up", "0.01", "50", "0.01"),
        ("a little less than half is not", "0.01", "49.99", "0.00"),
        ("half a cent above an even cent, too", "0.05", "50", "0.03"),
        ("nothing of nothing", "0.00", "100", "0.00"),
        ("no share", "15000", "0", "0.00"),
    ],
)
def test_cents_are_rounded_half_up(what: str, paid: str, percent: str, amount: str) -> None:
    assert paid_back(paid, percent=D(percent)).amount == D(amount)


def test_it_is_rounded_once_at_the_end() -> None:
    """0.01 × 50 % × 50 % is a quarter of a cent; rounded in between it would be a whole one."""
    assert paid_back("0.01", percent=D(50), tiers=(Tier(0, D(50)),)).amount == D("0.00")


@pytest.mark.parametrize(
    ("paid", "amount"), [("9999.99", "9999.99"), ("10000.00", "10000.00"), ("10000.01", "10000.00")]
)
def test_around_the_cap(paid: str, amount: str) -> None:
    refunded = paid_back(paid, cap=D("10000.00"), clauses={"cap": "5.3"})
    assert refunded.amount == D(amount)
    assert ("At most $10,000.00 (clause 5.3)." in refunded.reasons) == (paid == "10000.01")


@pytest.mark.parametrize(
    ("missed", "amount"),
    [(0, "8000.00"), (1, "5000.00"), (2, "5000.00"), (3, "2000.00"), (4, "2000.00"), (5, "0.00")],
)
def test_the_first_tier_that_fits(missed: int, amount: str) -> None:
    assert paid_back("10000", missed, percent=D(80), tiers=TIERS).amount == D(amount)


def test_the_cap_comes_after_the_tier() -> None:
    assert paid_back("10000", 2, cap=D("6000"), tiers=TIERS).amount == D("6000.00")
    assert paid_back("10000", 3, cap=D("6000"), tiers=TIERS).amount == D("2500.00")


def test_a_tier_is_told_with_its_clause() -> None:
    clauses = {"tiers": "5.2"}
    one_missed, none_missed, too_many_missed = (
        paid_back("10000", n, tiers=TIERS, clauses=clauses).reasons[1] for n in (1, 0, 5)
    )
    assert one_missed == "Of that 62.5 % with 1 missed week, at most 2 for it (clause 5.2)."
    assert none_missed == "Of that 100 % with no missed week, at most 0 for it (clause 5.2)."
    assert (
        too_many_missed
        == "Of that nothing with 5 missed weeks, more than the 4 that may be missed (clause 5.2)."
    )


def told(split_shares: tuple[Share, ...] | None) -> list[tuple[str, str]] | None:
    return None if split_shares is None else [(share.payer.name, str(share.amount)) for share in split_shares]


def test_in_proportion_to_what_each_paid() -> None:
    assert told(split(D("7500.00"), [LENA, ASCENT, FUND])) == [
        ("Lena Okafor", "2500.00"),
        ("Ascent", "4500.00"),
        ("Good Fund", "500.00"),
    ]


def test_the_cents_left_over_go_to_the_largest_remainders_then_to_who_stands_first() -> None:
    third = [Payer("student", name, D(1)) for name in "abc"]
    assert told(split(D("0.02"), third)) == [("a", "0.01"), ("b", "0.01"), ("c", "0.00")]
    uneven = [Payer("student", "a", D(1)), Payer("lender", "b", D(2)), Payer("grant", "c", D(2))]
    assert told(split(D("0.01"), uneven)) == [("a", "0.00"), ("b", "0.01"), ("c", "0.00")]


def test_nothing_is_split_into_nothing() -> None:
    assert told(split(D("0.00"), [LENA, ASCENT])) == [("Lena Okafor", "0.00"), ("Ascent", "0.00")]
    free = Payer("student", "Lena Okafor", D(0))
    assert told(split(D("0.00"), [free])) == [("Lena Okafor", "0.00")]


@pytest.mark.parametrize("payers", [[], [Payer("student", "Lena Okafor", D(0))]])
def test_money_that_nobody_paid_cannot_be_split(payers: list[Payer]) -> None:
    with pytest.raises(ValueError, match="Nobody paid"):
        split(D("0.01"), payers)


cents = st.integers(0, 10**8).map(lambda n: D(n).scaleb(-2))


@given(amount=cents, paid=st.lists(cents.filter(bool), min_size=1, max_size=7))
def test_shares_add_up_and_none_is_a_cent_from_its_exact_part(amount: Decimal, paid: list[Decimal]) -> None:
    split_shares = split(amount, [Payer("lender", str(n), dollars) for n, dollars in enumerate(paid)])
    assert sum(share.amount for share in split_shares) == amount
    for share in split_shares:
        assert abs(share.amount * sum(paid) - amount * share.payer.paid) < D("0.01") * sum(paid)


@pytest.mark.parametrize(
    ("what", "to", "payers", "expected"),
    [
        ("the student alone paid, whatever is stated", None, [LENA], [("Lena Okafor", "100.00")]),
        ("not stated, and a lender paid", None, [LENA, ASCENT], None),
        ("all to the student", "student", [LENA, ASCENT], [("Lena Okafor", "100.00")]),
        ("all to the student, who paid nothing", "student", [ASCENT], [("", "100.00")]),
        ("split", "payers", [LENA, FUND], [("Lena Okafor", "83.33"), ("Good Fund", "16.67")]),
        ("a lender paid all", "payers", [ASCENT], [("Ascent", "100.00")]),
    ],
)
def test_to_whom(what: str, to: Any, payers: list[Payer], expected: Any) -> None:
    policy = replace(SCHOOL, refund=RefundTerms(to=to))
    assert told(shares(policy, D("100.00"), payers)) == expected


def test_tiers_count_weeks_that_are_missed_and_no_months() -> None:
    weeks = [
        Verdict.MISSED,
        Verdict.MET,
        Verdict.EXCUSED,
        Verdict.LEAVE,
        Verdict.MISSED,
        Verdict.NOT_ASSESSED,
    ]
    periods = [
        PeriodOutcome(unit, n, date(2026, 3, 2), date(2026, 3, 8), verdict, settled=True)
        for unit in (Unit.WEEK, Unit.MONTH)
        for n, verdict in enumerate(weeks, 1)
    ]
    assert weeks_missed(periods) == 2
