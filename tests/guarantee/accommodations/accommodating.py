"""Alice missed weeks and answers; she asks for an accommodation, which Dora and Erin, or Gina and Hugo, decide."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from guarantee.accommodations import verbs
from guarantee.accommodations.models import Accommodation, AccommodationDecision
from people.accounts.models import User
from standing.models import Period
from tests import factories
from tests.guarantee.proposals import idle
from tests.guarantee.scenes import ENDED, Scene

WHY = "I was in hospital for my heart."


def idle_with_admins() -> Scene:
    alice = idle()
    factories.make_admin("Gina Roy")
    factories.make_admin("Hugo Lind")
    return alice


def gina() -> User:
    return User.objects.get(name="Gina Roy")


def hugo() -> User:
    return User.objects.get(name="Hugo Lind")


def ask(scene: Scene, **changed: Any) -> Accommodation:
    what: dict[str, Any] = {
        "ground": "illness",
        "why": WHY,
        "periods": ["week 3"],
        "requirements": [],
        "files": [],
        "by": scene.student.user,
        "now": ENDED,
    }
    return verbs.ask_accommodation(scene.search, **what | changed)


def decide(accommodation: Accommodation, **changed: Any) -> AccommodationDecision:
    """Gina grants all that is asked for."""
    what: dict[str, Any] = {
        "periods": accommodation.periods,
        "requirements": accommodation.requirements,
        "why": "We saw the letter.",
        "by": gina(),
        "now": ENDED,
    }
    return verbs.decide_accommodation(accommodation, **what | changed)


def grant(scene: Scene, **asked: Any) -> AccommodationDecision:
    """Gina grants it, and Hugo agrees where that is needed."""
    decision = decide(ask(scene, **asked))
    return verbs.agree_accommodation(decision, by=hugo(), now=ENDED) if decision.needs_second else decision


def letter() -> SimpleUploadedFile:
    return SimpleUploadedFile("letter.txt", b"From my doctor.", "text/plain")


def week(scene: Scene, number: int) -> str:
    return str(Period.objects.get(search=scene.search, unit="week", number=number).verdict)
