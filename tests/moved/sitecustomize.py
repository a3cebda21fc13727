"""For `bin/test --on DAY`: Python sleeps by select. libfaketime moves the end of a sleep as if it were by the moved clock."""

import select
import time


def _sleep(seconds: float) -> None:
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    select.select([], [], [], seconds)


time.sleep = _sleep
