"""A site with postings and profiles, for tests: it stands in for every host that they name."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

JSON_LD = """
{"@context": "https://schema.org", "@type": "JobPosting", "title": "Backend engineer",
 "hiringOrganization": {"@type": "Organization", "name": "Acme"}, "datePosted": "2026-04-01",
 "description": "<p>We build clocks.</p><ul><li>Python</li><li>PostgreSQL</li></ul>"}
"""
PAGES = {
    "/jobs/1": f'<html><head><title>Jobs</title><script type="application/ld+json">{JSON_LD}</script></head></html>',
    "/jobs/2": """<html><head><title>x</title><meta property="og:title" content="Acme hiring QA engineer in Oslo">
        <meta property="og:site_name" content="Board"></head><body><main><p>Come and test our clocks, all day long.</p>
        <p>We pay well and on time, and there is cake on Fridays.</p></main></body></html>""",
    "/in/priya-shah": """<html><head><meta property="og:title" content="Priya Shah - Globex | LinkedIn">
        <meta property="og:site_name" content="LinkedIn"></head></html>""",
    "/party": "<html><head><title>Our summer party</title></head><body>Cake.</body></html>",
}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # as the base class names it
        page = PAGES.get(self.path)
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((page or "nothing here").encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def site() -> Iterator[str]:
    """Serve the pages; yield the address that stands in for the hosts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
