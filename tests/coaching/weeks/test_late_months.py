"""Under Codeup's terms a month is counted beside the weeks: what came too late for it waits for the coach, too."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from commitments.policies import shipped
from nightly.sweep import sweep
from standing.models import Period
from tests.factories import client_of, make_policy
from tests.jobsearch.scenes import Scene, scene

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
LATE = re.compile(r"\d+ late activit(?:y|ies) in \w+ \d+")


@pytest.fixture
def its(db: None, clock: Any) -> Scene:
    make_policy(shipped.document("codeup-1"))
    found = scene()
    clock.set(month(found).log_until + timedelta(days=2))
    return found


def month(its: Scene, number: int = 1) -> Period:
    return Period.objects.get(search=its.search, unit="month", number=number)


def waiting(its: Scene) -> list[str]:
    """As the page of the student says it to her coach, each once."""
    page = client_of(its.bob).get(reverse("coaching:student", args=[its.alice.pk]))
    return list(dict.fromkeys(LATE.findall(page.content.decode())))


def test_a_meeting_logged_at_the_months_limit_is_late_in_it_and_one_before_it_is_not(its: Scene) -> None:
    limit, day = month(its).log_until, month(its).first_day
    its.log("coach_meeting", day, at=limit - SECOND)
    assert waiting(its) == [], "too late for its week, which does not count it"
    its.log("coach_meeting", day, at=limit)
    assert waiting(its) == ["1 late activity in month 1"]


def test_what_a_week_counts_waits_in_the_week_alone(its: Scene) -> None:
    its.log("applied", month(its).first_day, at=month(its).log_until, employer="Acme")
    assert waiting(its) == ["1 late activity in week 1"]


def test_what_both_count_waits_in_both(db: None, clock: Any) -> None:
    document = shipped.document("codeup-1")
    (monthly,) = [quota for quota in document["quotas"] if quota.get("unit") == "month"]
    monthly["kinds"] = ["coach_meeting", "applied"]
    make_policy(document)
    its = scene()
    limit = clock.set(month(its).log_until)
    its.log("applied", month(its).first_day, at=limit, employer="Acme")
    assert waiting(its) == ["1 late activity in week 1", "1 late activity in month 1"]


def test_a_policy_of_months_alone_shows_all_that_is_late_there(db: None, clock: Any) -> None:
    document = shipped.document("codeup-1")
    document["quotas"] = [quota for quota in document["quotas"] if quota.get("unit") == "month"]
    make_policy(document)
    its = scene()
    limit = clock.set(month(its).log_until)
    for kind in ("coach_meeting", "applied"):
        its.log(kind, month(its).first_day, at=limit, employer="Acme")
    assert waiting(its) == ["2 late activities in month 1"]


def test_the_coach_accepts_it_on_the_months_page(its: Scene) -> None:
    activity = its.log("coach_meeting", month(its).first_day, at=month(its).log_until)
    sweep(month(its).log_until + SECOND)
    assert month(its).verdict == "missed"
    bobs: Client = client_of(its.bob)
    page = bobs.get(reverse("coaching:month", args=[its.alice.pk, 1])).content.decode()
    accept = reverse("coaching:acceptance", args=[its.alice.pk, activity.pk])
    assert f'action="{accept}"' in page
    bobs.post(accept, {"why": "The tracker was down"})
    assert waiting(its) == []
    assert month(its).verdict == "met"
