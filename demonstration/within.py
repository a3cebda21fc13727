"""A setting that holds for a while, so that no story hangs on how the program is set where it is made."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings


@contextmanager
def within(name: str, value: object) -> Iterator[None]:
    """Let the setting of this name be `value` meanwhile."""
    before = getattr(settings, name)
    setattr(settings, name, value)
    try:
        yield
    finally:
        setattr(settings, name, before)
