"""The format of what is logged, which names nobody."""

import logging
import re

ADDRESS = re.compile(r"[^\s@<>\"'()=]+@[^\s@<>\"'()=]+")
SECRET = re.compile(r"(/calendar/|/mails/stop/)[\w:.~=-]{8,}")  # paths that let whoever knows them in


class WithoutAddresses(logging.Formatter):
    """A formatter that takes e-mail addresses, and the secrets in paths, out of the finished line, tracebacks and the
    database's messages included.
    """

    def format(self, record: logging.LogRecord) -> str:
        return SECRET.sub(r"\1[secret]", ADDRESS.sub("[address]", super().format(record)))
