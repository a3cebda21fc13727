"""The second factor is asked of the session: who gave no code stays outside, and any change of it ends the others."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.test import Client
from django.urls import reverse

from people.accounts import verbs
from people.accounts.models import EntranceRecord, User
from tests.access.table import Cast
from tests.factories import NOW, PASSWORD, make_coach
from tests.people.accounts.browsers import (
    SECRET,
    browser,
    code_of,
    enrol,
    grow_older,
    is_in,
    mails_to,
    sign_in,
    type_code,
    type_password,
)

pytestmark = pytest.mark.usefixtures("committed_db")


@pytest.fixture
def newcomer(cast: Cast) -> User:
    """A coach who has not set one up."""
    return make_coach("Newly Come", second_factor=False)


def test_a_session_that_gave_no_code_stays_outside_when_another_enrols(newcomer: User) -> None:
    stranger, own = sign_in(newcomer), sign_in(newcomer)
    assert stranger.get("/me/")["Location"] == reverse("people:second_factor")
    enrol(own)
    assert is_in(own), "the one that typed the code goes on"
    assert not is_in(stranger)
    assert stranger.get("/me/")["Location"].startswith("/accounts/login/")


def test_it_stays_outside_though_its_session_were_kept(newcomer: User) -> None:
    """Even if a session outlived the change, it would owe a code."""
    client = sign_in(newcomer, secret="")
    enrol(client)
    session = client.session
    session["account_authentication_methods"] = [
        record for record in session["account_authentication_methods"] if record["method"] != "mfa"
    ]
    session.save()
    assert client.get("/me/")["Location"] == f"{reverse('mfa_reauthenticate')}?next=%2Fme%2F"
    assert client.post("/me/", {"name": "Mallory"}).status_code == 302
    assert User.objects.get(pk=newcomer.pk).name == "Newly Come"


def test_the_same_is_asked_of_a_student_who_has_one(cast: Cast) -> None:
    user = cast.alice.user
    stranger, own = sign_in(user), sign_in(user)
    assert is_in(stranger)
    enrol(own)
    assert is_in(own) and not is_in(stranger)


def test_the_code_is_asked_for_at_the_next_sign_in(newcomer: User) -> None:
    client = sign_in(newcomer)
    secret = enrol(client)
    client.post("/accounts/logout/")
    type_password(client, newcomer.email)
    assert not is_in(client), "a password alone is not enough"
    type_code(client, secret)
    assert is_in(client)


def test_taking_it_off_ends_the_other_sessions_and_leads_back_to_the_explanation(cast: Cast) -> None:
    own, other = sign_in(cast.bob, secret=SECRET), sign_in(cast.bob, secret=SECRET)
    assert is_in(own) and is_in(other)
    assert own.post(reverse("mfa_deactivate_totp")).status_code == 302
    assert not Authenticator.objects.filter(user=cast.bob).exists()
    assert own.get("/me/")["Location"] == reverse("people:second_factor")
    assert other.get("/me/")["Location"].startswith("/accounts/login/")


def test_new_recovery_codes_end_the_other_sessions(cast: Cast) -> None:
    RecoveryCodes.activate(cast.bob)
    own, other = sign_in(cast.bob, secret=SECRET), sign_in(cast.bob, secret=SECRET)
    assert own.post(reverse("mfa_generate_recovery_codes")).status_code == 302
    assert is_in(own) and not is_in(other)


def test_an_admin_takes_a_lost_one_off_and_every_session_ends(cast: Cast) -> None:
    client = sign_in(cast.bob, secret=SECRET)
    verbs.take_second_factor_off(
        cast.bob, reason="phone and codes lost, seen in person", by=cast.dora, now=NOW
    )
    assert not is_in(client)
    assert "took your second factor off" in mails_to(cast.bob.email)[-1].body
    again = sign_in(cast.bob)
    assert again.get("/caseload/")["Location"] == reverse("people:second_factor")


def test_changing_the_password_ends_the_other_sessions(cast: Cast) -> None:
    own, other = sign_in(cast.bob, secret=SECRET), sign_in(cast.bob, secret=SECRET)
    new = "quiet river stone path"
    own.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert is_in(own) and not is_in(other)


def test_asked_once_more_a_session_goes_on_under_a_new_key(cast: Cast) -> None:
    client = sign_in(cast.bob, secret=SECRET)
    before = client.session.session_key
    grow_older(client, 16 * 60)
    assert client.post(reverse("account_reauthenticate"), {"password": PASSWORD}).status_code == 302
    assert client.session.session_key != before and is_in(client)


def test_the_code_of_one_browser_lets_no_other_in(cast: Cast) -> None:
    """A code is good once."""
    first, second = browser(), browser("203.0.113.9")
    type_password(first, cast.bob.email)
    type_password(second, cast.bob.email)
    type_code(first)
    second.post(reverse("mfa_authenticate"), {"code": code_of(SECRET)})
    assert is_in(first) and not is_in(second)


def test_signed_in_by_password_alone_is_signed_in_nowhere(cast: Cast) -> None:
    client = Client()
    type_password(client, cast.bob.email)
    assert not client.session.get("_auth_user_id")


def test_a_changed_second_factor_is_told_by_mail(cast: Cast, clock: Any) -> None:
    client = sign_in(cast.alice.user)
    enrol(client)
    clock.set(NOW + timedelta(minutes=1))
    client.post("/accounts/2fa/recovery-codes/generate/")
    clock.set(NOW + timedelta(minutes=2))
    client.post("/accounts/2fa/totp/deactivate/")
    said = [mail.body for mail in mails_to(cast.alice.user.email)]
    assert len(said) == 3
    for words, body in zip(("was added", "New recovery codes", "was taken off"), said, strict=True):
        assert words in body


def test_a_factor_that_was_set_up_and_a_password_that_was_changed_are_on_record(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    enrol(client)
    new = "quiet river stone path"
    client.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    kinds = EntranceRecord.objects.filter(person=cast.alice.user).values_list("kind", "factor")
    assert {("added", "totp"), ("password", "")} <= set(kinds)
