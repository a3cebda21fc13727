"""What is logged names nobody."""

import logging
import re

ADDRESS = re.compile(r"[^\s@<>\"'()=]+@[^\s@<>\"'()=]+")


class WithoutAddresses(logging.Formatter):
    """Takes e-mail addresses out of the finished line, tracebacks and the database's messages included."""

    def format(self, record: logging.LogRecord) -> str:
        return ADDRESS.sub("[address]", super().format(record))
