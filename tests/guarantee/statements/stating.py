"""Alice filed a claim at ENDED and says something on its requirements."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from guarantee.claims.models import Claim
from guarantee.claims.verbs import file_claim
from guarantee.statements.models import ClaimStatement
from guarantee.statements.verbs import StatementWords, add_statement
from tests.guarantee.scenes import ENDED, Scene


def claim_of(scene: Scene) -> Claim:
    return Claim.objects.exclude(state="withdrawn").get(student=scene.student)


def state(scene: Scene, text: str = "I was in hospital.", **changed: Any) -> ClaimStatement:
    what: dict[str, Any] = {"requirement": 3, "files": [], "by": scene.student.user, "now": ENDED}
    return add_statement(claim_of(scene), text=text, **what | changed)


def file_with(scene: Scene, words: dict[int, StatementWords], **changed: Any) -> Claim:
    what: dict[str, Any] = {"statement": "", "by": scene.student.user, "now": ENDED}
    return file_claim(scene.student, words=words, **what | changed)


def letter(name: str = "letter.txt", content: bytes = b"From my doctor.") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "text/plain")
