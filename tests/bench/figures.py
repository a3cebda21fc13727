"""What judging everyone costs: each figure beside its limit (docs/performance.md). The school was judged at `now`.

Every figure runs what production runs: the sweep's own step, or `assess`. What a round writes is undone before the
next.
"""

import time
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from commitments.searches.models import Search
from nightly.effects import judge_everyone, judge_what_time_changed
from standing.models import Period, Standing
from tests.bench.measure import ROUNDS, Figure, figure, in_turns, put_back, seconds, vacuum
from tests.bench.reference import judged_one_by_one, stored

NIGHT = timedelta(hours=12)  # from 20:00 to 08:00 UTC: each of the school's zones has its midnight in it
LOOPED = 2_000  # students of the plain loop

# No index has all of what it adds up, so that it reads the table.
SCAN = "SELECT sum(occurred_on - date '2026-01-01') FROM jobsearch_activity"
GROUP_BY = """
    SELECT sum(people), sum(commits), sum(posts) FROM (
        SELECT student_id, (occurred_on - date '2020-01-01') / 7 AS week,
               count(*) FILTER (WHERE kind_id IN ('contacted', 'follow_up')) AS people,
               count(*) FILTER (WHERE kind_id = 'commit') AS commits,
               count(*) FILTER (WHERE kind_id = 'post' AND link <> '') AS posts
        FROM jobsearch_activity WHERE struck_at IS NULL GROUP BY 1, 2
    ) weeks"""
FORGET_CURRENT = """
    UPDATE standing_period SET verdict = 'not_assessed', provisional = false, counts = '{}', minimums = '{}'
    WHERE opens_at <= %(now)s AND closes_at > %(now)s AND settled_at IS NULL;
    UPDATE standing_standing s SET current_id = NULL, reasons = '[]', last_activity_on = NULL, stale_at = %(now)s
    FROM commitments_search c WHERE c.id = s.search_id AND c.state = 'running'"""
FORGET_ALL = """
    UPDATE standing_period
    SET verdict = 'not_assessed', provisional = false, counts = '{}', minimums = '{}', settled_at = NULL
    WHERE counts <> '{}';
    DELETE FROM standing_standing"""


class WrongAnswer(Exception):
    """What was timed did not do what it should have done; its time is worth nothing."""


def ask(sql: str, **parameters: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters or None)
        return cursor.fetchone()[0] if cursor.description else None


def scan() -> None:
    ask(SCAN)


def group_by() -> None:
    ask(GROUP_BY)


def check(right: bool, what: str) -> None:
    if not right:
        raise WrongAnswer(what)


def steady_night(running: QuerySet[Search], now: datetime, rounds: int = ROUNDS) -> Figure:
    """The sweep's step as of the next morning; everyone was judged this evening, and a seventh of the weeks settles."""
    theirs, its, settled = [], [], 0
    with put_back() as as_before:
        for _ in range(rounds):
            theirs.append(seconds(scan))
            its.append(seconds(lambda: judge_what_time_changed(now + NIGHT)))
            settled = Period.objects.filter(settled_at__gt=now).count()
            as_before()
    many = running.count()
    check(0 < settled <= many / 7 * 1.02, f"{settled} weeks settled of {many} searches")
    note = f"{settled:,} of {2 * many:,} open weeks settle"
    return figure("a steady night", "scan", theirs, its, 2.5, note)


def first_judgement(running: QuerySet[Search], now: datetime, rounds: int = ROUNDS) -> Figure:
    """The current week of everyone as if never judged: each verdict and each standing is written."""
    theirs, its = [], []
    with put_back() as as_before:
        for _ in range(rounds):
            ask(FORGET_CURRENT, now=now)
            vacuum()
            theirs.append(seconds(scan))
            its.append(seconds(lambda: judge_what_time_changed(now)))
            unsaid = Period.objects.filter(
                opens_at__lte=now, closes_at__gt=now, search__in=running, counts=[]
            )
            check(not unsaid.exists(), "a current week was left unjudged")
            blank = Standing.objects.filter(search__in=running, current=None)
            check(not blank.exists(), "a standing was left as it was")
            as_before()
    note = f"{running.count():,} verdicts and as many standings written"
    return figure("the current week of all, every row written", "scan", theirs, its, 5, note)


def every_period_again(now: datetime, rounds: int = ROUNDS) -> Figure:
    written: list[int] = []
    found = in_turns(
        "every period of everyone, nothing to write",
        unit=("GROUP BY", group_by),
        ours=lambda: written.append(judge_everyone(now)[0]),
        limit=5,
        rounds=rounds,
        note=f"{Period.objects.count():,} periods, 0 rows written",
    )
    check(not any(written), f"{written} rows were written where all was right")
    return found


def every_period_from_nothing(now: datetime, rounds: int = ROUNDS) -> Figure:
    """No verdict there: a school that nobody has judged, or one that is made so."""
    theirs, its, written = [], [], 0
    for _ in range(rounds):
        if Standing.objects.exists():
            ask(FORGET_ALL)
        vacuum()
        theirs.append(seconds(group_by))
        started = time.perf_counter()
        written, failed = judge_everyone(now)
        its.append(time.perf_counter() - started)
        check(not failed, "somebody could not be judged")
    vacuum()
    check(written > Search.objects.count(), "next to nothing was written")
    check(judge_everyone(now)[0] == 0, "a second judgement wrote something")
    name, note = "every period of everyone, every verdict deleted first", f"{written:,} rows written"
    return figure(name, "GROUP BY", theirs, its, 14, note)


def against_the_loop(running: QuerySet[Search], now: datetime, rounds: int = ROUNDS) -> Figure:
    """The night beside a plain loop over some, as if over all; the verdicts of these are compared row for row."""
    ids = list(running.order_by("pk").values_list("pk", flat=True))
    some = ids[:: max(1, len(ids) // LOOPED)][:LOOPED]
    its_periods = Period.objects.filter(search__in=some, opens_at__lte=now + NIGHT, log_until__gt=now)
    loops, nights, rows = [], [], 0
    with put_back() as as_before:
        for _ in range(rounds):
            nights.append(seconds(lambda: judge_what_time_changed(now + NIGHT)))
            started = time.perf_counter()
            looped = judged_one_by_one(some, its_periods, now + NIGHT)
            loops.append((time.perf_counter() - started) * len(ids) / len(some))
            rows = len(looped)
            check(looped == stored(its_periods), "the loop and the sweep do not come to the same")
            as_before()
    found = figure(
        "a plain loop over students, beside the night", "night", nights, loops, 100, f"{rows:,} rows compared"
    )
    return replace(found, at_least=True)
