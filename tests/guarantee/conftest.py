"""Cohorts that replays are played against."""

from typing import Any

import pytest

from commitments.searches.models import Search
from demonstration.work import Effort
from guarantee.dossier.record import RELATED
from nightly.sweep import sweep
from tests import factories
from tests.guarantee.replays.scenes import LATER
from tests.guarantee.scenes import ENDED, Scene, scene


@pytest.fixture
def cohort(db: None, clock: Any) -> list[Scene]:
    """Alice missed week 14 by two people; Bea met them all; Cleo did nothing; Dan never signed."""
    alice = scene(special={14: Effort(people=6)})
    bea = scene("Bea Stone", beside=alice)
    cleo = scene("Cleo Park", work=False, beside=alice)
    factories.make_student("Dan Roe", coach=alice.bob, cohort=alice.student.cohort)
    sweep(ENDED)
    clock.set(LATER)
    for each in (alice, bea, cleo):
        each.search = Search.objects.select_related(*RELATED).get(pk=each.search.pk)
    return [alice, bea, cleo]


@pytest.fixture
def idle(db: None, clock: Any) -> list[Scene]:
    """Three who searched and did nothing."""
    alice = scene(work=False)
    found = [
        alice,
        scene("Bea Stone", work=False, beside=alice),
        scene("Cleo Park", work=False, beside=alice),
    ]
    clock.set(LATER)
    for each in found:
        each.search = Search.objects.select_related(*RELATED).get(pk=each.search.pk)
    return found
