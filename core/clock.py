"""The clock, the one place that asks what time it is.

A file that CLOCK_FILE names sets the clock of every process at once (tests, the demonstration): `=2026-09-01T06:00:00Z`
stands still there; `+3600` or `-3600` runs that many seconds ahead of or behind the real time. Production has none.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

# path → (stamp of the file, its text): a stat per call instead of a read
_seen: dict[str, tuple[tuple[int, int, int], str]] = {}


_supposed: ContextVar[datetime | None] = ContextVar("supposed", default=None)


@contextmanager
def supposed(instant: datetime) -> Iterator[None]:
    """Suppose that it is `instant` (aware), within the block and only for whoever is in it: to draw a page as of
    another moment.
    """
    token = _supposed.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _supposed.reset(token)


def now() -> datetime:
    """Return the current moment, aware, in UTC."""
    supposed_to_be = _supposed.get()
    if supposed_to_be is not None:
        return supposed_to_be
    real = datetime.now(UTC)
    setting = _read(settings.CLOCK_FILE) if settings.CLOCK_FILE else ""
    if not setting:
        return real
    if setting.startswith("="):
        return datetime.fromisoformat(setting[1:]).astimezone(UTC)
    return real + timedelta(seconds=float(setting))


def set_clock(instant: datetime | None, *, frozen: bool = False) -> None:
    """Set the clock to `instant` (aware), from which time runs on, or stands still if `frozen`; None: to real time
    again.
    """
    if not settings.CLOCK_FILE:
        raise RuntimeError("There is no clock to set: CLOCK_FILE names no file.")
    if instant is None:
        text = ""
    elif frozen:
        text = f"={instant.astimezone(UTC).isoformat()}"
    else:
        text = f"{(instant - datetime.now(UTC)).total_seconds():+f}"
    path = Path(settings.CLOCK_FILE)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w") as file:
        file.write(text)
    os.chmod(temporary, 0o644)
    os.replace(temporary, path)  # in one step: nobody reads half a moment


def _read(path: str) -> str:
    try:
        stat = os.stat(path)
    except FileNotFoundError:
        return ""
    stamp = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
    stamped_text = _seen.get(path)
    if stamped_text is None or stamped_text[0] != stamp:
        stamped_text = _seen[path] = (stamp, Path(path).read_text().strip())
    return stamped_text[1]
