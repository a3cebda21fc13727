"""An admin reads and searches the record of who was shown whom; that is on record itself."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import AccessAct, AccessRecord
from people.access_record import queries
from people.access_record.queries import AccessNarrowing, records
from people.accounts.models import User
from people.students.models import Student
from tests.access.table import Cast, make_cast
from tests.factories import NOW, client_of, make_student
from tests.stages import staged

URL = "/record/"
SECOND = timedelta(seconds=1)


made = staged(make_cast)


@pytest.fixture
def cast(made: Cast, clock: Any) -> Cast:
    clock.set(NOW)
    return made


@pytest.fixture
def doras(cast: Cast) -> Client:
    return client_of(cast.dora)


def saw(actor: User, *students: Student, at: datetime = NOW, what: str = "coaching:week") -> AccessRecord:
    if len(students) == 1:
        return AccessRecord.objects.create(actor=actor, what=what, about_id=students[0].pk, at=at)
    return AccessRecord.objects.create(actor=actor, what=what, listed=[each.pk for each in students], at=at)


def page(client: Client, **asked: Any) -> str:
    response = client.get(URL, asked)
    assert response.status_code == 200
    return str(response.content.decode())


def rows(text: str) -> int:
    return text.count("<tr data-row>")


def test_it_says_who_saw_whom_on_which_page(cast: Cast, doras: Client) -> None:
    saw(cast.bob, cast.alice, what="coaching:excusal_agreement")
    text = page(doras)
    assert rows(text) == 1
    for words in ("Bob Field", "Excusal agreement", "Alice Moreau"):
        assert words in text


def test_by_student_alone_and_on_lists(cast: Cast, doras: Client) -> None:
    saw(cast.bob, cast.alice)
    saw(cast.bob, cast.alice, cast.charlie, what="coaching:caseload", at=NOW - SECOND)
    saw(cast.frank, cast.charlie)
    text = page(doras, student=cast.alice.pk)
    assert "Who saw Alice Moreau" in text and rows(text) == 2
    assert "Frank Lowe</td>" not in text
    assert rows(page(doras, student=cast.charlie.pk)) == 3, "with the reader's own look, just now"


def test_by_viewer_also_of_one_who_is_no_staff_any_more(cast: Cast, doras: Client) -> None:
    saw(cast.bob, cast.alice)
    saw(cast.frank, cast.alice)
    cast.frank.roles.update(until=NOW + SECOND)
    text = page(doras, viewer=cast.frank.pk)
    assert "Whom Frank Lowe saw" in text and rows(text) == 1


MIDNIGHT = datetime(2026, 3, 3, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize(
    ("at", "there"),
    [
        pytest.param(MIDNIGHT - SECOND, False, id="a second before the first day"),
        pytest.param(MIDNIGHT, True, id="its first instant"),
        pytest.param(MIDNIGHT + timedelta(days=2) - SECOND, True, id="the last second of the last day"),
        pytest.param(MIDNIGHT + timedelta(days=2), False, id="the end of the last day"),
    ],
)
def test_by_day_in_the_readers_own_zone(cast: Cast, doras: Client, at: datetime, there: bool) -> None:
    saw(cast.bob, cast.alice, at=at)
    assert rows(page(doras, first_day="2026-03-03", last_day="2026-03-04")) == there


def test_reading_it_is_on_record(cast: Cast, doras: Client) -> None:
    saw(cast.bob, cast.alice)
    page(doras)
    assert AccessRecord.objects.get(actor=cast.dora).students == [cast.alice.pk]
    page(doras, student=cast.charlie.pk)
    newest = AccessRecord.objects.filter(actor=cast.dora).order_by("-pk")[0]
    assert newest.students == [cast.charlie.pk], "whom one asked about, although nothing was found"


def test_a_page_at_a_time_none_lost_none_twice(cast: Cast) -> None:
    made = [saw(cast.bob, cast.alice, at=NOW - SECOND * (n // 3)) for n in range(2 * queries.A_PAGE + 7)]
    made += [saw(cast.bob, cast.alice, cast.charlie, at=NOW - SECOND * n) for n in range(60)]
    for narrowing in (
        AccessNarrowing(),
        AccessNarrowing(student=cast.alice),
        AccessNarrowing(viewer=cast.bob),
    ):
        read: list[AccessRecord] = []
        older, before = True, None
        while older:
            found, older = records(narrowing, before)
            assert len(found) <= queries.A_PAGE
            read += found
            before = read[-1]
        assert [each.pk for each in read] == [
            each.pk for each in sorted(made, key=lambda each: (each.at, each.pk), reverse=True)
        ]


def test_the_page_leads_to_the_older_ones(cast: Cast, doras: Client) -> None:
    for n in range(queries.A_PAGE + 1):
        saw(cast.bob, cast.alice, at=NOW - SECOND * n)
    text = page(doras, student=cast.alice.pk)
    last = AccessRecord.objects.filter(actor=cast.bob).order_by("-at")[queries.A_PAGE - 1]
    assert f"student={cast.alice.pk}&amp;before={last.pk}" in text
    assert rows(page(doras, student=cast.alice.pk, before=last.pk)) == 1


def test_it_costs_no_query_per_row(cast: Cast, doras: Client) -> None:
    def cost(**asked: Any) -> int:
        with CaptureQueriesContext(connection) as seen:
            page(doras, **asked)
        return len(seen)

    saw(cast.bob, cast.alice)
    page(doras)
    few = [cost(), cost(student=cast.alice.pk), cost(viewer=cast.bob.pk)]
    others = [make_student(f"Student {n}") for n in range(6)]
    for n in range(60):
        saw(cast.bob, cast.alice, *others, at=NOW - SECOND * n)
        saw(cast.frank, cast.alice, at=NOW - SECOND * n)
    assert [cost(), cost(student=cast.alice.pk), cost(viewer=cast.bob.pk)] == few
    assert max(few) <= 12


def test_each_question_has_an_index(cast: Cast) -> None:
    students = [make_student(f"Student {n}").pk for n in range(4)]
    AccessRecord.objects.bulk_create(
        AccessRecord(actor=cast.dora, what="coaching:week", **shown, at=NOW - SECOND * n)
        for n in range(200)
        for shown in ({"about_id": students[0]}, {"listed": students[1:]})
    )
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        for narrowing, index in (
            (AccessNarrowing(), "access_newest"),
            (AccessNarrowing(viewer=cast.bob), "access_by_viewer"),
        ):
            with CaptureQueriesContext(connection) as seen:
                records(narrowing)
            cursor.execute(f"EXPLAIN {seen.captured_queries[0]['sql']}")
            assert index in str(cursor.fetchall())
        with CaptureQueriesContext(connection) as seen:
            records(AccessNarrowing(student=cast.alice))
        alone, listed = (each["sql"] for each in seen.captured_queries)
        cursor.execute(f"EXPLAIN {alone}")
        assert "access_by_student" in str(cursor.fetchall())
        cursor.execute("SET LOCAL enable_sort = on; SET LOCAL enable_indexscan = off")
        cursor.execute(f"EXPLAIN {listed}")
        assert "access_by_listed" in str(cursor.fetchall())


def test_a_name_is_sent_and_stands_in_no_address(cast: Cast, doras: Client) -> None:
    sent = {"student": "alice mor", "viewer": cast.bob.pk, "first_day": "2026-03-01", "last_day": ""}
    response = doras.post(URL, sent)
    assert response.status_code == 302
    assert response["Location"] == (
        f"/record/?student={cast.alice.pk}&viewer={cast.bob.pk}&first_day=2026-03-01"
    )
    assert doras.post(URL, {"student": "alice.moreau@example.com"})["Location"].endswith(f"={cast.alice.pk}")


def test_of_several_one_is_chosen(cast: Cast, doras: Client) -> None:
    make_student("Alice Other")
    response = doras.post(URL, {"student": "Alice", "viewer": cast.bob.pk})
    text = response.content.decode()
    assert response.status_code == 422
    assert "choose one below" in text and 'value="Alice"' in text
    assert f"?student={cast.alice.pk}&amp;viewer={cast.bob.pk}" in text
    newest = AccessRecord.objects.filter(actor=cast.dora).order_by("-pk")[0]
    assert cast.alice.pk in newest.students


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"student": "Nobody At All"}, "Nobody has that name or address."),
        ({"first_day": "2026-03-04", "last_day": "2026-03-03"}, "before the first day"),
        ({"first_day": "tomorrow"}, "Enter a valid date"),
        ({"viewer": "999999"}, "not one of the available choices"),
    ],
)
def test_what_cannot_be_searched_is_said_beside_the_field(
    cast: Cast, doras: Client, sent: dict[str, str], words: str
) -> None:
    response = doras.post(URL, sent)
    assert response.status_code == 422
    assert words in response.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {"student": "x", "viewer": "-1", "first_day": "0", "before": "no"},
        {"student": str(2**63), "viewer": str(2**63 - 1), "before": str(2**63 - 1)},
        {"first_day": "0001-01-01", "last_day": "9999-12-31"},
        {"student": "1\x00"},
    ],
)
def test_an_address_that_makes_no_sense_narrows_nothing(
    cast: Cast, doras: Client, asked: dict[str, str]
) -> None:
    saw(cast.bob, cast.alice)
    assert rows(page(doras, **asked)) >= 1


def test_a_list_opens_to_everyone_on_it(cast: Cast, doras: Client) -> None:
    others = [make_student(f"Student {n}") for n in range(4)]
    record = saw(cast.bob, cast.alice, *others, what="coaching:caseload")
    assert f'/record/{record.pk}/">and 2 more' in page(doras)
    text = doras.get(f"/record/{record.pk}/").content.decode()
    assert "Bob Field saw 5 students" in text
    assert all(each.user.name in text for each in (cast.alice, *others))
    newest = AccessRecord.objects.filter(actor=cast.dora).order_by("-pk")[0]
    assert set(newest.students) == {each.pk for each in (cast.alice, *others)}


def test_roles_given_and_ended_are_on_record_with_who(cast: Cast, doras: Client) -> None:
    from people.staff.verbs import end_role, give_role

    role = give_role(cast.frank, kind="interviewer", by=cast.dora, now=NOW)
    end_role(role, by=cast.erin, now=NOW + SECOND)
    changes = cast.frank.account_changes.order_by("pk").values_list("kind", "detail", "by")
    assert list(changes) == [
        ("role_given", "interviewer", cast.dora.pk),
        ("role_ended", "interviewer", cast.erin.pk),
    ]
    text = doras.get(f"/people/{cast.frank.pk}/account/").content.decode()
    assert "Erin Sato" in text


def test_a_form_that_is_sent_is_told_from_a_page_that_is_seen(cast: Cast, doras: Client) -> None:
    bobs, address = client_of(cast.bob), f"/students/{cast.alice.pk}/messages/"
    bobs.get(address)
    bobs.post(address, {"body": ""})
    acts = AccessRecord.objects.filter(actor=cast.bob).order_by("pk").values_list("act", flat=True)
    assert list(acts)[:2] == [AccessAct.SEEN, AccessAct.SENT]
    assert ": a form sent" in page(doras, student=cast.alice.pk)


def test_who_takes_a_copy_is_on_record_as_having_done_so(cast: Cast, doras: Client) -> None:
    AccessRecord.objects.create(
        actor=None, what="guarantee:export_decision", act=AccessAct.TAKEN, about_id=cast.alice.pk, at=NOW
    )
    text = page(doras, student=cast.alice.pk)
    assert "Export decision: a copy taken" in text
    assert "Whoever runs the installation" in text
