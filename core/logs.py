"""The format of what is logged, which names nobody."""

import logging
import re

ADDRESS = re.compile(r"[^\s@<>\"'()=]+@[^\s@<>\"'()=]+")


class WithoutAddresses(logging.Formatter):
    """A formatter that takes e-mail addresses out of the finished line, tracebacks and the database's messages
    included.
    """

    def format(self, record: logging.LogRecord) -> str:
        return ADDRESS.sub("[address]", super().format(record))
