"""Today: what it says in each state of a life, logging by htmx and without, and its number of queries."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from coaching.conversation.verbs import send
from commitments.excusals.verbs import ask_excusal
from commitments.searches.verbs import end_guarantee
from jobsearch.activities.models import Activity
from people.students.verbs import declare_not_seeking
from standing.verbs import assess_student
from tests.factories import client_of, make_student, sign_up
from tests.jobsearch.scenes import WEEK_7, Scene, full_week, noon, scene

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def body(client: Client, name: str = "jobsearch:today") -> str:
    response = client.get(reverse(name))
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def post(client: Client, *, htmx: bool = False, **said: Any) -> Any:
    return client.post(reverse("jobsearch:log"), {"kind": "contacted"} | said, headers=HTMX if htmx else {})


def test_the_week_in_one_sentence_and_bars(its: Scene, browser: Client) -> None:
    for person in ("Priya", "Sam", "Lee", "Ana", "Kim"):
        its.log(person=person)
    page = body(browser)
    assert "Tuesday 14 April · day 43 of 180 · last day Saturday 29 August" in page
    assert (
        '<span id="headline">Three more people, five commits and a post by Sunday, and this week is met.</span>'
        in page
    )
    assert "5 of 8" in page
    assert "3 to go" in page
    assert "ends Sunday 19 April, end of day" in page
    assert 'href="/log/?week=7&amp;counts=for-' in page


def test_a_missed_week_is_told_with_what_can_be_done_and_who_helps(its: Scene, browser: Client) -> None:
    for number in (1, 2, 3, 5):
        full_week(its, number)
    assess_student(its.alice, WEEK_7)
    page = body(browser)
    assert "Week 1 is" not in page
    assert "Week 4 is eight people, five commits and one post short." in page
    assert "Tell Bob what happened; you can ask to have it excused." in page
    assert reverse("commitments:excusal_request", args=[4]) in page
    assert "Week 6 is over" in page
    ask_excusal(its.search, unit="week", number=4, why="I was ill", by=its.alice.user, now=WEEK_7)
    assert "You asked to have it excused; Bob has not answered yet." in body(browser)


def test_more_than_two_missed_weeks_are_told_in_one_sentence(its: Scene, browser: Client) -> None:
    full_week(its, 1)
    assess_student(its.alice, WEEK_7)
    page = body(browser)
    assert "Weeks 2 to 5 are short." in page
    assert "Tell Bob what happened; you can ask to have them excused, one by one." in page


def test_nobody_with_a_missed_week_is_on_track(its: Scene, browser: Client) -> None:
    assess_student(its.alice, WEEK_7)
    assert "On track" not in body(browser)
    fresh = scene(name="Fresh Start", start=date(2026, 4, 13))
    assert "On track: " in body(client_of(fresh.alice.user))


def test_what_waits_for_an_answer(its: Scene, browser: Client) -> None:
    assert "Nothing waits for your answer." in body(browser)
    send(
        its.alice, sender=its.bob, body="Which two companies come first for you?", asks_reply=True, now=WEEK_7
    )
    page = body(browser)
    assert "Bob, your coach, asked" in page
    assert "“Which two companies come first for you?”" in page
    assert "Thu 16 Apr, end of day (New York)" in page


def test_logging_without_javascript(its: Scene, browser: Client) -> None:
    response = post(browser, line="Priya Shah @ Globex, intro call")
    assert response.status_code == 302
    assert response["Location"] == reverse("jobsearch:today")
    page = body(browser)
    assert "Logged: Priya Shah, Globex · contacted; counts for People." in page
    assert "1 of 8" in page


def test_logging_by_htmx_brings_back_the_parts_that_changed(its: Scene, browser: Client) -> None:
    response = post(browser, htmx=True, line="Priya Shah @ Globex, intro call")
    text = response.content.decode()
    assert response.status_code == 200
    assert response["HX-Trigger"] == "logged"
    assert "<html" not in text
    for part in (
        "headline",
        "against",
        "week",
        "weeks",
        "lately",
        "said",
        "log-line-errors",
        "log-source_key",
        "live",
    ):
        assert re.search(rf'id="{part}"[^>]*hx-swap-oob', text), part
    assert "1 of 8" in text
    activity = Activity.objects.get()
    assert reverse("jobsearch:strike", args=[activity.pk]) in text


def test_undo_is_one_click(its: Scene, browser: Client) -> None:
    post(browser, line="Priya Shah @ Globex")
    activity = Activity.objects.get()
    response = browser.post(reverse("jobsearch:strike", args=[activity.pk]), {"next": "today"}, headers=HTMX)
    assert "0 of 8" in response.content.decode()
    response = browser.post(reverse("jobsearch:strike", args=[activity.pk]), {"next": "today"}, headers=HTMX)
    assert "taken back already" in response.content.decode()


@pytest.mark.parametrize("htmx", [True, False])
def test_a_refusal_stands_beside_the_field_and_what_was_typed_stays(
    its: Scene, browser: Client, htmx: bool
) -> None:
    response = post(browser, htmx=htmx, line="@ Globex, hello", note="more")
    text = response.content.decode()
    assert response.status_code == 422
    assert re.search(r'id="log-line-errors".*?Say with whom', text, re.DOTALL)
    if not htmx:
        assert 'value="@ Globex, hello"' in text
        assert ">\nmore</textarea>" in text
        assert 'aria-invalid="true"' in text
    assert not Activity.objects.exists()


def test_a_refused_day_stands_beside_the_day(its: Scene, browser: Client) -> None:
    for day, words in (
        ("2026-04-15", "still to come"),
        ("9999-12-31", "still to come"),
        ("tomorrow", "Write the day like"),
    ):
        text = post(browser, htmx=True, line="Priya", day=day).content.decode()
        assert re.search(rf'id="log-day-errors".*?{words}', text, re.DOTALL), day
    assert not Activity.objects.exists()


def test_fields_of_their_own_go_before_the_line(its: Scene, browser: Client) -> None:
    post(
        browser,
        line="Priya @ Globx, call",
        employer="Globex",
        day="2026-04-13",
        link="globex.com",
        note="Second line",
    )
    activity = Activity.objects.get()
    assert activity.employer.name == "Globex"
    assert activity.occurred_on == date(2026, 4, 13)
    assert activity.link == "https://globex.com"
    assert activity.note == "call\nSecond line"


def test_a_doubled_submit_logs_once(its: Scene, browser: Client) -> None:
    key = re.search(r'name="source_key" id="log-source_key" value="([^"]+)"', body(browser)).group(1)
    for _ in range(2):
        assert post(browser, line="Priya Shah @ Globex", source_key=key).status_code == 302
    assert Activity.objects.count() == 1


def test_another_text_from_a_page_the_browser_kept_is_another_activity(its: Scene, browser: Client) -> None:
    key = "6b1f6a3e-55f0-4dd0-8c2e-0d1d5f0f6a11"
    for line in ("Priya Shah @ Globex", "Sam Lee @ Initech"):
        post(browser, line=line, source_key=key)
    assert Activity.objects.count() == 2


def test_the_devices_own_time_is_kept_beside_ours(its: Scene, browser: Client) -> None:
    post(browser, line="Priya", device_time="2026-04-14T09:00:00.000Z")
    post(browser, line="Sam", device_time="yesterday")
    priya, sam = Activity.objects.order_by("pk")
    assert priya.device_time == datetime(2026, 4, 14, 9, 0, tzinfo=UTC)
    assert priya.logged_at == WEEK_7
    assert sam.device_time is None


class TestOtherStates:
    def test_preparing_says_what_comes_next(self, clock: Any) -> None:
        clock.set(WEEK_7)
        page = body(client_of(make_student("Pat Prep").user))
        assert "Next: read the Commitment and choose your start date." in page
        assert reverse("commitments:commitment") in page
        assert "This week" not in page

    def test_signed_and_not_started_yet(self, clock: Any) -> None:
        clock.set(WEEK_7)
        alice = make_student("Alice Moreau")
        sign_up(alice, date(2026, 4, 20))
        assert "Your search starts Mon 20 Apr." in body(client_of(alice.user))

    def test_not_seeking_is_left_alone(self, clock: Any) -> None:
        clock.set(WEEK_7)
        student = make_student("Nora Not")
        declare_not_seeking(student, by=student.user, now=WEEK_7)
        page = body(client_of(student.user))
        assert "You are not looking for a job now." in page
        assert "data-logbar" not in page

    def test_after_the_window_a_claim_may_be_filed(self, clock: Any) -> None:
        its = scene()
        clock.set(its.search.closes_at + timedelta(hours=1))
        page = body(client_of(its.alice.user))
        assert reverse("guarantee:claim") in page
        assert "This week" not in page

    def test_after_the_guarantee_ended_too(self, its: Scene, browser: Client) -> None:
        end_guarantee(its.search, on=its.today, cause="offer", by=its.bob, now=WEEK_7)
        page = body(browser)
        assert reverse("guarantee:claim") in page

    def test_in_a_zone_where_it_is_tomorrow_already(self, clock: Any) -> None:
        now = datetime(2026, 4, 14, 15, 0, tzinfo=UTC)
        clock.set(now)
        its = scene(now=now, zone="Asia/Tokyo", country="JP", subdivision="")
        assert "Wednesday 15 April · day 44 of 180" in body(client_of(its.alice.user))


def test_as_many_queries_for_two_hundred_activities_as_for_five(
    its: Scene, browser: Client, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for index in range(5):
        its.log(person=f"Person {index}", employer=f"Employer {index}")
    body(browser)
    with CaptureQueriesContext(connection) as few:
        body(browser)
    for index in range(195):
        its.log(
            day=date(2026, 4, 13) - timedelta(days=index % 40),
            at=noon(date(2026, 4, 14)),
            person=f"Person {index + 5}",
        )
    with django_assert_num_queries(len(few)):
        body(browser)
    assert len(few) <= 20
