"""Pages as a phone gets them, in Chromium with a slow processor on a mobile network, each beside the signed-in page.

The server is started as `bin/run` does it, on a demonstration school of its own. docs/performance.md says how it is
measured.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.bench.web import UNIT, sessions
from tests.chromium import launch_options
from tests.live import Server, launch

MOST_SECONDS, MOST_ROUNDS, LEAST_ROUNDS = 90, 9, 3
SETTLING = 300  # milliseconds after the page has loaded, in which a late shift or task would still be seen
SLOWER = 4  # times, the processor
# Chrome's own presets (DevTools, NetworkManager.ts): the factors there are for what their throttling leaves out.
FAST_4G = {"latency": 60 * 2.75, "downloadThroughput": 9e6 / 8 * 0.9, "uploadThroughput": 1.5e6 / 8 * 0.9}
# Lighthouse's mobile network (mobileSlow4G), as it is before such factors.
SLOW_4G = {"latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
# The screen of Lighthouse's phone.
SCREEN: dict[str, Any] = {
    "viewport": {"width": 412, "height": 823},
    "device_scale_factor": 1.75,
    "is_mobile": True,
    "has_touch": True,
}
LONG_TASK = 50  # milliseconds; what is over it blocks
WATCH = """
    window.seen = { shifts: [], tasks: [] };
    const watch = (type, into) => new PerformanceObserver(list => into.push(...list.getEntries()))
        .observe({ type, buffered: true });
    watch("layout-shift", seen.shifts);
    watch("longtask", seen.tasks);
"""
READ = """() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
    const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
        .filter(entry => !entry.name.includes("favicon"));
    const after = task => task.startTime + task.duration - Math.max(task.startTime, painted);
    const sum = numbers => numbers.reduce((all, one) => all + one, 0);
    return {
        paint: painted / 1000,
        shift: sum(seen.shifts.filter(each => !each.hadRecentInput).map(each => each.value)),
        blocked: sum(seen.tasks.map(after).map(lasted => Math.max(0, lasted - LONG))) / 1000,
        nodes: document.querySelectorAll("*").length,
        requests: loaded.length,
        kibibytes: sum(loaded.map(entry => entry.transferSize)) / 1024,
    };
}""".replace("LONG", str(LONG_TASK))


@dataclass(frozen=True)
class PhonePage:
    """A kind of page, and limits of its first paint, in seconds."""

    name: str
    who: str
    path: str
    cold: float | None = None
    warm: float | None = None
    network: str = "Fast 4G"


@dataclass(frozen=True)
class Load:
    """One page as it was once loaded; times in seconds, `shift` as Chrome scores it."""

    paint: float
    shift: float
    blocked: float
    nodes: int
    requests: int
    kibibytes: float


@dataclass(frozen=True)
class PhoneFigure:
    """Medians; the ratios are medians of the rounds' ratios to the signed-in page's. `shift` is the most seen."""

    page: PhonePage
    cold: float
    warm: float
    cold_ratio: float
    warm_ratio: float
    shift: float
    blocked: float
    first: Load

    @property
    def missed(self) -> list[str]:
        """Words for each limit that it is above."""
        found = [
            f"{name} {measured * 1000:.0f} > {limit * 1000:.0f} ms"
            for name, measured, limit in (
                ("cold", self.cold, self.page.cold),
                ("warm", self.warm, self.page.warm),
            )
            if limit is not None and measured > limit
        ]
        return [*found, *(["it shifts"] if round(self.shift, 3) else [])]


REFERENCE = PhonePage("the signed-in page", "student", UNIT)
NETWORKS = {"Fast 4G": FAST_4G, "Slow 4G": SLOW_4G}


def pages(claim: int) -> list[PhonePage]:
    return [
        REFERENCE,
        PhonePage("Today", "student", "/today/", 0.55, 0.4),
        PhonePage("Today", "student", "/today/", network="Slow 4G"),
        PhonePage("the log", "student", "/log/"),
        PhonePage("the caseload", "coach", "/caseload/"),
        PhonePage("a dossier", "admin", f"/claims/{claim}/"),
        PhonePage("signing in", "", "/accounts/login/"),
    ]


def figures(folder: Path) -> list[PhoneFigure]:
    with launch(folder, only_web=True) as server, sync_playwright() as playwright:
        server.manage("make_demonstration")
        signed_in, claim = _who(server)
        browser = playwright.chromium.launch(**launch_options())
        measured: dict[PhonePage, list[tuple[Load, Load]]] = {page: [] for page in pages(claim)}
        started = time.monotonic()
        for number in range(1 + MOST_ROUNDS):  # the first one warms server and browser, and is not counted
            for page, loads in measured.items():
                both = cold_and_warm(browser, server.url, page, signed_in.get(page.who))
                if number:
                    loads.append(both)
            if number >= LEAST_ROUNDS and time.monotonic() - started > MOST_SECONDS:
                break
        browser.close()
    reference = measured[REFERENCE]
    return [_figure(page, loads, reference) for page, loads in measured.items()]


def _who(server: Server) -> tuple[dict[str, str], int]:
    """Sessions of a student, a coach and an admin of the demonstration, and the number of a claim."""
    names = ("caleb.stone@student.example", "maya@school.example", "ruth@school.example")
    code = f"""
from guarantee.claims.models import Claim
from people.accounts.models import User
print(*(User.objects.get(email=name).pk for name in {names!r}), Claim.objects.order_by("pk")[0].pk)
"""
    *users, claim = (int(number) for number in server.shell(code).split())
    return dict(zip(("student", "coach", "admin"), sessions(server, tuple(users)), strict=True)), claim


def cold_and_warm(browser: Browser, url: str, page: PhonePage, session: str | None) -> tuple[Load, Load]:
    """A browser that has nothing yet, and the same one once more."""
    with browser.new_context(**SCREEN) as context:
        if session:
            context.add_cookies([{"name": "sessionid", "value": session, "url": url}])
        tab = context.new_page()
        tab.add_init_script(WATCH)
        slow_down(context.new_cdp_session(tab), page.network)
        cold = _load(tab, url + page.path)
        tab.goto("about:blank")
        return cold, _load(tab, url + page.path)


def slow_down(devtools: CDPSession, network: str) -> None:
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", {"offline": False, **NETWORKS[network]})
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def _load(tab: Page, address: str) -> Load:
    tab.goto(address, wait_until="load")
    tab.wait_for_timeout(SETTLING)
    if tab.url != address:
        raise AssertionError(f"{address} led to {tab.url}")
    return Load(**tab.evaluate(READ))


def _figure(
    page: PhonePage, loads: list[tuple[Load, Load]], reference: list[tuple[Load, Load]]
) -> PhoneFigure:
    def median(of: Callable[[Load], float], which: int) -> float:
        return statistics.median(of(both[which]) for both in loads)

    def ratio(which: int) -> float:
        pairs = zip(loads, reference, strict=True)
        return statistics.median(ours[which].paint / other[which].paint for ours, other in pairs)

    return PhoneFigure(
        page,
        median(lambda load: load.paint, 0),
        median(lambda load: load.paint, 1),
        ratio(0),
        ratio(1),
        max(load.shift for both in loads for load in both),
        median(lambda load: load.blocked, 0),
        loads[0][0],
    )
