"""How many connections each process of the web server holds, told to all of them in memory that they share.

The processes accept from one socket, and a connection that is kept open stays where it was accepted. Left to chance,
one process may hold most of them, and its users wait while the other process's are answered at once.
"""

import mmap
import struct
import time

SEATS = 32  # more processes than that share rows, and are then counted as one
FRESH = 3.0  # seconds after which a process that says nothing more is taken to be gone
LEEWAY = 3  # connections more than the process with the fewest, up to which all accept
_SEAT = struct.Struct("=di")  # a moment of the monotonic clock, which is the machine's, and a count


class Seats:
    """The table of all processes: made before they are forked, each writes its own row."""

    def __init__(self) -> None:
        self.memory = mmap.mmap(-1, SEATS * _SEAT.size)

    # A seat is the worker's age, which gunicorn counts up.
    def note(self, seat: int, count: int) -> None:
        """Say that the process at `seat` lives, and holds so many connections."""
        _SEAT.pack_into(self.memory, seat % SEATS * _SEAT.size, time.monotonic(), count)

    def leave(self, seat: int) -> None:
        _SEAT.pack_into(self.memory, seat % SEATS * _SEAT.size, 0.0, 0)

    def is_ours(self, count: int) -> bool:
        """Say whether a process with `count` connections shall accept the next one, or leave it to another."""
        since = time.monotonic() - FRESH
        living = [held for noted_at, held in _SEAT.iter_unpack(self.memory) if noted_at > since]
        return count <= min(living, default=count) + LEEWAY
