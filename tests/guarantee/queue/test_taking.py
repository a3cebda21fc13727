"""Taking a claim, releasing it, taking it over; letting one wait until a day: kept, on the trail, told."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from core.errors import Refused
from core.models import OutboxMail
from guarantee.appeals import verbs as appeal_verbs
from guarantee.audit_trail.verbs import broken_at
from guarantee.claims.limits import limit_of
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.queue import verbs
from guarantee.queue.guards import taking_of
from guarantee.queue.models import ClaimHold, ClaimReleased, ClaimTaken, HoldLifted
from tests import factories
from tests.factories import client_of
from tests.guarantee.proposals import idle, proposed
from tests.guarantee.scenes import ENDED, Scene

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
TODAY = date(2026, 9, 5)


@pytest.fixture
def alice(db: None, clock: Any) -> Scene:
    whole = idle()
    clock.set(ENDED)
    return whole


def whats(claim: Claim) -> list[str]:
    assert broken_at(claim) is None
    return list(claim.trail.order_by("id").values_list("what", flat=True))


def mails_to(person: Any, key: str) -> int:
    return OutboxMail.objects.filter(to=person.email, key__startswith=key).count()


def test_taken_and_released_twice_is_once(alice: Scene) -> None:
    claim = alice.file()
    assert verbs.take(claim, by=alice.dora, now=ENDED) == verbs.take(claim, by=alice.dora, now=ENDED)
    verbs.release(claim, by=alice.dora, now=ENDED)
    assert whats(claim) == ["filed", "taken", "released"]
    with pytest.raises(Refused, match="You have not taken this claim"):
        verbs.release(claim, by=alice.dora, now=ENDED)
    assert ClaimReleased.objects.count() == 1


def test_only_who_took_it_releases_it(alice: Scene) -> None:
    claim = alice.file()
    verbs.take(claim, by=alice.dora, now=ENDED)
    with pytest.raises(Refused, match="You have not taken this claim"):
        verbs.release(claim, by=alice.erin, now=ENDED)


def test_nobody_else_records_on_a_claim_that_is_taken(alice: Scene) -> None:
    claim = alice.file()
    verbs.take(claim, by=alice.dora, now=ENDED)
    with pytest.raises(Refused, match="Dora Quist has taken this claim"):
        decision_verbs.record_finding(
            claim, requirement=9, finding="met", reason="", by=alice.erin, now=ENDED
        )
    with pytest.raises(Refused, match="Dora Quist has taken"):
        decision_verbs.agree_with_evidence(claim, by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="Dora Quist has taken"):
        verbs.hold(claim, until=TODAY + DAY, reason="x", by=alice.erin, now=ENDED)
    verbs.release(claim, by=alice.dora, now=ENDED)
    decision_verbs.record_finding(claim, requirement=9, finding="met", reason="", by=alice.erin, now=ENDED)


def test_taking_over_needs_a_word_which_the_trail_keeps_as_a_digest(alice: Scene) -> None:
    claim = alice.file()
    verbs.take(claim, by=alice.dora, now=ENDED)
    with pytest.raises(Refused, match="Say why you take it over: Dora Quist reads it") as refusal:
        verbs.take(claim, by=alice.erin, now=ENDED, word="  ")
    assert refusal.value.field == "word"
    taken = verbs.take(claim, by=alice.erin, now=ENDED, word="Dora is away.")
    assert whats(claim) == ["filed", "taken", "taken over"]
    entry = claim.trail.order_by("-id").first()
    assert entry is not None
    assert entry.detail["from"] == alice.dora.pk
    assert "Dora is away." not in str(entry.detail)
    assert mails_to(alice.dora, f"claim-taken-over:{taken.pk}") == 1
    with pytest.raises(Refused, match="Erin Sato has taken"):
        decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)


def test_who_is_barred_takes_nothing(alice: Scene) -> None:
    claim = alice.file()
    factories.give(alice.bob, "admin")
    with pytest.raises(Refused, match="You coached or covered"):
        verbs.take(claim, by=alice.bob, now=ENDED)
    with pytest.raises(Refused, match="You coached or covered"):
        verbs.hold(claim, until=TODAY + DAY, reason="x", by=alice.bob, now=ENDED)
    with pytest.raises(Refused, match="Only admins judge claims"):
        verbs.take(claim, by=factories.make_coach("Frank Ode"), now=ENDED)


def test_who_proposed_cannot_take_the_second_opinion(alice: Scene) -> None:
    claim = alice.file()
    decision = proposed(alice, claim)
    with pytest.raises(Refused, match="You proposed this decision"):
        verbs.take(claim, by=alice.dora, now=ENDED)
    omar = factories.make_admin("Omar Nash")
    verbs.take(claim, by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="Erin Sato has taken"):
        decision_verbs.agree(decision, by=omar, now=ENDED)
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    claim.refresh_from_db()
    with pytest.raises(Refused, match="This claim is closed"):
        verbs.take(claim, by=omar, now=ENDED)


def test_a_second_hold_replaces_the_first(alice: Scene) -> None:
    claim = alice.file()
    first = verbs.hold(claim, until=TODAY + 3 * DAY, reason="The lender.", by=alice.dora, now=ENDED)
    second = verbs.hold(claim, until=TODAY + DAY, reason="The bank.", by=alice.dora, now=ENDED)
    assert list(claim.holds.in_force(ENDED)) == [second]
    assert HoldLifted.objects.get().hold == first
    assert whats(claim) == ["filed", "held", "held"]
    assert mails_to(alice.student.user, "claim-held:") == 2
    assert not claim.holds.in_force(second.back_at).exists()


def test_a_hold_ends_with_the_proposal_and_is_not_there_again_when_that_falls(alice: Scene) -> None:
    claim = alice.file()
    verbs.hold(claim, until=TODAY + 100 * DAY, reason="The lender.", by=alice.dora, now=ENDED)
    decision = proposed(alice, claim)
    assert not claim.holds.in_force(ENDED).exists()
    verbs.hold(claim, until=TODAY + 100 * DAY, reason="The bank.", by=alice.erin, now=ENDED)
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    assert not claim.holds.in_force(ENDED).exists()
    with pytest.raises(Refused, match="does not wait any more"):
        verbs.lift_hold(claim, by=alice.dora, now=ENDED)


def test_only_who_has_taken_the_claim_ends_its_hold(alice: Scene) -> None:
    claim = alice.file()
    verbs.take(claim, by=alice.dora, now=ENDED)
    verbs.hold(claim, until=TODAY + DAY, reason="The lender.", by=alice.dora, now=ENDED)
    with pytest.raises(Refused, match="Dora Quist has taken"):
        verbs.lift_hold(claim, by=alice.erin, now=ENDED)
    verbs.lift_hold(claim, by=alice.dora, now=ENDED)


def test_what_was_taken_before_the_decision_is_free_on_appeal(alice: Scene) -> None:
    omar = factories.make_admin("Omar Nash")
    factories.make_admin("Gina Roy")
    claim = alice.file()
    decision = proposed(alice, claim)
    verbs.take(claim, by=omar, now=ENDED)
    verbs.take(claim, by=alice.erin, now=ENDED, word="Omar is away.")
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    appeal_verbs.file_appeal(
        claim, statement="Week 3 was met.", cause="", files=[], by=alice.student.user, now=ENDED + DAY
    )
    claim.refresh_from_db()
    assert taking_of(claim, [omar.pk]) is None


def test_the_student_reads_until_when_and_why_and_no_mail_says_why(alice: Scene) -> None:
    claim = alice.file()
    limit = limit_of(claim, None, ENDED)
    verbs.hold(claim, until=TODAY + DAY, reason="The lender’s letter.", by=alice.dora, now=ENDED)
    text = client_of(alice.student.user).get("/claim/").content.decode()
    assert "The lender’s letter." in text and "Sun 6 Sep" in text
    mail = OutboxMail.objects.get(key__startswith="claim-held:")
    assert "lender" not in mail.body
    assert "Sun 6 Sep" in mail.body
    assert limit_of(claim, None, ENDED) == limit, "a hold stops no clock"
    verbs.lift_hold(claim, by=alice.erin, now=ENDED)
    assert mails_to(alice.student.user, "claim-hold-lifted:") == 1
    assert "The lender’s letter." not in client_of(alice.student.user).get("/claim/").content.decode()
    assert whats(claim) == ["filed", "held", "hold lifted"]
    with pytest.raises(Refused, match="does not wait any more"):
        verbs.lift_hold(claim, by=alice.erin, now=ENDED)


@pytest.mark.parametrize(
    ("days", "reason", "said", "field"),
    [
        (0, "x", "choose tomorrow or after", "until"),
        (121, "x", "at most 120 days: until 3 Jan 2027", "until"),
        (1, " ", "Say why", "reason"),
    ],
)
def test_a_hold_that_cannot_be_says_so_beside_its_field(
    alice: Scene, days: int, reason: str, said: str, field: str
) -> None:
    claim = alice.file()
    with pytest.raises(Refused, match=said) as refusal:
        verbs.hold(claim, until=TODAY + days * DAY, reason=reason, by=alice.dora, now=ENDED)
    assert refusal.value.field == field
    answer = client_of(alice.dora).post(
        f"/claims/{claim.pk}/hold/", {"until": (TODAY + days * DAY).isoformat(), "reason": reason}
    )
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_the_pages_take_release_hold_and_bring_back(alice: Scene) -> None:
    claim, client = alice.file(), client_of(alice.dora)
    address = f"/claims/{claim.pk}/"
    assert "Take it</button>" in client.get(address).content.decode()
    client.post(f"{address}taking/")
    assert "Release it" in client.get(address).content.decode()
    erins = client_of(alice.erin)
    assert "Take it over…" in erins.get(address).content.decode()
    refused = erins.post(f"{address}taking/", {"word": ""})
    assert refused.status_code == 422 and "Say why you take it over" in refused.content.decode()
    assert erins.post(f"{address}taking/", {"word": "Dora is away."}).status_code == 302
    erins.post(f"{address}hold/", {"until": "2026-09-08", "reason": "The lender’s letter."})
    assert "It waits until" in client.get(address).content.decode()
    erins.post(f"{address}hold/end/")
    assert "It waits until" not in client.get(address).content.decode()
    erins.post(f"{address}releasing/")
    assert "Take it</button>" in client.get(address).content.decode()


@pytest.mark.parametrize(
    "model", [ClaimTaken, ClaimReleased, ClaimHold, HoldLifted], ids=lambda model: model.__name__
)
@pytest.mark.parametrize("change", ["UPDATE {} SET at = now()", "DELETE FROM {}"])
def test_none_of_it_is_ever_changed(alice: Scene, model: Any, change: str) -> None:
    claim = alice.file()
    verbs.take(claim, by=alice.dora, now=ENDED)
    verbs.hold(claim, until=TODAY + DAY, reason="x", by=alice.dora, now=ENDED)
    verbs.lift_hold(claim, by=alice.dora, now=ENDED)
    verbs.release(claim, by=alice.dora, now=ENDED)
    with (
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connection.cursor() as sql,
    ):
        sql.execute(change.format(model._meta.db_table))
