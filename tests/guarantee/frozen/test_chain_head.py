"""Admins are mailed the head of the chain of decisions, each once a month (DOMAIN §8)."""

from datetime import timedelta
from typing import Any

import pytest

from careerservices.celery import app
from core.models import OutboxMail
from guarantee.frozen.mails import chain_head
from guarantee.tasks import tell_chain_head
from tests import factories
from tests.guarantee.frozen.decided import LATER, DecidedClaim, decide, decided
from tests.guarantee.proposals import idle
from tests.stages import staged

alice = staged(decided)
MONTH = timedelta(days=31)


def mails(month: str) -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(key__startswith=f"chain-head:{month}:").order_by("person"))


def test_each_admin_is_mailed_it_once_a_month(alice: DecidedClaim, clock: Any) -> None:
    clock.set(LATER)  # 5 September
    assert tell_chain_head() == 2
    assert tell_chain_head() == 0
    told = mails("2026-09")
    assert [mail.person for mail in told] == [alice.scene.dora, alice.scene.erin]
    for mail in told:
        assert mail.subject == "The chain of decisions in Sep 2026"
        assert f"There is one now, and the chain ends with\n\n{alice.record.digest}\n" in mail.body
        assert f"Since 1 Aug 2026:\n\n1  {alice.record.digest}\n" in mail.body
        assert "Alice" not in mail.body
    clock.set(LATER + MONTH)
    assert tell_chain_head() == 2
    assert len(mails("2026-10")) == 2


def test_an_admin_who_comes_later_is_mailed_it_too_and_a_former_one_is_not(alice: DecidedClaim) -> None:
    assert chain_head(LATER) == 2
    gina = factories.make_admin("Gina Roy")
    alice.scene.erin.is_active = False
    alice.scene.erin.save()
    assert chain_head(LATER) == 1
    assert chain_head(LATER + MONTH) == 2
    assert [mail.person for mail in mails("2026-10")] == [alice.scene.dora, gina]


def test_every_digest_since_the_month_before_is_in_it(alice: DecidedClaim) -> None:
    second = decide(idle(name="Bea Stone", beside=alice.scene), now=LATER + timedelta(hours=1))
    chain_head(LATER + MONTH)
    body = mails("2026-10")[0].body
    assert f"1  {alice.record.digest}\n2  {second.record.digest}\n" in body
    assert "There are 2 now" in body
    chain_head(LATER + 3 * MONTH)
    later = mails("2026-12")[0].body
    assert "Nothing was decided since 1 Nov 2026." in later and second.record.digest in later


@pytest.mark.django_db
def test_without_a_decision_there_is_nothing_to_mail() -> None:
    factories.make_admin("Gina Roy")
    assert chain_head(LATER) == 0


def test_it_asks_no_more_for_many_admins(alice: DecidedClaim, django_assert_num_queries: Any) -> None:
    chain_head(LATER)
    for number in range(5):
        factories.make_admin(f"Admin {number}")
    chain_head(LATER)
    with django_assert_num_queries(3):  # the head, what is recent, who was not told
        chain_head(LATER)


def test_beat_asks_for_it() -> None:
    assert app.conf.beat_schedule["head of the chain of decisions"]["task"] == tell_chain_head.name
