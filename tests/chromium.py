"""How Debian's Chromium is started, for tests and for the bench: Playwright cannot fetch one of its own."""

import os
import shutil
from typing import Any


def launch_options(*, without_windows: bool = False) -> dict[str, Any]:
    """What Playwright starts it with. It would hang on a moved clock.

    `without_windows` is the same browser built without what stands around a page (Debian's chromium-headless-shell),
    where it is installed: a context costs a fifth of the processor's time there, a page half.
    """
    names = ("chromium-headless-shell", "chromium") if without_windows else ("chromium",)
    return {
        "env": {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"},
        "executable_path": next(filter(None, map(shutil.which, names)), None),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }
