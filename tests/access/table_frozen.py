"""Who is given a frozen decision, and who puts a legal hold on a claim. Alice’s claim was denied by Erin and Hugo."""

from typing import Any

from guarantee.retention.models import LegalHold
from guarantee.retention.verbs import hold_legally
from tests.access.claim_scenes import ADMINS, POSTS, STUDENTS
from tests.access.table import AccessRow, Cast
from tests.access.table_appeals import denied


def frozen(cast: Cast) -> dict[str, Any]:
    return denied(cast) | {"number": 1}


def held(cast: Cast) -> dict[str, Any]:
    key = denied(cast)
    if "legal hold" not in cast.things:
        cast.things["legal hold"] = hold_legally(
            cast.things["claim"], reason="A lawyer wrote.", by=cast.erin, now=cast.now
        )
    return key


def exports(cast: Cast) -> int:
    return cast.things["claim"].trail.filter(what="exported").count() if "claim" in cast.things else 0


TABLE = {
    "guarantee:decision_export": AccessRow(
        "post",
        kwargs=frozen,
        shows="decision-1/SHA256SUMS",
        effect=exports,
        changed_by={"dora"},
        **ADMINS,
    ),
    "guarantee:own_record": AccessRow(
        "post",
        kwargs=frozen,
        shows="decision-1/SHA256SUMS",
        effect=exports,
        changed_by={"alice"},
        **STUDENTS | {"charlie": 404},
    ),
    "guarantee:legal_hold": [
        AccessRow(kwargs=held, shows="A lawyer wrote.", **ADMINS),
        AccessRow(
            "post",
            kwargs=denied,
            data=lambda cast: {"reason": "A lawyer wrote."},
            effect=lambda cast: LegalHold.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
}
