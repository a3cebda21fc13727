"""Who may open the page of what came after a decision. Alice's claim was denied by Erin and Hugo."""

from typing import Any

from coaching.concerns.verbs import raise_concern
from guarantee.later_facts.models import LaterFactsSetAside
from tests.access.claim_scenes import ADMINS, POSTS
from tests.access.table import AccessRow, Cast
from tests.access.table_appeals import denied


def came(cast: Cast) -> dict[str, Any]:
    key = denied(cast)
    if "came" not in cast.things:
        cast.things["came"] = raise_concern(
            cast.alice, what="Rude.", happened_on=cast.now.date(), by=cast.bob, now=cast.now
        )
    return key


TABLE = {
    "guarantee:later_facts": [
        AccessRow(kwargs=came, shows="came after the decision on Alice Moreau", **ADMINS),
        AccessRow(
            "post",
            kwargs=came,
            data=lambda cast: {"reason": "It was after the search."},
            effect=lambda cast: LaterFactsSetAside.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
}
