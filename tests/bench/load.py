"""`bin/bench load [--beside CHECKOUT]`: users without a pause, and how many of their requests are answered in a second.

With a second checkout both are asked in turns, round by round, each with its web server, its school and its database,
on one PostgreSQL. Exit status 1 above a limit. docs/performance.md, “Under load”.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from tests.bench.serving import ServedCheckout, serve
from tests.bench.users import TOKEN, Answered, AskingUser, activity, ask_without_pause
from tests.databases import ROOT

SPREAD, GAIN = 2.5, 1.5  # p95 beside p50, at most; requests per second beside the other checkout's, at least
HEAD = """
| page | checkout | p50 | p95 | p95 / p50 | requests/s | web + database, each | size | errors |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |"""


@dataclass(frozen=True)
class Page:
    name: str
    of: str  # whose sessions ask for it
    path: str
    logs: bool = False


PAGES = (
    Page("the signed-in page", "student", "/accounts/logout/"),
    Page("Today", "student", "/today/"),
    Page("logging, with Today's parts", "student", "/log/", logs=True),
    Page("a caseload of 150", "coach", "/caseload/"),
)


@dataclass(frozen=True)
class LoadFigure:
    """Medians of the rounds: seconds, requests a second, and the processors' seconds for a request."""

    page: str
    checkout: str
    half: float
    most: float
    per_second: float
    of_web: float
    of_database: float
    errors: list[str]
    bytes: int

    @property
    def spread(self) -> float:
        return self.most / self.half if self.half else 0.0

    @property
    def faults(self) -> list[str]:
        found = [f"{len(self.errors)} errors ({self.errors[0]})"] if self.errors else []
        if not 0 < self.spread <= SPREAD:
            found.append(f"p95 is {self.spread:.2f} × p50")
        return found


@dataclass(frozen=True)
class Round:
    answered: Answered
    of_web: float
    of_database: float


def main(said: argparse.Namespace) -> int:
    checkouts = [ROOT, *([said.beside.resolve()] if said.beside else [])]
    with tempfile.TemporaryDirectory(prefix="cs-load-") as folder, ExitStack() as stack:
        served = [
            stack.enter_context(serve(path, Path(folder, str(number)), number, said.users, said.processes))
            for number, path in enumerate(checkouts)
        ]
        print(HEAD, flush=True)
        chosen = [page for page in PAGES if not said.page or said.page in page.name]
        missed = [_measure(page, served, said.rounds, said.seconds) for page in chosen]
    return int(any(missed))


def _measure(page: Page, served: list[ServedCheckout], rounds: int, seconds: float) -> bool:
    """Print the rows of a page, and return whether something is missed."""
    asked: list[list[Round]] = [[] for _ in served]
    for _ in range(rounds):
        for checkout, found in zip(served, asked, strict=True):
            found.append(_round(page, checkout, seconds))
    figures = [_figure(page, checkout, found) for checkout, found in zip(served, asked, strict=True)]
    faults = figures[0].faults
    beside = ""
    if len(served) > 1:
        gain = statistics.median(
            our.answered.per_second / other.answered.per_second
            for our, other in zip(asked[0], asked[1], strict=True)
        )
        beside = f"requests/s {gain:.2f} × the other’s"
        faults += [beside] if gain < GAIN else []
    for figure in figures:
        print(_row(figure))
    print(f"{'':28} {beside}{'  missed: ' if faults else '  kept'}{', '.join(faults)}", flush=True)
    return bool(faults)


def _round(page: Page, checkout: ServedCheckout, seconds: float) -> Round:
    users = [
        AskingUser(checkout.address, _request(page, session), 200) for session in checkout.sessions[page.of]
    ]
    before: list[tuple[float, float]] = []
    answered = ask_without_pause(users, seconds, lambda: before.append(checkout.processors()))
    web, database = (
        (after - then) / max(1, len(answered.times))
        for after, then in zip(checkout.processors(), before[0], strict=True)
    )
    return Round(answered, web, database)


def _request(page: Page, session: str) -> Callable[[], bytes]:
    """Return what makes the bytes of a request, as a browser sends it."""
    head = "\r\n".join(
        (
            f"{'POST' if page.logs else 'GET'} {page.path} HTTP/1.1",
            "Host: 127.0.0.1",
            "Accept-Encoding: gzip, deflate, br",
            f"Cookie: sessionid={session}; csrftoken={TOKEN}",
            *(
                (
                    "HX-Request: true",
                    f"X-CSRFToken: {TOKEN}",
                    "Content-Type: application/x-www-form-urlencoded",
                )
                if page.logs
                else ()
            ),
        )
    )
    return partial(_posted, head) if page.logs else f"{head}\r\n\r\n".encode


def _posted(head: str) -> bytes:
    body = urlencode(activity())
    return f"{head}\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


def _figure(page: Page, checkout: ServedCheckout, rounds: list[Round]) -> LoadFigure:
    return LoadFigure(
        page.name,
        checkout.name,
        statistics.median(each.answered.percentile(50) for each in rounds),
        statistics.median(each.answered.percentile(95) for each in rounds),
        statistics.median(each.answered.per_second for each in rounds),
        statistics.median(each.of_web for each in rounds),
        statistics.median(each.of_database for each in rounds),
        [error for each in rounds for error in each.answered.errors],
        rounds[-1].answered.bytes,
    )


def _row(figure: LoadFigure) -> str:
    return (
        f"| {figure.page} | {figure.checkout} | {figure.half * 1000:.0f} ms | {figure.most * 1000:.0f} ms "
        f"| {figure.spread:.2f} | {figure.per_second:.0f} "
        f"| {figure.of_web * 1000:.1f} + {figure.of_database * 1000:.1f} ms "
        f"| {figure.bytes / 1024:.0f} KiB | {len(figure.errors)} |"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="bin/bench load")
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=8, help="of each round of each page")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=2, help="of the web server, as WEB_CONCURRENCY says")
    parser.add_argument("--page", help="only those whose name has this in it")
    parser.add_argument("--beside", type=Path, metavar="CHECKOUT", help="another one, asked in turns with it")
    sys.exit(main(parser.parse_args()))
