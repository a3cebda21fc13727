"""What gunicorn asks of us before its processes answer: with GATE set to a socket's number, to wait until the other end
is closed. The program is loaded by then, so that loading goes on beside what bin/run prepares.
"""

import os
import socket
from typing import Any


def when_ready(arbiter: Any) -> None:
    """Wait, in gunicorn's first process, before it forks."""
    if number := os.environ.get("GATE"):
        with socket.socket(fileno=int(number)) as gate:
            gate.recv(1)
