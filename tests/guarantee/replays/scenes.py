"""Drafts that are played against cohorts, for the tests of replays."""

from datetime import UTC, datetime
from typing import Any

from commitments.drafting import verbs as drafting_verbs
from commitments.policies import documents
from commitments.policies.models import Policy
from guarantee.replays.models import Replay
from guarantee.replays.verbs import run, start
from tests.factories import make_cohort
from tests.guarantee.scenes import Scene, scene

LATER = datetime(2026, 10, 1, 15, tzinfo=UTC)
OWN = {"guarantee_replay", "guarantee_replay_cohorts", "guarantee_replayresult"}


def draft(alice: Scene, **rules: Any) -> Policy:
    """The signed policy with other rules, drafted as an admin does."""
    document = documents.document_of(alice.search.policy)
    people = rules.pop("people", None)
    document["rules"] = document["rules"] | rules
    if people is not None:
        next(quota for quota in document["quotas"] if quota["key"] == "people")["minimum"] = people
    return drafting_verbs.draft_policy(document, by=alice.dora, now=LATER)


def played(policy: Policy, cohort: list[Scene]) -> Replay:
    replay = start(policy, [cohort[0].student.cohort], by=cohort[0].dora, now=LATER)
    while run(replay.pk, LATER):
        pass
    replay.refresh_from_db()
    return replay


def large() -> dict[str, int]:
    """A cohort whose students searched and did nothing, a draft, and an admin, on a server that others use; ids."""
    staff, cohort = ("Zeno Abel", "Zita Abel", "Zack Abel"), make_cohort("Replayed, of the Abels")
    first = scene("Zora Abel", work=False, staff=staff, cohort=cohort)
    for number in range(11):
        scene(f"Zora Abel {number}", work=False, beside=first)
    policy = draft(first, missed_allowed=26)
    return {"policy": policy.pk, "cohort": first.student.cohort_id, "admin": first.dora.pk}
