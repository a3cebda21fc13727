"""Alice's claim was denied by Dora and Erin at ENDED; Gina and Hugo are admins who took no part."""

from datetime import datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from guarantee.appeals import verbs
from guarantee.appeals.models import Appeal, AppealProposal
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from people.accounts.models import User
from tests import factories
from tests.guarantee.proposals import idle, proposed
from tests.guarantee.scenes import ENDED, Scene

DAY = timedelta(days=1)
LATER = ENDED + DAY
LIMIT = datetime.fromisoformat("2026-09-20T04:00:00+00:00")  # the end of her 19 September, in New York


def denied() -> Scene:
    alice = idle()
    decision_verbs.agree(proposed(alice), by=alice.erin, now=ENDED)
    factories.make_admin("Gina Roy")
    factories.make_admin("Hugo Lind")
    return alice


def gina() -> User:
    return User.objects.get(name="Gina Roy")


def hugo() -> User:
    return User.objects.get(name="Hugo Lind")


def claim_of(scene: Scene) -> Claim:
    return Claim.objects.get(student=scene.student)


def appeal(scene: Scene, now: datetime = LATER, **said: Any) -> Appeal:
    words: dict[str, Any] = {"statement": "Week 3 was met.", "cause": "", "files": []} | said
    return verbs.file_appeal(claim_of(scene), **words, by=scene.student.user, now=now)


def propose(scene: Scene, ruled: str, by: User | None = None, now: datetime = LATER) -> AppealProposal:
    return verbs.propose_ruling(
        claim_of(scene), ruled=ruled, reasons="We looked at week 3.", by=by or gina(), now=now
    )


def rule(scene: Scene, ruled: str, now: datetime = LATER) -> None:
    verbs.answer_ruling(propose(scene, ruled, now=now), agrees=True, note="", by=hugo(), now=now)


def letter(name: str = "letter.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"Dear Alice,", "text/plain")
