"""The proof of a search: for any dates, each row with its reason, each opening with its stages; and as CSV."""

import csv
import html
import io
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from jobsearch.activities import verbs as activity_verbs
from jobsearch.openings import verbs
from jobsearch.openings.models import Opening
from jobsearch.openings.moves import newest_move
from jobsearch.proof.collecting import Proof, first_day_of
from rules.states import Stage
from tests.factories import client_of, make_student
from tests.jobsearch.scenes import START, Scene, noon

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def table(browser: Client, name: str, **query: str) -> list[dict[str, str]]:
    answer: Any = browser.get(f"/proof/{name}.csv", query)
    assert answer.status_code == 200
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def proof_of(its: Scene, since: date | None = None, until: date | None = None) -> Proof:
    return Proof(its.alice, since or START, until or its.today, its.now)


def test_it_names_what_counts_and_why_the_rest_does_not(its: Scene) -> None:
    its.log(person="Priya Shah", employer="Globex")
    its.log(person="Priya Shah", employer="Globex")
    its.log("applied", employer="Globex", role="Developer")
    struck = its.log(person="Omar Haddad", employer="Initech")
    activity_verbs.strike(struck, by=its.alice.user, now=its.now)
    proof = proof_of(its)
    assert proof.counting == 1
    assert {(reason.sentence, reason.number) for reason in proof.reasons} == {
        ("the same person, counted already in the same week or month", 1),
        ("on record; not one of the weekly goals", 1),
        ("taken back by the student", 1),
    }


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        pytest.param(date(2026, 4, 6), date(2026, 4, 6), 1, id="one day, both ends included"),
        pytest.param(date(2026, 4, 6), date(2026, 4, 7), 2, id="the last day, too"),
        pytest.param(date(2026, 4, 7), date(2026, 4, 14), 1, id="not the day before"),
        pytest.param(date(2026, 4, 8), date(2026, 4, 14), 0, id="nothing then"),
    ],
)
def test_both_dates_are_included(its: Scene, since: date, until: date, count: int) -> None:
    for day in (date(2026, 4, 6), date(2026, 4, 7)):
        its.log(day=day, at=noon(day), person=f"Person of {day}", employer="Globex")
    assert len(proof_of(its, since, until).lines) == count


def test_what_counts_is_judged_by_the_whole_week_also_where_the_dates_cut_it(its: Scene) -> None:
    for day in (date(2026, 4, 6), date(2026, 4, 8)):
        its.log(day=day, at=noon(day), person="Priya Shah", employer="Globex")
    (line,) = proof_of(its, date(2026, 4, 7), date(2026, 4, 12)).lines
    assert "counts once with the activity of" in line.counted.sentence


def test_each_opening_has_its_stages_until_the_last_day_and_says_what_was_undone(its: Scene) -> None:
    day = date(2026, 3, 10)
    its.log("applied", day, at=noon(day), employer="Globex", role="Developer")
    opening = Opening.objects.get(student=its.alice)
    verbs.move(opening, stage=Stage.OFFERED, by=its.alice.user, now=its.now)
    verbs.undo(newest_move(opening), by=its.alice.user, now=its.now)
    verbs.move(opening, stage=Stage.TALKING, by=its.alice.user, now=its.now)
    (history,) = proof_of(its).openings
    assert [move.stage for move in history.moves] == ["reached_out", "offered", "talking"]
    assert [move.stage for move in history.moves if move.pk in history.undone] == ["offered"]
    (earlier,) = proof_of(its, until=date(2026, 3, 31)).openings
    assert [move.stage for move in earlier.moves] == ["reached_out"]


def test_an_opening_without_a_step_in_these_days_is_left_out(its: Scene) -> None:
    day = date(2026, 3, 10)
    its.log("applied", day, at=noon(day), employer="Globex", role="Developer")
    assert proof_of(its, since=date(2026, 4, 1)).openings == []


def test_its_files_say_days_zone_and_instants_exactly(its: Scene, browser: Client) -> None:
    its.log(person="Priya Shah", employer="Globex")
    (row,) = table(browser, "activities")
    assert row["day (the student’s own)"] == "2026-04-14"
    assert row["logged at (UTC)"] == "2026-04-14T15:00:00Z"
    assert row["logged at (America/New_York)"] == "2026-04-14T11:00:00-04:00"
    assert (row["counts"], row["counts for, or why not"]) == ("yes", "counts for People")


def test_a_formula_is_text_in_its_files(its: Scene, browser: Client) -> None:
    its.log("applied", employer='=HYPERLINK("http://evil.example")', role="+1+1", note="@SUM(A1)")
    (row,) = table(browser, "activities")
    assert (row["employer"][0], row["role"], row["note"]) == ("'", "'+1+1", "'@SUM(A1)")
    (stage,) = table(browser, "stages")
    assert stage["role"] == "'+1+1"


def test_the_weeks_say_what_was_asked_for(its: Scene, browser: Client) -> None:
    its.log(person="Priya Shah", employer="Globex")
    rows = table(browser, "weeks", since="2026-04-13", until="2026-04-14")
    assert [(row["number"], row["quota"], row["counted"], row["asked for"]) for row in rows] == [
        ("7", "People", "1", "8"),
        ("7", "Commits", "0", "5"),
        ("7", "Blog post", "0", "1"),
    ]


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        pytest.param("2026-04-10", "2026-04-09", "Choose that day or a later one", id="the wrong way round"),
        pytest.param("2026-04-10", "2026-04-15", "is still to come", id="to come in New York"),
        pytest.param("yesterday", "2026-04-09", "This is no day of the calendar", id="no day"),
        pytest.param(
            "2026-02-30", "2026-04-09", "This is no day of the calendar", id="a day that is not there"
        ),
        pytest.param("", "2026-04-09", "Choose the first day", id="no first day"),
        pytest.param("1900-01-01", "2026-04-09", "Choose a day from", id="long ago"),
    ],
)
@pytest.mark.parametrize("path", ["/proof/", "/proof/stages.csv"])
def test_dates_that_cannot_be_are_said_beside_the_field(
    browser: Client, path: str, since: str, until: str, said: str
) -> None:
    answer = browser.get(path, {"since": since, "until": until})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert said in page and (f'value="{since}"' in page or not since)


def test_a_file_that_is_none_of_them_is_not_found(browser: Client) -> None:
    assert browser.get("/proof/secrets.csv").status_code == 404


def test_it_begins_with_the_search_else_with_the_log(its: Scene) -> None:
    assert first_day_of(its.alice, its.today) == START
    nobody = make_student("Nadia")
    assert first_day_of(nobody, its.today) == its.today


def test_each_figure_opens_its_list_in_the_log(its: Scene, browser: Client) -> None:
    its.log(person="Priya Shah", employer="Globex")
    its.log(person="Priya Shah", employer="Globex")
    its.log("applied", employer="Globex", role="Developer")
    page = html.unescape(browser.get("/proof/").content.decode())
    for narrowed, count in (("", 3), ("&counts=yes", 1), ("&counts=no", 2), ("&kind=contacted", 2)):
        address = f"/log/?since=2026-03-02&until=2026-04-14{narrowed}"
        assert f'href="{address}"' in page
        assert browser.get(address).content.decode().count("<li data-row") == count, narrowed


def test_a_long_search_asks_no_more_than_a_short_one(its: Scene, browser: Client) -> None:
    def queries() -> list[int]:
        numbers = []
        for path in ("/proof/", "/proof/activities.csv", "/proof/stages.csv", "/proof/weeks.csv"):
            with CaptureQueriesContext(connection) as asked:
                answer: Any = browser.get(path)
                assert b"".join(answer)
            numbers.append(len(asked))
        return numbers

    its.log("applied", employer="First", role="Developer")
    its.log(person="First Person", employer="Elsewhere")
    queries()
    few = queries()
    for index in range(40):
        day = its.today - timedelta(days=index % 30)
        its.log("applied", day, at=noon(day), employer=f"Employer {index}", role=f"Developer {index}")
        its.log(day=day, at=noon(day), person=f"Person {index}", employer=f"Other {index}")
    assert queries() == few


def test_a_student_without_a_search_has_a_proof_too(clock: Any) -> None:
    now = datetime(2026, 4, 14, 15, 0, tzinfo=UTC)
    clock.set(now)
    page = client_of(make_student("Nadia").user).get("/proof/").content.decode()
    assert "Nothing is logged for these days" in page
