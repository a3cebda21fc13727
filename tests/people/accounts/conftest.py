"""Real sessions: what is committed is really committed, so that allauth's announcements come as they do in life."""

from typing import Any

import pytest

from tests.access.table import Cast, make_cast
from tests.factories import NOW
from tests.people.conftest import own_counters


@pytest.fixture
def cast(clock: Any, settings: Any) -> Cast:
    """On this test's own clone; the test asks for `committed_db` first (or `db`, where nothing hangs on a commit)."""
    clock.set(NOW)
    own_counters(settings)
    return make_cast(NOW)
