"""Who may open what a student says on the requirements of their claim. It is Alice's claim."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from guarantee.statements.models import ClaimStatement
from guarantee.statements.verbs import add_statement
from tests.access.claim_scenes import STUDENTS, claim
from tests.access.table import AccessRow, Cast


def requirement(cast: Cast) -> dict[str, Any]:
    return claim(cast) | {"number": 3}


def document(cast: Cast) -> dict[str, Any]:
    key = claim(cast)
    if "statement" not in cast.things:
        cast.things["statement"] = add_statement(
            cast.things["claim"],
            requirement=3,
            text="",
            files=[SimpleUploadedFile("letter.txt", b"From my doctor.")],
            by=cast.alice.user,
            now=cast.now,
        )
    return key | {"document": cast.things["statement"].documents.get().pk}


TABLE = {
    "guarantee:statement": [
        AccessRow(kwargs=requirement, shows="What would you like to say", **STUDENTS | {"charlie": 404}),
        AccessRow(
            "post",
            kwargs=requirement,
            data=lambda cast: {"text": "I was ill."},
            effect=lambda cast: ClaimStatement.objects.count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
    "guarantee:statement_file": AccessRow(
        kwargs=document, shows="From my doctor.", alice=200, charlie=404, bob=403, frank=403, dora=200
    ),
}
