"""A save judges exactly what it touched: the periods that hold its days, in a few statements, whatever the history."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jobsearch.activities.verbs import correct, strike
from standing.models import Period, Standing
from standing.standings import Columns
from standing.verbs import assess, assess_student
from standing.verification import differences
from tests.factories import make_student
from tests.standing.making import fill_week, log, make_policy, make_search

START = date(2026, 3, 2)
NOW = datetime(2026, 3, 24, 15, tzinfo=UTC)  # in week 4; week 3 can still be logged
pytestmark = pytest.mark.django_db


def wrong(search, *numbers):
    """Spoils what is stored of these weeks: whatever looks at them again puts it right."""
    Period.objects.filter(search=search, number__in=numbers).update(counts=[77, 77, 77])


def spoilt(search):
    return set(Period.objects.filter(search=search, counts=[77, 77, 77]).values_list("number", flat=True))


@pytest.fixture
def search():
    its = make_search(START)
    for number in (1, 2, 3):
        fill_week(its, number)
    assess([its.pk], NOW)
    return its


def test_of_all_weeks_only_those_that_hold_the_days_are_looked_at(search):
    wrong(search, 1, 2, 3, 4, 9)
    assess_student(search.student, NOW, days=[START + timedelta(days=14), START + timedelta(days=21)])
    assert spoilt(search) == {1, 2, 9}
    assess_student(search.student, NOW)
    assert spoilt(search) == set()


def test_it_takes_four_statements_whatever_the_history(search):
    log(search, "commit", START + timedelta(days=21))
    with CaptureQueriesContext(connection) as captured:
        assert assess_student(search.student, NOW, days=[START + timedelta(days=21)]) == 2
    assert len(captured) == 4, (
        "lock, count, write the week and read who it is and what waits, write the standing"
    )
    with CaptureQueriesContext(connection) as captured:
        assert assess_student(search.student, NOW, days=[START + timedelta(days=21)]) == 0
    assert len(captured) == 3
    assert list(differences(NOW)) == []


def indexed(table):
    """The columns that an index of the table holds or hangs on."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT DISTINCT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum > 0
            WHERE i.indrelid = %s::regclass
              AND (a.attnum = ANY(i.indkey)
                   OR pg_get_expr(i.indpred, i.indrelid) ~ ('\\m' || a.attname || '\\M'))""",
            [table],
        )
        return {name for (name,) in cursor.fetchall()}


def test_what_judging_writes_is_in_no_index():
    """So a row's next version stays on its page. Only that a period settles is looked up."""
    judged = {"verdict", "provisional", "leave_days", "counts", "minimums"}
    assert indexed("standing_period") & judged == set()
    assert "settled_at" in indexed("standing_period"), "the query finds what hangs on a condition"
    assert indexed("standing_standing") & {*Columns._fields, "assessed_at"} == set()


def test_an_activity_that_moves_over_a_border_touches_both_weeks_and_no_other(search):
    activity = log(search, "commit", START + timedelta(days=20))
    assess_student(search.student, NOW, days=[activity.occurred_on])
    wrong(search, 1, 3, 4)
    changes = {"occurred_on": START + timedelta(days=21)}
    correct(activity, changes=changes, by=search.student.user, now=NOW)
    assert spoilt(search) == {1}
    wrong(search, 3, 4)
    activity.refresh_from_db()
    strike(activity, by=search.student.user, now=NOW)
    assert spoilt(search) == {1, 3}


def test_what_time_has_changed_meanwhile_is_judged_with_it(search):
    later = Period.objects.get(search=search, number=3).log_until
    assess_student(search.student, later, days=[START + timedelta(days=28)])
    settled = Period.objects.filter(search=search, settled_at=None).order_by("number")
    assert settled[0].number == 4
    assert list(differences(later)) == []


def test_an_older_search_that_holds_the_day_is_judged_too():
    student = make_student(state="searching")
    older = make_search(START, student=student, policy=make_policy(), state="ended")
    newer = make_search(date(2026, 9, 7), student=student, policy=make_policy())
    now = datetime(2026, 9, 8, 15, tzinfo=UTC)
    assess([older.pk, newer.pk], now)
    log(older, "commit", START, at=datetime(2026, 3, 3, tzinfo=UTC))
    assess_student(student, now, days=[START])
    assert Period.objects.get(search=older, number=1).counts == [0, 1, 0]
    assert Standing.objects.get().search_id == newer.pk
    assert list(differences(now)) == []
