"""Two at once: two tabs, a post sent twice, one commit from two sides."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from core.errors import Refused
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.imports import verbs as import_verbs
from standing.models import Period
from tests.factories import client_of
from tests.jobsearch.scenes import WEEK_7, Scene, scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def its(clock: Any) -> Scene:
    clock.set(WEEK_7)
    return scene()


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Runs them in threads that start together; the answers, a refusal among them."""
    barrier = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return work()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_two_tabs_log_the_same_new_person(its: Scene) -> None:
    at_once(*[lambda: its.log(person="Priya Shah", employer="Globex")] * 4)
    assert Activity.objects.count() == 4
    assert Contact.objects.count() == Employer.objects.count() == 1
    assert Period.objects.get(search=its.search, number=7).quotas[0].count == 1


def test_each_of_two_tabs_sees_the_others_activity_in_its_count(its: Scene) -> None:
    at_once(*[lambda person=f"Person {index}": its.log(person=person) for index in range(4)])
    assert Period.objects.get(search=its.search, number=7).quotas[0].count == 4


def test_one_post_sent_twice_at_once_logs_once(its: Scene) -> None:
    said = {
        "kind": "contacted",
        "line": "Priya Shah @ Globex",
        "source_key": "6b1f6a3e-55f0-4dd0-8c2e-0d1d5f0f6a11",
    }
    clients = [client_of(its.alice.user) for _ in range(3)]
    answers = at_once(
        *[lambda client=client: client.post(reverse("jobsearch:log"), said).status_code for client in clients]
    )
    assert answers == [302] * 3
    assert Activity.objects.count() == 1


def test_one_commit_from_two_sides_is_one_activity(its: Scene) -> None:
    link = "https://github.com/a/b/commit/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"
    answers = at_once(*[lambda: its.log("commit", link=link)] * 2)
    assert sum(isinstance(answer, Refused) for answer in answers) == 1
    assert Activity.objects.count() == 1


def test_one_file_imported_twice_at_once_adds_its_rows_once(its: Scene) -> None:
    text = "date,kind,person\n2026-04-13,contacted,Priya\n2026-04-13,contacted,Sam\n"

    def bring() -> int:
        return import_verbs.import_activities(
            its.alice, file_name="a.csv", text=text, by=its.alice.user, now=its.now
        ).new

    assert sorted(at_once(bring, bring)) == [0, 2]


def test_taken_back_twice_at_once_is_taken_back_once(its: Scene) -> None:
    activity = its.log(person="Priya")
    strike = lambda: activity_verbs.strike(activity, by=its.alice.user, now=its.now)  # noqa: E731
    answers = at_once(strike, strike)
    assert sum(isinstance(answer, Refused) for answer in answers) == 1
