"""The page at bin/run's address while it prepares: it says how far that is, and loads itself again.

`python -m ops.waiting SOCKET FILE` answers at a socket (by its file descriptor) that the web server gets afterwards,
with what `ops.progress` keeps in the file. Every answer has status 503.
"""

import signal
import socket
import sys
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event
from typing import Any

from ops.progress import kept

AGAIN = 2  # seconds, after which the page asks again
PATIENCE = 0.1  # seconds, after which we look whether to end
SILENCE = 1.0  # seconds: a browser opens connections on which it says nothing yet
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="{again}">
<title>Getting ready · Career Services</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem; }}
li {{ margin: .4rem 0; }}
progress {{ vertical-align: middle; }}
</style>
</head>
<body>
<main>
<h1>Career Services is getting ready</h1>
<p>This page becomes the sign-in page by itself.</p>
<ol>
{steps}
</ol>
</main>
</body>
</html>
"""


def page(steps: list[dict[str, Any]]) -> str:
    """Return the page for steps as `ops.progress` keeps them."""
    return PAGE.format(again=AGAIN, steps="\n".join(map(_line, steps)))


def _line(step: dict[str, Any]) -> str:
    words = escape(step["words"])
    if step["seconds"] is not None:
        return f"<li>{words}: done in {step['seconds']} s</li>"
    if step["share"] is not None:
        percent = int(step["share"] * 100)
        return (
            f'<li aria-current="step"><strong>{words}</strong>: '
            f'<progress max="100" value="{percent}" aria-label="{words}">{percent} %</progress> {percent} %</li>'
        )
    return f'<li aria-current="step"><strong>{words}</strong> …</li>'


class WaitingAnswer(BaseHTTPRequestHandler):
    """An answer to anything that is asked: the page, or to a probe a word."""

    timeout = SILENCE
    steps_file = Path()

    def do_GET(self) -> None:
        if self.path == "/health/":
            kind, body = "text/plain", b"starting"
        else:
            kind = "text/html"
            body = page(kept(self.steps_file)).encode()
        self.send_response(503)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Retry-After", str(AGAIN))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 # the library's names
    do_POST = do_GET  # noqa: N815

    def log_message(self, *_: Any) -> None:
        """Say nothing of who waits."""


def serve(listener: socket.socket, steps_file: Path, ended: Event) -> None:
    """Answer until `ended` is set, then finish what was begun. What comes later waits for the web server."""
    # Not 0, and no wait without end: somebody else may have taken what was announced.
    listener.settimeout(PATIENCE)
    handler = type("WaitingAnswerOf", (WaitingAnswer,), {"steps_file": steps_file})
    server = ThreadingHTTPServer(listener.getsockname()[:2], handler, bind_and_activate=False)
    server.socket.close()
    server.socket, server.timeout, server.daemon_threads = listener, PATIENCE, False
    while not ended.is_set():
        server.handle_request()
    server.server_close()


if __name__ == "__main__":
    told_to_end = Event()
    signal.signal(signal.SIGTERM, lambda *_: told_to_end.set())
    serve(socket.socket(fileno=int(sys.argv[1])), Path(sys.argv[2]), told_to_end)
