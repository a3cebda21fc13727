"""The address of one's calendar: secret, ended and renewed at will, read by programs without signing in."""

import logging
import re
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.errors import Refused
from core.logs import WithoutAddresses
from core.models import AccessRecord, OutboxMail
from jobsearch.calendar import verbs
from jobsearch.calendar.models import CalendarAddress
from people.accounts import limits
from people.accounts.models import User
from tests.access.table import Cast
from tests.factories import NOW, client_of
from tests.jobsearch.calendar.scenes import appointment

pytestmark = pytest.mark.django_db


def made(user: User) -> str:
    return f"/calendar/{verbs.make_address(user, now=NOW)}.ics"


def test_the_page_shows_the_address_once_and_only_a_digest_is_kept(cast: Cast) -> None:
    client = client_of(cast.alice.user)
    page = client.post("/me/calendar/address/").content.decode()
    (address,) = re.findall(r'value="(http://[^"]+\.ics)"', page)
    secret = address.rpartition("/")[2].removesuffix(".ics")
    assert CalendarAddress.objects.get().digest == sha256(secret.encode()).hexdigest()
    assert len(secret) >= 43, "256 bits"
    assert secret not in client.get("/me/calendar/").content.decode()
    assert Client().get(address.partition("8000")[2]).status_code == 200


def test_a_second_one_is_refused_and_a_new_one_ends_the_first(cast: Cast) -> None:
    first = made(cast.alice.user)
    with pytest.raises(Refused):
        verbs.make_address(cast.alice.user, now=NOW)
    second = f"/calendar/{verbs.renew_address(cast.alice.user, now=NOW)}.ics"
    assert [Client().get(address).status_code for address in (first, second)] == [404, 200]


def test_an_ended_one_shows_nothing(cast: Cast) -> None:
    address = made(cast.alice.user)
    client_of(cast.alice.user).post("/me/calendar/address/end/")
    assert Client().get(address).status_code == 404


def test_a_closed_account_shows_nothing(cast: Cast) -> None:
    address = made(cast.alice.user)
    User.objects.filter(pk=cast.alice.user_id).update(is_active=False)
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("secret", ["x", "0" * 43, "..%2f..", "%00", "é"])
def test_an_address_that_is_none(secret: str) -> None:
    assert Client().get(f"/calendar/{secret}.ics").status_code == 404


def test_making_one_is_told_by_mail_without_the_address(cast: Cast) -> None:
    secret = verbs.make_address(cast.alice.user, now=NOW)
    mail = OutboxMail.objects.get(key__startswith="calendar-address:")
    assert mail.to == cast.alice.user.email and mail.kind == "account"
    assert secret not in mail.body and "/me/calendar/" in mail.body


def test_a_program_needs_no_cookie_and_gets_none(cast: Cast) -> None:
    response = Client().get(made(cast.alice.user))
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert "private" in response["Cache-Control"] and "public" not in response["Cache-Control"]
    assert not response.cookies


def test_nothing_new_is_said_in_one_line(cast: Cast) -> None:
    appointment(cast.alice, cast.bob)
    address = made(cast.alice.user)
    first = Client().get(address)
    again = Client().get(address, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304 and again.content == b"" and again["ETag"] == first["ETag"]
    appointment(cast.alice, cast.bob, hours=30)
    other = Client().get(address, headers={"If-None-Match": first["ETag"]})
    assert other.status_code == 200 and other["ETag"] != first["ETag"]


def test_asking_for_its_head_is_reading(cast: Cast) -> None:
    response = Client().head(made(cast.alice.user))
    assert response.status_code == 200 and response["ETag"] and response.content == b""


def test_nobody_writes_there(cast: Cast) -> None:
    assert Client().post(made(cast.alice.user)).status_code == 405


def test_who_asks_too_often_waits(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(limits.OURS, "calendar", "2/h/key")
    address = made(cast.alice.user)
    assert [Client().get(address).status_code for _ in range(3)] == [200, 200, 429]
    assert Client().get(made(cast.charlie.user)).status_code == 200, "another's is another's"


def test_who_guesses_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(limits.OURS, "strange_calendar", "2/m/ip")
    assert [Client().get(f"/calendar/guess{number}.ics").status_code for number in range(3)] == [
        404,
        404,
        429,
    ]


def test_the_secret_comes_into_no_log() -> None:
    formatter = WithoutAddresses("{levelname} {message}", style="{")
    for path in ("/calendar/J8fk-3_kd93jfkdlsK.ics", "/mails/stop/WzEsIm1pbGVzdG9uZSJd:1vNk:x-3_f/"):
        record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", (path,), None)
        assert "[secret]" in formatter.format(record)
        assert not re.search("J8fk|3_kd|WzEs|x-3_f", formatter.format(record))


def test_pages_of_the_same_beginning_are_logged_as_ever() -> None:
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: /calendar/", (), None)
    assert WithoutAddresses("{message}", style="{").format(record) == "Not Found: /calendar/"


def test_the_page_says_when_a_program_last_asked(cast: Cast, clock: Any) -> None:
    address = made(cast.alice.user)
    client = client_of(cast.alice.user)
    assert "No calendar has asked for it yet." in client.get("/me/calendar/").content.decode()
    for minutes in (0, 59, 60):
        clock.set(NOW + timedelta(minutes=minutes))
        Client().get(address)
        assert CalendarAddress.objects.get().read_at == NOW + timedelta(minutes=60 * (minutes == 60))
    assert "A calendar last asked" in client.get("/me/calendar/").content.decode()


def test_whom_staffs_calendar_shows_is_on_record_once_a_day(cast: Cast, clock: Any) -> None:
    appointment(cast.alice, cast.bob)
    address = made(cast.bob)
    for hours in (0, 1, 23, 24):
        clock.set(NOW + timedelta(hours=hours))
        body = Client().get(address).content.decode()
        assert "Alice M." in body and "Moreau" not in body
    records = AccessRecord.objects.filter(actor=cast.bob, what="jobsearch:calendar_feed")
    assert [record.listed for record in records] == [[cast.alice.pk]] * 2


def test_a_students_own_is_on_no_record(cast: Cast) -> None:
    appointment(cast.alice, cast.bob)
    Client().get(made(cast.alice.user))
    assert not AccessRecord.objects.exists()


def test_reading_costs_no_more_with_more_in_it(cast: Cast) -> None:
    address = made(cast.alice.user)
    costs = []
    for number in range(3):
        for hours in range(10):
            appointment(cast.alice, cast.bob, hours=24 * number + 2 * hours + 24)
        Client().get(address)
        with CaptureQueriesContext(connection) as seen:
            Client().get(address)
        costs.append(len(seen))
    assert costs[0] == costs[1] == costs[2]
