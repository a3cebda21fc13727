"""Beat as a thread of the worker: it goes on beside a slow task, and the process ends with it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ops import children, commands

TASKS = """
import os
import time

import redis
from celery import Celery

from careerservices.beat_inside import BeatInside

app = Celery("small", broker=os.environ["REDIS_URL"])
app.conf.task_default_queue = os.environ["QUEUE"]
app.conf.worker_prefetch_multiplier = 1
app.conf.beat_schedule = {
    "slow": {"task": "small.slow", "schedule": 0.3},
}
app.steps["worker"].add(BeatInside)


@app.task(name="small.slow")
def slow():
    broker = redis.Redis.from_url(os.environ["REDIS_URL"])
    for _ in range(200):
        if broker.llen(os.environ["QUEUE"]) >= 3:
            break
        time.sleep(0.1)
    with open(os.environ["SEEN"], "w") as seen:
        seen.write(str(broker.llen(os.environ["QUEUE"])))
"""


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of a small program in the folder: its only task lasts until three more wait, or 20 seconds."""
    (tmp_path / "small.py").write_text(TASKS)
    return os.environ | {
        "PYTHONPATH": f"{tmp_path}:{Path(__file__).resolve().parents[2]}",
        "QUEUE": tmp_path.name,
        "SEEN": str(tmp_path / "seen"),
        "BEAT_INSIDE": str(tmp_path / "schedule"),
    }


def start(env: dict[str, str], folder: Path) -> "subprocess.Popen[bytes]":
    command = ["small" if word == "careerservices" else word for word in commands.solo_worker(sys.executable)]
    with (folder / "log").open("wb") as log:
        return children.start(command, env=env, cwd=folder, log=log)


def test_a_slow_task_does_not_keep_beat_from_sending(env: dict[str, str], tmp_path: Path) -> None:
    worker = start(env, tmp_path)
    try:
        seen = tmp_path / "seen"
        children.wait_until(lambda: seen.exists() and bool(seen.read_text()), worker, "the task", 120)
        assert int(seen.read_text()) >= 3
    finally:
        children.stop(worker)


def test_beat_that_cannot_go_on_ends_the_worker(env: dict[str, str], tmp_path: Path) -> None:
    worker = start(env | {"BEAT_INSIDE": str(tmp_path / "no folder" / "schedule")}, tmp_path)
    try:
        assert worker.wait(120) == 1
        assert "'beat' crashed" in (tmp_path / "log").read_text()
    finally:
        children.stop(worker)
