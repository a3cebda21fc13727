"""The users of `bin/bench load`, against a server that answers what it is told to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.bench import users
from tests.bench.load import LoadFigure
from tests.bench.users import Answered, AskingUser, ask_without_pause


@contextmanager
def _answering(statuses: list[int]) -> Iterator[tuple[str, int]]:
    """The statuses in their order, then 200."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = b"x" * 100_000
            self.send_response(statuses.pop(0) if statuses else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield ("127.0.0.1", server.server_port)
    finally:
        server.shutdown()
        server.server_close()


def _asked(statuses: list[int], many: int = 3) -> Answered:
    request = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    with _answering(statuses) as address:
        return ask_without_pause([AskingUser(address, lambda: request, 200) for _ in range(many)], 0.0)


def test_every_whole_answer_counts_once_everybody_had_one() -> None:
    found = _asked([])
    assert len(found.times) >= 3 * users.ROUNDS
    assert found.bytes > 100_000
    assert found.errors == []
    assert 0 < found.percentile(50) <= found.percentile(95)


def test_another_status_is_an_error_and_no_answer() -> None:
    found = _asked([200, 500, 200], many=1)
    assert found.errors == ["status 500"]
    assert len(found.times) >= users.ROUNDS


def test_errors_and_a_wide_spread_are_faults() -> None:
    def figure(most: float, errors: list[str]) -> LoadFigure:
        return LoadFigure("Today", "ours", 1.0, most, 50, 0.01, 0.01, errors, 1000)

    assert figure(2.5, []).faults == []
    assert figure(2.6, []).faults == ["p95 is 2.60 × p50"]
    assert figure(2.5, ["closed"]).faults == ["1 errors (closed)"]
