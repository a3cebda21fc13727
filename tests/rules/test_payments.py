"""What of a refund is still to be paid: never more than each one's share, nor than all of it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.payments import Payee, overpaid, still_to_pay

D = Decimal
ALICE, ASCENT, FUND = (
    Payee.of("student", "Alice"),
    Payee.of("lender", "Ascent"),
    Payee.of("grant", "Good Fund"),
)


@pytest.mark.parametrize(
    ("what", "paid", "expected"),
    [
        ("nothing yet", {}, ["5000", "10000"]),
        ("a part to one", {ASCENT: D("2500.50")}, ["5000", "7499.50"]),
        ("all but a cent", {ALICE: D(5000), ASCENT: D("9999.99")}, ["0", "0.01"]),
        ("all", {ALICE: D(5000), ASCENT: D(10000)}, ["0", "0"]),
        ("too much to one, in all nothing is left", {ALICE: D(15000)}, ["0", "0"]),
        ("too much to one, a part is left to the other", {ALICE: D(8000)}, ["0", "7000"]),
        ("to one who has no share any more", {FUND: D(3000)}, ["4000", "8000"]),
    ],
)
def test_what_each_still_gets(what: str, paid: dict[Payee, Decimal], expected: list[str]) -> None:
    shares = {ALICE: D(5000), ASCENT: D(10000)}
    assert still_to_pay(D(15000), shares, paid) == {
        ALICE: D(expected[0]), ASCENT: D(expected[1])
    }, what  # fmt: skip


def test_a_student_is_one_payee_under_any_name() -> None:
    assert Payee.of("student", "Alice Moreau") == Payee.of("student", "Alice Roy")
    assert Payee.of("lender", "Ascent") != Payee.of("lender", "Meritize")


def test_what_was_paid_beyond_what_is_owed() -> None:
    assert overpaid(D(100), {ALICE: D(60), ASCENT: D("40.01")}) == D("0.01")
    assert overpaid(D(100), {ALICE: D(100)}) == D(0)


cents = st.integers(0, 10**7).map(lambda number: Decimal(number) / 100)
three = st.lists(cents, min_size=3, max_size=3)
payees = three.map(lambda amounts: dict(zip([ALICE, ASCENT, FUND], amounts, strict=True)))


@given(shares=payees, paid=payees)
def test_never_more_than_a_share_and_never_more_than_all(
    shares: dict[Payee, Decimal], paid: dict[Payee, Decimal]
) -> None:
    amount = sum(shares.values(), D(0))
    then = still_to_pay(amount, shares, paid)
    assert list(then) == list(shares)
    for payee, part in then.items():
        assert 0 <= part <= max(shares[payee] - paid.get(payee, D(0)), D(0))
        assert part == part.quantize(D("0.01"))
    assert sum(then.values()) + sum(paid.values()) <= max(amount, sum(paid.values()))
    if all(paid.get(payee, D(0)) <= shares.get(payee, D(0)) for payee in paid):
        assert sum(then.values()) + sum(paid.values()) == amount


@given(shares=payees, parts=st.lists(st.tuples(st.sampled_from([ALICE, ASCENT, FUND]), cents), max_size=6))
def test_paid_in_parts_each_as_far_as_it_may_ends_at_the_share(
    shares: dict[Payee, Decimal], parts: list[tuple[Payee, Decimal]]
) -> None:
    amount, paid = sum(shares.values(), D(0)), dict[Payee, Decimal]()
    for payee, part in parts:
        possible = min(part, still_to_pay(amount, shares, paid).get(payee, D(0)))
        paid[payee] = paid.get(payee, D(0)) + possible
    for payee, part in still_to_pay(amount, shares, paid).items():
        paid[payee] = paid.get(payee, D(0)) + part
    assert {payee: part for payee, part in paid.items() if part} == {
        payee: share for payee, share in shares.items() if share
    }
