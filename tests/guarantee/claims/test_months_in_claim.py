"""Months of a claim: beside the weeks in the dossier, and seen as they were by the second admin."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from commitments.excusals import verbs as excusal_verbs
from commitments.policies import shipped
from guarantee.claims import verbs as claim_verbs
from guarantee.decisions.models import Decision
from guarantee.dossier.queries import frozen, looked_at
from guarantee.evidence.changes import since_proposal
from guarantee.requests.verbs import rule_on
from nightly.sweep import sweep
from tests.commitments.scenes import make_scene
from tests.factories import client_of

pytestmark = pytest.mark.django_db


def changed_since(decision: Decision, now: datetime) -> bool:
    """Whether anything that the proposal rests on is not as it was frozen."""
    look = looked_at(decision.claim, now)
    return not since_proposal(decision, look.dossier, look.pieces, look.barred).stands


def test_a_month_excused_after_the_proposal_has_to_be_judged_anew(clock: Any) -> None:
    """Others are missed still, and so the finding is the same: so are weeks that change."""
    scene = make_scene(shipped.document("codeup-1"))
    search = scene.searching()
    now = clock.set(search.opens_at + timedelta(days=200))
    sweep(now)
    claim = claim_verbs.file_claim(scene.alice, statement="Please.", by=scene.alice.user, now=now)
    before = frozen(looked_at(claim, now))
    assert [row["verdict"] for row in before["months"]] == ["missed"] * 6
    page = client_of(scene.dora).get(reverse("guarantee:dossier", args=[claim.pk])).content.decode()
    assert reverse("coaching:month", args=[scene.alice.pk, 5]) in page
    decision = Decision(claim=claim, dossier=before)
    assert not changed_since(decision, now)
    proposed = excusal_verbs.excuse(search, unit="month", number=2, reason="Ill.", by=scene.bob, now=now)
    assert changed_since(decision, now), "that it waits is shown, too"
    decision = Decision(claim=claim, dossier=frozen(looked_at(claim, now)))
    rule_on(claim, kind="excusal", ref=proposed.pk, granted=True, why="So it was.", by=scene.erin, now=now)
    assert scene.search.periods.get(unit="month", number=2).verdict == "excused"
    after = looked_at(claim, now).dossier
    assert after["requirements"][2]["finding"] == before["requirements"][2]["finding"]
    assert changed_since(decision, now)
