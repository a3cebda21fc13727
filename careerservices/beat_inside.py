"""Beat as a thread of the worker, so that a small school needs one process less: where BEAT_INSIDE names the file of
its schedule, as in bin/run's demonstration. A slow task does not keep it from sending the next.
"""

import os
from typing import Any

from celery import bootsteps
from celery.beat import Service
from celery.utils.threads import bgThread


class BeatThread(bgThread):
    """Beat until told to stop. What it cannot handle ends the whole process, which is started again by whoever keeps
    it: a worker that nothing tells to work would look alive.
    """

    def __init__(self, app: Any, schedule: str) -> None:
        super().__init__(name="beat")
        self.app = app
        self.service = Service(app, max_interval=1, schedule_filename=schedule, remote_control=False)

    def body(self) -> None:
        self.app.set_current()
        self.service.start()

    def stop(self) -> None:
        self.service.stop()
        super().stop()


class BeatInside(bootsteps.StartStopStep):
    """The step of the worker's start that starts the thread, and of its stop that stops it first."""

    requires = {"celery.worker.components:Pool"}

    def create(self, worker: Any) -> BeatThread:
        return BeatThread(worker.app, os.environ["BEAT_INSIDE"])
