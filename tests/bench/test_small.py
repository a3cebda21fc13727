"""The bench's own code at a hundredth of its size: query counts and verdicts, no times."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from commitments.searches.models import Search
from nightly.effects import judge_what_time_changed
from standing.models import Period
from standing.verbs import assess
from tests.bench import figures, measure, table, web
from tests.bench.reference import judged_one_by_one, stored
from tests.bench.school import BenchSchool, of_size, school
from tests.measured import PAGE, marks, put

UNTIL = datetime(2026, 7, 1, 20, tzinfo=UTC)
MANY = 1000
# Each has at least a row for most students; of a smaller one the planner may well take all.
GROWING = (
    "people_student",
    "people_user",
    "commitments_search",
    "jobsearch_activity",
    "standing_period",
    "standing_standing",
    "coaching_deliverable",
)


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: Any) -> Iterator[BenchSchool]:
    with django_db_blocker.unblock(), school(of_size(MANY, UNTIL)) as its:
        assess(its.searches, UNTIL)
        yield its


def test_the_school_is_as_large_as_it_was_asked_for(made: BenchSchool) -> None:
    assert 0.98 * MANY * 200 < made.activities < 1.02 * MANY * 200
    assert len(made.running) == MANY * 3 // 4


def test_the_loop_and_the_sweep_come_to_the_same_row_for_row(made: BenchSchool) -> None:
    some = made.searches[::12]
    every = Period.objects.filter(search__in=some)
    looped = judged_one_by_one(some, every, UNTIL)
    assert looped == stored(every)
    assert {row[0] for row in looped.values()} >= {"met", "missed", "open", "not_assessed"}


def test_the_loop_asks_once_for_each_student_and_quota(made: BenchSchool) -> None:
    some = made.running[::12]
    unsettled = Period.objects.filter(search__in=some, settled_at=None, opens_at__lte=UNTIL)
    with CaptureQueriesContext(connection) as captured:
        looped = judged_one_by_one(some, unsettled, UNTIL)
    assert looped == stored(unsettled)
    assert sum("jobsearch_activity" in query["sql"] for query in captured) == len(some) * 3


def test_a_night_and_a_judgement_of_everyone_take_so_many_statements_whatever_the_number_of_rows(
    made: BenchSchool,
) -> None:
    with measure.undone(), CaptureQueriesContext(connection) as night:
        judge_what_time_changed(UNTIL + figures.NIGHT)
    with measure.undone(), CaptureQueriesContext(connection) as everyone:
        assess(Search.objects.all(), UNTIL)
    assert len(night) == 27  # two of them let periods be grouped by hash: of 259, where they were 230 before
    assert len(everyone) == 10  # two of them let periods be grouped by hash, and no longer


def test_a_batch_of_judging_reads_no_growing_table_as_a_whole(made: BenchSchool) -> None:
    """Else each batch costs more, and holds more memory, the larger the school is."""
    with measure.undone():
        with CaptureQueriesContext(connection) as night:
            judge_what_time_changed(UNTIL + figures.NIGHT)
        parts = [part for query in night for part in query["sql"].split(";\n")]  # of those sent together
        sets = [part for part in parts if "unnest(" in part]
        plans = ["\n".join(explained(sql)) for sql in sets]
    assert len(plans) >= 8
    for table_name in GROWING:
        assert not [plan for plan in plans if f"Seq Scan on {table_name} " in plan]


def explained(sql: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {sql}")
        return [line for (line,) in cursor.fetchall()]


def test_every_figure_of_judging_is_measured_and_checks_itself(made: BenchSchool) -> None:
    running = Search.objects.filter(state="running")
    found = [
        figures.every_period_from_nothing(UNTIL, 1),
        figures.every_period_again(UNTIL, 1),
        figures.steady_night(running, UNTIL, 1),
        figures.first_judgement(running, UNTIL, 1),
        figures.against_the_loop(running.filter(pk__in=made.running[:40]), UNTIL, 1),
    ]
    assert all(figure.ratio > 0 for figure in found)
    assert all(word in table.text(found, MANY, made.activities, 1) for word in ("a steady night", "≥ 100"))


def test_a_figure_above_its_limit_is_missed() -> None:
    assert measure.figure("a", "b", [1, 1, 1], [2, 3, 9], 3).kept
    assert not measure.figure("a", "b", [1, 1, 1], [2, 3.1, 9], 3).kept
    assert measure.figure("a", "b", [1], [9], None).kept


def test_requests_are_made_and_their_queries_counted(made: BenchSchool, tmp_path: Path) -> None:
    with web.clock_at(UNTIL, tmp_path):
        pages = web.pages(made)
        counts = {page.name: web.queries(page) for page in pages}
    assert counts["logging an activity"] <= 10
    assert counts["the same with Today's parts in the answer"] <= 15
    assert counts["Today"] <= 15
    assert counts["a dossier"] <= 35
    assert {count for name, count in counts.items() if "caseload" in name} <= set(range(1, 11))
    assert all(row.kept for row in web.query_figures(pages, counts))


def test_the_table_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(PAGE.read_text())
    put("table one", table.LOADS, page)
    put("table two", table.LOADS, page)
    assert "table one" not in page.read_text()
    assert page.read_text().count("table two") == 1
    assert page.read_text().endswith(PAGE.read_text().partition(marks(table.LOADS)[1])[2])
