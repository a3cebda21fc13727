"""`bin/bench [students]`: paired ratios, so that a slow or busy machine does not matter. Exit status 1 above a limit.

Each round times one `GROUP BY student, week` with the same counts, then assess of everyone; what is reported is the
median of the rounds' ratios. The limits are DESIGN's figures with room for noise.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careerservices.settings")
django.setup()

from django.db import connection  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from standing.verbs import assess  # noqa: E402
from tests.standing.bulk import school  # noqa: E402

START = date(2026, 3, 2)
NOW = datetime(2026, 7, 1, 15, tzinfo=UTC)
ENTRIES = 300  # of each student: twelve a week
ROUNDS = 5
LIMITS = {
    "by time alone": 3.0,
    "from nothing, nothing to write": 8.0,
    "from nothing, nearly all written": 14.0,
}

GROUP_BY = """
    SELECT a.student_id, (a.occurred_on - %s) / 7 AS week,
           count(DISTINCT a.contact_id) FILTER (WHERE a.kind_id IN ('contacted', 'follow_up')),
           count(*) FILTER (WHERE a.kind_id = 'commit'), count(*) FILTER (WHERE a.kind_id = 'post' AND a.link <> '')
    FROM jobsearch_activity a WHERE a.struck_at IS NULL GROUP BY 1, 2"""


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def group_by() -> None:
    with connection.cursor() as cursor:
        cursor.execute(GROUP_BY, [START])
        cursor.fetchall()


def forget() -> None:
    """Every stored verdict is wrong, so that all have to be written."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE standing_period SET verdict = 'open', quotas = '[]', settled_at = NULL")


def median_ratio(
    searches: list[int], before: Callable[[], None] | None = None, *, by_time: bool = False
) -> tuple[float, float, float]:
    """The ratio, and the medians of both times in seconds."""
    plain, judged = [], []
    for _ in range(ROUNDS):
        if before:
            before()
        plain.append(seconds(group_by))
        judged.append(seconds(lambda: assess(searches, NOW, by_time=by_time)))
    ratio = statistics.median(ours / theirs for ours, theirs in zip(judged, plain, strict=True))
    return ratio, statistics.median(plain), statistics.median(judged)


def one_alone(search: int) -> str:
    with CaptureQueriesContext(connection) as captured:
        assess([search], NOW)
    took = statistics.median(seconds(lambda: assess([search], NOW)) for _ in range(20))
    return f"One search alone: {took * 1000:.1f} ms, {len(captured)} queries."


def main(students: int) -> int:
    with school(students, start=START, each=ENTRIES) as searches:
        assess(searches, NOW)
        results = {
            "by time alone": median_ratio(searches, by_time=True),
            "from nothing, nothing to write": median_ratio(searches),
            "from nothing, nearly all written": median_ratio(searches, forget),
        }
        alone = one_alone(searches[0])
    head = f"{students} students, {students * ENTRIES} entries, {students * 26} weeks; medians of {ROUNDS} rounds."
    lines = [
        f"assess of everyone, {name}: {ratio:.1f} × one GROUP BY "
        f"({judged:.2f} s and {plain:.2f} s; limit {LIMITS[name]:.0f} ×)."
        for name, (ratio, plain, judged) in results.items()
    ]
    sys.stdout.write("\n".join([head, *lines, alone, ""]))
    return int(any(ratio > LIMITS[name] for name, (ratio, *_) in results.items()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
