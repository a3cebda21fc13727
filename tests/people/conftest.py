"""The cast, once per test that asks for it, at NOW."""

from typing import Any

import pytest
from django.core.cache import cache

from tests.access.table import Cast, make_cast
from tests.factories import NOW


@pytest.fixture
def cast(db: None, clock: Any) -> Cast:
    clock.set(NOW)
    cache.clear()  # what rate limits have counted
    return make_cast(NOW)
