"""`manage.py invite_admin`: where the first admin comes from."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from core.models import OutboxMail
from people.accounts.models import Role, RoleKind, User
from tests.factories import make_user

pytestmark = pytest.mark.django_db
ADA = ("ada@example.com", "--name", "Ada Byron")


def run(*arguments: Any) -> str:
    out = StringIO()
    call_command("invite_admin", *arguments, stdout=out)
    return out.getvalue()


def test_the_first_admin_is_invited_by_mail_and_holds_the_role() -> None:
    assert run(*ADA) == "Ada Byron is an admin; an invitation goes to ada@example.com.\n"
    role = Role.objects.get(user__email="ada@example.com")
    assert role.kind == RoleKind.ADMIN
    assert role.given_by is None
    assert role.until is None
    assert "/invitation/" in OutboxMail.objects.get(to="ada@example.com").body
    assert not User.objects.get().has_usable_password()


def test_again_sends_a_new_invitation_and_gives_nothing_twice() -> None:
    run(*ADA)
    assert json.loads(run(*ADA, "--json")) == {
        "email": "ada@example.com",
        "name": "Ada Byron",
        "invited": True,
    }
    assert Role.objects.count() == 1
    assert OutboxMail.objects.count() == 2


def test_somebody_known_becomes_an_admin_without_a_mail() -> None:
    make_user("Bob Stone", email="bob@example.com")
    assert run("bob@example.com") == "Bob Stone is an admin from now on, and signs in as before.\n"
    assert Role.objects.get().kind == RoleKind.ADMIN
    assert OutboxMail.objects.count() == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ada@example", "--name", "Ada"], "is no e-mail address"),
        (["ada@example.com"], "Write the person’s name"),
        ([*ADA, "--zone", "EST"], "has no place"),
    ],
    ids=["address", "name", "zone"],
)
def test_a_wrong_argument_is_one_line_and_changes_nothing(arguments: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words) as refusal:
        run(*arguments)
    assert "\n" not in str(refusal.value)
    assert User.objects.count() == 0
