"""What a person does at the entrance, through the pages, with a browser of their own."""

import re
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from core.models import OutboxMail
from people.accounts.models import User
from tests.factories import PASSWORD

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # of everybody's app in the cast
LOGIN = "/accounts/login/"


def code_of(secret: str) -> str:
    """What the app shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def wrong_code(secret: str = SECRET) -> str:
    """None that is good a moment earlier or later."""
    good = {
        format_hotp_value(hotp_value(secret, counter + step))
        for counter in yield_hotp_counters_from_time()
        for step in (-1, 0, 1)
    }
    return next(code for code in ("000000", "111111", "222222", "333333") if code not in good)


def browser(address: str = "198.51.100.7") -> Client:
    """A browser that comes from that address of the network."""
    return Client(REMOTE_ADDR=address)


def type_password(client: Client, email: str, password: str = PASSWORD) -> Any:
    return client.post(LOGIN, {"login": email, "password": password})


def type_code(client: Client, secret: str = SECRET) -> Any:
    """In tests a code may be typed twice in its half minute: by two browsers of one person."""
    cache.delete_many(
        [
            f"allauth.mfa.totp.used?user={pk}&code={code_of(secret)}"
            for pk in User.objects.values_list("pk", flat=True)
        ]
    )
    return client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})


def sign_in(user: User, *, secret: str = "", address: str = "198.51.100.7") -> Client:
    """A browser in which `user` is signed in, by the pages."""
    client = browser(address)
    type_password(client, user.email)
    if secret:
        type_code(client, secret)
    return client


def enrol(client: Client) -> str:
    """Sets an authenticator app up; its key."""
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200, page.get("Location")
    secret = client.session["mfa.totp.secret"]
    assert client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)}).status_code == 302
    return str(secret)


def is_in(client: Client) -> bool:
    return client.get("/me/").status_code == 200


def grow_older(client: Client, seconds: int, *names: str) -> None:
    """As if the session's notes of that name, or else its records of signing in, had been made earlier."""
    session = client.session
    for name in names:
        session[name] -= seconds
    if not names:
        for record in session["account_authentication_methods"]:
            record["at"] -= seconds
    session.save()


def mails_to(email: str, subject: str = "") -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(to=email, subject__contains=subject).order_by("pk"))


def link_in(mail: OutboxMail) -> str:
    """The path of the link to a new password."""
    found = re.search(r"https?://[^/\s]+(/accounts/password/reset/key/\S+)", mail.body)
    assert found, mail.body
    return found[1]
