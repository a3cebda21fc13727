"""Who came in, who was refused, and who changed whose roles is in the log; nobody's address is."""

import logging

import pytest

from people.accounts import record
from tests.access.table import Cast
from tests.factories import client_of
from tests.people.accounts.browsers import SECRET, browser, sign_in, type_password, wrong_code

pytestmark = pytest.mark.django_db
ALICE = "alice.moreau@example.com"


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, logger=record.log.name)
    return caplog


def said(lines: pytest.LogCaptureFixture, start: str) -> list[str]:
    return [one.getMessage() for one in lines.records if one.getMessage().startswith(start)]


def test_a_sign_in_and_a_sign_out(cast: Cast, lines: pytest.LogCaptureFixture) -> None:
    client = sign_in(cast.alice.user)
    client.post("/accounts/logout/")
    who = f"user={cast.alice.user_id} network=198.51.100.0/24"
    assert said(lines, "sign-in") == [f"sign-in {who} by=password"] and said(lines, "sign-out") == [
        f"sign-out {who}"
    ]


def test_failed_ones_with_who_was_meant(cast: Cast, lines: pytest.LogCaptureFixture) -> None:
    for address in (ALICE, "ALICE.Moreau@example.com", "nobody@example.com", "nobody@example.com"):
        type_password(browser("2001:db8:7:8::9"), address, "a wrong one")
    known, same, unknown, again = said(lines, "sign-in failed")
    assert known == same == f"sign-in failed user={cast.alice.user_id} network=2001:db8:7::/48"
    assert unknown == again and "user=unknown-" in unknown


def test_tries_that_were_too_many(cast: Cast, lines: pytest.LogCaptureFixture) -> None:
    for _ in range(6):
        type_password(browser(), ALICE, "a wrong one")
    assert said(lines, "sign-in not tried: too often") == [
        f"sign-in not tried: too often user={cast.alice.user_id} network=198.51.100.0/24"
    ]


def test_wrong_codes(cast: Cast, lines: pytest.LogCaptureFixture) -> None:
    client = browser()
    type_password(client, cast.bob.email)
    client.post("/accounts/2fa/authenticate/", {"code": wrong_code(SECRET)})
    assert said(lines, "wrong code") == [f"wrong code user={cast.bob.pk} network=198.51.100.0/24"]


@pytest.mark.parametrize(
    ("path", "status", "page"),
    [("/staff/", 403, "people:staff"), ("/students/{charlie}/", 404, "coaching:student")],
)
def test_refusals(cast: Cast, lines: pytest.LogCaptureFixture, path: str, status: int, page: str) -> None:
    client_of(cast.frank).get(path.format(charlie=cast.charlie.pk))
    (line,) = said(lines, "refused")
    assert line == f"refused user={cast.frank.pk} network=127.0.0.0/24 status={status} method=GET page={page}"


def test_role_changes_once_they_stand(
    cast: Cast, lines: pytest.LogCaptureFixture, django_capture_on_commit_callbacks: object
) -> None:
    client = client_of(cast.dora)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        client.post(f"/staff/{cast.frank.pk}/roles/", {"kind": "liaison"})
        assert not said(lines, "role given")
        role = cast.frank.roles.get(kind="liaison")
        client.post(f"/staff/roles/{role.pk}/end/")
    assert said(lines, "role") == [
        f"role given user={cast.frank.pk} by={cast.dora.pk} role=liaison",
        f"role ended user={cast.frank.pk} by={cast.dora.pk} role=liaison",
    ]


def test_nobody_is_named(cast: Cast, lines: pytest.LogCaptureFixture) -> None:
    client = sign_in(cast.alice.user)
    client.get("/staff/")
    type_password(browser(), "nobody@example.com", "a wrong one")
    text = "\n".join(one.getMessage() for one in lines.records if one.name == record.log.name)
    assert (
        text
        and "@" not in text
        and "Alice" not in text
        and "nobody" not in text
        and "198.51.100.7" not in text
    )
