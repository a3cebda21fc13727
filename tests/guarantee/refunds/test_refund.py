"""A claim asks for what the signed policy pays back; the dossier says how it comes about, and to whom it goes."""

from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from commitments.payers import verbs as payer_verbs
from commitments.policies import shipped
from core.errors import Refused
from demonstration.work import Effort
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier, dossier_of_search
from people.students.models import Student
from rules.refund import Payer
from tests import factories
from tests.guarantee.scenes import ENDED, Scene, ended, scene

D = Decimal
CLAUSES = {"percent": "10.4", "cap": "10.4", "tiers": "10.4", "to": "10.4"}


def under(**refund: Any) -> None:
    """What students sign from now on."""
    factories.make_admin("Ruth Cole")
    document = shipped.document("this-school") | {"refund": {"percent": 100, "clauses": CLAUSES} | refund}
    document["rules"]["missed_allowed"] = 2
    factories.make_policy(document)


def paid_by(who: Scene, *payers: tuple[str, str, str]) -> None:
    payer_verbs.record_payers(
        who.student,
        [Payer(kind, name, D(amount)) for kind, name, amount in payers],
        by=who.dora,
        now=ENDED,
    )


def refund_in(who: Scene) -> dict[str, Any]:
    return dossier_of_search(who.search, now=ENDED)["refund"]


def test_all_the_tuition_of_who_paid_it_alone(db: None) -> None:
    alice = ended(work=False)
    assert alice.file().amount == D("15000.00")
    found = refund_in(alice)
    assert found["reasons"] == ["All the tuition paid, $15,000.00 (clause 10.4)."]
    assert found["amount"] == "15000.00"
    assert found["needs_person"] == ""
    assert found["shares"] == [{"kind": "student", "name": "Alice Moreau", "amount": "15000.00"}]


def test_a_tier_for_weeks_missed_and_a_cap(db: None) -> None:
    tiers = [{"missed": 0, "percent": 100}, {"missed": 2, "percent": 50}]
    under(percent=80, tiers=tiers, cap=5000)
    alice = ended(special={14: Effort(6, 5, 1)})
    claim = alice.file()
    assert claim.amount == D("5000.00")
    found = dossier(claim, ENDED)["refund"]
    assert found["missed"] == 1
    assert found["amount"] == "5000.00"
    assert found["reasons"] == [
        "80 % of the tuition paid, $15,000.00 (clause 10.4).",
        "Of that 50 % with 1 missed week, at most 2 for it (clause 10.4).",
        "At most $5,000.00 (clause 10.4).",
    ]


def test_more_missed_weeks_than_any_tier_allows(db: None) -> None:
    under(tiers=[{"missed": 2, "percent": 50}])
    alice = ended(work=False)
    assert alice.file().amount == D("0.00")


def test_it_is_split_over_those_who_paid(db: None) -> None:
    under(to="payers", cap="10000.01")
    alice = ended(work=False)
    paid_by(alice, ("student", "", "5000"), ("lender", "Ascent", "9000"), ("grant", "Good Fund", "1000"))
    found = refund_in(alice)
    assert found["to"] == "To those who paid, each their share (clause 10.4)."
    assert [(each["name"], each["amount"]) for each in found["shares"]] == [
        ("Alice Moreau", "3333.34"),
        ("Ascent", "6000.00"),
        ("Good Fund", "666.67"),
    ]


def test_to_whom_is_not_stated_and_others_paid(db: None) -> None:
    alice = ended(work=False)
    paid_by(alice, ("student", "", "5000"), ("lender", "Ascent", "10000"))
    found = refund_in(alice)
    assert found["amount"] == "15000.00"
    assert found["shares"] == []
    assert found["to"] == "To whom: not stated."
    assert found["needs_person"].startswith("Ascent paid, too")


def test_tuition_that_changed_since_the_payers_were_recorded_is_said(db: None) -> None:
    under(to="payers")
    alice = ended(work=False)
    paid_by(alice, ("lender", "Ascent", "15000"))
    Student.objects.filter(pk=alice.student.pk).update(tuition_paid="14000.00")
    alice.search.refresh_from_db()
    found = refund_in(alice)
    assert found["shares"] == []
    assert found["needs_person"].startswith(
        "Who paid is recorded for $15,000.00, and the tuition paid is $14,000.00"
    )


def test_the_decision_freezes_it_and_a_change_before_the_second_admin_stops_the_agreement(db: None) -> None:
    under(to="payers")
    alice = ended()
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="Done.", by=alice.dora, now=ENDED
    )
    assert decision.amount == D("15000.00")
    paid_by(alice, ("student", "", "5000"), ("lender", "Ascent", "10000"))
    with pytest.raises(Refused, match="changed since this was proposed"):
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    decision_verbs.send_back(decision, note="A lender paid.", by=alice.erin, now=ENDED)
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="Done.", by=alice.dora, now=ENDED
    )
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    assert [each["amount"] for each in decision.dossier["refund"]["shares"]] == ["5000.00", "10000.00"]


def test_a_dossier_frozen_before_refunds_were_computed_pays_what_was_asked_for(db: None) -> None:
    alice = ended()
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="Done.", by=alice.dora, now=ENDED
    )
    decision.dossier = {key: value for key, value in decision.dossier.items() if key != "refund"}
    assert decision.amount == claim.amount


# --- the pages --------------------------------------------------------------------------------------------------------


@pytest.fixture
def split(clock: Any, db: None) -> Scene:
    clock.set(ENDED)
    under(percent=80, to="payers")
    alice = scene(work=True)
    from nightly.sweep import sweep

    sweep(ENDED)
    alice.student.refresh_from_db()
    paid_by(alice, ("student", "", "5000"), ("lender", "Ascent", "10000"))
    return alice


def test_the_student_reads_it_in_a_sentence(split: Scene) -> None:
    client = factories.client_of(split.student.user)
    page = " ".join(client.get(reverse("guarantee:claim")).content.decode().split())
    assert (
        "You ask for <strong>$12,000.00</strong>. 80 % of the tuition paid, $15,000.00 (clause 10.4)." in page
    )
    assert "$4,000.00 of it goes to you and $8,000.00 to Ascent." in page
    split.file()
    page = " ".join(client.get(reverse("guarantee:claim")).content.decode().split())
    assert "You asked for <strong>$12,000.00</strong>." in page


def test_the_admins_read_it_where_they_decide(split: Scene) -> None:
    claim, client = split.file(), factories.client_of(split.dora)
    decision_verbs.agree_with_evidence(claim, by=split.dora, now=ENDED)
    for name in ("dossier", "decision", "printed"):
        page = client.get(reverse(f"guarantee:{name}", args=[claim.pk])).content.decode()
        for text in (
            "80 % of the tuition paid, $15,000.00 (clause 10.4).",
            "$4,000.00",
            "$8,000.00",
            "Ascent",
        ):
            assert text in page, (name, text)
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="Done.", by=split.dora, now=ENDED
    )
    answer = factories.client_of(split.erin).get(reverse("guarantee:second_opinion", args=[claim.pk]))
    assert "$8,000.00" in answer.content.decode()
    decision_verbs.agree(decision, by=split.erin, now=ENDED)
    page = factories.client_of(split.student.user).get(reverse("guarantee:claim")).content.decode()
    assert "$12,000.00 is paid back" in page
