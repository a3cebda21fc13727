"""A claim's way: filed, judged by two admins who took no part, read by the student (DOMAIN §8)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coaching.concerns.verbs import decide_concern, raise_concern
from commitments.leave import verbs as leave_verbs
from commitments.searches import verbs as search_verbs
from core.errors import Refused
from core.models import OutboxMail
from demonstration.work import Effort
from guarantee.audit_trail.verbs import broken_at, digest_of
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.queries import claims_judged_by
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.dossier import queries as dossier_queries
from guarantee.judges import entitlement
from people.coaches.models import Assignment
from rules.eligibility import NUMBERS, Evidence
from tests import factories
from tests.commitments.scenes import make_scene as make_signed_scene
from tests.guarantee.proposals import denied
from tests.guarantee.scenes import ENDED, Scene, ended, scene
from tests.stages import staged

DAY = timedelta(days=1)


alice = staged(ended)


def decide(alice: Scene, outcome: str = "approved") -> Decision:
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    return decision_verbs.propose_decision(
        claim, outcome=outcome, reasons="All was done.", by=alice.dora, now=ENDED
    )


def test_all_ten_requirements_of_a_search_as_promised_are_met(alice: Scene) -> None:
    alice.file()
    assert {alice.found(number) for number in NUMBERS} == {"met"}


def test_a_claim_is_refused_until_the_window_has_ended(db: None) -> None:
    early = scene(work=False)
    last_second = early.search.closes_at - timedelta(seconds=1)
    with pytest.raises(Refused, match=r"runs until Sat 29 Aug\. You can file a claim once it has ended\."):
        early.file(last_second)
    assert early.file(early.search.closes_at).reference == "2026-001"


def test_a_search_that_has_not_begun_has_nothing_to_claim_not_even_after_its_last_day(db: None) -> None:
    signed = make_signed_scene()
    signed.sign()
    student = signed.alice
    after = signed.search.closes_at + timedelta(days=1)
    with pytest.raises(Refused, match=r"^Your guarantee begins with your search\."):
        claim_verbs.file_claim(student, statement="", by=student.user, now=after)


def test_only_the_student_files_once(alice: Scene) -> None:
    with pytest.raises(Refused, match="Only the student"):
        claim_verbs.file_claim(alice.student, statement="", by=alice.dora, now=ENDED)
    alice.file()
    with pytest.raises(Refused, match="already"):
        alice.file()


def test_a_claim_taken_back_can_be_filed_again(alice: Scene) -> None:
    first = alice.file()
    claim_verbs.withdraw_claim(first, by=alice.student.user, now=ENDED)
    second = alice.file()
    assert first.pk != second.pk
    assert second.reference == "2026-002"


def test_someone_who_never_signed_has_nothing_to_claim(db: None) -> None:
    student = factories.make_student()
    with pytest.raises(Refused, match="begins when you sign the Commitment"):
        claim_verbs.file_claim(student, statement="", by=student.user, now=ENDED)


def test_two_admins_decide_and_the_student_is_told(alice: Scene) -> None:
    decision = decide(alice)
    claim = decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    assert claim.state == "decided"
    assert decision.digest == digest_of(decision.dossier)
    mail = OutboxMail.objects.get(key=f"claim-decided:{decision.pk}")
    assert mail.to == alice.student.user.email
    assert "approved" not in mail.body
    assert "approved" not in mail.subject
    assert [entry.what for entry in claim.trail.all()][-2:] == ["decided", "frozen"]
    assert broken_at(claim) is None


def test_the_admin_who_proposed_is_not_the_second(alice: Scene) -> None:
    with pytest.raises(Refused, match="second admin"):
        decision_verbs.agree(decide(alice), by=alice.dora, now=ENDED)


@pytest.mark.parametrize("role", ["coached", "covered", "excused"])
def test_whoever_took_part_judges_nothing(alice: Scene, role: str) -> None:
    from commitments.excusals.models import Excusal
    from people.covers.models import Cover

    if role == "coached":
        Assignment.objects.filter(student=alice.student).update(until=ENDED - DAY)
        Assignment.objects.create(student=alice.student, coach=alice.dora, from_at=ENDED - DAY)
    elif role == "covered":
        Cover.objects.create(
            away=alice.bob, covering=alice.dora, from_at=ENDED - 9 * DAY, until=ENDED - 2 * DAY
        )
    else:
        Excusal.objects.create(
            search=alice.search,
            number=3,
            state="in_force",
            excused_by=alice.bob,
            agreed_by=alice.dora,
            reason="flu",
        )
    claim = alice.file()
    assert alice.dora.pk in entitlement.took_part(alice.student)
    for judge in (alice.dora, alice.bob, alice.student.user):
        with pytest.raises(Refused, match="take no part"):
            decision_verbs.record_finding(claim, requirement=1, finding="met", reason="", by=judge, now=ENDED)


def test_a_finding_unlike_the_computed_one_needs_a_reason(alice: Scene) -> None:
    claim = alice.file()
    with pytest.raises(Refused, match="Say why"):
        decision_verbs.record_finding(
            claim, requirement=1, finding="not_met", reason=" ", by=alice.dora, now=ENDED
        )
    decision_verbs.record_finding(
        claim, requirement=1, finding="not_met", reason="Forged.", by=alice.dora, now=ENDED
    )
    with pytest.raises(Refused, match="you are the person"):
        decision_verbs.record_finding(
            claim, requirement=1, finding="needs_person", reason="", by=alice.dora, now=ENDED
        )


def test_nothing_is_decided_before_every_requirement_has_a_finding(alice: Scene) -> None:
    claim = alice.file()
    with pytest.raises(Refused, match=", ".join(map(str, NUMBERS))):
        decision_verbs.propose_decision(claim, outcome="approved", reasons="x", by=alice.dora, now=ENDED)


def test_nothing_is_decided_while_a_week_is_open(db: None) -> None:
    early = scene()
    early.search.refresh_from_db()
    now = early.search.closes_at
    claim = early.file(now)  # week 25 ended on 23 August: activities may be logged until the 30th
    decision_verbs.agree_with_evidence(claim, by=early.dora, now=now)
    decision_verbs.record_finding(
        claim, requirement=3, finding="met", reason="All met.", by=early.dora, now=now
    )
    with pytest.raises(Refused, match="week 25 are not settled"):
        decision_verbs.propose_decision(claim, outcome="approved", reasons="x", by=early.dora, now=now)


def test_approval_needs_every_requirement_met_or_waived_with_a_reason(db: None) -> None:
    short = ended(special={14: Effort(6, 5, 1)})
    claim = short.file()
    assert short.requirement(3)["reasons"][1].startswith("Week 14 is missed: 6 of 8 people (clause 3.1)")
    decision_verbs.agree_with_evidence(claim, by=short.dora, now=ENDED)
    with pytest.raises(Refused, match="Requirement 3 is not met"):
        decision_verbs.propose_decision(claim, outcome="approved", reasons="x", by=short.dora, now=ENDED)
    decision_verbs.record_finding(
        claim, requirement=3, finding="waived", reason="A funeral.", by=short.dora, now=ENDED
    )
    with pytest.raises(Refused, match="no ground to deny"):
        decision_verbs.propose_decision(claim, outcome="denied", reasons="x", by=short.dora, now=ENDED)
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="Waived.", by=short.dora, now=ENDED
    )
    assert decision_verbs.agree(decision, by=short.erin, now=ENDED).state == "decided"


def test_a_decision_sent_back_is_open_again_with_the_note(alice: Scene) -> None:
    decision = decide(alice)
    with pytest.raises(Refused, match="looked at again"):
        decision_verbs.send_back(decision, note="", by=alice.erin, now=ENDED)
    claim = decision_verbs.send_back(decision, note="Look at week 3.", by=alice.erin, now=ENDED)
    assert claim.state == "filed"
    with pytest.raises(Refused, match="any more"):
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)


def test_evidence_that_changed_since_the_proposal_stops_the_agreement(alice: Scene) -> None:
    decision = decide(alice)
    raise_concern(alice.student, what="Rude.", happened_on=alice.search.start_date, by=alice.bob, now=ENDED)
    with pytest.raises(Refused, match="evidence has changed"):
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)


def test_what_was_decided_can_not_be_taken_back(alice: Scene) -> None:
    claim = decision_verbs.agree(decide(alice), by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="closed"):
        claim_verbs.withdraw_claim(claim, by=alice.student.user, now=ENDED)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE guarantee_recordedfinding SET finding = 'waived'",
        "UPDATE guarantee_decision SET outcome = 'denied'",
        "DELETE FROM guarantee_secondopinion",
        "DELETE FROM guarantee_trailentry",
        "DELETE FROM guarantee_claim",
        "TRUNCATE guarantee_claim CASCADE",
    ],
)
def test_the_database_refuses_to_change_the_judgement(alice: Scene, change: str) -> None:
    decision_verbs.agree(decide(alice), by=alice.erin, now=ENDED)
    with (
        pytest.raises(DatabaseError, match=r"permission denied|annot"),
        transaction.atomic(),
        connection.cursor() as sql,
    ):
        sql.execute(change)


def test_claims_are_numbered_by_the_students_year(db: None) -> None:
    whole = scene(work=False)
    claim = whole.file(datetime(2027, 1, 1, 3, 0, tzinfo=UTC))  # still 2026 in New York
    assert claim.reference == "2026-001"


def test_the_queue_asks_as_often_for_many_claims_as_for_one(
    alice: Scene, django_assert_num_queries: Any, clock: Any
) -> None:
    clock.set(ENDED)
    alice.file()
    client = factories.client_of(alice.dora)
    client.get(reverse("guarantee:claims"))
    with CaptureQueriesContext(connection) as one:
        client.get(reverse("guarantee:claims"))
    for number in range(6):
        student = factories.make_student(f"Student {number}", coach=alice.bob)
        search = factories.sign_up_and_search(student, alice.search.start_date)
        claim_verbs.file_claim(student, statement="", by=student.user, now=search.closes_at)
    with django_assert_num_queries(len(one)):
        page = client.get(reverse("guarantee:claims"))
    assert "Seven claims need you; the oldest is" in page.content.decode()


def test_a_dossier_takes_as_many_statements_however_much_is_in_it(alice: Scene, clock: Any) -> None:
    clock.set(ENDED)
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    client = factories.client_of(alice.dora)
    client.get(reverse("guarantee:dossier", args=[claim.pk]))
    with CaptureQueriesContext(connection) as statements:
        assert client.get(reverse("guarantee:dossier", args=[claim.pk])).status_code == 200
    assert len(statements) <= 32


def test_a_withdrawal_ends_what_can_be_claimed_until_it_is_undone(db: None) -> None:
    early = scene(work=False)
    now = early.search.opens_at + 3 * DAY
    search_verbs.withdraw_from_search(early.student, by=early.student.user, now=now)
    assert early.found(4, now) == "not_met"
    assert early.requirement(4, now)["reasons"][0] == "Withdrawn from the search on 5 Mar 2026."
    search_verbs.undo_ending(early.search.endings.first(), by=early.dora, why="A slip.", now=now)
    assert early.found(4, now) == "met"


def test_a_finding_that_the_evidence_has_overtaken_is_recorded_anew(alice: Scene) -> None:
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    concern = raise_concern(
        alice.student, what="Rude.", happened_on=alice.search.start_date, by=alice.bob, now=ENDED
    )
    for admin in (alice.erin, factories.make_admin("Ida Frey")):
        decide_concern(concern, upheld=True, why="Seen.", by=admin, now=ENDED)
    with pytest.raises(Refused, match="evidence for requirement 9 has changed"):
        decision_verbs.propose_decision(claim, outcome="approved", reasons="x", by=alice.dora, now=ENDED)
    decision_verbs.record_finding(
        claim, requirement=9, finding="not_met", reason="", by=alice.dora, now=ENDED
    )
    assert denied(claim, by=alice.dora)


def test_leave_that_was_asked_for_since_the_proposal_stops_the_agreement(alice: Scene) -> None:
    decision = decide(alice)
    day = alice.search.start_date
    leave_verbs.ask_leave(
        alice.search, first_day=day, last_day=day, reason="Ill.", by=factories.make_admin(), now=ENDED
    )
    with pytest.raises(
        Refused, match=r"evidence has changed.*the finding on 3, and the proposal, are made again"
    ):
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)


def test_an_admin_does_not_read_what_colleagues_note_on_their_own_claim(alice: Scene) -> None:
    alice.file()
    factories.give(alice.student.user, "admin")
    assert not claims_judged_by(alice.student.user, ENDED).exists()
    assert claims_judged_by(alice.dora, ENDED).count() == 1


def test_the_evidence_of_a_month_leads_to_the_month(db: None) -> None:
    early = scene(work=False)
    month = dossier_queries._url(Evidence("Month 2", "period", "2", ""), early.search)
    assert month == reverse("coaching:month", args=[early.student.pk, 2])


def test_the_same_finding_sent_twice_is_one(alice: Scene) -> None:
    claim = alice.file()
    said: dict[str, Any] = {"requirement": 1, "finding": "met", "reason": "", "by": alice.dora, "now": ENDED}
    assert decision_verbs.record_finding(claim, **said) == decision_verbs.record_finding(claim, **said)
    assert claim.trail.filter(what="finding").count() == 1
