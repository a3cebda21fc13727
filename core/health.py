"""The page that says whether database and broker answer: for a load balancer, which asks by address, over plain HTTP,
and often.

Each is asked on a connection of its own, in a thread that is waited for LIMIT seconds at most; one that hangs (a
stopped server, a name that is not found) is away, and is not asked again before it has let go of its thread.
"""

import time
from collections.abc import Callable
from ipaddress import ip_address
from threading import Lock, Thread

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port, validate_host
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

PATH = "/health/"
LIMIT = 3.0  # seconds
NOT_OURS = "This address is not served here.\n"


class Probe:
    """A question to one server, whether it answers."""

    def __init__(self, ask: Callable[[], Callable[[], object]]) -> None:
        """Keep `ask`, which returns what the thread does; it is called before, where the request's settings are at
        hand.
        """
        self.ask = ask
        self.lock = Lock()
        self.thread: Thread | None = None
        self.answered = self.late = False

    def begin(self) -> None:
        """Ask, unless an earlier question still hangs."""
        with self.lock:
            if self.thread and self.thread.is_alive():
                return
            self.answered = self.late = False
            self.thread = Thread(target=self._put, args=[self.ask()], name="health", daemon=True)
            self.thread.start()

    def answers(self, end: float) -> bool:
        """Wait for the answer until `end` of the monotonic clock, not at all where that was in vain before, and say
        whether it came.
        """
        if self.thread and not self.late:
            self.thread.join(max(0.0, end - time.monotonic()))
            self.late = self.thread.is_alive()
        return self.answered

    def _put(self, question: Callable[[], object]) -> None:
        try:
            question()
        except Exception:  # whatever it is: no answer
            return
        self.answered = True


def _ask_database() -> Callable[[], object]:
    own_connection = connection.copy()
    own_connection.inc_thread_sharing()
    own_connection.settings_dict["OPTIONS"] = own_connection.settings_dict.get("OPTIONS", {}) | {
        "connect_timeout": int(LIMIT)
    }

    def select() -> None:
        try:
            with own_connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        finally:
            own_connection.close()

    return select


def _ask_broker() -> Callable[[], object]:
    def ping() -> None:
        with redis.Redis.from_url(
            settings.REDIS_URL, socket_connect_timeout=LIMIT, socket_timeout=LIMIT, retry=None
        ) as broker:
            broker.ping()

    return ping


PROBES = {"database": Probe(_ask_database), "broker": Probe(_ask_broker)}


@login_not_required
@require_safe
@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """Answer “ok”, or which of database and broker is away.

    503 only without the database: without the broker pages are served and mail waits, so a load balancer shall not take
    the site away.
    """
    end = time.monotonic() + LIMIT
    for probe in PROBES.values():
        probe.begin()
    away = [name for name, probe in PROBES.items() if not probe.answers(end)]
    words = "\n".join(f"{name}: away" for name in away) or "ok"
    return HttpResponse(words, content_type="text/plain", status=503 if "database" in away else 200)


class Health:
    """Middleware that answers for `/health/` before anything asks the host's name, the session or the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info != PATH:
            return self.get_response(request)
        if not _is_ours(request.META.get("HTTP_HOST")):
            return HttpResponse(NOT_OURS, content_type="text/plain", status=400)
        return health(request)


def _is_ours(host: str | None) -> bool:
    """Say whether the Host header names us: one of our names, any bare address, or nothing (HTTP/1.0)."""
    if host is None:
        return True
    name, _ = split_domain_port(host)
    try:
        return bool(ip_address(name.strip("[]")))
    except ValueError:
        return bool(name) and validate_host(name, ["localhost", *settings.ALLOWED_HOSTS])
