"""Half of a work done by a process of its own, with a connection of its own.

A fork, and no pool: the sweep runs in Celery's processes, which may have no children of multiprocessing, and a fresh
interpreter would take longer to start than most sweeps take. Threads would share one interpreter's lock.
"""

import json
import logging
import os
from collections.abc import Callable
from typing import Any

from django.db import connection

log = logging.getLogger(__name__)


def begin(work: Callable[[], Any]) -> Callable[[], Any]:
    """Begins `work` beside us. What this gives waits for it, and gives what it gave (as JSON has it), or None if that
    process died, or failed: whatever it had not committed is then as it was before. Where no process is to be had, we
    do it ourselves when it is asked for.
    """
    reading, writing = os.pipe()
    try:
        pid = os.fork()
    except OSError as error:
        os.close(reading)
        os.close(writing)
        log.warning("No process for the other half: %s", error)
        return work
    if pid == 0:
        os.close(reading)
        _work(work, writing)
    os.close(writing)

    def ended() -> Any:
        with os.fdopen(reading, "rb") as pipe:
            said = pipe.read()
        os.waitpid(pid, 0)
        if not said:
            log.error("The process that judged the other half ended before it was done")
        return json.loads(said) if said else None

    return ended


def _work(work: Callable[[], Any], writing: int) -> None:
    """Never returns: this process is a copy of one that has other things to do."""
    # The connection belongs to the other process, which goes on with it. It is only laid aside: to close it would end
    # its session on the server.
    inherited, connection.connection = connection.connection, None  # noqa: F841
    try:
        os.write(writing, json.dumps(work()).encode())
        connection.close()
    except BaseException:
        log.exception("The other half failed")
    finally:
        os._exit(0)
