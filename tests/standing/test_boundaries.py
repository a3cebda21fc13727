"""The edges of weeks and windows by name: each to the second, and in zones whose midnight is no plain one."""

from datetime import UTC, date, datetime, timedelta

import pytest

from standing.models import Period
from standing.verbs import assess, assess_student
from tests.standing.making import log, make_policy, make_search

ONE_COMMIT = (("commits", ("commit",), 1, "activities", False, "1"),)
SECOND = timedelta(seconds=1)
pytestmark = pytest.mark.django_db


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


# zone, start, and the first instants of week 1, after it, and after which activities for it are late
WEEKS = {
    "a plain week": ("America/New_York", "2026-06-01", "2026-06-01T04:00", "2026-06-08T04:00", "2026-06-15T04:00"),
    "clocks change on its last day": (
        "America/New_York", "2026-03-02", "2026-03-02T05:00", "2026-03-09T04:00", "2026-03-16T04:00",
    ),
    "clocks change back within it": (
        "America/New_York", "2026-10-26", "2026-10-26T04:00", "2026-11-02T05:00", "2026-11-09T05:00",
    ),
    "Cairo: the midnight of the limit does not exist": (
        "Africa/Cairo", "2026-04-10", "2026-04-09T22:00", "2026-04-16T22:00", "2026-04-23T22:00",
    ),
    "Havana: the midnight of the limit does not exist": (
        "America/Havana", "2026-02-22", "2026-02-22T05:00", "2026-03-01T05:00", "2026-03-08T05:00",
    ),
    "Havana: the midnight of the limit exists twice": (
        "America/Havana", "2026-10-18", "2026-10-18T04:00", "2026-10-25T04:00", "2026-11-01T04:00",
    ),
    "it starts on a leap day": (
        "America/New_York", "2028-02-29", "2028-02-29T05:00", "2028-03-07T05:00", "2028-03-14T04:00",
    ),
    "a zone half an hour off": (
        "Asia/Kolkata", "2026-06-01", "2026-05-31T18:30", "2026-06-07T18:30", "2026-06-14T18:30",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WEEKS)
def test_a_week_opens_ends_and_settles_to_the_second(name):
    zone, start, opens, ends, limit = WEEKS[name]
    search = make_search(date.fromisoformat(start), zone=zone, policy=make_policy(ONE_COMMIT))

    def verdict(moment):
        assess([search.pk], moment)
        period = Period.objects.get(search=search, number=1)
        return period.verdict, period.settled_at is not None

    assert verdict(utc(opens) - SECOND) == ("not_assessed", False)
    assert verdict(utc(opens)) == ("open", False)
    assert verdict(utc(ends) - SECOND) == ("open", False)
    assert verdict(utc(limit) - SECOND) == ("open", False)
    assert verdict(utc(limit)) == ("missed", True)
    log(search, "commit", search.start_date, at=utc(limit))
    assert verdict(utc(limit)) == ("missed", True)
    log(search, "commit", search.start_date, at=utc(limit) - SECOND)  # another process was about to write it
    assess_student(search.student, utc(limit), days=[search.start_date])
    assert verdict(utc(limit)) == ("met", True)


def test_the_last_day_of_the_window_counts_and_the_day_after_does_not():
    policy = make_policy(ONE_COMMIT, unfinished="in_full")
    search = make_search(date(2026, 3, 2), policy=policy)
    assert search.last_day == date(2026, 8, 29)
    last = Period.objects.filter(search=search).order_by("-number")[0]
    assert last.number == 26
    assert last.first_day == date(2026, 8, 24)
    assert last.last_day == date(2026, 8, 29)
    assert last.assessed_days == 6
    log(search, "commit", date(2026, 8, 30))
    assess([search.pk], search.closes_at)
    last.refresh_from_db()
    assert last.verdict == "open"
    assert last.quotas[0].count == 0
    log(search, "commit", date(2026, 8, 29), at=search.closes_at - SECOND)
    assess([search.pk], search.closes_at)
    last.refresh_from_db()
    assert last.verdict == "met"
    assert last.quotas[0].count == 1
    assert last.provisional is True


def test_a_leap_day_is_a_day_of_its_week():
    search = make_search(date(2028, 2, 28), policy=make_policy(ONE_COMMIT))
    log(search, "commit", date(2028, 2, 29))
    assess([search.pk], utc("2028-03-01T12:00"))
    week = Period.objects.get(search=search, number=1)
    assert week.last_day == date(2028, 3, 5)
    assert week.verdict == "met"


@pytest.mark.parametrize(
    ("unfinished", "verdict", "minimum"),
    [("not_assessed", "not_assessed", 7), ("in_proportion", "missed", 6), ("in_full", "missed", 7)],
)
def test_an_unfinished_last_week(unfinished, verdict, minimum):
    policy = make_policy((("commits", ("commit",), 7, "activities", False, "1"),), unfinished=unfinished)
    search = make_search(date(2026, 3, 2), policy=policy)
    assess([search.pk], search.closes_at + timedelta(days=8))
    last = Period.objects.filter(search=search).order_by("-number")[0]
    assert last.verdict == verdict
    assert last.quotas[0].minimum == minimum
