"""An admin reads and searches who came in, who failed, who was refused and whose role changed."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import AccessRecord
from people.accounts import record
from people.accounts.models import AccountChange, AccountChangeKind, EntranceKind, EntranceRecord, User
from people.entrance_record import queries
from people.entrance_record.queries import EntranceLine, EntranceNarrowing
from people.staff.verbs import end_role, give_role
from tests.access.table import Cast, make_cast
from tests.factories import NOW, client_of, make_student
from tests.stages import staged

URL = "/record/entrance/"
SECOND = timedelta(seconds=1)


made = staged(make_cast)


@pytest.fixture
def cast(made: Cast, clock: Any) -> Cast:
    clock.set(NOW)
    return made


@pytest.fixture
def doras(cast: Cast) -> Client:
    return client_of(cast.dora)


def happened(kind: str, person: User | None = None, **facts: Any) -> EntranceRecord:
    said = {"network": "198.51.100.0/24", "at": NOW} | facts
    return EntranceRecord.objects.create(kind=kind, person=person, **said)


def page(client: Client, **asked: Any) -> str:
    response = client.get(URL, asked)
    assert response.status_code == 200
    return str(response.content.decode())


def rows(text: str) -> list[str]:
    return text.split("<tr data-row>")[1:]


def test_it_says_who_what_with_which_factor_and_from_where(cast: Cast, doras: Client) -> None:
    happened("signed_in", cast.bob, factor="totp")
    text = page(doras, person=cast.bob.pk)
    (row,) = rows(text)
    for words in ("Bob Field", "Sign-in, with an authenticator app", "198.51.100.0/24"):
        assert words in row
    assert "Bob Field at the entrance" in text


def test_a_failed_one_of_nobody_and_a_refused_page(cast: Cast, doras: Client) -> None:
    happened("failed", typed=record.digest("nobody@example.com"))
    happened("refused", cast.frank, page="coaching:student", status=404)
    text = page(doras)
    assert "an address that nobody has here" in text and "Sign-in failed" in text
    assert "Refused: student (404)" in text


def test_role_changes_stand_among_them_with_who(cast: Cast, doras: Client) -> None:
    role = give_role(cast.frank, kind="interviewer", by=cast.dora, now=NOW)
    end_role(role, by=cast.erin, now=NOW + SECOND)
    ended, given = rows(page(doras, group="roles"))
    assert "Role ended: interviewer" in ended and "Erin Sato" in ended
    assert "Role given: interviewer" in given and "Dora Quist" in given and "Frank Lowe" in given


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("came_in", "Sign-in"),
        ("failed", "Wrong code"),
        ("left", "Sign-out"),
        ("refused", "Refused"),
        ("secrets", "Password changed"),
    ],
)
def test_by_what_happened(cast: Cast, doras: Client, group: str, words: str) -> None:
    for kind in ("signed_in", "wrong_code", "signed_out", "password"):
        happened(kind, cast.alice.user)
    happened("refused", cast.alice.user, page="people:staff", status=403)
    (row,) = rows(page(doras, group=group, person=cast.alice.user_id))
    assert words in row


def test_every_kind_is_in_a_group() -> None:
    entrance = {str(kind) for group in queries.GROUPS.values() for kind in group.entrance}
    account = {str(kind) for group in queries.GROUPS.values() for kind in group.account}
    assert entrance == set(EntranceKind.values) and account == set(AccountChangeKind.values)


def test_a_person_is_sent_and_stands_in_no_address(cast: Cast, doras: Client) -> None:
    response = doras.post(URL, {"person": "alice mor", "group": "failed", "first_day": "2026-03-01"})
    assert response["Location"] == f"{URL}?person={cast.alice.user_id}&group=failed&first_day=2026-03-01"
    assert doras.post(URL, {"person": "bob.field@example.com"})["Location"] == f"{URL}?person={cast.bob.pk}"


def test_an_address_that_nobody_has_is_found_by_its_digest(cast: Cast, doras: Client) -> None:
    happened("failed", typed=record.digest("nobody@example.com"))
    happened("failed", typed=record.digest("else@example.com"))
    to = doras.post(URL, {"person": " Nobody@example.com"})["Location"]
    assert "nobody" not in to.lower()
    assert len(rows(doras.get(to).content.decode())) == 1


def test_of_several_one_is_chosen(cast: Cast, doras: Client) -> None:
    other = make_student("Alice Other")
    response = doras.post(URL, {"person": "Alice"})
    text = response.content.decode()
    assert response.status_code == 422 and "choose one below" in text and 'value="Alice"' in text
    assert f"?person={other.user_id}" in text and other.cohort.name in text
    newest = AccessRecord.objects.filter(actor=cast.dora).order_by("-pk")[0]
    assert {cast.alice.pk, other.pk} <= set(newest.students)


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"person": "Nobody At All"}, "Nobody has that name or address."),
        ({"first_day": "2026-03-04", "last_day": "2026-03-03"}, "before the first day"),
        ({"group": "gossip"}, "not one of the available choices"),
    ],
)
def test_what_cannot_be_searched_is_said_beside_the_field(
    cast: Cast, doras: Client, sent: dict[str, str], words: str
) -> None:
    response = doras.post(URL, sent)
    assert response.status_code == 422 and words in response.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {"person": "x", "group": "gossip", "first_day": "0", "before": "no"},
        {"person": str(2**63), "before": "entrance-999999999999999999"},
        {"before": "account-1", "typed": "@"},
        {"first_day": "0001-01-01", "last_day": "9999-12-31"},
        {"typed": "\x00"},
    ],
)
def test_an_address_that_makes_no_sense_narrows_nothing(cast: Cast, doras: Client, asked: Any) -> None:
    happened("signed_in", cast.bob)
    assert rows(page(doras, **asked))


def test_a_page_at_a_time_none_lost_none_twice(cast: Cast) -> None:
    for n in range(2 * queries.A_PAGE + 7):
        happened("signed_in", cast.bob, at=NOW - SECOND * (n // 3))
    for n in range(60):
        AccountChange.objects.create(
            user=cast.bob, kind="role_given", by=cast.dora, at=NOW - SECOND * (n // 2)
        )
    for narrowing, many in (
        (EntranceNarrowing(person=cast.bob), 167),
        (EntranceNarrowing(group="roles"), 60),
    ):
        read: list[EntranceLine] = []
        before = "start"
        while before:
            found, before = queries.lines(narrowing, "" if before == "start" else before)
            assert len(found) <= queries.A_PAGE
            read += found
        assert len(read) == len({line.key for line in read}) == many
        assert [line.at for line in read] == sorted((line.at for line in read), reverse=True)


def test_the_page_leads_to_the_older_ones(cast: Cast, doras: Client) -> None:
    for n in range(queries.A_PAGE + 1):
        happened("signed_in", cast.bob, at=NOW - SECOND * n)
    text = page(doras, person=cast.bob.pk)
    last = EntranceRecord.objects.filter(person=cast.bob).order_by("-at")[queries.A_PAGE - 1]
    assert f"person={cast.bob.pk}&amp;before=entrance-{last.pk}" in text
    assert len(rows(page(doras, person=cast.bob.pk, before=f"entrance-{last.pk}"))) == 1


def test_it_costs_no_query_per_row(cast: Cast, doras: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            page(doras)
        return len(seen)

    happened("signed_in", cast.alice.user)
    page(doras)
    few = cost()
    for n in range(45):
        happened("failed", make_student(f"Student {n}").user, at=NOW - SECOND * n)
    assert cost() == few <= 12


def test_reading_it_is_on_record(cast: Cast, doras: Client) -> None:
    happened("failed", cast.alice.user)
    page(doras)
    newest = AccessRecord.objects.filter(actor=cast.dora).order_by("-pk")[0]
    assert newest.what == "people:record_entrance" and cast.alice.pk in newest.students
    page(doras, person=cast.charlie.user_id, group="refused")
    newest = AccessRecord.objects.filter(actor=cast.dora).order_by("-pk")[0]
    assert newest.students == [cast.charlie.pk], "whom one asked about, although nothing was found"


def test_each_question_has_an_index(cast: Cast) -> None:
    dora = cast.dora
    EntranceRecord.objects.bulk_create(
        EntranceRecord(kind="signed_in", person=dora, at=NOW - SECOND * n) for n in range(400)
    )
    AccountChange.objects.bulk_create(
        AccountChange(user=dora, kind=AccountChangeKind.SECOND_FACTOR, at=NOW - SECOND * n)
        for n in range(400)
    )
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        for narrowing, indexes in (
            (EntranceNarrowing(), ("entrance_newest", "account_changes_by_time")),
            (EntranceNarrowing(person=cast.bob), ("entrance_by_person", "account_changes_newest")),
        ):
            with CaptureQueriesContext(connection) as seen:
                queries.lines(narrowing)
            for each, index in zip(seen.captured_queries, indexes, strict=True):
                cursor.execute(f"EXPLAIN {each['sql']}")
                assert index in str(cursor.fetchall())


def test_the_record_of_who_saw_whom_and_an_account_lead_here(cast: Cast, doras: Client) -> None:
    assert f'href="{URL}"' in doras.get("/record/").content.decode()
    text = doras.get(f"/people/{cast.bob.pk}/account/").content.decode()
    assert f'href="{URL}?person={cast.bob.pk}"' in text
