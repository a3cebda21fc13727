"""How often the database is asked when something is logged and for Today; docs/performance.md names each time."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.clock import now
from standing.models import Period, Standing
from tests.factories import client_of
from tests.jobsearch.scenes import WEEK_7, Scene, full_week

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
# In a test, the transaction of a verb begins and ends with a savepoint.
BEGIN, COMMIT = re.compile(r"(?<!RELEASE )SAVEPOINT"), re.compile("RELEASE SAVEPOINT")


@pytest.fixture
def browser(its: Scene) -> Client:
    for number in (1, 2, 3, 5):
        full_week(its, number)
    its.log(person="Priya")
    browser = client_of(its.alice.user)
    browser.get("/today/")
    _log(browser, "Sam")
    return browser


def _log(browser: Client, line: str, **headers: str) -> None:
    data = {"kind": "contacted", "line": line, "source_key": str(uuid4())}
    answer = browser.post("/log/", data, headers=headers)
    assert answer.status_code == (200 if headers else 302)


def asked(browser: Client, clock: Any, line: str, **headers: str) -> list[str]:
    """What is sent, but for BEGIN, where a line is logged a minute later, so that the standing is another."""
    clock.set(now() + timedelta(minutes=1))
    with CaptureQueriesContext(connection) as captured:
        _log(browser, line, **headers)
    sent = [query["sql"] for query in captured]
    assert sum(BEGIN.search(sql) is not None for sql in sent) == 1
    assert sum(COMMIT.search(sql) is not None for sql in sent) == 1
    return [sql for sql in sent if not BEGIN.search(sql)]


def test_an_activity_takes_ten(its: Scene, browser: Client, clock: Any) -> None:
    standing = Standing.objects.get(student=its.alice).last_activity_at
    sent = asked(browser, clock, "Priya, a call")
    assert Standing.objects.get(student=its.alice).last_activity_at > standing
    parts = (
        "django_session",
        "people_user",
        "commitments_activitykind",
        "pg_advisory_xact_lock",
        'INSERT INTO "jobsearch_activity"',
        "FOR NO KEY UPDATE",
        "p.begun",
        "old.level",
        "INSERT INTO standing_standing",
        "RELEASE SAVEPOINT",
    )
    assert len(sent) == len(parts)
    for sql, part in zip(sent, parts, strict=True):
        assert part in sql


def test_one_that_makes_the_week_another_takes_no_more(its: Scene, browser: Client, clock: Any) -> None:
    """The week is written on the way on which the standing is read."""
    week = Period.objects.get(search=its.search, number=7)
    Period.objects.filter(pk=week.pk).update(counts=[1, 0, 0])
    assert len(asked(browser, clock, "Priya, again")) == 10
    week.refresh_from_db()
    assert week.counts == [2, 0, 0]


@pytest.mark.parametrize(("line", "more"), [("Noor, a call", 1), ("Noor @ Initech, a call", 2)])
def test_a_person_and_an_employer_whom_nobody_named_yet_take_one_more_each(
    its: Scene, browser: Client, clock: Any, line: str, more: int
) -> None:
    assert len(asked(browser, clock, line)) == 10 + more


def test_with_todays_parts_it_takes_fifteen(its: Scene, browser: Client, clock: Any) -> None:
    _log(browser, "Sam", **HTMX)
    sent = asked(browser, clock, "Priya, a call", **HTMX)
    assert len(sent) == 15
    assert not [sql for sql in sent if "commitments_policy" in sql and '"text"' in sql]


def test_today_takes_fourteen(its: Scene, browser: Client, django_assert_num_queries: Any) -> None:
    browser.get("/today/")
    with django_assert_num_queries(14):
        browser.get("/today/")
    assert now() == WEEK_7


def test_what_is_not_among_todays_newest_says_what_it_counts_for_too(
    its: Scene, browser: Client, clock: Any
) -> None:
    for number in range(9):
        its.log(person=f"Person {number}")
    clock.set(now() - timedelta(minutes=30))
    answer = browser.post("/log/", {"kind": "contacted", "line": "Zoe"}, headers=HTMX)
    assert "Logged: Zoe · contacted; counts for People." in answer.content.decode()
