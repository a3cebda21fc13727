"""How Debian's Chromium is started, for tests and for the bench: Playwright cannot fetch one of its own."""

import os
import shutil
from typing import Any


def launch_options() -> dict[str, Any]:
    """What Playwright starts it with. It would hang on a moved clock."""
    return {
        "env": {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"},
        "executable_path": shutil.which("chromium"),
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
