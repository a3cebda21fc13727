"""Who may open the pages of accounts, and of what is on record of who came in and who saw what."""

from typing import Any

from allauth.mfa.models import Authenticator

from core.models import AccessRecord
from people.accounts.models import EntranceRecord, User
from tests import factories
from tests.access.table import AccessRow, Cast, Statuses

ADMIN: Statuses = {"alice": 403, "charlie": 403, "bob": 403, "frank": 403}


def _closed(cast: Cast) -> dict[str, Any]:
    """Hana's account, closed."""
    if "closed" not in cast.things:
        cast.things["closed"] = factories.make_user("Hana Roth", is_active=False)
    return {"pk": cast.things["closed"].pk}


def _seen(cast: Cast) -> AccessRecord:
    """That Bob was shown Alice and Charlie on a list."""
    if "seen" not in cast.things:
        cast.things["seen"] = AccessRecord.objects.create(
            actor=cast.bob, what="coaching:caseload", listed=[cast.alice.pk, cast.charlie.pk], at=cast.now
        )
    return cast.things["seen"]


def _seen_by_bob(cast: Cast) -> dict[str, Any]:
    _seen(cast)
    return {}


def _alice_came_in(cast: Cast) -> dict[str, Any]:
    if "came_in" not in cast.things:
        cast.things["came_in"] = EntranceRecord.objects.create(
            kind="signed_in", person=cast.alice.user, network="198.51.100.0/24", at=cast.now
        )
    return {}


def _records(cast: Cast) -> int:
    return AccessRecord.objects.about(cast.alice.pk).count()


TABLE: dict[str, list[AccessRow]] = {
    "people:record": [
        AccessRow(
            shows="Who saw whom",
            effect=lambda cast: AccessRecord.objects.filter(what="people:record").count(),
            data=_seen_by_bob,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        ),
        AccessRow(
            "post",
            data=lambda cast: {"student": "Alice"},
            **ADMIN,
            dora=302,
        ),
    ],
    "people:record_entrance": [
        AccessRow(
            shows="Who came in, and who did not",
            effect=lambda cast: AccessRecord.objects.filter(what="people:record_entrance").count(),
            data=_alice_came_in,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        ),
        AccessRow("post", data=lambda cast: {"person": "Alice"}, **ADMIN, dora=302),
    ],
    "people:record_list": [
        AccessRow(
            kwargs=lambda cast: {"pk": _seen(cast).pk},
            shows="Alice Moreau",
            effect=_records,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        )
    ],
    "people:account": [
        AccessRow(
            kwargs=lambda cast: {"pk": cast.alice.user_id},
            shows="alice.moreau@example.com",
            effect=_records,
            changed_by={"dora"},
            **ADMIN,
            dora=200,
        )
    ],
    "people:account_closing": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": cast.charlie.user_id},
            data=lambda cast: {"closing-reason": "left the school"},
            effect=lambda cast: User.objects.get(pk=cast.charlie.user_id).is_active,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:account_opening": [
        AccessRow(
            "post",
            kwargs=_closed,
            data=lambda cast: {"opening-reason": "came back"},
            effect=lambda cast: User.objects.get(pk=_closed(cast)["pk"]).is_active,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:account_address": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": cast.charlie.user_id},
            data=lambda cast: {"address-address": "c.okafor@example.com", "address-reason": "a new name"},
            effect=lambda cast: User.objects.get(pk=cast.charlie.user_id).email,
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
    "people:account_second_factor": [
        AccessRow(
            "post",
            kwargs=lambda cast: {"pk": cast.erin.pk},
            data=lambda cast: {"second_factor-reason": "the phone is lost"},
            effect=lambda cast: Authenticator.objects.filter(user=cast.erin).count(),
            changed_by={"dora"},
            **ADMIN,
            dora=302,
        )
    ],
}
