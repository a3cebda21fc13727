"""What the school promises of a claim: decided and paid within so many days, shown to both sides (DOMAIN §3)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from commitments.policies import shipped
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.limits import limit_of
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from tests import factories
from tests.guarantee.scenes import ENDED, Scene, ended
from tests.stages import staged

DAY = timedelta(days=1)
END_OF_DECIDING = datetime(2026, 10, 6, 4, 0, tzinfo=UTC)  # 30 days after 5 September, New York


def promising(**rules: int) -> Scene:
    document = shipped.document("this-school")
    document["rules"] |= rules
    document["rule_clauses"] |= dict.fromkeys(rules, "10.2")
    factories.make_policy(document)
    return ended()


@staged
def alice() -> Scene:
    return promising(decide_within_days=30, pay_within_days=60)


def approve(alice: Scene, claim: Claim) -> Claim:
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    proposed = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="All was done.", by=alice.dora, now=ENDED
    )
    decision_verbs.agree(proposed, by=alice.erin, now=ENDED + DAY)
    claim.refresh_from_db()
    return claim


@pytest.mark.parametrize(
    ("now", "days", "words", "tone"),
    [
        (ENDED, 30, "30 days left", "none"),
        (END_OF_DECIDING - 8 * DAY, 7, "7 days left", "open"),
        (END_OF_DECIDING - timedelta(microseconds=1), 0, "today", "open"),
        (END_OF_DECIDING, -1, "1 day over", "missed"),
    ],
)
def test_a_claim_is_decided_by_the_end_of_the_thirtieth_day(
    alice: Scene, now: datetime, days: int, words: str, tone: str
) -> None:
    limit = limit_of(alice.file(), None, now)
    assert limit is not None
    assert limit.what == "decided"
    assert limit.until == END_OF_DECIDING
    assert limit.zone == "America/New_York"
    assert limit.days == days
    assert limit.words == words
    assert limit.tone == tone
    assert limit.clause == "10.2"


def test_an_approved_refund_is_paid_within_sixty_days_of_the_second_admins_word(
    alice: Scene, clock: Any
) -> None:
    claim = approve(alice, alice.file())
    clock.set(ENDED + 2 * DAY)
    admin = factories.client_of(alice.dora)
    queue = admin.get(reverse("guarantee:claims") + "?show=to-pay").content.decode()
    assert "pay by" in queue
    assert "59 days left" in queue
    assert "Thu 5 Nov, end of day (New York)" in queue
    page = admin.get(reverse("guarantee:dossier", args=[claim.pk])).content.decode()
    assert "this claim is paid within a limit (clause 10.2)" in page
    own = factories.client_of(alice.student.user).get(reverse("guarantee:claim")).content.decode()
    assert "Paid by" in own
    assert "Thu 5 Nov, end of day (New York)" in own


def test_admins_and_student_see_by_when_it_is_decided(alice: Scene, clock: Any) -> None:
    claim = alice.file()
    clock.set(ENDED + DAY)
    admin = factories.client_of(alice.dora)
    for page in (reverse("guarantee:claims"), reverse("guarantee:dossier", args=[claim.pk])):
        shown = admin.get(page).content.decode()
        assert "decide by" in shown
        assert "Mon 5 Oct, end of day (New York)" in shown
        assert "29 days left" in shown
    own = factories.client_of(alice.student.user).get(reverse("guarantee:claim")).content.decode()
    assert "Decided by" in own
    assert "Mon 5 Oct, end of day (New York)" in own
    assert "so your Commitment says (clause 10.2)" in own


def test_nothing_happens_by_itself_when_it_passes(alice: Scene) -> None:
    claim = alice.file()
    from nightly.sweep import sweep

    sweep(END_OF_DECIDING + DAY)
    claim.refresh_from_db()
    assert claim.state == "filed"


def test_a_denial_and_a_claim_taken_back_have_nothing_to_pay(alice: Scene) -> None:
    claim = alice.file()
    claim_verbs.withdraw_claim(claim, by=alice.student.user, now=ENDED)
    claim.refresh_from_db()
    assert limit_of(claim, None, ENDED) is None
    assert limit_of(Claim(search=alice.search, state="decided", filed_at=ENDED), None, ENDED) is None


def test_where_the_policy_promises_nothing_nothing_is_said(db: None, clock: Any) -> None:
    plain = ended()
    claim = plain.file()
    clock.set(ENDED)
    assert limit_of(claim, None, ENDED) is None
    assert (
        "decide by" not in factories.client_of(plain.dora).get(reverse("guarantee:claims")).content.decode()
    )
    own = factories.client_of(plain.student.user).get(reverse("guarantee:claim")).content.decode()
    assert "Decided by" not in own
