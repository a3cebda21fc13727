"""Who may open allauth's pages, which stand under /accounts/; who is signed in is sent home from the entrance."""

from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from people.accounts.models import LinkRequest
from tests.access.table import AccessRow, Cast, Statuses

SIGNED_IN_200: Statuses = dict.fromkeys(("alice", "charlie", "bob", "frank", "dora"), 200)
SIGNED_IN_302: Statuses = dict.fromkeys(("alice", "charlie", "bob", "frank", "dora"), 302)
STAFF_200: Statuses = dict.fromkeys(("bob", "frank", "dora"), 200)
STAFF_302: Statuses = dict.fromkeys(("bob", "frank", "dora"), 302)


def _recovery_codes(cast: Cast) -> dict[str, Any]:
    """Of all staff, from one seed."""
    for user in (cast.bob, cast.frank, cast.dora):
        codes = RecoveryCodes.activate(user)
        codes.instance.data["seed"] = "5eed"
        codes.instance.save()
    cast.things["code"] = codes.get_unused_codes()[0]
    return {}


TABLE: dict[str, list[AccessRow]] = {
    "account_login": [
        AccessRow(shows="Sign in", open=True, stranger=200, **SIGNED_IN_302),
        AccessRow(
            "post",
            data=lambda cast: {"login": cast.erin.email, "password": "wrong"},
            shows="do not go together",
            open=True,
            stranger=200,
            **SIGNED_IN_302,
        ),
    ],
    "account_logout": [AccessRow("post", **SIGNED_IN_302)],
    "account_inactive": [AccessRow(shows="closed", open=True, stranger=200, **SIGNED_IN_200)],
    "account_reauthenticate": [AccessRow(shows="password", **SIGNED_IN_200)],
    "account_change_password": [AccessRow(shows="password", **SIGNED_IN_200)],
    "account_reset_password": [
        AccessRow(shows="link", open=True, stranger=200, **SIGNED_IN_200),
        AccessRow(
            "post",
            data=lambda cast: {"email": cast.erin.email},
            effect=lambda cast: LinkRequest.objects.count(),
            changed_by={"stranger", "alice", "charlie", "bob", "frank", "dora"},
            open=True,
            **SIGNED_IN_302,
        ),
    ],
    "account_reset_password_done": [AccessRow(shows="mail", open=True, stranger=200, **SIGNED_IN_200)],
    "account_reset_password_from_key": [
        AccessRow(
            kwargs=lambda cast: {"uidb36": "1", "key": "no-such-key"},
            shows="This link no longer works",
            open=True,
            stranger=200,
            **SIGNED_IN_200,
        )
    ],
    "account_reset_password_from_key_done": [
        AccessRow(shows="password", open=True, stranger=200, **SIGNED_IN_200)
    ],
    "mfa_index": [AccessRow(shows="econd factor", **SIGNED_IN_200)],
    "mfa_authenticate": [AccessRow(**SIGNED_IN_302)],
    "mfa_reauthenticate": [
        AccessRow(shows="code", **(SIGNED_IN_302 | dict.fromkeys(("bob", "frank", "dora"), 200)))
    ],
    # What follows asks for the password, or the code, once more, unless the sign-in is a few minutes old, as here.
    "mfa_activate_totp": [
        AccessRow(shows="Set up your authenticator app", **STAFF_302, alice=200, charlie=200)
    ],
    "mfa_deactivate_totp": [AccessRow(shows="Turn off your authenticator app", **STAFF_200)],
    "mfa_view_recovery_codes": [AccessRow(kwargs=_recovery_codes, shows="Keep them where", **STAFF_200)],
    "mfa_generate_recovery_codes": [AccessRow(shows="Make new recovery codes", **SIGNED_IN_200)],
    "mfa_download_recovery_codes": [
        AccessRow(kwargs=_recovery_codes, shows=lambda cast: cast.things["code"], **STAFF_200)
    ],
}
