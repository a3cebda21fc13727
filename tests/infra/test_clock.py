"""core.clock: one clock for every process."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core import clock as core_clock

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


def test_real_time_without_a_file(settings: Any) -> None:
    settings.CLOCK_FILE = ""
    assert abs(core_clock.now() - datetime.now(UTC)) < timedelta(seconds=2)


def test_a_frozen_clock_stands_still(clock: Any) -> None:
    core_clock.set_clock(NOON, frozen=True)
    assert core_clock.now() == core_clock.now() == NOON


def test_a_set_clock_runs_on(clock: Any) -> None:
    core_clock.set_clock(NOON)
    first = core_clock.now()
    assert timedelta(0) <= first - NOON < timedelta(seconds=2)
    assert core_clock.now() > first


def test_a_change_is_seen_at_once_and_real_time_comes_back(clock: Any) -> None:
    for day in range(1, 28):
        core_clock.set_clock(NOON.replace(day=day), frozen=True)
        assert core_clock.now().day == day
    core_clock.set_clock(None)
    assert abs(core_clock.now() - datetime.now(UTC)) < timedelta(seconds=2)


def test_without_a_file_there_is_nothing_to_set(settings: Any) -> None:
    settings.CLOCK_FILE = ""
    with pytest.raises(RuntimeError, match="CLOCK_FILE"):
        core_clock.set_clock(NOON)
