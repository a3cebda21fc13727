"""Who may open the pages of a settlement. Erin has found Alice's requirements; Dora and she offer one."""

from decimal import Decimal
from typing import Any

from guarantee.settlements import verbs
from guarantee.settlements.models import Settlement, SettlementEnd
from tests.access.claim_scenes import ADMINS, POSTS, STUDENTS, judged
from tests.access.table import AccessRow, Cast


def proposed(cast: Cast) -> dict[str, Any]:
    key = judged(cast)
    if "settlement" not in cast.things:
        cast.things["settlement"] = verbs.propose_settlement(
            cast.things["claim"], amount=Decimal(100), text="A hundred.", by=cast.dora, now=cast.now
        )
    return key


def offered(cast: Cast) -> dict[str, Any]:
    key = proposed(cast)
    if "offered" not in cast.things:
        cast.things["offered"] = verbs.answer_settlement(
            cast.things["settlement"], agrees=True, note="", by=cast.erin, now=cast.now
        )
    return key


TABLE = {
    "guarantee:settlement": [
        AccessRow(kwargs=proposed, shows="A hundred.", **ADMINS),
        AccessRow(
            "post",
            kwargs=judged,
            data=lambda cast: {"amount": "100", "text": "A hundred."},
            effect=lambda cast: Settlement.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:settlement_undo": AccessRow(
        "post",
        kwargs=proposed,
        effect=lambda cast: SettlementEnd.objects.count(),
        changed_by={"dora"},
        **POSTS,
    ),
    "guarantee:own_settlement": [
        AccessRow(kwargs=offered, shows="A hundred.", **STUDENTS | {"charlie": 404}),
        AccessRow(
            "post",
            kwargs=offered,
            data=lambda cast: {"accepts": "no", "word": "No, thank you."},
            effect=lambda cast: SettlementEnd.objects.count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
}
