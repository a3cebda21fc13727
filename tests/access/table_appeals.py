"""Who may open the pages of an appeal. Alice's claim was denied by Erin and Hugo; Dora rules on her appeal."""

from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from guarantee.appeals import verbs as appeal_verbs
from guarantee.appeals.models import Appeal, AppealProposal
from guarantee.decisions import verbs as decision_verbs
from tests import factories
from tests.access.claim_scenes import ADMINS, POSTS, STUDENTS, proposed
from tests.access.table import AccessRow, Cast


def denied(cast: Cast) -> dict[str, Any]:
    key = proposed(cast)
    if "denied" not in cast.things:
        hugo = factories.make_admin("Hugo Lind", now=cast.now)
        decision_verbs.agree(cast.things["proposed"], by=hugo, now=cast.now)
        cast.things["denied"] = hugo
    return key


def appealed(cast: Cast) -> dict[str, Any]:
    key = denied(cast)
    if "appeal" not in cast.things:
        cast.things["appeal"] = appeal_verbs.file_appeal(
            cast.things["claim"],
            statement="Week 3 was met.",
            cause="",
            files=[SimpleUploadedFile("letter.txt", b"Dear Alice,", "text/plain")],
            by=cast.alice.user,
            now=cast.now + timedelta(hours=1),
        )
    return key


def file_of(cast: Cast) -> dict[str, Any]:
    return appealed(cast) | {"document": cast.things["appeal"].documents.get().pk}


TABLE = {
    "guarantee:appeal": [
        AccessRow(kwargs=denied, shows="Appeal against the decision", **STUDENTS | {"charlie": 404}),
        AccessRow(
            "post",
            kwargs=denied,
            data=lambda cast: {"statement": "Week 3 was met."},
            effect=lambda cast: Appeal.objects.count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
    "guarantee:ruling": [
        AccessRow(kwargs=appealed, shows="Week 3 was met.", **ADMINS),
        AccessRow(
            "post",
            kwargs=appealed,
            data=lambda cast: {"ruled": "stands", "reasons": "It was not."},
            effect=lambda cast: AppealProposal.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:appeal_file": AccessRow(
        kwargs=file_of, shows="Dear Alice,", alice=200, charlie=404, bob=403, frank=403, dora=200
    ),
}
