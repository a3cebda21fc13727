"""Sign-in by address: closed to strangers, kind to the invited, and silent about who is here."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail as sent_directly
from django.test import Client

from core.clock import now as clock_now
from core.models import OutboxMail
from people.accounts.models import User
from people.accounts.verbs import answer_link_requests
from people.invitations.verbs import invite
from tests.access.table import Cast
from tests.factories import NOW, PASSWORD

pytestmark = pytest.mark.django_db


def sign_in(email: str, password: str = PASSWORD) -> Any:
    return Client().post("/accounts/login/", {"login": email, "password": password})


def ask_for_link(email: str) -> Any:
    """Asks on the page; the worker answers."""
    answer = Client().post("/accounts/password/reset/", {"email": email})
    answer_link_requests(clock_now())
    return answer


def without_tokens(response: Any) -> str:
    return re.sub(r'(name="csrfmiddlewaretoken" value=|X-CSRFToken": )"[^"]+"', "", response.content.decode())


@pytest.mark.parametrize("address", ["alice.moreau@example.com", "Alice.MOREAU@Example.com"])
def test_by_address_whatever_its_case(cast: Cast, address: str) -> None:
    assert sign_in(address)["Location"] == "/"


def test_staff_type_their_code_next(cast: Cast) -> None:
    assert sign_in("bob.field@example.com")["Location"].startswith("/accounts/2fa/authenticate/")


def test_there_is_no_sign_up(cast: Cast) -> None:
    client = Client()
    for path in ("/accounts/signup/", "/accounts/email/", "/accounts/social/", "/admin/"):
        assert client.post(path).status_code == 404, path


def test_wrong_unknown_and_not_joined_read_the_same(cast: Cast) -> None:
    invite(User.objects.create_user(email="hana@example.com", name="Hana Roth"), now=NOW)
    answers = {}
    for address in ("alice.moreau@example.com", "nobody@example.com", "hana@example.com"):
        answer = sign_in(address, "a wrong password")
        assert answer.status_code == 200
        answers[address] = without_tokens(answer).replace(address, "")
    assert len(set(answers.values())) == 1
    assert "ask for a new link" in answers["nobody@example.com"]


def test_a_closed_account_is_told_after_the_right_password_only(cast: Cast) -> None:
    User.objects.filter(pk=cast.alice.user_id).update(is_active=False)
    right, wrong = (
        sign_in("alice.moreau@example.com"),
        sign_in("alice.moreau@example.com", "a wrong password"),
    )
    assert right["Location"] == "/accounts/inactive/"
    assert "do not go together" in wrong.content.decode()


def test_asking_for_a_link_says_the_same_for_everybody(cast: Cast, clock: Any) -> None:
    invite(User.objects.create_user(email="hana@example.com", name="Hana Roth"), now=NOW)
    User.objects.create_user(email="never.invited@example.com", name="Never Invited")
    before = OutboxMail.objects.count()
    clock.set(NOW + timedelta(hours=1))
    mails = {}
    for address in (
        "alice.moreau@example.com",
        "hana@example.com",
        "never.invited@example.com",
        "nobody@example.com",
    ):
        answer = ask_for_link(address)
        assert answer.status_code == 302
        assert answer["Location"] == "/accounts/password/reset/done/"
        mails[address] = [mail.body for mail in OutboxMail.objects.filter(to=address).order_by("-pk")]
    assert "/accounts/password/reset/key/" in mails["alice.moreau@example.com"][0]
    assert "/invitation/" in mails["hana@example.com"][0] and len(mails["hana@example.com"]) == 2
    assert not mails["never.invited@example.com"] and not mails["nobody@example.com"]
    assert OutboxMail.objects.count() == before + 2
    assert not sent_directly.outbox, "mail leaves through the outbox only"


def test_a_forgotten_password_is_chosen_anew_once(cast: Cast) -> None:
    ask_for_link("alice.moreau@example.com")
    body = OutboxMail.objects.filter(to="alice.moreau@example.com").latest("pk").body
    found = re.search(r"http\S+?(/accounts/password/reset/key/\S+)", body)
    assert found
    client = Client()
    form = client.get(found[1], follow=True)
    url = form.redirect_chain[-1][0]
    new = "quiet river stone path"
    assert client.post(url, {"password1": new, "password2": new}).status_code == 302
    assert sign_in("alice.moreau@example.com", new)["Location"] == "/"
    assert "no longer works" in Client().get(found[1], follow=True).content.decode()
