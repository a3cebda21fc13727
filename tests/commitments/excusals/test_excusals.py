"""Who may excuse a week, and when a second person has to agree (DOMAIN §7)."""

from datetime import date, timedelta
from typing import Any

import pytest

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.searches import verbs as search_verbs
from core.errors import Refused
from guarantee.claims.models import Claim
from guarantee.requests.verbs import rule_on
from people.coaches.models import Assignment
from people.covers.models import Cover
from tests.commitments.scenes import Scene, at
from tests.factories import give

pytestmark = pytest.mark.django_db
NOW = at(date(2026, 3, 11))  # in week 2; week 1 takes activities until the end of 15 March
SETTLED = at(date(2026, 3, 16), 0)


@pytest.fixture
def scene(scene: Scene) -> Scene:
    scene.searching()
    return scene


def ask(scene: Scene, number: int = 1, now: Any = NOW, by: Any = None) -> Excusal:
    by = by or scene.alice.user
    return excusal_verbs.ask_excusal(
        scene.search, unit="week", number=number, why="I was ill", by=by, now=now
    )


def excuse(scene: Scene, number: int = 1, now: Any = NOW, by: Any = None) -> Excusal:
    by = by or scene.bob
    return excusal_verbs.excuse(
        scene.search, unit="week", number=number, reason="She was ill", by=by, now=now
    )


def claim(scene: Scene, state: str = "filed") -> Claim:
    return Claim.objects.create(
        search=scene.search, student=scene.alice, year=2026, number=1, state=state, amount=15000, filed_at=NOW
    )


def test_before_it_settles_one_coach_is_enough(scene: Scene) -> None:
    assert excuse(scene, now=SETTLED - timedelta(seconds=1)).state == "in_force"
    assert scene.week(1).verdict == "excused"
    assert scene.week(1).provisional is True


def test_from_the_moment_it_settles_a_second_coach_has_to_agree(scene: Scene) -> None:
    excusal = excuse(scene, now=SETTLED)
    assert excusal.state == "proposed"
    assert scene.week(1).verdict == "missed"
    with pytest.raises(Refused, match="a second person"):
        excusal_verbs.agree_excusal(excusal, by=scene.bob, now=SETTLED)
    excusal_verbs.agree_excusal(excusal, by=scene.frank, now=SETTLED)
    assert Excusal.objects.get().agreed_by == scene.frank
    assert scene.week(1).verdict == "excused"


def test_once_a_claim_is_filed_its_judges_decide_what_is_proposed(scene: Scene) -> None:
    filed = claim(scene)
    excusal = excuse(scene)
    assert excusal.state == "proposed"
    for person in (scene.frank, scene.erin):
        with pytest.raises(Refused, match="its judges decide this, on the claim’s page"):
            excusal_verbs.agree_excusal(excusal, by=person, now=NOW)
    rule_on(filed, kind="excusal", ref=excusal.pk, granted=True, why="So it was.", by=scene.erin, now=NOW)
    excusal.refresh_from_db()
    assert excusal.state == "in_force"
    assert excusal.agreed_by == scene.erin


def test_once_a_claim_is_filed_its_judges_decline_what_was_proposed_no_coach_does(scene: Scene) -> None:
    excusal = excuse(scene, now=SETTLED)
    filed = claim(scene)
    for person in (scene.bob, scene.frank, scene.erin):
        with pytest.raises(Refused, match="its judges decide this"):
            excusal_verbs.decline_excusal(excusal, by=person, why="No", now=SETTLED)
    assert Excusal.objects.get().state == "proposed"
    rule_on(
        filed, kind="excusal", ref=excusal.pk, granted=False, why="Not on record", by=scene.erin, now=SETTLED
    )
    excusal.refresh_from_db()
    assert excusal.state == "declined"
    assert excusal.declined_why == "Not on record"


def test_a_withdrawn_claim_asks_for_nobody(scene: Scene) -> None:
    claim(scene, "withdrawn")
    assert excuse(scene).state == "in_force"


def test_once_it_is_decided_its_weeks_stand(scene: Scene) -> None:
    excusal = excuse(scene, now=SETTLED)
    claim(scene, "decided")
    for act in (
        lambda: excuse(scene, 2, SETTLED),
        lambda: excusal_verbs.agree_excusal(excusal, by=scene.erin, now=SETTLED),
        lambda: ask(scene, 2),
    ):
        with pytest.raises(Refused, match="2026-001 is decided"):
            act()


def test_the_student_asks_and_the_coachs_word_answers_it(scene: Scene) -> None:
    asked = ask(scene)
    assert asked.state == "asked"
    assert asked.asked_why == "I was ill"
    assert scene.week(1).verdict == "open"
    assert excuse(scene) == asked
    assert Excusal.objects.get().state == "in_force"


def test_asking_twice_is_one_request_and_after_a_no_it_may_be_asked_again(scene: Scene) -> None:
    assert ask(scene) == ask(scene)
    excusal_verbs.decline_excusal(Excusal.objects.get(), by=scene.bob, why="You were at the meetup", now=NOW)
    assert ask(scene).state == "asked"
    assert Excusal.objects.count() == 2


def test_what_is_in_force_is_not_asked_for_and_not_excused_twice(scene: Scene) -> None:
    excuse(scene)
    with pytest.raises(Refused, match="excused already"):
        ask(scene)
    with pytest.raises(Refused, match="excused already"):
        excuse(scene)


def test_a_week_that_has_not_begun_is_for_leave(scene: Scene) -> None:
    ask(scene, 2, now=at(date(2026, 3, 9), 0))
    with pytest.raises(Refused, match="ask for leave"):
        ask(scene, 3, now=at(date(2026, 3, 16), 0) - timedelta(seconds=1))


def test_there_is_no_week_99(scene: Scene) -> None:
    with pytest.raises(Refused, match="no week 99"):
        ask(scene, 99)


def test_nobody_excuses_themself_not_even_as_a_coach_or_admin(scene: Scene) -> None:
    for kind in ("coach", "admin"):
        give(scene.alice.user, kind)
    with pytest.raises(Refused, match="themself"):
        excuse(scene, by=scene.alice.user)
    excusal = excuse(scene, now=SETTLED)
    with pytest.raises(Refused, match="themself"):
        excusal_verbs.agree_excusal(excusal, by=scene.alice.user, now=SETTLED)
    with pytest.raises(Refused):
        excusal_verbs.decline_excusal(excusal, by=scene.alice.user, why="No", now=SETTLED)


def test_a_coach_of_others_cannot_a_covering_one_can(scene: Scene) -> None:
    with pytest.raises(Refused, match="coach or an admin"):
        excuse(scene, by=scene.frank)
    Cover.objects.create(away=scene.bob, covering=scene.frank, from_at=NOW, until=NOW + timedelta(days=1))
    assert excuse(scene, by=scene.frank).state == "in_force"


def test_a_coach_of_before_cannot(scene: Scene) -> None:
    Assignment.objects.filter(coach=scene.bob).update(until=NOW)
    with pytest.raises(Refused):
        excuse(scene)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 2001])
def test_a_reason_is_needed_that_fits(scene: Scene, reason: str) -> None:
    with pytest.raises(Refused) as refusal:
        excusal_verbs.excuse(scene.search, unit="week", number=1, reason=reason, by=scene.bob, now=NOW)
    assert refusal.value.field == "reason"


def test_a_proposal_can_be_declined_and_is_then_no_longer_agreed_to(scene: Scene) -> None:
    excusal = excuse(scene, now=SETTLED)
    excusal_verbs.decline_excusal(excusal, by=scene.frank, why="Not on record", now=SETTLED)
    with pytest.raises(Refused, match="Someone was first"):
        excusal_verbs.agree_excusal(excusal, by=scene.erin, now=SETTLED)
    assert scene.week(1).verdict == "missed"


def test_the_schools_error_is_excused_by_an_admin_alone_even_when_settled(scene: Scene) -> None:
    values: dict[str, Any] = {
        "unit": "week",
        "number": 1,
        "reason": "We had her address wrong",
        "now": SETTLED,
    }
    with pytest.raises(Refused, match="Only an admin"):
        excusal_verbs.excuse_for_schools_error(scene.search, by=scene.bob, **values)
    excuse(scene, now=SETTLED)
    assert excusal_verbs.excuse_for_schools_error(scene.search, by=scene.dora, **values).state == "in_force"
    assert scene.week(1).verdict == "excused"


def test_an_end_is_not_taken_back_once_the_claim_is_decided(scene: Scene) -> None:
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=NOW)
    claim(scene, "decided")
    with pytest.raises(Refused, match="2026-001 is decided: its weeks stand"):
        search_verbs.undo_ending(scene.search.endings.first(), by=scene.dora, why="A slip.", now=SETTLED)
    assert scene.search.state == "ended"
    assert scene.state() == "withdrawn"
