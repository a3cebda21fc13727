"""For `bin/test --on DAY`: Python sleeps by select, since libfaketime moves the end of a sleep with the date."""

import select
import time


def _sleep(seconds: float) -> None:
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select([], [], [], seconds)


time.sleep = _sleep  # type: ignore[assignment] # seconds alone
