"""What happens at the entrance stands in rows, too, which nobody changes and nobody fills the disk with."""

import re
import time
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from core import counters
from people.accounts import limits
from people.accounts.models import EntranceKind, EntranceRecord, User
from people.invitations import tokens
from tests.access.table import Cast
from tests.factories import PASSWORD, client_of
from tests.people.accounts.browsers import (
    SECRET,
    browser,
    grow_older,
    sign_in,
    type_code,
    type_password,
    wrong_code,
)

pytestmark = pytest.mark.django_db
ALICE, NOBODY = "alice.moreau@example.com", "nobody@example.com"
NETWORK = "198.51.100.0/24"


@pytest.fixture(autouse=True)
def one_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are counted by the hour: none ends while a test runs."""
    moment = time.time()
    monkeypatch.setattr(limits, "time", SimpleNamespace(time=lambda: moment))


def rows(*fields: str, **narrowed: Any) -> list[tuple[Any, ...]]:
    return list(EntranceRecord.objects.filter(**narrowed).order_by("pk").values_list(*fields))


def test_a_sign_in_and_a_sign_out(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    client.post("/accounts/logout/")
    who = cast.alice.user_id
    assert rows("kind", "person", "factor", "network", "at") == [
        ("signed_in", who, "password", NETWORK, cast.now),
        ("signed_out", who, "", NETWORK, cast.now),
    ]


def test_with_which_factor(cast: Cast) -> None:
    sign_in(cast.bob, secret=SECRET)
    codes = RecoveryCodes.activate(cast.frank)
    client = browser()
    type_password(client, cast.frank.email)
    client.post("/accounts/2fa/authenticate/", {"code": codes.get_unused_codes()[0]})
    assert rows("person", "factor", kind="signed_in") == [
        (cast.bob.pk, "totp"),
        (cast.frank.pk, "recovery_codes"),
    ]


def test_an_invitation_that_was_accepted(cast: Cast) -> None:
    hana = User.objects.create_user(email="hana@example.com", name="Hana Roth", invited_at=cast.now)
    link = f"/invitation/{urlsafe_base64_encode(force_bytes(hana.pk))}/{tokens.make(hana, cast.now)}/"
    browser().post(link, {"password": PASSWORD, "again": PASSWORD})
    assert rows("kind", "person", "factor") == [("signed_in", hana.pk, "password")]


def test_failed_ones_keep_whose_account_it_was_or_a_digest(cast: Cast) -> None:
    for address in (ALICE, "ALICE.Moreau@example.com", NOBODY, "Nobody@example.com "):
        type_password(browser(), address, "a wrong one")
    known, same, unknown, again = rows("person", "typed", kind="failed")
    assert known == same == (cast.alice.user_id, "")
    assert unknown == again and re.fullmatch("[0-9a-f]{12}", unknown[1]) and unknown[0] is None


def test_no_password_and_no_address_is_in_any_column(cast: Cast) -> None:
    type_password(browser(), NOBODY, "hunter2 hunter2")
    type_password(browser(), ALICE, "hunter2 hunter2")
    sign_in(cast.alice.user)
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(row::text, ' ') FROM people_entrancerecord row")
        (text,) = cursor.fetchone()
    assert text and not re.search(r"hunter2|nobody|alice|@|198\.51\.100\.7", text)


def test_tries_too_many_wrong_codes_and_closed_accounts(cast: Cast) -> None:
    for _ in range(6):
        type_password(browser(), ALICE, "a wrong one")
    client = browser()
    type_password(client, cast.bob.email)
    client.post("/accounts/2fa/authenticate/", {"code": wrong_code(SECRET)})
    cast.charlie.user.is_active = False
    cast.charlie.user.save()
    type_password(browser(), cast.charlie.user.email)
    assert rows("kind", "person")[5:] == [
        ("too_often", cast.alice.user_id),
        ("wrong_code", cast.bob.pk),
        ("closed", cast.charlie.user_id),
    ]


def test_a_session_that_was_too_old_leaves_one_row(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    grow_older(client, 31 * 24 * 60 * 60, "session_began")
    client.get("/me/")
    assert [kind for (kind,) in rows("kind")] == ["signed_in", "too_old"]


def test_proving_again_who_one_is(cast: Cast) -> None:
    client = sign_in(cast.alice.user)
    client.post("/accounts/reauthenticate/", {"password": "a wrong one"})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert rows("kind", "person")[1:] == [("failed", cast.alice.user_id), ("again", cast.alice.user_id)]


@pytest.mark.parametrize(
    ("path", "status", "page"),
    [("/staff/", 403, "people:staff"), ("/students/{charlie}/", 404, "coaching:student")],
)
def test_refusals(cast: Cast, path: str, status: int, page: str) -> None:
    client_of(cast.frank).get(path.format(charlie=cast.charlie.pk))
    assert rows("person", "page", "status", kind="refused") == [(cast.frank.pk, page, status)]


def test_a_wrong_method_is_no_refusal(cast: Cast) -> None:
    client = client_of(cast.frank)
    assert client.post("/caseload/").status_code == 405
    assert client.get("/caseload/").status_code == 200
    assert rows("kind", kind="refused") == []


def test_known_and_unknown_take_the_same_statements(cast: Cast) -> None:
    """The password's hash apart, which allauth works out for either."""

    def statements(address: str) -> list[str]:
        with CaptureQueriesContext(connection) as seen:
            type_password(browser(), address, "a wrong one")
        text = [re.sub(r"'[^']*'|\b\d+\b|NULL", "?", each["sql"]) for each in seen.captured_queries]
        return [each for each in text if "entrancerecord" in each or "people_user" in each]

    statements(NOBODY)  # what is read once for a process
    known, unknown = statements(ALICE), statements(NOBODY)
    assert [each for each in known if "entrance" in each] == [each for each in unknown if "entrance" in each]
    assert known[-2:] == unknown[-2:], "whose it is, and the row"


def test_the_database_asks_nothing_of_an_account_for_it(cast: Cast) -> None:
    """A foreign key would lock the account's row for somebody's, and nothing for nobody's."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conrelid = 'people_entrancerecord'::regclass"
        )
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    ("before", "kinds"),
    [(197, ["failed", "failed"]), (198, ["failed", "more"]), (199, ["more"]), (200, [])],
)
def test_one_network_leaves_two_hundred_rows_an_hour_the_last_of_which_says_so(
    cast: Cast, before: int, kinds: list[str]
) -> None:
    for _ in range(before):
        limits.rows_left(NETWORK)
    for number in range(2):
        type_password(browser(f"198.51.100.{number + 1}"), f"person{number}@example.com", "a wrong one")
    assert [kind for (kind,) in rows("kind")] == kinds
    type_password(browser("203.0.113.9"), ALICE, "a wrong one")
    assert rows("kind")[-1] == ("failed",), "another network has rows of its own"
    sign_in(cast.alice.user)
    assert rows("kind")[-1] == ("signed_in",), "who comes in is always on record"


def test_refused_pages_are_counted_too(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROWS", 3)
    client = client_of(cast.frank)
    for _ in range(5):
        client.get("/staff/")
    assert rows("kind", person=cast.frank)[1:] == [("refused",), ("refused",), ("more",)]


def test_all_networks_together_have_a_limit(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROWS_OF_ALL", 3)
    for number in range(6):
        type_password(browser(f"10.0.{number}.1"), NOBODY, "a wrong one")
    assert [kind for (kind,) in rows("kind")] == ["failed", "failed", "more"]


def test_who_is_barred_writes_nothing_more(cast: Cast) -> None:
    """The limits of sending come first: of a flood sixty requests a minute get as far as a password."""
    client = browser()
    for _ in range(90):
        client.post("/invitation/MQ/no-such-token/")
    type_password(client, ALICE, "a wrong one")
    assert not rows("kind", kind=EntranceKind.FAILED)


def test_with_redis_away_it_goes_on(cast: Cast, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.CACHES = {"default": settings.CACHES["default"] | {"LOCATION": "redis://127.0.0.1:9/0"}}
    monkeypatch.setitem(counters._away, "until", 0.0)
    cache.clear()
    type_password(browser(), ALICE, "a wrong one")
    assert rows("kind", "person") == [("failed", cast.alice.user_id)]
    client = browser()
    type_password(client, cast.bob.email)
    type_code(client)
    assert rows("kind", "person")[-1] == ("signed_in", cast.bob.pk)


@pytest.mark.parametrize(
    "sql", ["UPDATE people_entrancerecord SET kind = 'failed'", "DELETE FROM people_entrancerecord"]
)
def test_no_row_is_changed_or_removed(cast: Cast, sql: str) -> None:
    sign_in(cast.alice.user)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
