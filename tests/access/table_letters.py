"""Who may read a letter. Alice's claim was denied by Erin and Hugo."""

from typing import Any

from guarantee.letters.models import Letter
from tests.access.claim_scenes import ADMINS
from tests.access.table import AccessRow, Cast
from tests.access.table_appeals import denied


def sent(cast: Cast) -> dict[str, Any]:
    denied(cast)
    return {"pk": Letter.objects.get().pk}


TABLE = {
    "guarantee:letter": AccessRow(
        kwargs=sent, shows="If you see it otherwise", **ADMINS | {"alice": 200, "charlie": 404}
    ),
}
