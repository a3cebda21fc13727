"""What is read for a supposition is of one moment, and the database refuses to write."""

import pytest
from django.db import InternalError, connection, transaction

from core.reading import one_snapshot
from people.accounts.models import User
from tests.factories import make_user


@pytest.mark.django_db(transaction=True)
def test_nothing_is_written_and_nothing_that_comes_meanwhile_is_seen() -> None:
    make_user("Ann Lee")
    other = connection.copy()
    try:
        with one_snapshot():
            assert User.objects.count() == 1
            with other.cursor() as cursor:
                cursor.execute("UPDATE people_user SET name = 'Bea'")
            assert User.objects.get().name == "Ann Lee"
        assert User.objects.get().name == "Bea"
        with pytest.raises(InternalError, match="read-only"), one_snapshot():
            User.objects.update(name="Cleo")
    finally:
        other.close()


@pytest.mark.django_db
def test_inside_a_transaction_its_own_rules_hold() -> None:
    with transaction.atomic(), one_snapshot():
        make_user("Ann Lee")
    assert User.objects.count() == 1
