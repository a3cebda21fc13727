"""Two payments at the same moment, on real connections: the second one waits, and sees the first."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from core.errors import Refused
from guarantee.refunds import verbs
from guarantee.refunds.models import FinanceFile, FinanceLine, RefundPayment
from tests.commitments.test_concurrency import at_once
from tests.guarantee.refunds.owing import TODAY, D, owing, pay, share_of
from tests.guarantee.scenes import ENDED, Scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def alice(committed_db: str, clock: Any) -> Scene:
    clock.set(ENDED)
    return owing()


def test_two_admins_pay_the_same_at_once_and_one_is_refused(alice: Scene) -> None:
    outcomes = at_once(lambda: pay(alice, "3000", "A-1"), lambda: pay(alice, "3000", "A-2"))
    assert sorted(isinstance(each, Refused) for each in outcomes) == [False, True]
    assert RefundPayment.objects.get().amount == D(3000)


def test_two_rows_written_past_the_verbs_are_held_by_the_database(alice: Scene) -> None:
    share = share_of(alice)

    def write(reference: str) -> RefundPayment:
        with transaction.atomic():
            return RefundPayment.objects.create(
                share=share, amount=D(3000), reference=reference, paid_on=TODAY, by=alice.dora, at=ENDED
            )

    outcomes = at_once(lambda: write("A-1"), lambda: write("A-2"))
    assert sorted(isinstance(each, IntegrityError) for each in outcomes) == [False, True]
    assert RefundPayment.objects.count() == 1


def test_two_files_at_once_hold_each_payment_once(alice: Scene) -> None:
    outcomes = at_once(*[lambda by=by: verbs.write_file(by=by, now=ENDED) for by in (alice.dora, alice.erin)])
    assert sorted(isinstance(each, Refused) for each in outcomes) == [False, True]
    assert FinanceFile.objects.count() == 1
    assert FinanceLine.objects.count() == 2
