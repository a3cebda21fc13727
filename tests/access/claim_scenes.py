"""Alice’s claim in each state that a page of claims needs. Her window ended without a logged week."""

from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from coaching.concerns.verbs import raise_concern
from commitments.drafting.verbs import draft_policy
from commitments.excusals.verbs import ask_excusal
from commitments.policies.documents import document_of
from core import clock
from guarantee.asking import verbs as asking_verbs
from guarantee.claims import verbs as claim_verbs
from guarantee.decisions import verbs as decision_verbs
from guarantee.hearings.models import (
    HearingFile,
    HearingPoint,
)
from guarantee.hearings.verbs import Point, answer_hearing, open_hearing
from guarantee.queue import verbs as queue_verbs
from guarantee.replays import verbs as replay_verbs
from guarantee.replays.models import Replay
from nightly.sweep import sweep
from tests import factories
from tests.access.table import Cast, Statuses
from tests.guarantee.proposals import hear

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
        ready(cast)
        cast.things["proposed"] = decision_verbs.propose_decision(
            cast.things["claim"],
            outcome="denied",
            reasons="No work was done.",
            by=cast.erin,
            now=cast.now,
            replies={point.pk: "Noted." for point in HearingPoint.objects.all()},
        )
    return found


def proposed_by_dora(cast: Cast) -> dict[str, Any]:
    found = ready(cast)
    decision_verbs.propose_decision(
        cast.things["claim"],
        outcome="denied",
        reasons="No work was done.",
        by=cast.dora,
        now=cast.now,
        replies={point.pk: "Noted." for point in HearingPoint.objects.all()},
    )
    return found


def found(cast: Cast) -> dict[str, Any]:
    """Dora has found that Alice's conduct is fine."""
    its = claim(cast)
    row = decision_verbs.record_finding(
        cast.things["claim"], requirement=9, finding="met", reason="", by=cast.dora, now=cast.now
    )
    return its | {"number": 9, "finding": row.pk}


def more_asked(cast: Cast) -> dict[str, Any]:
    """Dora asked Alice about her weeks."""
    claim(cast)
    if "more_asked" not in cast.things:
        cast.things["more_asked"] = asking_verbs.ask_more(
            cast.things["claim"],
            requirement=3,
            question="Where were you in May?",
            days=7,
            by=cast.dora,
            now=cast.now,
        )
    return {"pk": cast.things["more_asked"].pk}


def answer_with_file(cast: Cast) -> dict[str, Any]:
    """She answered with a letter."""
    more_asked(cast)
    answer = asking_verbs.answer_more(
        cast.things["more_asked"],
        words="",
        file=SimpleUploadedFile("letter.txt", b"From my doctor."),
        by=cast.alice.user,
        now=cast.now,
    )
    return {"pk": answer.pk}


def taken(cast: Cast) -> dict[str, Any]:
    """Dora has taken Alice's claim."""
    its = claim(cast)
    queue_verbs.take(cast.things["claim"], by=cast.dora, now=cast.now)
    return its


def held(cast: Cast) -> dict[str, Any]:
    """Alice's claim waits until the day after tomorrow."""
    its = claim(cast)
    queue_verbs.hold(
        cast.things["claim"],
        until=cast.now.date() + timedelta(days=2),
        reason="The lender’s letter.",
        by=cast.dora,
        now=cast.now,
    )
    return its


def asked(cast: Cast) -> dict[str, Any]:
    """She asked to have her first week excused; nobody decided."""
    found = claim(cast)
    ask_excusal(cast.things["search"], unit="week", number=1, why="Ill.", by=cast.alice.user, now=cast.now)
    return found


def overtaken(cast: Cast) -> dict[str, Any]:
    """After the proposal a concern was raised."""
    found = proposed(cast)
    raise_concern(cast.alice, what="Rude.", happened_on=cast.now.date(), by=cast.bob, now=cast.now)
    return found


def ready(cast: Cast) -> dict[str, Any]:
    """Erin found that the weeks were missed, and Alice was heard."""
    found = judged(cast)
    hear(cast.things["claim"], by=cast.erin, points={3: "I was ill."}, now=cast.now)
    return found


def judged(cast: Cast) -> dict[str, Any]:
    found = claim(cast)
    decision_verbs.agree_with_evidence(cast.things["claim"], by=cast.erin, now=cast.now)
    return found


def heard(cast: Cast) -> dict[str, Any]:
    """What Erin found is put to Alice."""
    found = judged(cast)
    if "hearing" not in cast.things:
        cast.things["hearing"] = open_hearing(cast.things["claim"], by=cast.erin, now=cast.now)
    return found


def sent_file(cast: Cast) -> dict[str, Any]:
    """Alice answered with a file."""
    found = heard(cast)
    answer_hearing(
        cast.things["hearing"],
        points={3: Point("See the letter.", [SimpleUploadedFile("letter.txt", b"She was ill.")])},
        by=cast.alice.user,
        now=cast.now,
    )
    return found | {"file": HearingFile.objects.get().pk}


def replies(cast: Cast) -> dict[str, Any]:
    return {f"reply_{point.pk}": "Noted." for point in HearingPoint.objects.all()}


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
