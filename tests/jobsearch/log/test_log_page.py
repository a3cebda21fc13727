"""The whole log: narrowed, exported, opened."""

import csv
import io
import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.tables import reading
from jobsearch.activities import verbs as activity_verbs
from jobsearch.corrections.models import CorrectionRequest
from tests.factories import client_of
from tests.jobsearch.scenes import START, WEEK_7, Scene, full_week, noon, scene

pytestmark = pytest.mark.django_db
TUESDAY = date(2026, 3, 3)


@pytest.fixture
def its(clock: Any) -> Scene:
    clock.set(WEEK_7)
    its = scene()
    its.log(day=TUESDAY, at=noon(TUESDAY), person="Priya Shah", employer="Globex", note="intro call")
    its.log(day=TUESDAY, at=noon(TUESDAY), person="Priya Shah", employer="Globex", note="a second mail")
    its.log(day=date(2026, 3, 10), person="Late Lee", employer="Initech")
    its.log(day=START - timedelta(days=3), at=noon(START), person="Early Ana")
    its.log("blog_post", link="https://alice.dev/rust", note="Why I like Rust")
    activity_verbs.strike(its.log(person="Oops Olga"), by=its.alice.user, now=WEEK_7)
    return its


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def names(client: Client, query: str = "") -> list[str]:
    text = client.get(reverse("jobsearch:log") + query).content.decode()
    return re.findall(r"<li data-row.*?<b>(?:<a [^>]*>)?([^<]*)", text, re.DOTALL)


EVERYTHING = ["Oops Olga", "Blog post", "Late Lee", "Priya Shah", "Priya Shah", "Early Ana"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", EVERYTHING),
        ("?q=globex", ["Priya Shah", "Priya Shah"]),
        ("?q=GLOBEX+second", ["Priya Shah"]),
        ("?q=alice.dev", ["Blog post"]),
        ("?kind=blog_post", ["Blog post"]),
        ("?week=1", ["Priya Shah", "Priya Shah"]),
        ("?counts=yes", ["Blog post", "Priya Shah"]),
        ("?counts=no", ["Oops Olga", "Late Lee", "Priya Shah", "Early Ana"]),
        ("?counts=late", ["Late Lee"]),
        ("?counts=struck", ["Oops Olga"]),
        ("?counts=for-people", ["Priya Shah"]),
        ("?since=2026-03-10&until=2026-03-31", ["Late Lee"]),
        ("?week=1&counts=yes&q=priya", ["Priya Shah"]),
        ("?q=nobody", []),
        ("?week=99&kind=nonsense&counts=nonsense", EVERYTHING),
        ("?since=soon", EVERYTHING),
        ("?q=%00", EVERYTHING),
        ("?page=99", EVERYTHING),
    ],
)
def test_narrowing(browser: Client, query: str, found: list[str]) -> None:
    assert names(browser, query) == found


def test_why_not_stands_beside_each_activity(browser: Client) -> None:
    text = browser.get(reverse("jobsearch:log")).content.decode()
    assert "5 activities logged." in text
    assert "In your weeks they count as 1 person and 1 post." in text
    assert "after the limit (22 Mar 2026)" in text
    for words in (
        "counts once with the activity of 3 Mar 2026",
        "before the search started",
        "<b>late</b>",
        "counts for People",
    ):
        assert words in text, words


def test_htmx_gets_the_list_alone(browser: Client) -> None:
    response = browser.get(reverse("jobsearch:log"), {"q": "globex"}, headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()
    assert "2 activities found." in response.content.decode()


def test_an_empty_log_teaches_the_first_step(clock: Any) -> None:
    clock.set(WEEK_7)
    text = client_of(scene().alice.user).get(reverse("jobsearch:log")).content.decode()
    assert "Your log is empty" in text
    assert reverse("jobsearch:today") in text


def exported(client: Client, query: str = "") -> list[dict[str, str]]:
    response: Any = client.get(reverse("jobsearch:export") + query)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="log-2026-04-14.csv"'
    return list(
        csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode().removeprefix("\ufeff")))
    )


def test_the_export_has_every_column_of_the_narrowed_list(browser: Client) -> None:
    assert len(exported(browser)) == len(EVERYTHING)
    (row,) = exported(browser, "?q=second")
    assert row["date"] == "2026-03-03"
    assert row["kind"] == "contacted"
    assert row["person"] == "Priya Shah"
    assert row["employer"] == "Globex"
    assert row["note"] == "a second mail"
    assert row["logged at (UTC)"] == "2026-03-03T16:00:00Z"
    assert row["counts"].startswith("counts once with")
    assert row["logged at (own time)"] == "2026-03-03 11:00"


@pytest.mark.parametrize("note", ["=cmd()|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_formula_is_exported_as_text_and_comes_back_as_it_was(
    its: Scene, browser: Client, note: str
) -> None:
    its.log(person="Formula Fay", note=note)
    (row,) = exported(browser, "?q=formula")
    assert row["note"].startswith("'")
    assert reading.read("note\n" + '"' + row["note"].replace('"', '""') + '"', bool).values(0) == [
        note.strip()
    ]


def test_an_activity_is_seen_corrected_and_its_history_shown(its: Scene, browser: Client) -> None:
    activity = its.log(person="Sam Lee", employer="Initech")
    url = reverse("jobsearch:activity", args=[activity.pk])
    changes = {"kind": "contacted", "occurred_on": "2026-04-13", "person": "Sam Leigh", "employer": "Initech"}
    assert browser.post(url, changes).status_code == 302
    text = browser.get(url).content.decode()
    assert "<del>Sam Lee</del>" in text
    assert "<ins>Sam Leigh</ins>" in text
    assert "<del>14 Apr 2026</del>" in text
    response = browser.post(url, changes | {"person": ""})
    assert response.status_code == 422
    assert "Say with whom" in response.content.decode()


def test_a_settled_activity_offers_to_ask_the_coach(its: Scene, browser: Client) -> None:
    activity = its.alice.activities.get(note="intro call")
    text = browser.get(reverse("jobsearch:activity", args=[activity.pk])).content.decode()
    assert "Ask your coach to correct it" in text
    said = {
        "kind": "contacted",
        "occurred_on": "2026-03-03",
        "person": "Priya Shah",
        "employer": "Globex",
        "note": "call",
    }
    url = reverse("jobsearch:correction_request", args=[activity.pk])
    assert browser.post(url, said).status_code == 422
    assert browser.post(url, said | {"why": "It was no intro"}).status_code == 302
    assert CorrectionRequest.objects.get().changes == {"note": "call"}
    assert (
        "Your coach decides the correction you asked for"
        in browser.get(reverse("jobsearch:activity", args=[activity.pk])).content.decode()
    )


def test_the_coach_sees_the_activity_and_cannot_change_it(its: Scene) -> None:
    activity = its.alice.activities.get(contact__name="Late Lee")
    bob = client_of(its.bob)
    text = bob.get(reverse("jobsearch:activity", args=[activity.pk])).content.decode()
    assert "Late Lee" in text
    assert reverse("coaching:acceptance", args=[its.alice.pk, activity.pk]) in text
    assert bob.post(reverse("jobsearch:activity", args=[activity.pk]), {"person": "x"}).status_code == 404


def test_logging_takes_fifteen_statements_and_what_bounds_the_transaction(
    its: Scene, browser: Client
) -> None:
    def log() -> int:
        with CaptureQueriesContext(connection) as statements:
            said = {"kind": "contacted", "line": "Priya Shah, once more"}
            assert browser.post(reverse("jobsearch:log"), said).status_code == 302
        return len(statements)

    log()
    assert log() <= 15 + 2
    for index in range(60):
        its.log(person=f"Person {index}")
    assert log() <= 15 + 2


def test_as_many_queries_for_two_hundred_activities_as_for_five(
    its: Scene, browser: Client, django_assert_num_queries: Any
) -> None:
    names(browser)
    with CaptureQueriesContext(connection) as few:
        names(browser)
    for index in range(200):
        its.log(
            day=date(2026, 4, 13) - timedelta(days=index % 40),
            person=f"Person {index}",
            employer=f"Employer {index}",
        )
    with django_assert_num_queries(len(few)):
        assert len(names(browser)) == 50


def test_a_log_ten_times_as_long_takes_the_same_queries(its: Scene, browser: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(reverse("jobsearch:log")).status_code == 200
        return len(captured)

    full_week(its, 2)
    browser.get(reverse("jobsearch:log"))  # what a process reads once
    few = queries()
    for week in range(3, 7):
        full_week(its, week)
    for number in range(60):
        its.log(person=f"Another {number}")
    assert queries() == few <= 14
