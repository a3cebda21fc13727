"""Today under a policy that counts by the month: alone, or beside the week."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from commitments.policies import shipped
from jobsearch.activities import verbs as activity_verbs
from nightly.sweep import sweep
from tests.commitments.scenes import Scene, make_scene
from tests.factories import client_of

pytestmark = pytest.mark.django_db


def searching(days: int, clock: Any, *, unit: str = "month") -> Scene:
    """So many days into a search under Codeup's terms; all quotas but each month's meeting are of this unit."""
    document = shipped.document("codeup-1")
    document["quotas"] = [
        quota | {"unit": "month" if quota["key"] == "coach" else unit} for quota in document["quotas"]
    ]
    scene = make_scene(document)
    search = scene.searching()
    sweep(clock.set(search.opens_at + timedelta(days=days, hours=12)))
    return scene


def page(scene: Scene, url: str) -> str:
    response = client_of(scene.alice.user).get(url)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"</?time[^>]*>", "", response.content.decode()))


def today(scene: Scene) -> str:
    return page(scene, reverse("jobsearch:today"))


def test_a_month_that_is_over_and_short_is_told_while_it_can_be_logged(clock: Any) -> None:
    """The first month ends with 1 April, and takes activities until the end of the 8th."""
    scene = searching(33, clock)
    said = "Month 1 is over, five applications, five pushes and one meeting short."
    assert f"{said} What you did then can still be logged until Wed 8 Apr, end of day" in today(scene)
    sweep(clock.set(scene.search.opens_at + timedelta(days=38, hours=12)))
    assert "Month 1 is over" not in today(scene)
    assert "Month 1 is " in today(scene)


def test_after_the_window_what_may_still_save_the_guarantee_is_told(clock: Any) -> None:
    """Week 25 ends with 23 August and takes activities until the end of the 30th; the window ends with the 29th."""
    scene = searching(181, clock, unit="week")
    assert scene.search.guarantee_until == scene.search.last_day
    assert "Week 25 is over, five applications and five pushes short." in today(scene)
    sweep(clock.set(scene.search.opens_at + timedelta(days=182, hours=12)))
    assert "Week 25 is over" not in today(scene)


def test_the_sentence_is_of_the_month_where_the_week_is_met(clock: Any) -> None:
    scene = searching(29, clock, unit="week")
    now = scene.search.opens_at + timedelta(days=29, hours=12)
    assert "Five applications and five pushes by" in today(scene)
    for kind in ("applied", "push"):
        for number in range(5):
            activity_verbs.log(
                scene.alice, kind=kind, occurred_on=scene.alice.today(now), note=str(number),
                employer="Globex", by=scene.alice.user, now=now,
            )  # fmt: skip
    assert '<span id="headline">You can still make it: a meeting by tomorrow, end of day.</span>' in today(
        scene
    )


def test_a_policy_of_months_alone_shows_them_on_today_and_on_the_students_page(clock: Any) -> None:
    scene = searching(5, clock)
    assert "No quota is counted by the week." in today(scene)
    own = page(scene, reverse("coaching:student", args=[scene.alice.pk]))
    assert "<h2>Your months</h2>" in own
    assert "No weeks yet" not in own
    assert reverse("coaching:month", args=[scene.alice.pk, 1]) in own
    assert "Month 1" in own
