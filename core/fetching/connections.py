"""Connections to public addresses only, each for a limited time.

The name is looked up once, what it leads to is checked, and that very address is connected to, so that a second answer
of the name's server (DNS rebinding) is never asked for. requests-hardened does this; what is added here are kinds of
addresses that it lets pass, the ports, and an end for servers that send a byte now and then.
"""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from ipaddress import IPv4Address, IPv6Address, ip_address
from threading import Lock, Thread, Timer
from time import monotonic
from typing import Any, TypeVar

import requests
from requests.adapters import HTTPAdapter
from requests_hardened.ip_filter import InvalidIPAddress
from requests_hardened.ip_filter_adapter import IPFilterAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

from core.fetching.reasons import FetchFailure, Unfetchable

Result = TypeVar("Result")
PORTS = {"http": 80, "https": 443}


def is_public(text: str) -> bool:
    """Return whether an IP address is one of the public internet."""
    address = ip_address(text.strip("[]"))
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or _compatible(address)
        if address.is_site_local or address.teredo is not None:
            return False
        if inner is not None:
            return is_public(str(inner))
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _compatible(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address in one like ::10.0.0.1, a form long out of use that some systems still understand."""
    return IPv4Address(int(address)) if int(address) >> 32 == 0 else None


class TimeLimit:
    """The end of a fetch, at which each connection that it opened is cut off."""

    def __init__(self, seconds: float) -> None:
        self.at = monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._lock = Lock()
        self._timer = Timer(seconds, self._cut_off)
        self._timer.daemon = True

    @property
    def left(self) -> float:
        """Seconds until the end; never quite 0, which a socket takes for “do not wait at all”."""
        return max(self.at - monotonic(), 0.001)

    @property
    def over(self) -> bool:
        return monotonic() >= self.at

    def watch(self, connected: socket.socket) -> None:
        """Have this connection cut off at the end.

        It is watched by a second handle: TLS takes the first one away from its object.
        """
        with self._lock:
            self._sockets.append(connected.dup())
        if self.over:
            self._cut_off()

    def _cut_off(self) -> None:
        with self._lock:
            for watched in self._sockets:
                with suppress(OSError):
                    watched.shutdown(socket.SHUT_RDWR)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.cancel()
        with self._lock:
            for watched in self._sockets:
                watched.close()
            self._sockets.clear()


_running: ContextVar[TimeLimit | None] = ContextVar("running", default=None)


@contextmanager
def within(seconds: float) -> Iterator[TimeLimit]:
    """Limit all that the block fetches, together, to so many seconds."""
    deadline = TimeLimit(seconds)
    token = _running.set(deadline)
    deadline.start()
    try:
        yield deadline
    finally:
        _running.reset(token)
        deadline.stop()


def _in_time(ask: Callable[[], Result]) -> Result:
    """Return what `ask` returns, if it does so before the deadline: looking a name up cannot be cut off."""
    deadline, answers, errors = _running.get(), list[Result](), list[Exception]()

    def run() -> None:
        try:
            answers.append(ask())
        except Exception as error:
            errors.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(deadline.left if deadline else None)
    if errors:
        raise errors[0]
    if not answers:
        raise Unfetchable(FetchFailure.TOO_SLOW)
    return answers[0]


def _watched(connected: socket.socket) -> socket.socket:
    deadline = _running.get()
    if deadline is not None:
        deadline.watch(connected)
    return connected


class _Connection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return _watched(super()._new_conn())


class _SecureConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return _watched(super()._new_conn())


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


def _watching(manager: PoolManager) -> PoolManager:
    manager.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}
    return manager


class AnyAddress(HTTPAdapter):
    """Connections to any address, cut off at the deadline: for addresses that the school's own settings name."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        _watching(self.poolmanager)


class PublicOnly(IPFilterAdapter):
    """Connections to public addresses, on the ports of the web, cut off at the deadline."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        _watching(self.poolmanager)

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> PoolManager:
        return _watching(super().proxy_manager_for(*args, **kwargs))

    def build_connection_pool_key_attributes(
        self,
        request: requests.PreparedRequest,
        verify: bool | str,
        cert: str | tuple[str, str] | None = None,
    ) -> Any:
        host, options = _in_time(
            lambda: super(PublicOnly, self).build_connection_pool_key_attributes(request, verify, cert)
        )
        usual_port = PORTS[str(host["scheme"])]
        if (host["port"] or usual_port) != usual_port:
            raise Unfetchable(FetchFailure.BAD_ADDRESS)
        if not is_public(str(host["host"])):
            raise Unfetchable(FetchFailure.NOT_PUBLIC)
        return host, options


def refused_address(error: requests.RequestException) -> bool:
    """Return whether requests-hardened refused to connect, as the address is a private one."""
    return isinstance(error, InvalidIPAddress)
