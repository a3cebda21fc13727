"""Nothing turns a week that settled as met but a false activity (DOMAIN §13)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.late_activities import verbs as late_activity_verbs
from standing.explain import explain
from standing.models import Period
from standing.verbs import assess
from standing.verification import differences
from tests.commitments.scenes import Scene, make_scene
from tests.stages import staged
from tests.standing.making import fill_shipped_week

pytestmark = pytest.mark.django_db
SETTLED = datetime(2026, 3, 16, 4, tzinfo=UTC)  # the end of Sunday the 15th in New York
NOW = SETTLED + timedelta(days=1)


@staged
def alice() -> Scene:
    scene = make_scene()
    scene.searching()
    fill_shipped_week(scene.search, 1)
    assess([scene.search.pk], SETTLED)
    assert week().verdict == "met"
    return scene


def week() -> Period:
    return Period.objects.get(number=1, unit="week")


def corrected(scene: Scene, activity: Activity, **changes: Any) -> None:
    request = correction_verbs.ask_correction(
        activity, changes=changes, why="A slip.", by=scene.alice.user, now=NOW
    )
    correction_verbs.decide_correction(request, approved=True, why="Yes.", by=scene.bob, now=NOW)


def activity(scene: Scene) -> Activity:
    return scene.alice.activities.filter(kind="contacted", occurred_on__lte=week().last_day).first()


def test_a_correction_that_takes_an_activity_from_it_leaves_it_met(alice: Scene) -> None:
    corrected(alice, activity(alice), occurred_on="2026-03-12")
    assert week().verdict == "met"
    assert week().counts[0] == 7
    said = explain(alice.alice, NOW)["weeks"][0]
    assert "It had settled as met, and stays so whatever was corrected since." in said["reasons"]
    assert list(differences(NOW)) == []


def test_an_activity_that_is_taken_back_as_false_turns_it(alice: Scene) -> None:
    corrected(alice, activity(alice), struck=True)
    assert week().verdict == "missed"
    assert week().met_at is None
    assert week().counts[0] == 7
    assert list(differences(NOW)) == []


def test_before_it_settles_a_correction_turns_it(db: None) -> None:
    scene = make_scene()
    scene.searching()
    fill_shipped_week(scene.search, 1)
    before = SETTLED - timedelta(microseconds=1)
    assess([scene.search.pk], before)
    assert week().verdict == "met"
    assert week().provisional is True
    assert week().met_at is None
    activity_verbs.strike(activity(scene), by=scene.alice.user, now=before)
    assert week().verdict == "open"


def test_a_missed_one_that_a_late_activity_made_met_stays_met(alice: Scene) -> None:
    corrected(alice, activity(alice), struck=True)
    late = activity_verbs.log(
        alice.alice, kind="contacted", occurred_on=week().last_day, person="Zoe", by=alice.alice.user, now=NOW
    )
    late_activity_verbs.accept_late(late, reason="She called.", by=alice.bob, now=NOW)
    assert week().verdict == "met"
    assert week().met_at == NOW
