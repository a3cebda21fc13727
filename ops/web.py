"""The web server: gunicorn's processes, in each of which waitress takes whole requests in before a thread is used.

A worker of gunicorn's own with threads gives each connection a thread as soon as its first bytes have come, so that
as many unfinished bodies as there are threads stop the site. Here an unfinished request is a row in a table. Measured
in docs/running.md, “Slow senders”.
"""

import os
import resource
import time
from typing import Any

from gunicorn.workers.base import Worker
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server

from ops.seats import Seats

SEATS = Seats()  # gunicorn loads this before it forks
MOST_OPEN = 1000  # connections of one process, whatever they do
MOST_WAITING = 800  # connections of one process that send, or are kept open; beyond them the oldest make room
IDLE = 60  # seconds without a byte, after which a connection is closed
OTHERS_TURN = (
    0.05  # seconds for which a connection is left to a process that holds fewer, before we look again
)
FILES = 4096  # file descriptors of one process: a connection has up to three
BODY_AT_MOST = (
    12 * 1024 * 1024
)  # bytes: a little more than DATA_UPLOAD_MAX_MEMORY_SIZE, whose refusal is in words
HEADERS_AT_MOST = 64 * 1024  # bytes


class BufferingWorker(Worker):
    """A worker that serves gunicorn's sockets by waitress's loop, and tells gunicorn once a second that it lives."""

    def run(self) -> None:
        _allow_files(FILES)
        open_sockets: dict[int, Any] = {}
        server = create_server(
            self.wsgi,
            map=open_sockets,
            sockets=[listener.sock for listener in self.sockets],
            threads=self.cfg.threads,
            connection_limit=MOST_OPEN,
            channel_timeout=IDLE,
            cleanup_interval=5,
            max_request_body_size=BODY_AT_MOST,
            max_request_header_size=HEADERS_AT_MOST,
            clear_untrusted_proxy_headers=False,  # TRUSTED_PROXY_COUNT says whether they are believed
            ident="",
        )
        while self.alive and self.ppid == os.getppid():
            self.notify()
            _make_room(open_sockets)
            ours = self._accept_in_turn(open_sockets)
            wasyncore.loop(timeout=1.0 if ours else OTHERS_TURN, use_poll=True, map=open_sockets, count=1)
        SEATS.leave(self.age)
        self._finish(open_sockets)
        server.task_dispatcher.shutdown()

    def _accept_in_turn(self, open_sockets: dict[int, Any]) -> bool:
        """Accept the next connection only where no other process holds far fewer; return whether this one does."""
        count = len(_channels(open_sockets))
        SEATS.note(self.age, count)
        ours = SEATS.is_ours(count)
        _accept(open_sockets, ours)
        return ours

    def _finish(self, open_sockets: dict[int, Any]) -> None:
        """Take no more connections, and wait for what is being answered, at most gunicorn's graceful timeout."""
        _accept(open_sockets, False)
        end = time.monotonic() + self.cfg.graceful_timeout
        while any(map(_is_answering, _channels(open_sockets))) and time.monotonic() < end:
            self.notify()
            wasyncore.loop(timeout=0.1, use_poll=True, map=open_sockets, count=1)


def _accept(open_sockets: dict[int, Any], whether: bool) -> None:
    for open_socket in open_sockets.values():
        if isinstance(open_socket, BaseWSGIServer):
            open_socket.accepting = whether


def _channels(open_sockets: dict[int, Any]) -> list[HTTPChannel]:
    return [open_socket for open_socket in open_sockets.values() if isinstance(open_socket, HTTPChannel)]


def _is_answering(channel: HTTPChannel) -> bool:
    return bool(channel.requests or channel.total_outbufs_len)


def _make_room(open_sockets: dict[int, Any]) -> None:
    """Close the longest waiting connections beyond MOST_WAITING; what is sent at once is never among them."""
    if len(open_sockets) <= MOST_WAITING:
        return
    waiting = [channel for channel in _channels(open_sockets) if not _is_answering(channel)]
    waiting.sort(key=lambda channel: channel.creation_time)
    for channel in waiting[: max(0, len(waiting) - MOST_WAITING)]:
        channel.will_close = True


def _allow_files(wanted: int) -> None:
    """Allow as many open files as we may have, up to `wanted`."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
