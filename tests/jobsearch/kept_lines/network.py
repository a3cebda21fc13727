"""A network between a browser and the server, which can be cut: for pages, their scripts and service workers alike."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Network:
    """Listens on a port of its own and passes everything on, until it is cut."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self.target = (parts.hostname, parts.port)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.cut = False
        self.open: set[socket.socket] = set()
        threading.Thread(target=self._accept, daemon=True).start()

    def break_off(self) -> None:
        """Cut every connection, and refuse new ones."""
        self.cut = True
        for connection in list(self.open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        self.cut = False

    def close(self) -> None:
        self.break_off()
        self.listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                browser, _ = self.listener.accept()
                if self.cut:
                    browser.close()
                    continue
                server = socket.create_connection(self.target)
                self.open |= {browser, server}
                for here, there in ((browser, server), (server, browser)):
                    threading.Thread(target=self._pass_on, args=(here, there), daemon=True).start()

    def _pass_on(self, here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):
            while piece := here.recv(65_536):
                there.sendall(piece)
        for connection in (here, there):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
            self.open.discard(connection)


@contextmanager
def network(target: str) -> Iterator[Network]:
    between = Network(target)
    try:
        yield between
    finally:
        between.close()
