"""What the school told a student about a clause, before they claimed, is evidence for what that clause governs."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from commitments.policies.models import Policy
from commitments.questions import verbs as questions
from guarantee.dossier.queries import looked_at
from guarantee.evidence.queries import evidence_of
from guarantee.judges.entitlement import judges_of
from people.accounts.models import User
from rules.eligibility import EvidenceRow
from tests import factories
from tests.factories import client_of
from tests.guarantee.proposals import idle
from tests.guarantee.scenes import ENDED, Scene, scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
IN_THE_SEARCH = ENDED - timedelta(days=60)
LATER = ENDED + timedelta(hours=1)


idle_alice = staged(idle)


@pytest.fixture
def alice(idle_alice: Scene, clock: Any) -> Scene:
    clock.set(ENDED)
    return idle_alice


def answered(
    alice: Scene,
    clause: str,
    now: datetime = IN_THE_SEARCH,
    *,
    by: User | None = None,
    policy: Policy | None = None,
) -> None:
    question = questions.ask(
        policy or alice.search.policy,
        clause,
        body="Does a meetup count?",
        by=alice.student.user,
        key=uuid4(),
        now=now,
    )
    questions.answer(question, body="Yes, it does.", seen=0, by=by or alice.bob, now=now)


def pieces(alice: Scene) -> list[EvidenceRow]:
    claim = alice.search.claims.first()
    return [piece for piece in evidence_of(alice.search, claim) if piece.kind == "clause_answer"]


@pytest.mark.parametrize(
    ("clause", "requirements"), [("3.1", (3,)), ("4.2", (4,)), ("8.3", (8,)), ("11.1", ())]
)
def test_it_stands_with_the_requirements_that_the_clause_governs(
    alice: Scene, clause: str, requirements: tuple[int, ...]
) -> None:
    answered(alice, clause)
    (piece,) = pieces(alice)
    assert piece.requirements == requirements
    assert piece.title == f"What clause {clause} means, answered on 7 Jul 2026"
    assert piece.says == "asked: “Does a meetup count?” answered: “Yes, it does.”"
    assert piece.who == ("answered by Bob Field",)


def test_judges_read_it_in_the_dossier_s_evidence(alice: Scene) -> None:
    answered(alice, "3.1")
    claim = alice.file()
    page = client_of(alice.dora).get(f"/claims/{claim.pk}/evidence/").content.decode()
    assert "What the school said about clauses" in page and "Yes, it does." in page
    assert "clause_answer" in {piece.kind for piece in looked_at(claim, ENDED).pieces}


def test_what_is_answered_once_a_claim_is_filed_changes_no_finding(alice: Scene) -> None:
    alice.file()
    answered(alice, "3.1", LATER)
    assert pieces(alice) == []


def test_what_was_set_aside_or_asked_about_other_terms_or_by_others_is_none(alice: Scene) -> None:
    from commitments.policies import shipped

    other = factories.make_policy(shipped.document("thinkful"))
    answered(alice, "3.1", policy=other)
    bea = scene("Bea Stone", work=False, beside=alice)
    answered(bea, "3.1")
    questions.ask(
        alice.search.policy, "3.1", body="Open?", by=alice.student.user, key=uuid4(), now=IN_THE_SEARCH
    )
    assert pieces(alice) == []


def test_explaining_a_clause_decides_nothing_and_bars_nobody(alice: Scene) -> None:
    answered(alice, "3.1", by=alice.dora)
    assert alice.dora.pk in judges_of(alice.student, ENDED)
