"""A settled verdict stays under a mended rule until something happens that may turn it (DOMAIN §4, §13).

A mended rule is a rule that a test puts in the place of today's: a person or a day fewer, or more, is asked for.
"""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from commitments.outages.verbs import record_outage
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Ending
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.late_activities import verbs as late_activity_verbs
from nightly.effects import judge_everyone
from nightly.sweep import sweep
from rules import verdict as rules
from standing.explain import explain
from standing.models import Period, Standing
from standing.supposed import Ground, Supposition, suppose
from standing.verbs import assess, assess_student, assess_students
from standing.verification import differences
from tests.commitments.scenes import Scene, at, end, make_scene
from tests.standing.making import fill_shipped_week

pytestmark = pytest.mark.django_db
SETTLED = end(date(2026, 3, 15))  # of week 1
NOW = at(date(2026, 3, 18), 15)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def alice(db: None, clock: Any) -> Scene:
    """Week 1 lacks one person and has settled as missed."""
    scene = make_scene()
    scene.searching()
    fill_shipped_week(scene.search, 1)
    activity_verbs.strike(people(scene)[0], by=scene.alice.user, now=at(date(2026, 3, 7)))
    sweep(SETTLED)
    clock.set(NOW)
    assert week().verdict == "missed"
    assert week().counts[0] == 7
    assert week().ended is False
    return scene


@pytest.fixture
def asks(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """A mended rule: so many people more are asked for."""
    today = rules._minimums

    def mended(more: int) -> None:
        def minimums(policy: Any, unit: Any, case: Any) -> tuple[int, ...]:
            people, *others = today(policy, unit, case)
            return (max(0, people + more), *others)

        monkeypatch.setattr(rules, "_minimums", minimums)

    return mended


def people(scene: Scene) -> list[Activity]:
    return list(scene.alice.activities.filter(kind="contacted", struck_at=None).order_by("pk"))


def week(number: int = 1) -> Period:
    return Period.objects.get(unit="week", number=number)


def judged_in_every_way(scene: Scene, now: datetime = LATER) -> None:
    """All by which a settled week is looked at again."""
    assess([scene.search.pk], now)
    assess_students([scene.alice.pk], now)
    assess_student(scene.alice, now, days=[date(2026, 3, 2)])
    judge_everyone(now)
    sweep(now)


def test_a_missed_week_stays_missed_where_the_rule_asks_for_fewer(
    alice: Scene, asks: Callable[[int], None]
) -> None:
    before = Standing.objects.get().missed
    asks(-1)
    judged_in_every_way(alice)
    assert week().verdict == "missed"
    assert week().minimums[0] == 8
    assert week().met_at is None
    assert before == 1
    assert Standing.objects.get().missed == 1
    assert list(differences(LATER)) == []
    said = explain(alice.alice, LATER)["weeks"][0]
    assert said["verdict"] == "missed"
    assert said["quotas"][0]["minimum"] == 8


def test_the_command_names_who_would_stand_better(alice: Scene, asks: Callable[[int], None]) -> None:
    asks(-1)
    judged_in_every_way(alice)
    out = StringIO()
    call_command("mended_rules", "--move", "--json", stdout=out)
    named = [(row["what"], row["would"]) for row in json.loads(out.getvalue())["better"]]
    assert named == [("week 1 (2 Mar 2026 to 8 Mar 2026)", "met")]
    assert week().verdict == "missed"


def test_what_is_open_goes_by_the_mended_rule(alice: Scene, asks: Callable[[int], None]) -> None:
    fill_shipped_week(alice.search, 2)
    first = people(alice)[-1]
    activity_verbs.strike(first, by=alice.alice.user, now=at(date(2026, 3, 14)))
    assess([alice.search.pk], NOW)
    assert week(2).verdict == "open"
    asks(-1)
    judged_in_every_way(alice)
    assert week(2).verdict == "met"
    assert week(2).minimums[0] == 7


def test_a_late_activity_that_nobody_accepted_turns_nothing(
    alice: Scene, asks: Callable[[int], None]
) -> None:
    asks(-1)
    log_late(alice)
    assert week().verdict == "missed"


def log_late(scene: Scene) -> Activity:
    return activity_verbs.log(
        scene.alice,
        kind="contacted",
        occurred_on=date(2026, 3, 6),
        person="Zoe Zed",
        by=scene.alice.user,
        now=NOW,
    )


def accepted(scene: Scene) -> None:
    late_activity_verbs.accept_late(log_late(scene), reason="She called.", by=scene.bob, now=NOW)


def corrected(scene: Scene) -> None:
    activity = people(scene)[0]
    asked = correction_verbs.ask_correction(
        activity, changes={"note": "By phone"}, why="A slip.", by=scene.alice.user, now=NOW
    )
    correction_verbs.decide_correction(asked, approved=True, why="Yes.", by=scene.bob, now=NOW)


def excused(scene: Scene) -> None:
    proposed = excusal_verbs.excuse(scene.search, unit="week", number=1, reason="Ill.", by=scene.bob, now=NOW)
    excusal_verbs.agree_excusal(proposed, by=scene.dora, now=NOW)


def on_leave(scene: Scene) -> None:
    day = date(2026, 3, 8)
    leave = leave_verbs.ask_leave(
        scene.search, first_day=day, last_day=day, reason="Away", by=scene.dora, now=NOW
    )
    leave_verbs.decide_leave(leave, granted=True, why="Yes.", by=scene.bob, now=NOW)


def outage(scene: Scene) -> None:
    record_outage(
        what="service", began_at=SETTLED - timedelta(hours=1), ended_at=SETTLED + timedelta(hours=1),
        reason="Down.", by=scene.dora, now=NOW,
    )  # fmt: skip


@pytest.mark.parametrize(
    "happens", [accepted, corrected, excused, on_leave, outage], ids=lambda each: each.__name__
)
def test_what_happens_to_it_lets_it_be_judged_by_the_mended_rule(
    alice: Scene, asks: Callable[[int], None], happens: Callable[[Scene], None]
) -> None:
    asks(-1)
    happens(alice)
    assert week().verdict == "met"
    judged_in_every_way(alice)
    assert week().verdict == "met"
    assert list(differences(LATER)) == []


def test_what_happens_to_another_week_turns_it_not(alice: Scene, asks: Callable[[int], None]) -> None:
    asks(-1)
    day = date(2026, 3, 24)
    leave = leave_verbs.ask_leave(
        alice.search, first_day=day, last_day=day, reason="Away", by=alice.alice.user, now=NOW
    )
    leave_verbs.decide_leave(leave, granted=True, why="Yes.", by=alice.bob, now=NOW)
    assert week().verdict == "missed"
    activity_verbs.log(
        alice.alice,
        kind="contacted",
        occurred_on=date(2026, 3, 17),
        person="Zoe Zed",
        by=alice.alice.user,
        now=NOW,
    )
    judged_in_every_way(alice)
    assert week().verdict == "missed"


def test_an_activity_that_counted_before_it_settled_is_nothing_that_happened_since(
    alice: Scene, asks: Callable[[int], None]
) -> None:
    """The boundary: worded an instant before it was seen settled, and at that instant."""
    asks(-1)
    activity = Activity.objects.filter(pk=people(alice)[0].pk)
    settled_at = week().settled_at
    assert settled_at is not None
    activity.update(changed_at=settled_at - timedelta(microseconds=1))
    assess([alice.search.pk], LATER)
    assert week().verdict == "missed"
    activity.update(changed_at=settled_at)
    assess([alice.search.pk], LATER)
    assert week().verdict == "met"


def test_a_met_week_stays_met_where_the_rule_asks_for_more(alice: Scene, asks: Callable[[int], None]) -> None:
    fill_shipped_week(alice.search, 2)
    now = end(date(2026, 3, 22))
    sweep(now)
    assert week(2).verdict == "met"
    asks(+1)
    judged_in_every_way(alice, now)
    assert week(2).verdict == "met"
    assert week(2).minimums[0] == 8
    assert list(differences(now)) == []


def test_an_excused_week_stays_excused_where_it_would_be_met(
    alice: Scene, asks: Callable[[int], None]
) -> None:
    excused(alice)
    assert week().verdict == "excused"
    asks(-1)
    judged_in_every_way(alice)
    assert week().verdict == "excused"


def test_a_week_of_leave_stays_one_where_the_rule_leaves_something_to_do(
    alice: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave = leave_verbs.ask_leave(
        alice.search, first_day=date(2026, 3, 23), last_day=date(2026, 3, 29), reason="Away", by=alice.alice.user,
        now=NOW,
    )  # fmt: skip
    leave_verbs.decide_leave(leave, granted=True, why="Yes.", by=alice.bob, now=NOW)
    now = end(date(2026, 4, 5))
    sweep(now)
    assert week(4).verdict == "leave"
    monkeypatch.setattr(rules, "_minimums", lambda policy, unit, case: (8, 5, 1))
    judged_in_every_way(alice, now)
    assert week(4).verdict == "leave"
    assert week(4).minimums == [0, 0, 0]
    assert list(differences(now)) == []


def test_an_unfinished_week_that_was_not_assessed_is_not_missed_by_a_mended_rule(
    alice: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = at(date(2026, 9, 20))
    sweep(now)
    assert week(26).verdict == "not_assessed"
    assert week(26).settled_at is not None
    monkeypatch.setattr(rules, "_left_out", lambda policy, unit, case: case.ended)
    judged_in_every_way(alice, now)
    assert week(26).verdict == "not_assessed"
    assert list(differences(now)) == []


def test_an_end_and_its_undoing_turn_it(alice: Scene, asks: Callable[[int], None]) -> None:
    """Week 2 settles after the guarantee has ended; the end is taken back, and it is assessed after all."""
    search_verbs.withdraw_from_search(alice.alice, by=alice.alice.user, now=at(date(2026, 3, 12)))
    now = end(date(2026, 3, 22))
    sweep(now)
    assert week(2).verdict == "not_assessed"
    assert week(2).ended is True
    asks(-1)
    judged_in_every_way(alice, now)
    assert week(2).verdict == "not_assessed"
    ending = Ending.objects.filter(clock="guarantee").get()
    search_verbs.undo_ending(ending, by=alice.dora, why="A slip.", now=now)
    assert week(2).verdict == "missed"
    assert week(2).ended is False
    assert list(differences(now)) == []


@pytest.mark.parametrize("ended", [None, True], ids=["before it was kept", "as it is kept"])
def test_one_that_settled_before_its_end_was_kept_turns_all_the_same(
    alice: Scene, ended: bool | None
) -> None:
    search_verbs.withdraw_from_search(alice.alice, by=alice.alice.user, now=at(date(2026, 3, 12)))
    now = end(date(2026, 3, 22))
    sweep(now)
    Period.objects.update(ended=ended)
    ending = Ending.objects.filter(clock="guarantee").get()
    search_verbs.undo_ending(ending, by=alice.dora, why="A slip.", now=now)
    assert week(2).verdict == "missed"


def test_moments_that_were_told_of_a_settled_week_stay_where_leave_makes_weeks_anew(alice: Scene) -> None:
    told = week().log_until - timedelta(days=1)  # as an earlier rule would have had it
    Period.objects.filter(pk=week().pk).update(log_until=told)
    leave = leave_verbs.ask_leave(
        alice.search, first_day=date(2026, 3, 30), last_day=date(2026, 4, 5), reason="Away", by=alice.alice.user,
        now=NOW,
    )  # fmt: skip
    leave_verbs.decide_leave(leave, granted=True, why="Yes.", by=alice.bob, now=NOW)
    assert week().log_until == told
    assert week(26).assessed_days == 7


def test_a_verdict_that_nothing_on_record_explains_is_found_all_the_same(alice: Scene) -> None:
    """What stays is what was told; a row that somebody spoilt is none."""
    for spoilt in (
        {"verdict": "met"},
        {"verdict": "excused"},
        {"verdict": "leave"},
        {"verdict": "not_assessed"},
        {"counts": [9, 9, 9]},
    ):
        before = Period.objects.filter(pk=week().pk)
        before.update(**spoilt)
        assert list(differences(NOW)) != [], spoilt
        assess([alice.search.pk], NOW)
        assert list(differences(NOW)) == [], spoilt
        assert week().verdict == "missed"


def test_as_of_then_it_stands_as_it_was_told_and_what_turned_it_later_is_not_known(
    alice: Scene, asks: Callable[[int], None]
) -> None:
    asks(-1)
    assert explain(alice.alice, NOW, known_at=NOW)["weeks"][0]["verdict"] == "missed"
    on_leave(alice)
    before = NOW - timedelta(hours=1)
    assert week().verdict == "met"
    said = explain(alice.alice, before, known_at=before)["weeks"][0]
    assert said["leave_days"] == 0


def test_what_if_says_of_it_what_was_told(alice: Scene, asks: Callable[[int], None]) -> None:
    asks(-1)
    search = alice.search
    ground = Ground(search, list(search.periods.all()), (), ())
    ((first, *_),) = suppose([Supposition(ground, search.policy.rules(), (), None)], NOW)
    assert first.facts.number == 1
    assert first.judged.verdict == "missed"


def test_students_are_judged_set_wise_whatever_the_rule(
    alice: Scene, asks: Callable[[int], None], django_assert_max_num_queries: Any
) -> None:
    asks(-1)
    with django_assert_max_num_queries(12):
        assess([alice.search.pk], LATER)
