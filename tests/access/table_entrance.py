"""Who may open allauth's pages, which stand under /accounts/; who is signed in is sent home from the entrance."""

from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from people.accounts.models import LinkRequest
from tests.access.table import Cast, Row

SIGNED_IN_200 = dict.fromkeys(("alice", "charlie", "bob", "frank", "dora"), 200)
SIGNED_IN_302 = dict.fromkeys(("alice", "charlie", "bob", "frank", "dora"), 302)
STAFF_200 = dict.fromkeys(("bob", "frank", "dora"), 200)
STAFF_302 = dict.fromkeys(("bob", "frank", "dora"), 302)


def _recovery_codes(cast: Cast) -> dict[str, Any]:
    """Of all staff, from one seed."""
    for user in (cast.bob, cast.frank, cast.dora):
        codes = RecoveryCodes.activate(user)
        codes.instance.data["seed"] = "5eed"
        codes.instance.save()
    cast.things["code"] = codes.get_unused_codes()[0]
    return {}


TABLE: dict[str, list[Row]] = {
    "account_login": [
        Row(shows="Sign in", open=True, stranger=200, **SIGNED_IN_302),
        Row(
            "post",
            data=lambda cast: {"login": cast.erin.email, "password": "wrong"},
            shows="do not go together",
            open=True,
            stranger=200,
            **SIGNED_IN_302,
        ),
    ],
    "account_logout": [Row("post", **SIGNED_IN_302)],
    "account_inactive": [Row(shows="closed", open=True, stranger=200, **SIGNED_IN_200)],
    "account_reauthenticate": [Row(shows="password", **SIGNED_IN_200)],
    "account_change_password": [Row(shows="password", **SIGNED_IN_200)],
    "account_reset_password": [
        Row(shows="link", open=True, stranger=200, **SIGNED_IN_200),
        Row(
            "post",
            data=lambda cast: {"email": cast.erin.email},
            effect=lambda cast: LinkRequest.objects.count(),
            changed_by={"stranger", "alice", "charlie", "bob", "frank", "dora"},
            open=True,
            **SIGNED_IN_302,
        ),
    ],
    "account_reset_password_done": [Row(shows="mail", open=True, stranger=200, **SIGNED_IN_200)],
    "account_reset_password_from_key": [
        Row(
            kwargs=lambda cast: {"uidb36": "1", "key": "no-such-key"},
            shows="This link no longer works",
            open=True,
            stranger=200,
            **SIGNED_IN_200,
        )
    ],
    "account_reset_password_from_key_done": [Row(shows="password", open=True, stranger=200, **SIGNED_IN_200)],
    "mfa_index": [Row(shows="econd factor", **SIGNED_IN_200)],
    "mfa_authenticate": [Row(**SIGNED_IN_302)],
    "mfa_reauthenticate": [
        Row(shows="code", **(SIGNED_IN_302 | dict.fromkeys(("bob", "frank", "dora"), 200)))
    ],
    # What follows asks for the password, or the code, once more, unless the sign-in is a few minutes old, as here.
    "mfa_activate_totp": [Row(shows="Set up your authenticator app", **STAFF_302, alice=200, charlie=200)],
    "mfa_deactivate_totp": [Row(shows="Turn off your authenticator app", **STAFF_200)],
    "mfa_view_recovery_codes": [Row(kwargs=_recovery_codes, shows="Keep them where", **STAFF_200)],
    "mfa_generate_recovery_codes": [Row(shows="Make new recovery codes", **SIGNED_IN_200)],
    "mfa_download_recovery_codes": [
        Row(kwargs=_recovery_codes, shows=lambda cast: cast.things["code"], **STAFF_200)
    ],
}
