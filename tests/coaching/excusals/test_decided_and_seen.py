"""Leave, excusals, late activities and corrections through the pages: the student asks, the coach
decides with a reason, and at once it shows wherever it moves a verdict: week, Today, caseload, dossier."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from commitments.searches.models import Search
from guarantee.claims.verbs import file_claim
from jobsearch.activities.models import Activity
from nightly.sweep import sweep
from people.accounts.models import User
from people.students.models import Student
from standing.models import Standing
from tests.factories import client_of
from tests.jobsearch.scenes import Scene, full_week

START = date(2026, 3, 2)
WEDNESDAY = datetime(2026, 3, 18, 15, 0, tzinfo=UTC)  # of week 3; week 1 is settled, week 2 is not
pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(alice: Student, bob: User, search: Search, clock: Any) -> Scene:
    scene = Scene(alice, bob, search, clock.set(WEDNESDAY))
    sweep(WEDNESDAY)
    return scene


@pytest.fixture
def alices(alice: Student) -> Client:
    return client_of(alice.user)


@pytest.fixture
def bobs(bob: User) -> Client:
    return client_of(bob)


def text(client: Client, name: str, *args: int) -> str:
    """A page's words, without its tags."""
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200, name
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def follow(client: Client, url: str, data: dict[str, Any]) -> str:
    """Where a form leads; it must not have been refused."""
    response = client.post(url, data, follow=True)
    assert response.redirect_chain, "refused"
    return response.content.decode()


def dossier(scene: Scene, dora: User, clock: Any) -> str:
    """As an admin reads it once the window has ended and a claim is filed."""
    after = clock.set(datetime(2026, 10, 1, 15, 0, tzinfo=UTC))
    sweep(after)
    claim = file_claim(scene.alice, statement="", by=scene.alice.user, now=after)
    return text(client_of(dora), "guarantee:dossier", claim.pk)


def test_leave(scene: Scene, alices: Client, bobs: Client, dora: User, clock: Any) -> None:
    student = scene.alice.pk
    follow(
        alices,
        reverse("commitments:leave"),
        {"first_day": "2026-03-19", "last_day": "2026-03-22", "reason": "A wedding"},
    )
    assert "waits for your coach" in text(alices, "commitments:leave")
    assert "Leave from Thu 19 Mar to Sun 22 Mar" in text(bobs, "coaching:student", student)
    decision = reverse("coaching:leave_decision", args=[student, Leave.objects.get().pk])
    assert "just now 164" in text(bobs, "coaching:caseload")
    unsaid = bobs.post(decision, {"decision": "yes"})
    assert unsaid.status_code == 422
    assert "Say why, in a sentence." in unsaid.content.decode()
    follow(bobs, decision, {"decision": "yes", "why": "Have a fine day."})
    assert "granted A wedding · Bob Field" in text(alices, "commitments:leave")
    assert "“Have a fine day.”" in text(alices, "commitments:leave")
    assert "Less is asked this week: 4 days of leave." in text(alices, "jobsearch:today")
    week = text(alices, "coaching:week", student, 3)
    assert "4 days of it are leave." in week
    assert "0 of 3 people (clause 3.1)" in week
    assert "Wed 2 Sep" in text(alices, "commitments:commitment"), "the last day, four days later"
    assert "just now 168" in text(bobs, "coaching:caseload"), "days left: four more"
    assert "Thu 19 Mar to Sun 22 Mar (4 days), granted by Bob Field" in dossier(scene, dora, clock)


def test_excusal(scene: Scene, alices: Client, bobs: Client, dora: User, clock: Any) -> None:
    student = scene.alice.pk
    assert "Week 1 is missed" in text(alices, "coaching:week", student, 1)
    missed = Standing.objects.get(student=student).missed
    follow(alices, reverse("commitments:excusal_request", args=[1]), {"why": "I was ill"})
    assert "I was ill" in text(bobs, "coaching:week", student, 1)
    follow(bobs, reverse("coaching:excusal", args=[student, 1]), {"why": "A doctor's letter"})
    assert "A second person has to agree." in text(alices, "coaching:week", student, 1)
    assert Standing.objects.get(student=student).missed == missed, "proposed is not excused"
    agreement = reverse("coaching:excusal_agreement", args=[student, Excusal.objects.get().pk])
    follow(client_of(dora), agreement, {})
    week = text(alices, "coaching:week", student, 1)
    assert "Week 1 is excused." in week
    assert "Excused by Bob Field , agreed by Dora Quist" in week.replace("Field,", "Field ,")
    assert "A doctor's letter" in week.replace("&#x27;", "'")
    assert Standing.objects.get(student=student).missed == missed - 1
    shown = dossier(scene, dora, clock)
    assert "Weeks excused 1" in shown
    assert "A doctor's letter" in shown.replace("&#x27;", "'")


def test_a_late_activity(scene: Scene, alices: Client, bobs: Client, dora: User, clock: Any) -> None:
    student = scene.alice.pk
    scene.now = WEDNESDAY
    late = scene.log(day=START, person="Late Larry")
    week = text(alices, "coaching:week", student, 1)
    assert "0 of 8 people" in week
    assert "It waits for your coach, who can accept it." in week
    assert "1 late activity in week 1" in text(bobs, "coaching:student", student)
    accept = reverse("coaching:acceptance", args=[student, late.pk])
    assert bobs.post(accept, {"why": " "}).status_code == 422
    follow(bobs, accept, {"why": "The site was down."})
    week = text(alices, "coaching:week", student, 1)
    assert "Week 1 is missed: 1 of 8 people" in week
    assert "“The site was down.”" in text(alices, "jobsearch:activity", late.pk)
    assert "Late activities accepted 1" in dossier(scene, dora, clock)


def test_a_correction(scene: Scene, alices: Client, bobs: Client, dora: User, clock: Any) -> None:
    """An activity that never was is taken back: a settled week that rested on it is missed."""
    student = scene.alice.pk
    full_week(scene, 1)  # logged on its own days: all in time
    sweep(WEDNESDAY + timedelta(seconds=1))
    assert "Week 1 is met." in text(alices, "coaching:week", student, 1)
    activity = Activity.objects.get(kind="blog_post")
    wrong = {"kind": "blog_post", "occurred_on": "2026-03-02", "link": activity.link, "note": activity.note}
    asking = reverse("jobsearch:correction_request", args=[activity.pk])
    follow(alices, asking, wrong | {"struck": "on", "why": "It never went out."})
    assert "It never went out." in text(bobs, "coaching:week", student, 1)
    asked = activity.correction_requests.get()
    decision = reverse("coaching:correction", args=[student, asked.pk])
    assert bobs.post(decision, {"decision": "yes"}).status_code == 422
    follow(bobs, decision, {"decision": "yes", "why": "So your blog says."})
    said = text(alices, "jobsearch:activity", activity.pk)
    assert "“So your blog says.”" in said
    assert "Week 1 is missed: 0 of 1 post (clause 3.3)" in text(alices, "coaching:week", student, 1)
    assert Standing.objects.get(student=student).missed == 1
    assert "Week 1 is missed: 0 of 1 post" in dossier(scene, dora, clock)


def test_a_moved_day_leaves_a_settled_week_met(scene: Scene, alices: Client, bobs: Client) -> None:
    """Nothing turns a settled met but a false activity (DOMAIN §13): one that happened on another day was none."""
    student = scene.alice.pk
    full_week(scene, 1)
    sweep(WEDNESDAY + timedelta(seconds=1))
    activity = Activity.objects.get(kind="blog_post")
    moved = {"kind": "blog_post", "occurred_on": "2026-03-09", "link": activity.link, "note": activity.note}
    asking = reverse("jobsearch:correction_request", args=[activity.pk])
    follow(alices, asking, moved | {"why": "It went out a week later."})
    decision = reverse("coaching:correction", args=[student, activity.correction_requests.get().pk])
    follow(bobs, decision, {"decision": "yes", "why": "So your blog says."})
    assert "Mon 2 Mar" in text(alices, "jobsearch:activity", activity.pk), "what it said before is kept"
    assert "Week 1 is met" in text(alices, "coaching:week", student, 1)
    assert "1 of 1 post" in text(alices, "coaching:week", student, 2)
    assert Standing.objects.get(student=student).missed == 0
