"""The moment at which whole pages are looked at."""

from typing import Any

import pytest

from tests.factories import NOW
from tests.people.conftest import own_counters


@pytest.fixture
def at_one_moment(db: None, clock: Any, settings: Any) -> None:
    clock.set(NOW)
    own_counters(settings)
