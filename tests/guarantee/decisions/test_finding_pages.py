"""A finding is saved by the press that chooses it, can be taken back, and "Decide…" comes when all ten are found."""

from typing import Any

import pytest

from core.errors import Refused
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import FindingTakenBack
from guarantee.dossier.queries import recorded_findings
from tests.factories import client_of
from tests.guarantee.proposals import denied
from tests.guarantee.scenes import ENDED, Scene, ended

pytestmark = pytest.mark.django_db
HTMX: dict[str, Any] = {"HTTP_HX_REQUEST": "true"}


def post(client: Any, address: str, **data: Any) -> str:
    return str(client.post(address, data, **HTMX).content.decode())


def judged(clock: Any) -> tuple[Scene, Any, str]:
    alice = ended(work=False)
    clock.set(ENDED)
    claim = alice.file()
    return alice, claim, f"/claims/{claim.pk}/"


def test_the_press_that_chooses_a_finding_saves_it(clock: Any) -> None:
    alice, claim, address = judged(clock)
    client = client_of(alice.dora)
    assert 'name="finding" value="met">Agree: met' in client.get(address).content.decode()
    said = post(client, f"{address}findings/9/", finding="met")
    assert "Requirement 9: met. Saved." in said
    assert recorded_findings(claim)[9]["finding"] == "met"
    assert "Undo" in said


def test_finding_otherwise_without_a_reason_asks_for_it_and_keeps_what_was_pressed(clock: Any) -> None:
    alice, claim, address = judged(clock)
    answer = client_of(alice.dora).post(f"{address}findings/9/", {"finding": "not_met"}, **HTMX)
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "Say why you find otherwise than the evidence does." in said
    assert '<details class="opens" open>' in said
    assert recorded_findings(claim) == {}


def test_undo_takes_a_finding_back_and_the_one_before_it_stands_again(clock: Any) -> None:
    alice, claim, address = judged(clock)
    client = client_of(alice.dora)
    post(client, f"{address}findings/9/", finding="met")
    post(client, f"{address}findings/9/", finding="not_met", reason="A complaint.")
    first, second = claim.findings.order_by("pk")
    assert "taken back" in post(client, f"{address}findings/9/{second.pk}/undo/")
    assert recorded_findings(claim)[9]["finding"] == "met"
    post(client, f"{address}findings/9/{first.pk}/undo/")
    assert recorded_findings(claim) == {}
    whats = list(claim.trail.order_by("id").values_list("what", flat=True))
    assert whats[-2:] == ["finding taken back", "finding taken back"]


def test_a_finding_taken_back_can_be_recorded_again(clock: Any) -> None:
    alice, claim, address = judged(clock)
    client = client_of(alice.dora)
    for _ in range(2):
        post(client, f"{address}findings/9/", finding="met")
        row = claim.findings.order_by("pk").last()
        post(client, f"{address}findings/9/{row.pk}/undo/")
    assert FindingTakenBack.objects.count() == 2
    post(client, f"{address}findings/9/", finding="met")
    assert recorded_findings(claim)[9]["finding"] == "met"


@pytest.mark.parametrize("who", ["another admin's", "replaced", "taken back", "decided"])
def test_what_does_not_stand_or_is_anothers_is_not_taken_back(clock: Any, who: str) -> None:
    alice, claim, _ = judged(clock)
    row = decision_verbs.record_finding(
        claim, requirement=9, finding="met", reason="", by=alice.dora, now=ENDED
    )
    by = alice.erin if who == "another admin's" else alice.dora
    if who == "replaced":
        decision_verbs.record_finding(
            claim, requirement=9, finding="met", reason="", by=alice.erin, now=ENDED
        )
    if who == "taken back":
        decision_verbs.take_back_finding(claim, finding=row.pk, by=by, now=ENDED)
    if who == "decided":
        decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
        denied(claim, by=alice.dora)
    with pytest.raises(Refused):
        decision_verbs.take_back_finding(claim, finding=row.pk, by=by, now=ENDED)


def test_decide_comes_when_all_ten_are_found(clock: Any) -> None:
    alice, claim, address = judged(clock)
    client = client_of(alice.dora)
    for number in range(1, 5):
        found = alice.found(number)
        assert f"{number - 1} of 10 found" in client.get(address).content.decode()
        said = post(client, f"{address}findings/{number}/", finding=found)
        assert f"{number} of 10 found" in said and "Decide…" not in said
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    assert "Decide…</a>" in client.get(address).content.decode()
    row = claim.findings.filter(requirement=9).get()
    assert "Decide…</a>" not in post(client, f"{address}findings/9/{row.pk}/undo/")
