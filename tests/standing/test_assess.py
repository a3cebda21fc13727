"""assess: what counts, what it comes to, and that only what differs is written."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coaching.deliverables.models import Deliverable
from commitments.excusals.models import Excusal
from commitments.leave.models import Leave
from rules.instants import start_of_day
from standing.models import Period, Standing
from standing.verbs import assess, assess_student, assess_students
from tests.factories import make_coach, make_student
from tests.standing.making import fill_week, log, make_policy, make_search

START = date(2026, 3, 2)  # a Monday
pytestmark = pytest.mark.django_db


def week(search, number=1):
    return Period.objects.get(search=search, unit="week", number=number)


def counts(period):
    return {quota.key: quota.count for quota in period.quotas}


def at(search, day, hour=12):
    return datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=hour)


def test_a_full_week_is_met_and_provisional_until_its_log_closes():
    search = make_search(START)
    fill_week(search, 1)
    assess([search.pk], at(search, START + timedelta(days=5)))
    first = week(search)
    assert first.verdict == "met"
    assert first.provisional is True
    assert first.settled_at is None
    assert counts(first) == {"people": 8, "commits": 5, "post": 1}
    assess([search.pk], first.log_until)
    first.refresh_from_db()
    assert first.verdict == "met"
    assert first.provisional is False
    assert first.settled_at == first.log_until


def test_eight_messages_to_one_person_are_one_person():
    search = make_search(START)
    for day in range(7):
        log(search, "contacted", START + timedelta(days=day), person="Priya Shah")
    log(search, "follow_up", START, person="priya shah")
    assess([search.pk], at(search, START + timedelta(days=6)))
    assert counts(week(search))["people"] == 1


def test_one_second_before_the_limit_counts_and_at_the_limit_is_late():
    search = make_search(START)
    limit = week(search).log_until
    log(search, "commit", START, at=limit - timedelta(seconds=1))
    late = log(search, "commit", START, at=limit)
    assess([search.pk], limit)
    assert counts(week(search))["commits"] == 1
    late.accepted_at = limit + timedelta(days=2)
    late.save(update_fields=["accepted_at"])
    assess([search.pk], late.accepted_at)
    assert counts(week(search))["commits"] == 2


def test_what_never_counts():
    search = make_search(START, guarantee_until=START + timedelta(days=40))
    log(search, "commit", START - timedelta(days=1))
    log(search, "commit", START, struck_at=at(search, START))
    log(search, "post", START)
    log(search, "contacted", START)
    log(search, "commit", START + timedelta(days=41))
    assess([search.pk], at(search, START + timedelta(days=60)))
    assert counts(week(search)) == {"people": 0, "commits": 0, "post": 0}
    assert counts(week(search, 6)) == {"people": 0, "commits": 0, "post": 0}
    assert week(search, 6).verdict == "not_assessed"
    assert week(search, 5).verdict == "missed"


def test_a_second_call_writes_nothing():
    search = make_search(START)
    fill_week(search, 1)
    now = at(search, START + timedelta(days=20))
    assert assess([search.pk], now) > 0
    before = Standing.objects.values().get()
    assert assess([search.pk], now) == 0
    assert assess([search.pk], now + timedelta(seconds=1)) == 0
    assert Standing.objects.values().get() == before


def test_excusal_and_leave():
    search = make_search(START)
    coach = make_coach("Bob")
    now = at(search, START + timedelta(days=30))
    Excusal.objects.create(
        search=search, number=1, state="in_force", excused_by=coach, excused_at=now, reason="ill"
    )
    Excusal.objects.create(
        search=search, number=2, state="proposed", excused_by=coach, excused_at=now, reason="ill"
    )
    Leave.objects.create(
        search=search,
        first_day=START + timedelta(days=14),
        last_day=START + timedelta(days=20),
        reason="away",
        asked_by=search.student.user,
        asked_at=now,
        granted=True,
        decided_at=now,
    )
    assess([search.pk], now)
    assert [week(search, n).verdict for n in (1, 2, 3, 4, 5)] == [
        "excused",
        "missed",
        "leave",
        "open",
        "open",
    ]
    assert week(search, 3).leave_days == 7
    assert Standing.objects.get().missed == 1


def test_a_search_that_never_began_assesses_nothing():
    search = make_search(START, state="planned")
    assess([search.pk], at(search, START + timedelta(days=20)))
    assert set(Period.objects.values_list("verdict", flat=True)) == {"not_assessed"}
    standing = Standing.objects.get()
    assert standing.level == "green"
    assert standing.current is None


def test_a_month_is_counted_apart():
    policy = make_policy((("people", ("contacted",), 2, "distinct_days", False, "4"),), unit="month")
    search = make_search(date(2024, 1, 31), policy=policy)
    log(search, "contacted", date(2024, 2, 29), person="A")
    log(search, "contacted", date(2024, 2, 28), person="A")
    log(search, "contacted", date(2024, 2, 28), person="B")
    assess([search.pk], datetime(2024, 3, 20, tzinfo=UTC))
    months = Period.objects.filter(search=search, unit="month")
    assert [(m.first_day, m.last_day) for m in months[:2]] == [
        (date(2024, 1, 31), date(2024, 2, 28)),
        (date(2024, 2, 29), date(2024, 3, 30)),
    ]
    assert [counts(m)["people"] for m in months[:2]] == [1, 1]


def test_students_who_never_signed_have_a_standing():
    students = [make_student(state=state) for state in ("enrolled", "preparing", "not_seeking")]
    now = at(None, START)
    assert assess_students([student.pk for student in students], now) == 3
    assert assess_student(students[0], now) == 0
    assert set(Standing.objects.values_list("level", "search")) == {("green", None)}
    assert set(Standing.objects.values_list("stale_at", flat=True)) == {None}, "time alone changes nothing"
    resume = Deliverable.objects.create(
        student=students[1],
        kind="resume",
        due_on=START + timedelta(days=9),
        due_at=datetime(2026, 3, 12, 4, tzinfo=UTC),
        zone="America/New_York",
        set_by=make_coach("Bob"),
        set_at=now,
    )
    assess_student(students[1], now)
    stale_at = Standing.objects.get(student=students[1]).stale_at
    assert stale_at == start_of_day(resume.due_on - timedelta(days=2), "America/New_York")


def test_as_many_queries_for_a_hundred_as_for_one_but_for_what_of_one_comes_together():
    """Who it is and what is around; of many the first would come again with each row of the second."""
    policy = make_policy()
    searches = [make_search(START, policy=policy) for _ in range(100)]
    now = at(None, START + timedelta(days=3))

    def queries(ids):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assess(ids, now)
        return len(captured)

    one = queries([searches[0].pk])
    assert queries([search.pk for search in searches[1:3]]) == one + 1
    assert queries([search.pk for search in searches[3:]]) == one + 1
