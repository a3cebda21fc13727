"""Users without a pause: each asks on a connection of its own, and asks again as soon as it was answered.

One process, one thread, one selector: where the server has the machine's other cores, this takes a hundredth of one.
"""

import selectors
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

AT_ONCE = 256 * 1024  # bytes read
END = b"\r\n\r\n"
ROUNDS = 4  # answers for each user, at least
PATIENCE = 60.0  # seconds for an answer
TOKEN = "a" * 32  # of their own cookie against forged requests


def activity() -> dict[str, str]:
    """Return what a student's browser posts to log one; no two have the same key, else the second would be none."""
    return {
        "kind": "contacted",
        "line": f"Person {uuid4().int % 20}, a call about the team",
        "source_key": str(uuid4()),
    }


@dataclass
class Answered:
    """The seconds of each answer that came while it was measured, what went wrong, and how long that was."""

    times: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    seconds: float = 0.0
    bytes: int = 0

    @property
    def per_second(self) -> float:
        return len(self.times) / self.seconds

    def percentile(self, percent: int) -> float:
        """Of the times; 0 where there are none."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else 0.0


class AskingUser:
    """One user, who waits for the whole answer before the next request."""

    def __init__(self, address: tuple[str, int], request: Callable[[], bytes], expect: int) -> None:
        self.address, self.request, self.expect = address, request, expect
        self.socket = socket.create_connection(address, timeout=PATIENCE)
        self.answer, self.whole, self.asked_at, self.answers = b"", 0, 0.0, 0

    def ask(self) -> None:
        self.answer, self.whole, self.asked_at = b"", 0, time.perf_counter()
        self.socket.sendall(self.request())

    def hear(self) -> str | None:
        """Read what there is. Return "" when the answer is whole and as expected, else what is wrong with it; None
        while it is not whole.
        """
        try:
            received = self.socket.recv(AT_ONCE)
        except OSError as error:
            return type(error).__name__
        if not received:
            return "closed"
        self.answer += received
        if not self.whole and END in self.answer:
            self.whole = _length(self.answer)
        if not self.whole or len(self.answer) < self.whole:
            return None
        status = int(self.answer.split(maxsplit=2)[1])
        return "" if status == self.expect else f"status {status}"

    def connect_again(self) -> None:
        self.socket.close()
        self.socket = socket.create_connection(self.address, timeout=PATIENCE)


def _length(answer: bytes) -> int:
    """Of head and body; all of ours name their length."""
    head = answer[: answer.index(END)].lower()
    _, _, named = head.partition(b"\r\ncontent-length:")
    return len(head) + len(END) + int(named.split(b"\r\n")[0] or 0)


def ask_without_pause(
    users: list[AskingUser], seconds: float, began: Callable[[], None] = lambda: None
) -> Answered:
    """Let all ask until each was answered once, then measure for `seconds`, or longer until there are ROUNDS answers
    for each, and close. `began` is called in between.
    """
    warming, answered = Answered(), Answered()
    with selectors.DefaultSelector() as waiting:
        for user in users:
            user.ask()
            waiting.register(user.socket, selectors.EVENT_READ, user)
        start = time.perf_counter()
        _listen(waiting, warming, lambda: all(user.answers for user in users), start + PATIENCE)
        began()
        start = time.perf_counter()
        enough = len(users) * ROUNDS
        _listen(
            waiting,
            answered,
            lambda: time.perf_counter() > start + seconds and len(answered.times) >= enough,
            start + seconds + PATIENCE,
        )
        answered.seconds = time.perf_counter() - start
    for user in users:
        user.socket.close()
    return answered


def _listen(
    waiting: selectors.BaseSelector, answered: Answered, done: Callable[[], bool], end: float
) -> None:
    while not done() and time.perf_counter() < end:
        for key, _ in waiting.select(0.1):
            _heard(key.data, waiting, answered)


def _heard(user: AskingUser, waiting: selectors.BaseSelector, answered: Answered) -> None:
    fault = user.hear()
    if fault is None:
        return
    if fault:
        answered.errors.append(fault)
        waiting.unregister(user.socket)
        user.connect_again()
        waiting.register(user.socket, selectors.EVENT_READ, user)
    else:
        answered.times.append(time.perf_counter() - user.asked_at)
        answered.bytes = user.whole
        user.answers += 1
    user.ask()
