"""Accommodations: who asks and decides, and what it excuses and forgives (DOMAIN §8)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from commitments.excusals import verbs as excusal_verbs
from core.errors import Refused
from guarantee.accommodations import verbs
from guarantee.accommodations.models import Accommodation, AccommodationDecision
from guarantee.accommodations.queries import standing_of
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import RecordedFinding
from guarantee.requests.verbs import rule_on
from rules.eligibility.requirements import NEVER_WAIVED, NUMBERS
from standing.models import Period
from tests import factories
from tests.guarantee.accommodations.accommodating import (
    ask,
    decide,
    gina,
    grant,
    hugo,
    week,
)
from tests.guarantee.proposals import denied, judge_all
from tests.guarantee.scenes import ENDED, Scene, scene

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)
FORGIVABLE = [number for number in NUMBERS if number not in NEVER_WAIVED]


RUNNING = ENDED.replace(month=3, day=18)  # in her third week


def idle_scene_running() -> Scene:
    alice = scene(work=False)
    factories.make_admin("Gina Roy")
    factories.make_admin("Hugo Lind")
    return alice


# who decides


def test_a_settled_week_takes_two(alice: Scene) -> None:
    decision = decide(ask(alice))
    assert decision.needs_second and week(alice, 3) == "missed"
    verbs.agree_accommodation(decision, by=hugo(), now=ENDED)
    assert week(alice, 3) == "excused"


@pytest.mark.parametrize(("before", "takes_two"), [(timedelta(microseconds=1), False), (timedelta(0), True)])
def test_at_the_moment_it_settles_a_week_takes_two_and_just_before_one_will_do(
    alice: Scene, before: timedelta, takes_two: bool
) -> None:
    last = Period.objects.filter(search=alice.search, unit="week").order_by("-number")[0]
    now = last.log_until - before
    decision = decide(ask(alice, periods=[f"week {last.number}"], now=now), now=now)
    assert decision.needs_second == takes_two


def test_one_admin_excuses_a_week_that_is_not_settled(clock: Any) -> None:
    alice = idle_scene_running()
    clock.set(RUNNING)
    decision = decide(ask(alice, periods=["week 3"], now=RUNNING), now=RUNNING)
    assert not decision.needs_second and decision.stands
    assert week(alice, 3) == "excused"


@pytest.mark.parametrize("requirement", FORGIVABLE)
def test_to_forgive_a_requirement_takes_two(alice: Scene, requirement: int) -> None:
    assert decide(ask(alice, periods=[], requirements=[requirement])).needs_second


@pytest.mark.parametrize("requirement", NEVER_WAIVED)
def test_some_requirements_are_never_forgiven(alice: Scene, requirement: int) -> None:
    with pytest.raises(Refused, match="is never forgiven"):
        ask(alice, requirements=[requirement])
    accommodation = ask(alice)
    with pytest.raises(IntegrityError, match="some_are_never_forgiven"), transaction.atomic():
        AccommodationDecision.objects.create(
            accommodation=accommodation, periods=[], requirements=[requirement], why="So.",
            needs_second=True, by=gina(), at=ENDED,
        )  # fmt: skip


def test_the_database_lets_no_single_admin_forgive(alice: Scene) -> None:
    accommodation = ask(alice, requirements=[5])
    with pytest.raises(IntegrityError, match="two_admins_forgive"), transaction.atomic():
        AccommodationDecision.objects.create(
            accommodation=accommodation, periods=[], requirements=[5], why="So.", needs_second=False, by=gina(),
            at=ENDED,
        )  # fmt: skip


def test_nobody_is_their_own_second(alice: Scene) -> None:
    decision = decide(ask(alice))
    with pytest.raises(Refused, match="a second admin has to agree"):
        verbs.agree_accommodation(decision, by=gina(), now=ENDED)
    with pytest.raises(IntegrityError, match="two_admins_accommodate"), transaction.atomic():
        AccommodationDecision.objects.filter(pk=decision.pk).update(agreed_by=gina(), agreed_at=ENDED)


@pytest.mark.parametrize("who", ["bob", "student"])
def test_only_admins_decide(alice: Scene, who: str) -> None:
    by = alice.student.user if who == "student" else alice.bob
    accommodation = ask(alice)
    with pytest.raises(Refused):
        decide(accommodation, by=by)
    decision = decide(accommodation)
    with pytest.raises(Refused):
        verbs.agree_accommodation(decision, by=by, now=ENDED)


def test_only_the_student_asks(alice: Scene) -> None:
    with pytest.raises(Refused, match="Only the student"):
        ask(alice, by=alice.bob)


def test_declined_it_takes_one_and_changes_nothing(alice: Scene) -> None:
    decision = decide(ask(alice, requirements=[5]), periods=[], requirements=[])
    assert decision.stands and not decision.grants
    assert week(alice, 3) == "missed"
    with pytest.raises(Refused, match="decided already"):
        decide(decision.accommodation)


def test_a_part_can_be_granted_and_nothing_that_nobody_asked_for(alice: Scene) -> None:
    accommodation = ask(alice, periods=["week 3", "week 4"], requirements=[5])
    with pytest.raises(Refused, match="Nobody asks for this: week 5, 6"):
        decide(accommodation, periods=["week 5"], requirements=[6])
    decision = decide(accommodation, periods=["week 4"], requirements=[])
    verbs.agree_accommodation(decision, by=hugo(), now=ENDED)
    assert (week(alice, 3), week(alice, 4)) == ("missed", "excused")


def test_sent_back_it_is_decided_anew(alice: Scene) -> None:
    accommodation = ask(alice)
    decision = decide(accommodation)
    with pytest.raises(Refused, match="Say what should be looked at again"):
        verbs.send_accommodation_back(decision, why=" ", by=hugo(), now=ENDED)
    verbs.send_accommodation_back(decision, why="Which week?", by=hugo(), now=ENDED)
    assert week(alice, 3) == "missed"
    assert standing_of(accommodation).sent_back == decision
    with pytest.raises(Refused, match="does not wait"):
        verbs.agree_accommodation(decision, by=hugo(), now=ENDED)
    verbs.agree_accommodation(decide(accommodation), by=hugo(), now=ENDED)
    assert week(alice, 3) == "excused"


def test_while_one_waits_nobody_decides_another(alice: Scene) -> None:
    accommodation = ask(alice)
    decide(accommodation)
    with pytest.raises(Refused, match="waits for a second admin"):
        decide(accommodation, by=hugo())


# asking


def test_it_is_asked_for_also_afterwards_until_the_claim_is_decided(alice: Scene) -> None:
    claim = alice.file()
    ask(alice, now=ENDED - HOUR)
    rule_on(claim, kind="accommodation", ref=Accommodation.objects.get().pk, granted=False, why="No.",
            by=alice.dora, now=ENDED)  # fmt: skip
    judge_all(alice, claim)
    decision_verbs.agree(denied(claim, by=alice.dora), by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="is decided: its weeks stand"):
        ask(alice, periods=["week 4"])


def test_a_week_that_has_not_begun_is_for_leave(clock: Any) -> None:
    alice = idle_scene_running()
    first = Period.objects.get(search=alice.search, unit="week", number=4)
    with pytest.raises(Refused, match="Week 4 has not begun"):
        ask(alice, periods=["week 4"], now=first.opens_at - timedelta(microseconds=1))
    assert ask(alice, periods=["week 4"], now=first.opens_at)


@pytest.mark.parametrize("name", ["week 99", "year 1", "week x", "3", ""])
def test_a_week_that_there_is_not_is_refused(alice: Scene, name: str) -> None:
    with pytest.raises(Refused, match="This search has no"):
        ask(alice, periods=[name])


def test_something_is_asked_for_and_said(alice: Scene) -> None:
    for wrong in ({"periods": []}, {"why": " "}, {"ground": "holiday"}):
        with pytest.raises(Refused):
            ask(alice, **wrong)
    assert not Accommodation.objects.exists()


def test_a_doubled_submit_asks_once(alice: Scene) -> None:
    assert ask(alice) == ask(alice)


# what it does


@pytest.mark.parametrize("requirement", FORGIVABLE)
def test_forgiven_a_requirement_counts_for_approval(alice: Scene, requirement: int) -> None:
    before = alice.found(requirement)
    grant(alice, periods=[], requirements=[requirement])
    row = alice.requirement(requirement)
    if before == "met":
        assert row["finding"] == "met"
    else:
        assert row["finding"] == "forgiven"
        assert row["reasons"][0] == "Forgiven by an accommodation of 5 Sep 2026."
        assert row["evidence"][-1]["label"] == "Accommodation"


def test_until_the_second_admin_agrees_nothing_is_forgiven(alice: Scene) -> None:
    decide(ask(alice, periods=[], requirements=[3]))
    assert alice.found(3) == "not_met"


def test_a_judge_agrees_with_a_forgiven_requirement(alice: Scene) -> None:
    grant(alice, periods=[], requirements=[3])
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    recorded = RecordedFinding.objects.get(claim=claim, requirement=3)
    assert (recorded.computed, recorded.finding) == ("forgiven", "forgiven")


def test_a_judge_forgives_nothing_by_a_finding(alice: Scene) -> None:
    claim = alice.file()
    with pytest.raises(Refused, match="Only an accommodation forgives"):
        decision_verbs.record_finding(
            claim, requirement=3, finding="forgiven", reason="So.", by=alice.dora, now=ENDED
        )
    with pytest.raises(IntegrityError, match="an_accommodation_forgives"), transaction.atomic():
        RecordedFinding.objects.create(
            claim=claim, requirement=3, computed="not_met", finding="forgiven", reason="So.", by=alice.dora, at=ENDED
        )  # fmt: skip


def test_an_excused_week_carries_no_ground(alice: Scene) -> None:
    grant(alice)
    excusal = alice.search.excusals.get()
    assert excusal.reason == "An accommodation was granted."
    assert (excusal.excused_by, excusal.agreed_by) == (gina(), hugo())


def test_a_week_that_the_coach_excused_meanwhile_stays_as_it_is(alice: Scene) -> None:
    excusal = excusal_verbs.excuse(
        alice.search, unit="week", number=3, reason="He told me.", by=alice.bob, now=ENDED
    )
    excusal_verbs.agree_excusal(excusal, by=alice.dora, now=ENDED)
    grant(alice)
    assert [row.reason for row in alice.search.excusals.all()] == ["He told me."]
