"""Who may open the pages of a reopening. Alice's claim was denied by Erin and Hugo."""

from typing import Any

from guarantee.reopenings.models import Reopening, ReopeningWord
from guarantee.reopenings.verbs import propose_reopening
from tests.access.claim_scenes import ADMINS, POSTS, STUDENTS
from tests.access.table import AccessRow, Cast
from tests.access.table_appeals import denied


def proposed(cast: Cast) -> dict[str, Any]:
    key = denied(cast)
    if "reopening" not in cast.things:
        cast.things["reopening"] = propose_reopening(
            cast.things["claim"], ground="error", reason="We lost a letter.", by=cast.erin, now=cast.now
        )
    return key


TABLE = {
    "guarantee:reopening": [
        AccessRow(kwargs=proposed, shows="We lost a letter.", **ADMINS),
        AccessRow(
            "post",
            kwargs=denied,
            data=lambda cast: {"ground": "error", "reason": "We lost a letter."},
            effect=lambda cast: Reopening.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
    "guarantee:reopening_word": [
        AccessRow(kwargs=proposed, shows="We lost a letter.", **STUDENTS | {"charlie": 404}),
        AccessRow(
            "post",
            kwargs=proposed,
            data=lambda cast: {"text": "Thank you."},
            effect=lambda cast: ReopeningWord.objects.count(),
            changed_by={"alice"},
            **STUDENTS | {"alice": 302, "charlie": 404},
        ),
    ],
}
