"""The school of the journey: the whole program, its second factor on, on a clock that starts in February."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.jobsearch.evidence.servers import serving
from tests.journeys import trackers
from tests.journeys.school import JourneySchool
from tests.live import LiveClock, Server, launch

PATIENCE = 30_000  # milliseconds for what a busy machine does in one
REDIS_OF_ITS_OWN = 8  # the databases from 1 on are the other tests'


@pytest.fixture
def school(tmp_path: Path, browser: Browser) -> Iterator[JourneySchool]:
    """An empty installation, and its people's browsers."""
    expect.set_options(timeout=PATIENCE)
    LiveClock(Server("", {"CLOCK_FILE": str(tmp_path / "clock")}, tmp_path)).set("2026-02-20T15:00Z")
    redis = f"{os.environ['REDIS_URL'].rpartition('/')[0]}/{REDIS_OF_ITS_OWN + worker_number()}"
    with serving() as blog:
        trackers.publish(blog)
        ours = {"REQUIRE_SECOND_FACTOR": "true", "SWEEP_SECONDS": "5", "REDIS_URL": redis}
        with launch(tmp_path, **ours, FETCH_STAND_INS=f"{trackers.BLOG}={blog.address}") as server:
            school = JourneySchool(server, browser, tmp_path)
            yield school
            school.close()


def worker_number() -> int:
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
