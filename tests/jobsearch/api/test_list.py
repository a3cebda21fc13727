"""A student's log for scripts: whose it is, what can be logged, and the activities in pages."""

from datetime import date, timedelta
from typing import Any

import pytest

from jobsearch.activities.models import Activity
from tests.jobsearch.api.conftest import Script
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


def test_it_says_whose_log_it_is_and_what_day(its: Scene, reader: Script) -> None:
    said = reader.get("me").json()
    assert (said["name"], said["time_zone"], said["today"], said["scope"]) == (
        "Alice Moreau",
        "America/New_York",
        "2026-04-14",
        "read",
    )


def test_it_says_which_kinds_there_are(its: Scene, reader: Script) -> None:
    kinds = {kind["slug"]: kind for kind in reader.get("kinds").json()}
    assert kinds["contacted"]["with_person"]
    assert kinds["blog_post"]["needs_link"]


def test_an_activity_says_what_it_counts_for(its: Scene, reader: Script) -> None:
    activity = its.log(employer="Globex")
    item = reader.get(f"activities/{activity.pk}").json()
    assert (item["person"], item["employer"], item["day"], item["counts_for"]) == (
        "Priya Shah",
        "Globex",
        "2026-04-14",
        ["People"],
    )
    assert item["url"].endswith(f"/log/{activity.pk}/")


def test_pages_follow_each_other_and_do_not_shift(its: Scene, reader: Script) -> None:
    for number in range(7):
        its.log(day=its.today - timedelta(days=number // 2), person=f"Person {number}")
    seen, url = [], "activities?limit=3"
    while url:
        page = reader.get(url).json()
        seen += [item["id"] for item in page["items"]]
        its.log(person=f"Meanwhile {len(seen)}")
        url = page["next"]
    assert len(seen) == len(set(seen)) == 7
    days = [Activity.objects.get(pk=pk).occurred_on for pk in seen]
    assert days == sorted(days, reverse=True)


def test_the_next_page_keeps_the_filters(its: Scene, reader: Script) -> None:
    for number in range(3):
        its.log(person=f"Person {number}")
    its.log("applied", note="x")
    page = reader.get("activities?kind=contacted&limit=2").json()
    assert "kind=contacted" in page["next"]
    assert [item["kind"] for item in reader.get(page["next"]).json()["items"]] == ["contacted"]


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("since=2026-04-14", {"Priya"}),
        ("until=2026-04-13", {"Sam"}),
        ("q=initech", {"Sam"}),
        ("kind=follow_up", set()),
        ("", {"Priya", "Sam"}),
    ],
)
def test_the_list_is_narrowed(its: Scene, reader: Script, query: str, people: set[str]) -> None:
    its.log(person="Priya")
    its.log(day=date(2026, 4, 13), person="Sam", employer="Initech")
    assert {item["person"] for item in reader.get(f"activities?{query}").json()["items"]} == people


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("since=soon", "since"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=many", "limit"),
        ("after=nonsense", "after"),
        ("after=2026-99-99.1", "after"),
        ("q=" + "x" * 201, "q"),
    ],
)
def test_a_filter_that_is_none_is_told_by_its_name(
    its: Scene, reader: Script, query: str, field: str
) -> None:
    answer = reader.get(f"activities?{query}")
    assert answer.status_code == 422
    assert list(answer.json()["fields"]) == [field]


def test_any_number_of_activities_costs_the_same(
    its: Scene, reader: Script, django_assert_max_num_queries: Any
) -> None:
    its.log()
    reader.get("activities")
    with django_assert_max_num_queries(12) as few:
        reader.get("activities")
    for number in range(30):
        its.log(person=f"Person {number}")
    with django_assert_max_num_queries(len(few)):
        assert len(reader.get("activities").json()["items"]) == 31
