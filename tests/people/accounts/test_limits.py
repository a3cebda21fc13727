"""Guessing is slowed, the person is warned, and no stranger bars anybody. Limits hold with Redis away, too."""

import time
from typing import Any

import pytest
from allauth.account import app_settings
from django.core.cache import cache
from django.urls import reverse

from people.accounts import limits
from people.accounts.verbs import answer_link_requests
from tests.access.table import Cast
from tests.factories import NOW, client_of
from tests.people.accounts.browsers import (
    SECRET,
    browser,
    is_in,
    link_in,
    mails_to,
    sign_in,
    type_code,
    type_password,
    wrong_code,
)

pytestmark = pytest.mark.django_db
ALICE = "alice.moreau@example.com"
HOME, ELSEWHERE = "198.51.100.7", "203.0.113.9"
TOO_OFTEN = "too often in a short time"


def guess(address: str, times: int, email: str = ALICE) -> Any:
    """Wrong passwords from one address; the last answer."""
    client = browser(address)
    for number in range(times):
        answer = type_password(client, email, f"a wrong one {number}")
    return answer


def guess_from_everywhere(times: int, email: str = ALICE) -> None:
    """Four from each of many addresses, as a botnet does."""
    for number in range(times):
        type_password(browser(f"192.0.2.{1 + number // 4}"), email, f"a wrong one {number}")


def test_five_wrong_passwords_from_elsewhere_lock_nobody_out(cast: Cast) -> None:
    assert TOO_OFTEN in guess(ELSEWHERE, 6).content.decode()
    assert is_in(sign_in(cast.alice.user, address=HOME))


@pytest.mark.parametrize(("wrong", "barred"), [(4, False), (5, True)])
def test_from_the_same_address_five_and_no_more(cast: Cast, wrong: int, barred: bool) -> None:
    guess(HOME, wrong)
    assert is_in(sign_in(cast.alice.user, address=HOME)) != barred


def test_an_address_is_barred_for_one_person_not_for_her_neighbours(cast: Cast) -> None:
    guess(HOME, 6)
    assert is_in(sign_in(cast.charlie.user, address=HOME))


def test_one_address_guesses_at_many_people_twenty_times_a_minute(cast: Cast) -> None:
    for number in range(20):
        assert TOO_OFTEN not in guess(HOME, 1, f"person{number}@example.com").content.decode()
    assert TOO_OFTEN in guess(HOME, 1, "person21@example.com").content.decode()
    assert is_in(sign_in(cast.alice.user, address=ELSEWHERE))


def test_whom_many_guess_at_signs_in_as_ever_and_is_warned_once(cast: Cast) -> None:
    guess_from_everywhere(30)
    (mail,) = mails_to(ALICE, "tries passwords")
    assert "You can sign in as ever" in mail.body and "/accounts/password/reset/" in mail.body
    assert is_in(sign_in(cast.alice.user, address=HOME))


def test_each_place_then_has_one_try_a_minute(cast: Cast) -> None:
    guess_from_everywhere(21)
    assert TOO_OFTEN not in guess(ELSEWHERE, 1).content.decode()
    assert TOO_OFTEN in guess(ELSEWHERE, 1).content.decode()


def test_nobody_is_written_to_who_is_not_here(cast: Cast) -> None:
    guess_from_everywhere(30, "nobody@example.com")
    assert not mails_to("nobody@example.com")


def test_the_rates_are_ours(cast: Cast) -> None:
    assert app_settings.RATE_LIMITS["login_failed"] == "20/m/ip,100/h/ip,5/5m/key,20/h/key"
    assert app_settings.RATE_LIMITS["reset_password"] == "10/m/ip,50/h/ip", (
        "never by person: a stranger could bar her"
    )


def test_wrong_codes_warn_the_person_and_a_new_password_bars_who_knew_the_old(cast: Cast) -> None:
    thief = browser(ELSEWHERE)
    type_password(thief, cast.bob.email)
    for _ in range(7):
        answer = thief.post(reverse("mfa_authenticate"), {"code": wrong_code()})
    assert TOO_OFTEN in answer.content.decode()
    (mail,) = mails_to(cast.bob.email, "may know your password")
    assert "They are not in" in mail.body

    own = browser(HOME)
    own.post("/accounts/password/reset/", {"email": cast.bob.email})
    answer_link_requests(NOW)
    page = own.get(link_in(mails_to(cast.bob.email, "new password")[-1]), follow=True)
    new = "quiet river stone path"
    own.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
    type_password(own, cast.bob.email, new)
    type_code(own, SECRET)
    assert is_in(own), "what the thief used up counts no longer"


def test_asking_for_links_is_limited_by_address_only(cast: Cast) -> None:
    thief = browser(ELSEWHERE)
    statuses = [thief.post("/accounts/password/reset/", {"email": ALICE}).status_code for _ in range(11)]
    assert statuses == [302] * 10 + [429]
    assert browser(HOME).post("/accounts/password/reset/", {"email": ALICE}).status_code == 302


def test_what_a_person_sends_has_a_limit(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    statuses = [client.post("/log/", {"line": ""}).status_code for _ in range(121)]
    assert set(statuses[:120]) == {422} and statuses[120] == 429
    assert client.get("/log/").status_code == 200, "reading goes on"
    assert client_of(cast.charlie.user).post("/log/", {"line": ""}).status_code == 422, "others are not meant"


def test_files_have_a_smaller_one(cast: Cast) -> None:
    client = client_of(cast.dora)
    statuses = [client.post("/rosters/", {}).status_code for _ in range(13)]
    assert 429 not in statuses[:12] and statuses[12] == 429


def test_strangers_have_one_by_address(cast: Cast) -> None:
    client = browser(ELSEWHERE)
    link = "/invitation/MQ/no-such-token/"
    statuses = [client.post(link).status_code for _ in range(61)]
    assert set(statuses[:60]) == {410} and statuses[60] == 429
    assert browser(HOME).post(link).status_code == 410


def test_every_large_write_is_a_page(cast: Cast) -> None:
    from tests.access.test_access import TABLE

    assert TABLE.keys() >= limits.LARGE


class TestWithRedisAway:
    @pytest.fixture(autouse=True)
    def away(self, cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        from core import counters

        nowhere = settings.CACHES["default"] | {"LOCATION": "redis://127.0.0.1:9/0"}
        settings.CACHES = {"default": nowhere}
        monkeypatch.setitem(counters._away, "until", 0.0)

    def test_sign_in_with_a_code(self, cast: Cast) -> None:
        began = time.monotonic()
        assert is_in(sign_in(cast.bob, secret=SECRET))
        assert time.monotonic() - began < 5

    def test_a_new_password(self, cast: Cast) -> None:
        client = browser(HOME)
        assert client.post("/accounts/password/reset/", {"email": ALICE}).status_code == 302
        answer_link_requests(NOW)
        page = client.get(link_in(mails_to(ALICE, "new password")[-1]), follow=True)
        new = "quiet river stone path"
        client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
        type_password(client, ALICE, new)
        assert is_in(client)

    def test_limits_hold_in_each_process(self, cast: Cast) -> None:
        assert TOO_OFTEN in guess(ELSEWHERE, 6).content.decode()
        assert is_in(sign_in(cast.alice.user, address=HOME))

    def test_writing_goes_on(self, cast: Cast) -> None:
        assert client_of(cast.alice.user).post("/log/", {"line": ""}).status_code == 422

    def test_redis_is_asked_again_a_moment_later(
        self, cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from core import counters

        cache.set("here", 1)
        assert counters._away["until"] > time.monotonic()
        settings.CACHES = {"default": settings.CACHES["default"] | {"LOCATION": settings.REDIS_URL}}
        assert cache.get("here") == 1, "from memory"
        monkeypatch.setitem(counters._away, "until", 0.0)
        assert cache.get("here") is None and cache.add("here", 2), "from Redis"
        assert cache.delete("here")
