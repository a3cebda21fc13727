"""Addresses that were kept with characters nobody sees lose them, and two people stay two."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps

from people.models import User

bare = import_module("people.migrations.0007_addresses_bare_of_what_nobody_sees").bare


@pytest.mark.django_db(transaction=True)
def test_an_address_of_before_is_bare_and_nobody_becomes_somebody_else(owner: Any) -> None:
    owner.execute("ALTER TABLE people_user DROP CONSTRAINT user_email_is_visible")
    ada = User.objects.create(email="ada\u200b@example.com", name="Ada")
    ben = User.objects.create(email="ben@example.com", name="Ben")
    twice = User.objects.create(email="\u00a0Ben@example.com", name="Ben, pasted")
    bare(apps, None)
    for user in (ada, ben, twice):
        user.refresh_from_db()
    assert ada.email == "ada@example.com"
    assert ben.email == "ben@example.com"
    assert twice.email == f"ben+{twice.pk}@example.com"
