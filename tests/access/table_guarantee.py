"""Who may open the pages of claims. Alice's window ended without a logged week; Dora and Erin may judge."""

from datetime import timedelta
from typing import Any

from commitments.drafting.verbs import draft_policy
from commitments.excusals.models import Excusal
from commitments.excusals.verbs import ask_excusal
from commitments.policies.documents import document_of
from core import clock
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import (
    Decision,
    FallenProposal,
    FindingTakenBack,
    RecordedFinding,
    SecondOpinion,
)
from guarantee.judges.models import SteppedAside
from guarantee.replays import verbs as replay_verbs
from guarantee.replays.models import Replay
from guarantee.requests.models import Ruling
from nightly.sweep import sweep
from tests import factories
from tests.access.table import AccessRow, Cast, Statuses

ADMINS: Statuses = {"alice": 403, "charlie": 403, "bob": 403, "frank": 403, "dora": 200}
POSTS: Statuses = ADMINS | {"dora": 302}
STUDENTS: Statuses = {"alice": 200, "charlie": 200, "bob": 403, "frank": 403, "dora": 403}


def over(cast: Cast) -> dict[str, Any]:
    """Alice's window is over, and it is a week later."""
    if "search" not in cast.things:
        search = factories.sign_up_and_search(cast.alice, cast.now.date() + timedelta(days=3))
        cast.things["search"] = search
        cast.now = search.closes_at + timedelta(days=8)
        clock.set_clock(cast.now)
        sweep(cast.now)
    return {}


def claim(cast: Cast) -> dict[str, Any]:
    over(cast)
    if "claim" not in cast.things:
        cast.things["claim"] = claim_verbs.file_claim(
            cast.alice, statement="Mine alone.", by=cast.alice.user, now=cast.now
        )
    return {"pk": cast.things["claim"].pk}


def proposed(cast: Cast) -> dict[str, Any]:
    found = claim(cast)
    if "proposed" not in cast.things:
        decision_verbs.agree_with_evidence(cast.things["claim"], by=cast.erin, now=cast.now)
        cast.things["proposed"] = decision_verbs.propose_decision(
            cast.things["claim"], outcome="denied", reasons="No work was done.", by=cast.erin, now=cast.now
        )
    return found


def found(cast: Cast) -> dict[str, Any]:
    """Dora has found that Alice's conduct is fine."""
    its = claim(cast)
    row = decision_verbs.record_finding(
        cast.things["claim"], requirement=9, finding="met", reason="", by=cast.dora, now=cast.now
    )
    return its | {"number": 9, "finding": row.pk}


def asked(cast: Cast) -> dict[str, Any]:
    """She asked to have her first week excused; nobody decided."""
    found = claim(cast)
    ask_excusal(cast.things["search"], unit="week", number=1, why="Ill.", by=cast.alice.user, now=cast.now)
    return found


def overtaken(cast: Cast) -> dict[str, Any]:
    """After the proposal she asked for something."""
    proposed(cast)
    return asked(cast)


def ready(cast: Cast) -> dict[str, Any]:
    found = claim(cast)
    decision_verbs.agree_with_evidence(cast.things["claim"], by=cast.erin, now=cast.now)
    return found


def replayed(cast: Cast) -> dict[str, Any]:
    """A draft that forgives every week, played against Alice's cohort."""
    over(cast)
    if "replay" not in cast.things:
        document = document_of(cast.things["search"].policy)
        document["rules"] = document["rules"] | {"missed_allowed": 26}
        policy = draft_policy(document, by=cast.dora, now=cast.now)
        replay = replay_verbs.start(policy, [cast.alice.cohort], by=cast.dora, now=cast.now)
        replay_verbs.run(replay.pk, cast.now)
        cast.things["replay"] = replay
    return {"pk": cast.things["replay"].pk}


def going(cast: Cast) -> dict[str, Any]:
    """The same, not played yet."""
    found = replayed(cast)
    Replay.objects.filter(**found).update(state="running")
    return found


def played_policy(cast: Cast) -> dict[str, Any]:
    replayed(cast)
    return {"pk": cast.things["replay"].policy_id}


TABLE = {
    "guarantee:replays": [
        AccessRow(kwargs=played_policy, shows="Played so far", **ADMINS),
        AccessRow(
            "post",
            kwargs=played_policy,
            data=lambda cast: {"cohorts": [cast.alice.cohort_id]},
            effect=lambda cast: Replay.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:replay": AccessRow(kwargs=replayed, shows="Alice Moreau", **ADMINS),
    "guarantee:replay_cancel": AccessRow(
        "post",
        kwargs=going,
        effect=lambda cast: Replay.objects.filter(state="cancelled").count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:replay_why": AccessRow(
        kwargs=lambda cast: replayed(cast) | {"student_pk": cast.alice.pk}, shows="Alice Moreau", **ADMINS
    ),
    "guarantee:claim": AccessRow(kwargs=over, shows="Your guarantee", **STUDENTS | {"charlie": 200}),
    "guarantee:what_if": AccessRow(
        kwargs=lambda cast: over(cast) | {"pk": cast.alice.pk},
        shows="If leave is taken",
        alice=200,
        bob=200,
        dora=200,
    ),
    "guarantee:filing": AccessRow(
        "post",
        kwargs=over,
        data=lambda cast: {"statement": "", "understood": "on"},
        effect=lambda cast: Claim.objects.count(),
        changed_by={"alice"},
        alice=302,
        charlie=422,
        bob=403,
        frank=403,
        dora=403,
    ),
    "guarantee:withdrawal": [
        AccessRow(kwargs=claim, shows="Take your claim back?", **STUDENTS | {"charlie": 404}),
        AccessRow(
            "post",
            kwargs=claim,
            effect=lambda cast: Claim.objects.filter(state="withdrawn").count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
    "guarantee:claims": AccessRow(kwargs=lambda cast: claim(cast) and {}, shows="Alice Moreau", **ADMINS),
    "guarantee:dossier": AccessRow(kwargs=claim, shows="Mine alone.", **ADMINS),
    "guarantee:printed": AccessRow(kwargs=claim, shows="Alice Moreau", **ADMINS),
    "guarantee:agreeing": AccessRow(
        "post",
        kwargs=claim,
        effect=lambda cast: RecordedFinding.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:finding": AccessRow(
        "post",
        kwargs=lambda cast: claim(cast) | {"number": 9},
        data=lambda cast: {"finding": "met", "reason": ""},
        effect=lambda cast: RecordedFinding.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:finding_undo": AccessRow(
        "post",
        kwargs=found,
        effect=lambda cast: FindingTakenBack.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:decision": [
        AccessRow(kwargs=ready, shows="What follows", **ADMINS),
        AccessRow(
            "post",
            kwargs=ready,
            data=lambda cast: {"outcome": "denied", "reasons": "No work was done."},
            effect=lambda cast: Decision.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:evidence": AccessRow(kwargs=claim, shows="What the dossier rests on", **ADMINS),
    "guarantee:requests": [
        AccessRow(kwargs=asked, shows="An excusal of week 1", **ADMINS),
        AccessRow(
            "post",
            kwargs=asked,
            data=lambda cast: {
                "kind": "excusal",
                "ref": Excusal.objects.get().pk,
                "granted": "yes",
                "why": "The letter says so.",
            },
            effect=lambda cast: Ruling.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:stepping_aside": [
        AccessRow(kwargs=claim, shows="What follows", **ADMINS),
        AccessRow(
            "post",
            kwargs=claim,
            data=lambda cast: {"why": ""},
            effect=lambda cast: SteppedAside.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:again": AccessRow(
        "post",
        kwargs=overtaken,
        effect=lambda cast: FallenProposal.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:second_opinion": [
        AccessRow(kwargs=proposed, shows="No work was done.", **ADMINS),
        AccessRow(
            "post",
            kwargs=proposed,
            data=lambda cast: {"agrees": "yes"},
            effect=lambda cast: SecondOpinion.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
}
