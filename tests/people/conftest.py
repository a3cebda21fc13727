"""The cast, once per test that asks for it, at NOW."""

from typing import Any
from uuid import uuid4

import pytest

from tests.access.table import Cast, make_cast
from tests.factories import NOW
from tests.stages import staged

made = staged(make_cast)


@pytest.fixture
def cast(made: Cast, clock: Any, settings: Any) -> Cast:
    clock.set(NOW)
    own_counters(settings)
    return made


def own_counters(settings: Any) -> None:
    """Rate limits count in Redis, which all tests share: from here on this test has keys of its own."""
    settings.CACHES = {"default": settings.CACHES["default"] | {"KEY_PREFIX": uuid4().hex}}
