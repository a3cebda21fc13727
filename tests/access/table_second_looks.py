"""Who may look again at a drawn claim. Alice's was denied by Erin and Hugo; Dora may look."""

from typing import Any

from django.test import override_settings

from guarantee.decisions import verbs as decision_verbs
from guarantee.second_looks.models import SecondLookAnswer
from tests import factories
from tests.access.claim_scenes import ADMINS, POSTS, proposed
from tests.access.table import AccessRow, Cast


def drawn(cast: Cast) -> dict[str, Any]:
    key = proposed(cast)
    if "drawn" not in cast.things:
        hugo = factories.make_admin("Hugo Lind", now=cast.now)
        with override_settings(SECOND_LOOK_SHARE=1.0):
            decision_verbs.agree(cast.things["proposed"], by=hugo, now=cast.now)
        cast.things["drawn"] = hugo
    return key


TABLE = {
    "guarantee:second_look": [
        AccessRow(kwargs=drawn, shows="Let it go: the letter leaves", **ADMINS),
        AccessRow(
            "post",
            kwargs=drawn,
            data=lambda cast: {"lets_go": "yes", "note": ""},
            effect=lambda cast: SecondLookAnswer.objects.count(),
            changed_by={"dora"},
            **POSTS,
        ),
    ],
}
