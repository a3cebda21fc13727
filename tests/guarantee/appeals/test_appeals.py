"""A denial is appealed once, in time or late for a good cause, to two admins who took no part (DOMAIN §8, §13)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from core.errors import Refused
from core.models import OutboxMail
from guarantee.appeals import verbs
from guarantee.appeals.models import Appeal
from guarantee.appeals.queries import appeal_of
from guarantee.decisions import verbs as decision_verbs
from guarantee.hearings import verbs as hearing_verbs
from guarantee.judges.entitlement import entitled
from guarantee.judges.verbs import step_aside
from guarantee.refunds.models import OwedRefund
from guarantee.reopenings import verbs as reopening_verbs
from tests import factories
from tests.guarantee.appeals.appealing import (
    DAY,
    LATER,
    LIMIT,
    appeal,
    claim_of,
    denied,
    gina,
    hugo,
    letter,
    propose,
    rule,
)
from tests.guarantee.proposals import idle, proposed
from tests.guarantee.refunds.owing import owing
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

denied_alice = staged(denied)


@pytest.fixture
def alice(denied_alice: Scene, clock: Any, settings: Any, tmp_path: Path) -> Scene:
    settings.FILES_ROOT = str(tmp_path)
    clock.set(LATER)
    return denied_alice


def told(key: str) -> set[str]:
    return set(OutboxMail.objects.filter(key__startswith=key).values_list("to", flat=True))


# --- filing -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "late"),
    [(-timedelta(seconds=1), False), (timedelta(0), True)],
    ids=["the limit's last second", "the limit has passed"],
)
def test_it_is_in_time_until_the_end_of_the_fourteenth_day(
    alice: Scene, after: timedelta, late: bool
) -> None:
    now = LIMIT + after
    if not late:
        assert appeal(alice, now).late is False
        return
    with pytest.raises(Refused, match="The limit has passed: say why") as refusal:
        appeal(alice, now)
    assert refusal.value.field == "cause"
    assert appeal(alice, now, cause="I was in hospital.").late is True


def test_its_words_stand_on_the_trail_as_digests_and_its_files_too(alice: Scene) -> None:
    filed = appeal(alice, files=[letter(), letter("second.txt")])
    assert claim_of(alice).state == "appealed"
    assert [document.file.name for document in filed.documents.all()] == ["letter.txt", "second.txt"]
    entry = claim_of(alice).trail.order_by("-id").first()
    assert entry.what == "appealed"
    assert "Week 3" not in str(entry.detail)
    assert len(entry.detail["files"]) == 2


def test_once_and_the_database_holds_it(alice: Scene) -> None:
    filed = appeal(alice)
    with pytest.raises(Refused, match="possible once"):
        appeal(alice)
    with pytest.raises(IntegrityError), transaction.atomic():
        Appeal.objects.create(
            claim=filed.claim, final=filed.final, statement="Again.", late=False, filed_at=LATER
        )


def test_once_also_after_it_was_ruled_on(alice: Scene) -> None:
    appeal(alice)
    rule(alice, "stands")
    with pytest.raises(Refused, match="possible once"):
        appeal(alice)


def test_nobody_appeals_for_the_student(alice: Scene) -> None:
    with pytest.raises(Refused, match="Only the student"):
        verbs.file_appeal(claim_of(alice), statement="So.", cause="", files=[], by=alice.bob, now=LATER)


@pytest.mark.parametrize("said", [{"statement": "  "}, {"files": [letter(f"{n}.txt") for n in range(11)]}])
def test_what_cannot_be_sent_is_refused_beside_its_field(alice: Scene, said: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refusal:
        appeal(alice, **said)
    assert refusal.value.field == ("statement" if "statement" in said else "documents")
    assert claim_of(alice).state == "decided"


def test_an_approval_is_not_appealed(db: None, clock: Any) -> None:
    clock.set(ENDED)
    with pytest.raises(Refused, match="no denial"):
        appeal(owing())


def test_what_is_not_decided_is_not_appealed(db: None, clock: Any) -> None:
    clock.set(ENDED)
    cleo = idle(name="Cleo Park")
    proposed(cleo)
    with pytest.raises(Refused, match="no denial"):
        appeal(cleo)


# --- who rules --------------------------------------------------------------------------------------------------------


def test_who_judged_before_takes_no_part(alice: Scene) -> None:
    appeal(alice)
    judges = entitled(alice.student, LATER).judges
    assert {gina().pk, hugo().pk} <= judges
    assert not {alice.dora.pk, alice.erin.pk} & judges
    for by in (alice.dora, alice.erin):
        with pytest.raises(Refused, match="You judged this claim before"):
            propose(alice, "stands", by)
    with pytest.raises(Refused, match="You coached"):
        propose(alice, "stands", alice.bob)


def test_before_an_appeal_its_judges_are_not_barred(alice: Scene) -> None:
    assert alice.dora.pk in entitled(alice.student, LATER).judges


def test_it_takes_two(alice: Scene) -> None:
    appeal(alice)
    proposal = propose(alice, "stands")
    with pytest.raises(Refused, match="a second admin has to agree"):
        verbs.answer_ruling(proposal, agrees=True, note="", by=gina(), now=LATER)
    with pytest.raises(Refused, match="proposed already"):
        propose(alice, "back", hugo())


def test_who_stepped_aside_has_their_ruling_sent_back(alice: Scene) -> None:
    appeal(alice)
    proposal = propose(alice, "stands")
    step_aside(claim_of(alice), why="", by=gina(), now=LATER)
    with pytest.raises(Refused, match="takes no part any more"):
        verbs.answer_ruling(proposal, agrees=True, note="", by=hugo(), now=LATER)
    verbs.answer_ruling(proposal, agrees=False, note="She stepped aside.", by=hugo(), now=LATER)
    assert appeal_of(claim_of(alice)).waiting is None


# --- the cause of a late one ------------------------------------------------------------------------------------------


LATE = LIMIT + DAY


def test_a_late_one_is_ruled_on_by_its_cause_first(alice: Scene) -> None:
    appeal(alice, LATE, cause="I was in hospital.")
    claim = claim_of(alice)
    with pytest.raises(Refused, match="rule first on whether it is heard"):
        propose(alice, "stands", now=LATE)
    with pytest.raises(Refused, match="rule first on whether it is heard"):
        decision_verbs.record_finding(claim, requirement=9, finding="met", reason="", by=gina(), now=LATE)
    rule(alice, "heard", LATE)
    assert claim_of(alice).state == "appealed"
    assert told("appeal-heard") == {alice.student.user.email}
    rule(alice, "stands", LATE)
    assert claim_of(alice).state == "decided"


def test_without_a_good_cause_the_decision_stands(alice: Scene) -> None:
    appeal(alice, LATE, cause="I forgot.")
    rule(alice, "not_heard", LATE)
    claim = claim_of(alice)
    assert claim.state == "decided"
    assert claim.decisions.final().first().reasons == "We looked at week 3."
    assert appeal_of(claim).ended.ruled == "not_heard"


def test_one_in_time_has_no_cause_to_rule_on(alice: Scene) -> None:
    appeal(alice)
    with pytest.raises(Refused, match="Choose what you rule"):
        propose(alice, "heard")


# --- the outcome ------------------------------------------------------------------------------------------------------


def test_it_stands_by_a_decision_of_its_own_on_the_same_dossier(alice: Scene) -> None:
    before = claim_of(alice).decisions.final().get()
    appeal(alice)
    rule(alice, "stands")
    claim = claim_of(alice)
    decision = claim.decisions.final().first()
    assert decision != before
    assert (decision.outcome, decision.digest, decision.by) == ("denied", before.digest, gina())
    assert decision.second_opinion.by == hugo()
    assert [entry.what for entry in claim.trail.order_by("id")][-4:] == [
        "ruling on the appeal proposed", "ruling on the appeal agreed", "decided", "frozen"
    ]  # fmt: skip
    assert told("claim-decided") == {alice.student.user.email}
    letters = OutboxMail.objects.filter(key__startswith="claim-decided")
    assert letters.count() == 2, "each final decision has its own"


def test_a_hearing_that_runs_ends_with_the_ruling(alice: Scene) -> None:
    appeal(alice)
    claim, now = claim_of(alice), LATER + DAY
    decision_verbs.agree_with_evidence(claim, by=gina(), now=now)
    decision_verbs.record_finding(
        claim, requirement=9, finding="not_met", reason="A letter.", by=gina(), now=now
    )
    hearing = hearing_verbs.open_hearing(claim, by=gina(), now=now)
    rule(alice, "stands", now)
    hearing.refresh_from_db()
    assert hearing.closed.why == "moot"


def test_no_hearing_opens_before_the_cause_of_a_late_appeal_is_ruled_on(alice: Scene) -> None:
    appeal(alice, LIMIT, cause="I was in hospital.")
    with pytest.raises(Refused, match="came late"):
        hearing_verbs.open_hearing(claim_of(alice), by=gina(), now=LIMIT)


def test_a_reopening_proposed_before_the_appeal_does_not_reopen_what_was_ruled_on_it(alice: Scene) -> None:
    reopening = reopening_verbs.propose_reopening(
        claim_of(alice), ground="hidden", reason="She had signed an offer.", by=gina(), now=ENDED
    )
    appeal(alice)
    carla = factories.make_admin("Carla Diaz")
    later = LATER + 8 * DAY
    proposal = verbs.propose_ruling(claim_of(alice), ruled="stands", reasons="So.", by=hugo(), now=later)
    verbs.answer_ruling(proposal, agrees=True, note="", by=carla, now=later)
    with pytest.raises(Refused, match="Another decision has become final since"):
        reopening_verbs.answer_reopening(reopening, agrees=True, note="So.", by=carla, now=later)
    reopening_verbs.answer_reopening(reopening, agrees=False, note="It was ruled on.", by=carla, now=later)


def test_it_goes_back_to_two_who_have_not_judged_it(alice: Scene) -> None:
    appeal(alice)
    rule(alice, "back")
    claim = claim_of(alice)
    assert claim.state == "filed"
    judges = entitled(alice.student, LATER).judges
    assert not {alice.dora.pk, alice.erin.pk, gina().pk, hugo().pk} & judges
    assert told("appeal-back") == {alice.student.user.email}
    with pytest.raises(Refused, match="You judged this claim before"):
        decision_verbs.agree_with_evidence(claim, by=gina(), now=LATER)


def test_it_is_replaced_by_findings_of_the_two(alice: Scene) -> None:
    appeal(alice)
    claim, now = claim_of(alice), LATER + DAY
    decision_verbs.agree_with_evidence(claim, by=gina(), now=now)
    decision_verbs.record_finding(
        claim, requirement=3, finding="waived", reason="A funeral.", by=gina(), now=now
    )
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="The weeks are waived.", by=gina(), now=now
    )
    assert claim_of(alice).state == "appealed", "nobody sees from the state that one is proposed"
    assert {row["recorded"]["by"] for row in decision.dossier["requirements"]} == {"Gina Roy"}
    with pytest.raises(Refused, match="proposed already"):
        propose(alice, "stands", hugo())
    with pytest.raises(Refused, match="You judged this claim before"):
        decision_verbs.agree(decision, by=alice.erin, now=now)
    decision_verbs.agree(decision, by=hugo(), now=now)
    claim = claim_of(alice)
    assert claim.state == "decided"
    assert claim.decisions.final().first() == decision
    assert OwedRefund.objects.get().amount == decision.amount
    standing = appeal_of(claim)
    assert standing.replaced_by == decision and not standing.is_open


def test_a_new_decision_that_is_sent_back_leaves_the_claim_appealed(alice: Scene) -> None:
    appeal(alice)
    claim, now = claim_of(alice), LATER + DAY
    decision_verbs.agree_with_evidence(claim, by=gina(), now=now)
    decision = decision_verbs.propose_decision(claim, outcome="denied", reasons="So.", by=gina(), now=now)
    decision_verbs.send_back(decision, note="Week 3?", by=hugo(), now=now)
    assert claim_of(alice).state == "appealed"
    rule(alice, "stands", now)
    assert claim_of(alice).state == "decided"


def test_while_a_ruling_waits_no_findings_are_made(alice: Scene) -> None:
    appeal(alice)
    propose(alice, "stands")
    with pytest.raises(Refused, match="second admin answers it first"):
        decision_verbs.agree_with_evidence(claim_of(alice), by=hugo(), now=LATER)


def test_who_is_told_of_what_and_never_what_it_says(alice: Scene) -> None:
    appeal(alice)
    student = alice.student.user.email
    assert told("appeal-filed") == {gina().email, hugo().email}
    assert told("appeal-receipt") == {student}
    proposal = propose(alice, "stands")
    assert told("appeal-proposed") == {hugo().email}
    verbs.answer_ruling(proposal, agrees=False, note="Week 3?", by=hugo(), now=LATER)
    assert told("appeal-sent-back") == {gina().email}
    for mail in OutboxMail.objects.filter(key__startswith="appeal"):
        for private in ("Week 3", "week 3", "denied", "stands by"):
            assert private not in mail.subject + mail.body
