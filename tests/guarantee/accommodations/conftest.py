"""Alice, who did nothing, beside four admins."""

from pathlib import Path
from typing import Any

import pytest

from tests.guarantee.accommodations.accommodating import idle_with_admins
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

idle_alice = staged(idle_with_admins)


@pytest.fixture
def alice(idle_alice: Scene, clock: Any, settings: Any, tmp_path: Path) -> Scene:
    settings.FILES_ROOT = str(tmp_path)
    clock.set(ENDED)
    return idle_alice
