"""Evidence that changes at the very moment of agreement, on real connections: the agreement waits, and is refused."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from core.errors import Refused
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import SecondOpinion
from guarantee.judges.verbs import step_aside
from people.coaches.models import Assignment
from tests.commitments.test_concurrency import at_once
from tests.databases import someone_waits
from tests.guarantee.proposals import idle, late_by, offered, proposed
from tests.guarantee.scenes import ENDED, Scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def alice(committed_db: str, clock: Any) -> Scene:
    clock.set(ENDED)
    return idle()


def wait_for(what: Callable[[], bool]) -> None:
    ends = time.monotonic() + 30
    while not what() and time.monotonic() < ends:
        time.sleep(0.01)


CHANGES = {
    "a confirmed offer": lambda alice: offered(alice, "Globex"),
    "an hour of lateness": lambda alice: late_by(alice, 60),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_being_written_while_the_second_admin_agrees_is_seen(alice: Scene, change: str) -> None:
    """The agreement begins while the change is written and not committed: it waits for it, then looks."""
    decision = proposed(alice)
    written: list[bool] = []

    def write() -> None:
        with transaction.atomic():
            CHANGES[change](alice)
            written.append(True)
            wait_for(someone_waits)

    def agree() -> Claim:
        wait_for(lambda: bool(written))
        return decision_verbs.agree(decision, by=alice.erin, now=ENDED)

    _, agreed = at_once(write, agree)
    assert isinstance(agreed, Refused)
    assert "evidence has changed" in agreed.message
    assert not SecondOpinion.objects.exists()
    assert Claim.objects.get().state == "proposed"


def test_two_admins_agree_at_once_and_one_is_second(alice: Scene) -> None:
    from tests.factories import make_admin

    gina, decision = make_admin("Gina Roy"), proposed(alice)
    outcomes = at_once(
        *[lambda by=by: decision_verbs.agree(decision, by=by, now=ENDED) for by in (alice.erin, gina)]
    )
    assert sorted(isinstance(each, Refused) for each in outcomes) == [False, True]
    assert SecondOpinion.objects.count() == 1


def test_who_steps_aside_at_the_moment_of_agreement_takes_the_proposal_with_them(alice: Scene) -> None:
    """Whoever comes second sees what the first one did: never a decision of somebody who had stepped aside."""
    decision = proposed(alice)
    outcomes = at_once(
        lambda: step_aside(decision.claim, why="", by=alice.dora, now=ENDED),
        lambda: decision_verbs.agree(decision, by=alice.erin, now=ENDED),
    )
    refused = [isinstance(each, Refused) for each in outcomes]
    assert sum(refused) == 1
    assert Claim.objects.get().state == ("filed" if refused[1] else "decided")


def test_a_judge_is_not_made_coach_at_the_moment_of_their_first_finding(alice: Scene) -> None:
    """Both hold the student's row: the second one sees the first."""
    from people.accounts.models import Role
    from people.accounts.roles import forget
    from people.coaches.verbs import assign_coach

    Role.objects.create(user=alice.dora, kind="coach", from_at=alice.search.opens_at)
    forget(alice.dora)
    claim = alice.file()
    outcomes = at_once(
        lambda: decision_verbs.record_finding(
            claim, requirement=1, finding="met", reason="", by=alice.dora, now=ENDED
        ),
        lambda: assign_coach(alice.student, coach=alice.dora, by=alice.erin, now=ENDED),
    )
    assert sum(isinstance(each, Refused) for each in outcomes) == 1
    coaches = Assignment.objects.filter(coach=alice.dora).exists()
    assert coaches is not claim.findings.exists()
