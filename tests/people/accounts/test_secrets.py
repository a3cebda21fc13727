"""Keys of authenticator apps are stored encrypted."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from cryptography.fernet import InvalidToken
from django.db import connection

from people.accounts.adapter import SecondFactorAdapter
from tests.access.table import Cast
from tests.people.accounts.browsers import SECRET

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
