"""Servers that tests fetch from: blogs, some of them hostile, and the APIs of code hosts with limits and ETags."""

import gzip
import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

MIB = 1024 * 1024


def post_page(*, author: str = "", published: str = "", body: str = "", title: str = "What I learned") -> str:
    """A blog post as blogs write them."""
    head = f'<meta property="article:published_time" content="{published}">' if published else ""
    head += f'<meta name="author" content="{author}">' if author else ""
    words = body or "I wrote about generators and how they yield. " * 12
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body><p>{words}</p></body></html>"


@dataclass
class Answers:
    """What a server says: path → (status, headers, body), or a function that writes to the connection by itself."""

    pages: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def page(self, path: str, body: str, status: int = 200, **headers: str) -> None:
        self.pages[path] = (status, {"Content-Type": "text/html; charset=utf-8"} | headers, body.encode())

    def redirect(self, path: str, to: str) -> None:
        self.pages[path] = (302, {"Location": to}, b"")

    def raw(self, path: str, write: Callable[[Any], None]) -> None:
        self.pages[path] = write


class _Handler(BaseHTTPRequestHandler):
    answers: Answers

    def log_message(self, *arguments: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.answers.asked.append(self.path)
        self.answers.headers.append(dict(self.headers))
        said = self.answers.pages.get(self.path) or self.answers.pages.get(urlsplit(self.path).path)
        if callable(said):
            try:
                said(self)
            except OSError:
                pass  # who asked has hung up
            return
        status, headers, body = said or (404, {"Content-Type": "text/html"}, b"<p>Not found</p>")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass

    def do_POST(self) -> None:
        self.do_GET()


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler] = _Handler, **attributes: Any) -> Iterator[Answers]:
    answers = Answers()
    bound = type("Bound", (handler,), {"answers": answers, **attributes})
    server = ThreadingHTTPServer(("127.0.0.1", 0), bound)
    server.daemon_threads = True
    answers.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield answers
    finally:
        server.shutdown()
        server.server_close()


def endless(handler: Any) -> None:
    """A body that never ends."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>more and more</p>" * 1_000)


def dripping_body(handler: Any) -> None:
    """A byte now and then: no single wait is long."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    while True:
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)


def dripping_head(handler: Any) -> None:
    """Not even the head ends."""
    for sign in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"a" * 10_000:
        handler.wfile.write(bytes([sign]))
        handler.wfile.flush()
        time.sleep(0.05)


def bomb(size: int = 300) -> Callable[[Any], None]:
    """So many MiB of one letter, packed into some hundred kB."""
    packer = gzip.compress(b"a" * MIB)
    packed = packer * size

    def write(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Content-Length", str(len(packed)))
        handler.end_headers()
        handler.wfile.write(packed)

    return write


@dataclass
class FakeGitHub:
    """A host with GitHub's API: accounts, repositories, commits, gists; it counts, limits, and knows ETags."""

    address: str = ""
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    gists: dict[str, dict[str, Any]] = field(default_factory=dict)
    repositories: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    limit: int = 10_000  # answers with a body until it says 403; what did not change is free
    broken: bool = False
    asked: list[str] = field(default_factory=list)
    unchanged: int = 0
    page_size: int = 100

    def add_user(self, number: int, login: str, name: str = "") -> None:
        self.users[login] = {"id": number, "login": login, "name": name, "email": None}

    def add_commit(self, repository: str, login: str | None, at: str, message: str = "Parse dates") -> str:
        commits = self.repositories.setdefault(repository, [])
        sha = hashlib.sha1(f"{repository}{len(commits)}{at}{message}".encode()).hexdigest()
        user = self.users.get(login or "")
        commits.insert(
            0,
            {
                "sha": sha,
                "html_url": f"https://github.com/{repository}/commit/{sha}",
                "author": user and {"id": user["id"], "login": user["login"]},
                "commit": {"message": message, "author": {"date": at}},
            },
        )
        return sha

    def answer(self, path: str) -> Any:  # noqa: PLR0911 # as many as there are addresses
        parts, query = urlsplit(path).path.strip("/").split("/"), parse_qs(urlsplit(path).query)
        match parts:
            case ["user", number]:
                return next((user for user in self.users.values() if str(user["id"]) == number), None)
            case ["user"]:
                return next(iter(self.users.values()), None)
            case ["users", login]:
                return self.users.get(login)
            case ["users", login, "repos"]:
                return [
                    {"full_name": name, "pushed_at": max(row["commit"]["author"]["date"] for row in rows)}
                    for name, rows in self.repositories.items()
                    if name.startswith(f"{login}/") and rows
                ]
            case ["repos", owner, name, "commits"]:
                rows = self.repositories.get(f"{owner}/{name}")
                return rows and [
                    row
                    for row in rows
                    if row["author"]
                    and row["author"]["login"] == query["author"][0]
                    and row["commit"]["author"]["date"] >= query["since"][0]
                ]
            case ["repos", owner, name, "commits", sha]:
                rows = self.repositories.get(f"{owner}/{name}", [])
                return next((row for row in rows if row["sha"].startswith(sha)), None)
            case ["gists", number]:
                return self.gists.get(number)
            case ["login", "oauth", "access_token"]:
                return {"access_token": "gho_token"} if query["code"] == ["good"] else {"error": "bad"}
        return None


class _GitHubHandler(_Handler):
    host: FakeGitHub

    def do_GET(self) -> None:
        host = self.host
        host.asked.append(self.path)
        if host.broken:
            return self._say(502, b"<html>Unicorn", {"Content-Type": "text/html"})
        said = host.answer(self.path)
        if said is None:
            return self._say(404, b'{"message": "Not Found"}', {})
        following = {}
        if isinstance(said, list):
            page = int(parse_qs(urlsplit(self.path).query).get("page", ["1"])[0])
            start = (page - 1) * host.page_size
            if len(said) > start + host.page_size:
                path = self.path.partition("&page=")[0]
                following = {"Link": f'<{host.address}{path}&page={page + 1}>; rel="next"'}
            said = said[start : start + host.page_size]
        body = json.dumps(said).encode()
        etag = f'W/"{hashlib.sha256(body).hexdigest()}"'
        if self.headers.get("If-None-Match") == etag:
            host.unchanged += 1
            return self._say(304, b"", {"ETag": etag})
        if host.limit <= 0:
            reset = str(int(time.time()) + 1_800)
            return self._say(
                403, b'{"message": "API rate limit exceeded"}',
                {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset},
            )  # fmt: skip
        host.limit -= 1
        return self._say(200, body, {"ETag": etag} | following)

    def do_POST(self) -> None:
        self.do_GET()

    def _say(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": "application/json; charset=utf-8"} | headers).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def github() -> Iterator[FakeGitHub]:
    host = FakeGitHub()
    with serving(_GitHubHandler, host=host) as answers:
        host.address = answers.address
        yield host
