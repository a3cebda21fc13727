"""Keys of authenticator apps are stored encrypted."""

from importlib import import_module
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from cryptography.fernet import InvalidToken
from django.apps import apps
from django.db import connection

from people.adapter import SecondFactorAdapter
from tests.access.table import Cast
from tests.factories import make_user
from tests.people.accounts.browsers import SECRET, is_in, sign_in

pytestmark = pytest.mark.django_db
ADAPTER = SecondFactorAdapter()


def test_no_secret_stands_in_the_table(cast: Cast) -> None:
    codes = RecoveryCodes.activate(cast.bob).generate_codes()
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(data::text, ' ') FROM mfa_authenticator")
        stored = cursor.fetchone()[0]
    assert SECRET not in stored and not any(code in stored for code in codes)
    assert all(
        kept.startswith("fernet:")
        for data in Authenticator.objects.values_list("data", flat=True)
        for name, kept in data.items()
        if name in ("secret", "seed")
    )


def test_twice_the_same_is_not_the_same_twice() -> None:
    assert ADAPTER.encrypt(SECRET) != ADAPTER.encrypt(SECRET)
    assert ADAPTER.decrypt(ADAPTER.encrypt(SECRET)) == SECRET


def test_an_earlier_key_of_the_installation_still_reads(settings: Any) -> None:
    kept = ADAPTER.encrypt(SECRET)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret of this installation, long enough for a test"
    assert ADAPTER.decrypt(kept) == SECRET
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(InvalidToken):
        ADAPTER.decrypt(kept)


def test_what_was_stored_in_the_clear_is_encrypted_by_the_migration_and_lets_people_in(cast: Cast) -> None:
    before = make_user("Ines Vale")
    Authenticator.objects.create(user=before, type="totp", data={"secret": SECRET})
    Authenticator.objects.create(user=before, type="recovery_codes", data={"seed": "5eed", "used_mask": 0})
    assert is_in(sign_in(before, secret=SECRET)), "while the new version and the old run side by side"
    for _ in range(2):
        import_module("people.migrations.0004_encrypt_second_factors").encrypt(apps, None)
        kept = {row.type: row.data for row in Authenticator.objects.filter(user=before)}
        assert ADAPTER.decrypt(kept["totp"]["secret"]) == SECRET != kept["totp"]["secret"]
        assert ADAPTER.decrypt(kept["recovery_codes"]["seed"]) == "5eed" != kept["recovery_codes"]["seed"]
    assert is_in(sign_in(before, secret=SECRET))
