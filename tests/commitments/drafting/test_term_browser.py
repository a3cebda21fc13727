"""Conditions, payers and the refund as a person sees them: nothing for axe to find, in both themes, on a phone and a
desk."""

from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Browser

from commitments.conditions import verbs as condition_verbs
from commitments.conditions.verbs import Answer
from commitments.drafting import verbs as drafting_verbs
from commitments.payers import verbs as payer_verbs
from commitments.policies import shipped
from guarantee.claims.verbs import file_claim
from guarantee.decisions.verbs import agree_with_evidence
from nightly.sweep import sweep
from rules.refund import Payer
from tests.commitments.drafting.test_term_pages import TIERED
from tests.commitments.pages import looked_at
from tests.commitments.scenes import NOW, START, Scene, make_scene
from tests.factories import client_of

pytestmark = pytest.mark.django_db(transaction=True)
D = Decimal


def tiered(name: str) -> dict[str, Any]:
    """What ships under that name, with tiers that somebody can reach."""
    document = shipped.document(name) | {"refund": TIERED}
    return document | {"rules": document["rules"] | {"missed_allowed": 2}}


@pytest.fixture
def codeup(committed_db: str, clock: Any) -> Scene:
    clock.set(NOW)
    return make_scene(tiered("codeup-1"))


def recording(scene: Scene, clock: Any) -> dict[str, str]:
    """An admin, with something recorded already and something refused."""
    answers = {"absences": Answer(D(4), note="Register"), "leads": Answer(holds=True)}
    condition_verbs.record_conditions(scene.alice, scene.policy, answers, by=scene.dora, now=NOW)
    payers = [Payer("student", "", D(5_000)), Payer("lender", "Ascent", D(10_000))]
    payer_verbs.record_payers(scene.alice, payers, by=scene.dora, now=NOW)
    student = f"/students/{scene.alice.pk}"
    draft = drafting_verbs.draft_policy(tiered("codeup-2"), by=scene.dora, now=NOW)
    return {
        "conditions": f"{student}/conditions/",
        "payers": f"{student}/payers/",
        "certification": f"{student}/certification/",
        "student": f"{student}/",
        "terms-policy": f"/policies/{draft.pk}/",
        "terms-edit": f"/policies/{draft.pk}/edit/",
    }


def judging(scene: Scene, clock: Any) -> dict[str, str]:
    recording(scene, clock)
    search = scene.searching(START)
    ended = search.closes_at.replace(day=20, month=9)
    sweep(ended)
    clock.set(ended)
    claim = file_claim(scene.alice, statement="", by=scene.alice.user, now=ended)
    agree_with_evidence(claim, by=scene.dora, now=ended)
    return {"dossier": f"/claims/{claim.pk}/", "decision": f"/claims/{claim.pk}/decision/"}


def reading(scene: Scene, clock: Any) -> dict[str, str]:
    recording(scene, clock)
    search = scene.searching(START)
    ended = search.closes_at.replace(day=20, month=9)
    sweep(ended)
    clock.set(ended)
    return {"own-commitment": "/commitment/", "own-claim": "/claim/", "own-today": "/today/"}


@pytest.mark.parametrize("arrange", [recording, judging, reading])
def test_axe_finds_nothing(codeup: Scene, arrange: Any, browser: Browser, clock: Any) -> None:
    pages = arrange(codeup, clock)
    client = client_of(codeup.alice.user if arrange is reading else codeup.dora)
    assert looked_at(browser, client, pages) == []
