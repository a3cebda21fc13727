"""Links in mails: under our own address whatever the request said, for hours, and in the same time for everybody."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as live
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import OutboxMail
from people.accounts.models import LinkRequest, User
from people.accounts.verbs import answer_link_requests, ask_for_link
from people.invitations import tokens
from people.invitations.verbs import invite
from tests.access.table import Cast
from tests.factories import NOW, PASSWORD, client_of
from tests.people.accounts.browsers import browser, link_in, mails_to, sign_in

pytestmark = pytest.mark.django_db
ALICE = "alice.moreau@example.com"
LINK = re.compile(r"https?://[^\s]+")


@pytest.fixture
def hana(db: None) -> User:
    """Invited, and not joined."""
    user = User.objects.create_user(email="hana@example.com", name="Hana Roth")
    invite(user, now=NOW - timedelta(days=1))
    return user


def test_they_start_with_our_address_whatever_host_the_request_names(
    cast: Cast, hana: User, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    settings.BASE_URL = "https://careers.example.org"
    before = set(OutboxMail.objects.values_list("pk", flat=True))
    for address in (ALICE, hana.email):
        browser().post("/accounts/password/reset/", {"email": address}, headers={"host": "evil.example.net"})
    answer_link_requests(NOW)
    new = "quiet river stone path"
    client_of(cast.alice.user).post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
        headers={"host": "evil.example.net"},
    )
    mails = OutboxMail.objects.exclude(pk__in=before)
    assert mails.count() == 3
    for mail in mails:
        assert "evil" not in mail.body + mail.subject
        links = LINK.findall(mail.body)
        assert links and all(link.startswith("https://careers.example.org/") for link in links), mail.body


@pytest.mark.parametrize(("seconds", "good"), [(4 * 3600 - 60, True), (4 * 3600 + 1, False)])
def test_one_to_a_new_password_lasts_four_hours(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, seconds: int, good: bool
) -> None:
    ask_for_link(ALICE, now=NOW)
    answer_link_requests(NOW)
    real = PasswordResetTokenGenerator._now
    monkeypatch.setattr(
        PasswordResetTokenGenerator, "_now", lambda self: real(self) + timedelta(seconds=seconds)
    )
    page = browser().get(link_in(mails_to(ALICE)[-1]), follow=True).content.decode()
    assert ("Choose your password" in page) == good
    assert "for 4 hours" in mails_to(ALICE)[-1].body


@pytest.mark.parametrize(
    ("after", "good"), [(timedelta(days=14), True), (timedelta(days=14, seconds=1), False)]
)
def test_an_invitation_still_lasts_fourteen_days(hana: User, after: timedelta, good: bool) -> None:
    token = tokens.make(hana, NOW)
    assert tokens.is_good(hana, token, NOW + after) == good


@pytest.mark.parametrize("token", ["", "-", "a-b-c", "zz!-abc", "Infinity-1", "1-" + "a" * 300])
def test_a_token_that_is_none_is_refused(hana: User, token: str) -> None:
    assert not tokens.is_good(hana, token, NOW)


def test_asking_costs_the_same_for_known_invited_and_unknown(cast: Cast, hana: User) -> None:
    """The very same statements, none of which looks for the person."""
    done = {}
    for address in (ALICE, hana.email, "nobody@example.com"):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            answer = browser().post("/accounts/password/reset/", {"email": address})
        assert answer["Location"] == "/accounts/password/reset/done/"
        done[address] = [query["sql"].replace(address, "…") for query in captured.captured_queries]
    shapes = {tuple(re.sub(r"'[^']*'|\d+", "?", sql) for sql in statements) for statements in done.values()}
    assert len(shapes) == 1
    assert not any("people_user" in sql for sql in shapes.pop())


def test_the_worker_answers_each_once_and_keeps_no_address(cast: Cast, hana: User) -> None:
    for address in (ALICE.upper(), hana.email, "nobody@example.com"):
        ask_for_link(address, now=NOW)
    assert answer_link_requests(NOW) == 3
    assert answer_link_requests(NOW) == 0 and not LinkRequest.objects.exists()
    assert len(mails_to(ALICE, "new password")) == 1
    assert len(mails_to(hana.email)) == 2 and not mails_to("nobody@example.com")


def test_however_often_it_is_asked_for_one_link_goes_out_in_five_minutes(cast: Cast, hana: User) -> None:
    for second in range(0, 300, 30):
        for address in (ALICE, hana.email):
            ask_for_link(address, now=NOW)
        answer_link_requests(NOW + timedelta(seconds=second))
    assert len(mails_to(ALICE, "new password")) == 1 and len(mails_to(hana.email)) == 2
    ask_for_link(ALICE, now=NOW)
    answer_link_requests(NOW + timedelta(minutes=5))
    assert len(mails_to(ALICE, "new password")) == 2


def test_a_closed_account_gets_none(cast: Cast) -> None:
    User.objects.filter(email=ALICE).update(is_active=False)
    ask_for_link(ALICE, now=NOW)
    assert answer_link_requests(NOW) == 1 and not mails_to(ALICE)


def test_a_link_works_once_and_ends_all_sessions(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    ask_for_link(ALICE, now=NOW)
    answer_link_requests(NOW)
    link, new = link_in(mails_to(ALICE)[-1]), "quiet river stone path"
    other = browser()
    form = other.get(link, follow=True).redirect_chain[-1][0]
    other.post(form, {"password1": new, "password2": new})
    assert client.get("/me/").status_code == 302
    assert "no longer works" in browser().get(link, follow=True).content.decode()
    assert "All devices are signed out" in mails_to(ALICE)[-1].body


def test_a_changed_password_is_told_by_mail(cast: Cast) -> None:
    new = "quiet river stone path"
    client_of(cast.alice.user).post(
        "/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )
    (mail,) = mails_to(ALICE)
    assert mail.subject == "A change of your account"
    assert "Your password was changed" in mail.body and "2 Mar" in mail.body and "(New York)" in mail.body
    assert f"{live.BASE_URL}/accounts/password/reset/" in mail.body
