"""What was typed without network is sent later, once, by its own student; the app holds nothing of anybody."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from jobsearch.activities.models import Activity
from tests.factories import client_of
from tests.jobsearch.scenes import Scene, scene

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def send(browser: Client, its: Scene, line: str, **said: Any) -> Any:
    data = {"kind": "contacted", "line": line, "source_key": str(uuid4()), "student": its.alice.pk, **said}
    return browser.post("/log/kept/", data)


def test_it_says_whose_lines_may_be_sent_with_a_fresh_token(browser: Client, its: Scene) -> None:
    answer = browser.get("/log/kept/")
    assert answer.json()["student"] == its.alice.pk
    assert answer.json()["token"]
    assert "no-store" in answer["Cache-Control"]


def test_the_same_line_again_finds_its_activity(browser: Client, its: Scene) -> None:
    key = str(uuid4())
    for _ in range(2):
        assert send(browser, its, "Priya Shah @ Globex", source_key=key).json() == {
            "state": "logged",
            "count": 1,
        }
    assert Activity.objects.filter(student=its.alice).count() == 1


def test_a_post_whose_answer_was_lost_is_the_same_line(browser: Client, its: Scene) -> None:
    """The bar had sent it, and kept it when no answer came: both carry the page's key."""
    key = str(uuid4())
    browser.post("/log/", {"kind": "contacted", "line": "Priya Shah", "source_key": key})
    send(browser, its, "Priya Shah", source_key=key)
    assert Activity.objects.filter(student=its.alice).count() == 1


def test_it_is_logged_on_the_day_on_which_it_was_typed(browser: Client, its: Scene) -> None:
    typed_at = its.now - timedelta(days=2)
    send(browser, its, "Priya Shah", device_time=typed_at.isoformat())
    send(browser, its, "Sam Lee, yesterday", device_time=typed_at.isoformat())
    first, second = Activity.objects.filter(student=its.alice).order_by("pk")
    assert (first.occurred_on, first.logged_at, first.device_time) == (typed_at.date(), its.now, typed_at)
    assert second.occurred_on == typed_at.date() - timedelta(days=1)


@pytest.mark.parametrize("ahead", [timedelta(days=1), timedelta(days=-400)])
def test_a_clock_that_cannot_be_right_is_not_believed(browser: Client, its: Scene, ahead: timedelta) -> None:
    send(browser, its, "Priya Shah", device_time=(its.now + ahead).isoformat())
    assert Activity.objects.get(student=its.alice).occurred_on == its.today


def test_nobody_elses_session_sends_it(browser: Client, its: Scene) -> None:
    charlie = scene(name="Charlie Okafor")
    answer = send(client_of(charlie.alice.user), its, "Priya Shah")
    assert answer.status_code == 409
    assert not Activity.objects.exists()


@pytest.mark.parametrize("student", ["", "nonsense", "9" * 30])
def test_a_line_of_nobody_is_not_sent(browser: Client, its: Scene, student: str) -> None:
    assert send(browser, its, "Priya Shah", student=student).status_code == 409


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"line": "@ Globex"}, "begin with the person"),
        ({"line": "just met a bunch of people"}, "no one’s name"),
        ({"line": "Priya", "kind": "nonsense"}, "nonsense"),
    ],
)
def test_what_is_refused_says_why_and_stays_with_the_device(
    browser: Client, its: Scene, said: dict[str, str], words: str
) -> None:
    answer = send(browser, its, **said)
    assert answer.status_code == 422
    assert words in answer.json()["said"]


def test_the_offline_page_is_the_same_for_everybody(browser: Client) -> None:
    assert Client().get("/offline/").content == browser.get("/offline/").content
    html = browser.get("/offline/").content.decode()
    assert "Alice" not in html
    assert "csrf" not in html


def test_the_service_worker_serves_the_whole_site_and_is_never_stale(browser: Client) -> None:
    answer = browser.get("/service-worker.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-cache" in answer["Cache-Control"]
    assert '"/offline/"' in (script := answer.content.decode())
    assert "VERSION" not in script
    assert "Alice" not in script


def test_the_manifest_installs_and_takes_what_is_shared() -> None:
    manifest = json.loads(Client().get("/manifest.webmanifest").content)
    assert manifest["display"] == "standalone"
    assert {icon["sizes"] for icon in manifest["icons"]} == {"any", "192x192", "512x512"}
    assert manifest["share_target"]["action"] == "/log/shared/"


def test_the_policy_lets_only_our_own_worker_run(browser: Client) -> None:
    policy = browser.get("/today/")["Content-Security-Policy"]
    assert "worker-src 'self'" in policy
    assert "manifest-src 'self'" in policy


def test_what_is_shared_fills_the_bar(browser: Client) -> None:
    html = browser.post(
        "/log/shared/", {"title": "Backend engineer", "text": "Look https://acme.com/jobs/1"}
    ).content.decode()
    assert 'value="https://acme.com/jobs/1"' in html
    assert "Backend engineer, Look" in html
    assert not Activity.objects.exists()


def test_another_site_may_share_without_our_token(its: Scene) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(its.alice.user)
    assert strict.post("/log/shared/", {"url": "https://acme.com/jobs/1"}).status_code == 200
