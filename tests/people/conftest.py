"""The cast, once per test that asks for it, at NOW."""

from typing import Any
from uuid import uuid4

import pytest

from tests.access.table import Cast, make_cast
from tests.factories import NOW


@pytest.fixture
def cast(db: None, clock: Any, settings: Any) -> Cast:
    clock.set(NOW)
    own_counters(settings)
    return make_cast(NOW)


def own_counters(settings: Any) -> None:
    """Rate limits count in Redis, which all tests share: from here on this test has keys of its own."""
    settings.CACHES = {"default": settings.CACHES["default"] | {"KEY_PREFIX": uuid4().hex}}
