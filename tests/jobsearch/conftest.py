"""Alice in week 7 of her search, on that day's clock; a file may have another scene."""

from typing import Any

import pytest

from tests.jobsearch.scenes import WEEK_7, Scene, scene
from tests.stages import staged

in_week_7 = staged(scene)


@pytest.fixture
def its(in_week_7: Scene, clock: Any) -> Scene:
    clock.set(WEEK_7)
    return in_week_7
