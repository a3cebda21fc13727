"""The format of what is logged, which names nobody."""

import logging
import re
from typing import Any

ADDRESS = re.compile(r"[^\s@<>\"'()=]+@[^\s@<>\"'()=]+")
SECRET = re.compile(r"(/calendar/|/mails/stop/)[\w:.~=-]{8,}")  # paths that let whoever knows them in


class WithoutAddresses(logging.Formatter):
    """A formatter that takes e-mail addresses, and the secrets in paths, out of the finished line, tracebacks and the
    database's messages included.
    """

    def format(self, record: logging.LogRecord) -> str:
        return SECRET.sub(r"\1[secret]", ADDRESS.sub("[address]", super().format(record)))


def logging_to_stderr(level: str) -> dict[str, Any]:
    """Return the configuration of `logging`: all from this level on goes to stderr, without addresses."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "plain": {
                "()": "core.logs.WithoutAddresses",
                "format": "{asctime} {levelname} {name}: {message}",
                "style": "{",
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.server": {"handlers": [], "level": "INFO", "propagate": True},
            # else which pages of students led into a private network, or were cut off
            "requests_hardened": {"level": "ERROR"},
            "urllib3": {"level": "ERROR"},
            # else of which letters somebody's text consists
            "fontTools": {"level": "ERROR"},
            "fpdf": {"level": "ERROR"},
            "waitress.queue": {"level": "ERROR"},  # else a line for each request that waits for a thread
            "celery.app.trace": {"level": "WARNING"},
            "celery.worker.strategy": {"level": "WARNING"},
            "celery.beat": {"level": "WARNING"},
        },
    }
