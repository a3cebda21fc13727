"""Who may open accommodations. Alice asks for one."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from guarantee.accommodations import verbs
from guarantee.accommodations.models import Accommodation, AccommodationDecision
from tests.access.claim_scenes import ADMINS, POSTS, STUDENTS, over
from tests.access.table import AccessRow, Cast


def asked(cast: Cast) -> dict[str, Any]:
    over(cast)
    if "accommodation" not in cast.things:
        cast.things["accommodation"] = verbs.ask_accommodation(
            cast.things["search"],
            ground="illness",
            why="I was in hospital.",
            periods=["week 3"],
            requirements=[],
            files=[SimpleUploadedFile("letter.txt", b"From my doctor.")],
            by=cast.alice.user,
            now=cast.now,
        )
    return {"pk": cast.things["accommodation"].pk}


def document(cast: Cast) -> dict[str, Any]:
    return asked(cast) | {"document": cast.things["accommodation"].documents.get().pk}


TABLE = {
    "guarantee:own_accommodations": [
        AccessRow(
            kwargs=lambda cast: asked(cast) and {},
            shows="Illness, a disability, a bereavement",
            **STUDENTS,
        ),
        AccessRow(
            "post",
            kwargs=over,
            data=lambda cast: {"ground": "care", "why": "My mother.", "requirements": ["5"]},
            effect=lambda cast: Accommodation.objects.count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
    "guarantee:accommodations": AccessRow(
        kwargs=lambda cast: asked(cast) and {}, shows="Alice Moreau", **ADMINS
    ),
    "guarantee:accommodation": [
        AccessRow(kwargs=asked, shows="I was in hospital.", **ADMINS),
        AccessRow(
            "post",
            kwargs=asked,
            data=lambda cast: {"granted": "no", "why": "No."},
            effect=lambda cast: AccommodationDecision.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:accommodation_file": AccessRow(
        kwargs=document, shows="From my doctor.", alice=200, charlie=404, bob=403, frank=403, dora=200
    ),
}
