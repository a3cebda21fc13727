"""One program's death is not the others': who ends is started again, ever slower, while everything else goes on."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ops import children
from ops.supervisor import LONG_ENOUGH, LONGEST_WAIT, ChildProgram, Supervisor, wait_before_start

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SLEEPS = [sys.executable, "-c", "import time; time.sleep(600)"]


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    before = {number: signal.getsignal(number) for number in SIGNALS}
    made = Supervisor()
    yield made
    for watched in made.watched.values():
        children.stop(watched.child, patience=1)
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [
        (0, 0),
        (1, 0),
        (2, 1),
        (3, 2),
        (4, 4),
        (5, 8),
        (6, 16),
        (7, 32),
        (8, LONGEST_WAIT),
        (500, LONGEST_WAIT),
    ],
)
def test_who_fails_again_and_again_waits_longer(failures: int, seconds: float) -> None:
    assert wait_before_start(failures) == seconds


def test_a_worker_that_dies_six_times_in_a_minute_is_started_ever_slower_and_the_web_goes_on(
    supervisor: Supervisor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    starts = tmp_path / "starts"
    dies = [sys.executable, "-c", f"open({str(starts)!r}, 'a').write('x'); raise SystemExit(1)"]
    web = supervisor.start(ChildProgram("web", [*SLEEPS], {}))
    supervisor.start(ChildProgram("worker", [*dies], {}))
    worker = supervisor.watched["worker"]
    began, seen = worker.since, []
    for second in range(120):
        if worker.due is None:
            worker.child.wait(30)
        before = worker.child.pid
        supervisor.look(began + second)
        if worker.child.pid != before:
            seen.append(second)

    assert seen == [0, 2, 5, 10, 19, 36, 69]  # each death is noted a second after the start
    assert len([second for second in seen if second < LONG_ENOUGH]) == 6
    assert web.poll() is None
    assert supervisor.watched["web"].child is web
    assert len(starts.read_text()) in (7, 8)  # the last one may still be starting
    assert "worker ended with status 1; it is started again in 32 s." in capsys.readouterr().out


def test_who_ran_long_enough_is_back_at_once(supervisor: Supervisor) -> None:
    supervisor.start(ChildProgram("web", [*SLEEPS], {}))
    web = supervisor.watched["web"]
    web.failures = 7
    web.child.kill()
    web.child.wait(10)
    supervisor.look(web.since + LONG_ENOUGH)
    assert web.failures == 1
    assert web.child.poll() is None


def test_the_last_moment_of_dying_soon(supervisor: Supervisor) -> None:
    supervisor.start(ChildProgram("web", [*SLEEPS], {}))
    web = supervisor.watched["web"]
    web.failures = 7
    web.child.kill()
    web.child.wait(10)
    supervisor.look(web.since + LONG_ENOUGH - 0.001)
    assert web.failures == 8
    assert web.due == web.since + LONG_ENOUGH - 0.001 + LONGEST_WAIT


def test_a_broker_that_dies_is_started_again(supervisor: Supervisor) -> None:
    first = supervisor.start(ChildProgram("valkey", [*SLEEPS], {}))
    first.kill()
    first.wait(10)
    watched = supervisor.watched["valkey"]
    supervisor.look(watched.since + 1)
    assert watched.child.pid != first.pid
    assert watched.child.poll() is None


def test_what_cannot_be_started_is_tried_again(
    supervisor: Supervisor, capsys: pytest.CaptureFixture[str]
) -> None:
    able = [True, False, True]

    def start() -> "children.subprocess.Popen[bytes]":
        if able.pop(0):
            return children.start([*SLEEPS], env={})
        raise children.Failed("PostgreSQL did not answer within 60 seconds.")

    first = supervisor.adopt("postgres", start)
    watched = supervisor.watched["postgres"]
    first.kill()
    first.wait(10)
    supervisor.look(watched.since + 1)
    assert "postgres could not be started: PostgreSQL did not answer" in capsys.readouterr().out
    supervisor.look(watched.since + 1.9)
    assert watched.child is first
    supervisor.look(watched.since + 2)
    assert watched.child.poll() is None
