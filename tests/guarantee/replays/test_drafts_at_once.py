"""A draft is thrown away while others work on it, on real connections: clear answers, and nothing left over."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from commitments.drafting import verbs as drafting_verbs
from commitments.policies.documents import document_of
from commitments.policies.models import Policy
from core.errors import Refused
from guarantee.replays import verbs as replay_verbs
from guarantee.replays.models import Replay, ReplayResult
from guarantee.replays.verbs import run, start
from tests.commitments.test_concurrency import at_once
from tests.databases import someone_waits
from tests.factories import client_of
from tests.guarantee.replays.scenes import LATER, draft
from tests.guarantee.scenes import Scene, scene

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def alice(committed_db: str, clock: Any) -> Scene:
    clock.set(LATER)
    return scene(work=False)


def wait_for(what: Callable[[], bool]) -> None:
    ends = time.monotonic() + 20
    while not what() and time.monotonic() < ends:
        time.sleep(0.01)


def test_a_draft_can_be_thrown_away_while_a_batch_of_its_replay_is_stored(
    alice: Scene, monkeypatch: Any
) -> None:
    policy = draft(alice, people=6)
    replay = start(policy, [alice.student.cohort], by=alice.dora, now=LATER)
    real, stored = ReplayResult.objects.bulk_create, []

    def slowly(rows: Any) -> Any:
        made = real(rows)
        stored.append(made)
        wait_for(someone_waits)  # whoever throws the draft away has come to the replay's row
        return made

    monkeypatch.setattr(replay_verbs.ReplayResult.objects, "bulk_create", slowly)

    def discard() -> None:
        wait_for(lambda: bool(stored))
        drafting_verbs.discard_draft(policy, by=alice.dora, now=LATER)

    assert at_once(lambda: run(replay.pk, LATER), discard) == [False, None]
    assert stored
    assert not ReplayResult.objects.exists()
    assert not Replay.objects.exists()
    assert not Policy.objects.filter(pk=policy.pk).exists()


@pytest.mark.parametrize("part", ["removal", "publication", "edit", "defaults", "replays"])
def test_who_comes_second_to_a_draft_that_is_thrown_away_is_told_so(alice: Scene, part: str) -> None:
    policy = draft(alice, people=6)
    client = client_of(alice.dora)
    sent = {"confirm": "window_days", "cohorts": alice.student.cohort_id}

    def throw_away() -> None:
        with transaction.atomic():
            drafting_verbs.discard_draft(policy, by=alice.dora, now=LATER)
            wait_for(someone_waits)

    def come_second() -> Any:
        wait_for(someone_holds)
        return client.post(f"/policies/{policy.pk}/{part}/", sent)

    def someone_holds() -> bool:
        with transaction.atomic():
            return (
                not Policy.objects.select_for_update(skip_locked=True, of=("self",))
                .filter(pk=policy.pk)
                .exists()
            )

    _, answer = at_once(throw_away, come_second)
    assert not isinstance(answer, Exception), answer
    assert answer.status_code in (302, 422)
    shown = client.get(answer["Location"]) if answer.status_code == 302 else answer
    assert shown.status_code == 422 or "thrown away" in shown.content.decode()


def test_what_is_done_to_a_draft_that_is_gone_is_refused_in_words(alice: Scene) -> None:
    policy = draft(alice, people=6)
    document, pk = document_of(policy), policy.pk
    drafting_verbs.discard_draft(policy, by=alice.dora, now=LATER)
    policy.pk = pk
    acts: list[Callable[[], object]] = [
        lambda: drafting_verbs.discard_draft(policy, by=alice.dora, now=LATER),
        lambda: drafting_verbs.publish(policy, by=alice.dora, now=LATER),
        lambda: drafting_verbs.edit_draft(policy, document, by=alice.dora, now=LATER),
        lambda: drafting_verbs.confirm_defaults(policy, ["window_days"], by=alice.dora, now=LATER),
        lambda: start(policy, [alice.student.cohort], by=alice.dora, now=LATER),
    ]
    for act in acts:
        with pytest.raises(Refused, match="thrown away"):
            act()
