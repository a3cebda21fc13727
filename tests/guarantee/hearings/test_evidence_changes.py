"""Evidence that changes before a hearing closes, and after it: which findings are made again, and heard again."""

from decimal import Decimal
from typing import Any

import pytest

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from core.errors import Refused
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier, looked_at
from guarantee.evidence.changes import SinceProposal, since_proposal
from guarantee.hearings import verbs
from guarantee.hearings.models import HearingClosed, WhyClosed
from guarantee.hearings.queries import hearings_of, unheard
from guarantee.requests.verbs import rule_on
from people.students.models import Student
from tests.guarantee.hearings.scenes import END, MINUTE, answered, deny, opened
from tests.guarantee.proposals import idle, judge_all, late_by
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
idle_alice = staged(idle)
LATER = ENDED + MINUTE


@pytest.fixture
def alice(idle_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return idle_alice


def excusal(alice: Scene, *, granted: bool | None = None, now: Any = LATER) -> Excusal:
    """She asks to have week 3 excused; a judge says yes or no, or nothing."""
    excusal = excusal_verbs.ask_excusal(
        alice.search, unit="week", number=3, why="I was ill.", by=alice.student.user, now=now
    )
    if granted is not None:
        rule(alice, excusal, granted)
    return excusal


def rule(alice: Scene, excusal: Excusal, granted: bool) -> None:
    claim = alice.search.claims.get()
    rule_on(claim, kind="excusal", ref=excusal.pk, granted=granted, why="Seen.", by=alice.erin, now=LATER)


def since(decision: Any, now: Any = LATER) -> SinceProposal:
    look = looked_at(decision.claim, now)
    return since_proposal(decision, look.dossier, look.pieces, look.barred)


def to_hear(claim: Any) -> list[int]:
    return unheard(hearings_of(claim), dossier(claim, LATER)["requirements"])


def overtaken(claim: Any) -> list[int]:
    return [row["number"] for row in dossier(claim, LATER)["requirements"] if row["overtaken"]]


def test_before_it_closes_the_findings_that_it_could_change_and_the_hearing_on_them_are_made_again(
    alice: Scene,
) -> None:
    hearing = opened(alice)
    excusal(alice, granted=True)
    answered(alice, hearing, on_3="I was ill.", now=LATER)
    assert HearingClosed.objects.get().made_again == [3]
    assert overtaken(hearing.claim) == [3]
    judge_all(alice, hearing.claim)
    with pytest.raises(Refused, match="not been heard on requirement 3"):
        deny(alice, hearing.claim, now=LATER)
    again = verbs.open_hearing(hearing.claim, by=alice.dora, now=LATER)
    assert again.requirements == [3]
    assert "excused" in again.findings[0]["reasons"][0]


def test_one_that_runs_is_made_again_as_a_new_one_with_seven_days(alice: Scene) -> None:
    hearing = opened(alice)
    excusal(alice, granted=True)
    with pytest.raises(Refused, match="has changed since its finding"):
        verbs.open_hearing(hearing.claim, by=alice.dora, now=LATER)
    judge_all(alice, hearing.claim)
    verbs.open_hearing(hearing.claim, by=alice.dora, now=LATER)
    assert HearingClosed.objects.get().why == WhyClosed.AGAIN
    with pytest.raises(Refused, match="is over"):
        answered(alice, hearing, on_3="x", now=LATER)


def test_what_it_could_not_change_leaves_the_hearing_alone(alice: Scene) -> None:
    hearing = opened(alice)
    late_by(alice, 4)
    answered(alice, hearing, now=LATER)
    assert HearingClosed.objects.get().made_again == []
    assert overtaken(hearing.claim) == [5]
    judge_all(alice, hearing.claim)
    assert deny(alice, hearing.claim, now=LATER).outcome == "denied", "5 is met, and 3 was heard"


def test_after_it_closed_only_findings_that_it_could_change_are_reopened(alice: Scene) -> None:
    hearing = opened(alice)
    answered(alice, hearing)
    decision = deny(alice, hearing.claim)
    late_by(alice, 4)
    assert since(decision).requirements == (5,)
    decision_verbs.make_again(decision, by=alice.erin, now=LATER)
    judge_all(alice, hearing.claim)
    assert to_hear(hearing.claim) == [], "she is not heard again on 3"
    decision = deny(alice, hearing.claim, now=LATER)
    assert decision_verbs.agree(decision, by=alice.erin, now=LATER).state == "decided"


def test_what_could_change_no_finding_is_shown_and_the_denial_stands(alice: Scene) -> None:
    hearing = opened(alice)
    answered(alice, hearing)
    decision = deny(alice, hearing.claim)
    Student.objects.filter(pk=alice.student.pk).update(tuition_paid=Decimal(14000))
    found = since(decision)
    assert found.stands
    assert [change.sentence for change in found.beside] == ["Tuition paid: “$15,000” became “$14,000”."]
    assert decision_verbs.agree(decision, by=alice.erin, now=LATER).state == "decided"


def test_an_approval_falls_with_it_as_before(alice: Scene) -> None:
    claim = alice.file()
    judge_all(alice, claim)
    decision_verbs.record_finding(
        claim, requirement=3, finding="waived", reason="So.", by=alice.dora, now=ENDED
    )
    decision = decision_verbs.propose_decision(
        claim, outcome="approved", reasons="Waived.", by=alice.dora, now=ENDED
    )
    Student.objects.filter(pk=alice.student.pk).update(tuition_paid=Decimal(14000))
    assert not since(decision).stands


def test_heard_again_only_on_what_changed_to_her_harm(alice: Scene) -> None:
    """A finding of conduct is new: she is heard on it, and not again on her weeks."""
    hearing = opened(alice)
    answered(alice, hearing)
    decision_verbs.record_finding(
        hearing.claim, requirement=9, finding="not_met", reason="Forged.", by=alice.dora, now=LATER
    )
    assert to_hear(hearing.claim) == [9]
    again = verbs.open_hearing(hearing.claim, by=alice.dora, now=LATER)
    assert again.requirements == [9]


def test_a_week_excused_after_it_closed_makes_the_finding_again_and_no_hearing(alice: Scene) -> None:
    hearing = opened(alice)
    answered(alice, hearing)
    excusal(alice, granted=True)
    assert overtaken(hearing.claim) == [3]
    judge_all(alice, hearing.claim)
    assert to_hear(hearing.claim) == [], "24 missed weeks are no harm more than 25"


# --- what is asked for afterwards -------------------------------------------------------------------------------------


def test_a_request_before_it_closed_is_decided_first(alice: Scene) -> None:
    hearing = opened(alice)
    excusal(alice)
    answered(alice, hearing, now=LATER + MINUTE)
    assert overtaken(hearing.claim) == [3]
    judge_all(alice, hearing.claim)
    with pytest.raises(Refused, match="waits for a decision"):
        deny(alice, hearing.claim, now=LATER + MINUTE)


def test_a_request_after_it_closed_reopens_nothing_and_is_shown(alice: Scene) -> None:
    hearing = opened(alice)
    answered(alice, hearing)
    excusal(alice)
    look = looked_at(hearing.claim, LATER)
    assert [request.label for request in look.since_hearing.waiting] == ["An excusal of week 3"]
    assert look.dossier["open_matters"] == [] and overtaken(hearing.claim) == []
    decision = deny(alice, hearing.claim, now=LATER)
    assert decision_verbs.agree(decision, by=alice.erin, now=LATER).state == "decided"


@pytest.mark.parametrize(("granted", "again"), [(True, [3]), (False, [])], ids=["granted", "declined"])
def test_it_reopens_a_finding_only_if_a_judge_takes_it_up(
    alice: Scene, granted: bool, again: list[int]
) -> None:
    hearing = opened(alice)
    answered(alice, hearing)
    excusal(alice, granted=granted)
    assert overtaken(hearing.claim) == again
    assert looked_at(hearing.claim, LATER).since_hearing.waiting == ()


def test_logged_after_it_closed_an_activity_of_a_missed_week_reopens_nothing(alice: Scene) -> None:
    from jobsearch.activities.verbs import log

    hearing = opened(alice)
    answered(alice, hearing)
    log(
        alice.student, kind="contacted", occurred_on=alice.search.start_date, person="Ann Lee", employer="Acme",
        by=alice.student.user, now=LATER,
    )  # fmt: skip
    assert overtaken(hearing.claim) == []
    assert len(looked_at(hearing.claim, LATER).since_hearing.waiting) == 1
    assert deny(alice, hearing.claim, now=END).outcome == "denied"
