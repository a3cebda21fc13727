"""The coach's home: the order of DOMAIN §9, what it says, and that it costs the same for 5 students and for 150."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coaching.appointments import verbs as appointment_verbs
from coaching.appointments.models import Appointment
from coaching.caseload import queries as caseload_queries
from coaching.caseload.stretch import PAGE
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from people.accounts.models import User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.students.models import Student
from standing.models import Standing
from standing.verbs import assess_students
from tests import factories
from tests.coaching.caseload.scenes import many
from tests.coaching.conftest import MONDAY

URL = "/caseload/"


@pytest.fixture(autouse=True)
def at_monday(clock: Any) -> None:
    clock.set(MONDAY)


def stand(
    student: Student, rank: int, urgent_at: datetime | None = None, level: str = "red", **more: Any
) -> None:
    Standing.objects.update_or_create(
        student=student,
        defaults={"rank": rank, "urgent_at": urgent_at, "level": level, "assessed_at": MONDAY, **more},
    )


def names(bob: User) -> list[str]:
    return [row.name for row in caseload_queries.rows(caseload_queries.students_of(bob, MONDAY), bob, MONDAY)]


def test_the_six_ranks_in_their_order(bob: User) -> None:
    for rank, name in enumerate(["Due now", "Lapse", "Week", "Due soon", "Silent", "Calm"]):
        # the later the rank, the sooner the instant and the earlier the name's place would be
        student = factories.make_student(f"{chr(ord('F') - rank)} {name}", coach=bob)
        stand(student, rank, MONDAY - timedelta(days=rank))
    assert names(bob) == ["F Due now", "E Lapse", "D Week", "C Due soon", "B Silent", "A Calm"]


def test_within_a_rank_by_instant_then_none_then_name_without_case(bob: User) -> None:
    for name, at in [
        ("Zoe", MONDAY),
        ("Yan", MONDAY + timedelta(hours=1)),
        ("ben", None),
        ("Ada", None),
        ("Carl", None),
    ]:
        stand(factories.make_student(name, coach=bob), 0, at)
    assert names(bob) == ["Zoe", "Yan", "Ada", "ben", "Carl"]


def test_who_was_never_judged_comes_last_and_says_so(bob: User) -> None:
    factories.make_student("Never Judged", coach=bob)
    stand(factories.make_student("Zoe Calm", coach=bob), 5)
    rows = caseload_queries.rows(caseload_queries.students_of(bob, MONDAY), bob, MONDAY)
    assert [row.name for row in rows] == ["Zoe Calm", "Never Judged"]
    assert rows[1].reason == caseload_queries.NOT_YET


def test_a_real_week_in_words(alice: Student, bob: User, clock: Any) -> None:
    """From the verbs alone: a message unanswered for eight days."""
    conversation_verbs.send(alice, sender=bob, body="Hello?", asks_reply=True, now=MONDAY)
    now = clock.set(MONDAY + timedelta(days=8))
    assess_students(Student.objects.filter(pk=alice.pk), now)
    (row,) = caseload_queries.rows(caseload_queries.students_of(bob, now), bob, now)
    said = " ".join([row.reason, *row.further_reasons])
    assert "No reply for 8 days. A lapse is proposed after Mon 23 Mar." in said
    assert row.verdict == "open"
    assert row.figures == "0·0·0"
    assert row.counted == "0 people, 0 commits, 0 posts"
    assert row.days_left == "165"
    assert row.next == "Reply"
    assert row.place == "Web 2026-02 · New York"
    assert row.level == "red"


@pytest.mark.parametrize(
    ("needing", "everyone", "said"),
    [
        (12, 148, "12 of 148 students need you today"),
        (1, 148, "1 of 148 students needs you today"),
        (1, 1, "1 of 1 student needs you today"),
        (0, 148, "None of 148 students needs you today"),
        (0, 0, "No students yet"),
    ],
)
def test_the_headline(needing: int, everyone: int, said: str) -> None:
    assert caseload_queries.headline(needing, everyone) == said


def open_page(user: User, query: str = "", **headers: Any) -> str:
    response = factories.client_of(user).get(URL + query, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_counts_everyone_even_when_it_is_narrowed(bob: User) -> None:
    stand(
        factories.make_student("Ann Red", coach=bob),
        0,
        reasons=[["due", "offer", "Offer from Acme", "2026-11-24T20:00:00+00:00", "America/New_York"]],
    )
    ben = factories.make_student("Ben Green", coach=bob)
    search = factories.sign_up_and_search(ben, MONDAY.date())
    stand(ben, 5, level="green", search=search)
    stand(factories.make_student("Lee Lapsed", coach=bob, state="lapsed"), 5, level="green")
    page = open_page(bob, "?level=green")
    assert "Lee Lapsed" not in page, "who is not searching is not on track"
    assert "1 of 3 students needs you today" in page
    assert "Ben Green" in page
    assert "Ann Red" not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?state=searching", ["Ben Green"]),
        ("?level=red", ["Ann Red"]),
        ("?q=ann", ["Ann Red"]),
        ("?q=green+BEN", ["Ben Green"]),
        ("?q=ben.green@example.com", ["Ben Green"]),
        ("?q=nobody", []),
        ("?state=nonsense", ["Ann Red", "Ben Green"]),
        ("?cohort=99999999999999999999999", ["Ann Red", "Ben Green"]),
        ("?page=99999", ["Ann Red", "Ben Green"]),
        ("?q=%00", ["Ann Red", "Ben Green"]),
    ],
)
def test_filters_and_search(bob: User, query: str, found: list[str]) -> None:
    stand(factories.make_student("Ann Red", coach=bob), 0)
    stand(factories.make_student("Ben Green", coach=bob, state="searching"), 5, level="green")
    page = open_page(bob, query)
    assert [name for name in ("Ann Red", "Ben Green") if name in page] == found


def test_a_cohort_narrows_and_only_own_cohorts_are_offered(bob: User, frank: User) -> None:
    spring, autumn = factories.make_cohort("Spring"), factories.make_cohort("Autumn")
    other = factories.make_cohort("Elsewhere")
    stand(factories.make_student("Ann Red", coach=bob, cohort=spring), 0)
    stand(factories.make_student("Ben Green", coach=bob, cohort=autumn), 5)
    factories.make_student("Not Bob's", coach=frank, cohort=other)
    page = open_page(bob, f"?cohort={spring.pk}")
    assert "Ann Red" in page
    assert "Ben Green" not in page
    assert "Elsewhere" not in page


def test_only_own_students_and_covered_ones_which_are_marked(bob: User, frank: User) -> None:
    factories.make_student("Frank's Student", coach=frank)
    assert "Frank&#x27;s Student" not in open_page(bob)
    Cover.objects.create(
        away=frank, covering=bob, from_at=MONDAY - timedelta(days=1), until=MONDAY + timedelta(days=1)
    )
    page = open_page(bob)
    assert "Frank&#x27;s Student" in page
    assert "for Frank Lowe" in page


def test_htmx_gets_the_list_alone(bob: User) -> None:
    stand(factories.make_student("Ann Red", coach=bob), 0)
    part = open_page(bob, "?q=ann", **{"HX-Request": "true"})
    assert "Ann Red" in part
    assert "<html" not in part
    assert "1 student shown." in part


def test_an_admin_opens_any_coachs(bob: User, dora: User, frank: User) -> None:
    stand(factories.make_student("Ann Red", coach=bob), 0)
    assert "Whose caseload?" in open_page(dora)
    page = open_page(dora, f"?coach={bob.pk}")
    assert "Ann Red" in page
    assert "1 of 1 student needs Bob Field today" in page
    for query in (f"?coach={frank.pk + 5000}", "?coach=x", "?coach=99999999999999999999999", "?coach=²"):
        assert factories.client_of(dora).get(URL + query).status_code == 404
    assert factories.client_of(frank).get(f"{URL}?coach={bob.pk}").status_code == 404


def test_nobody_is_assigned_yet(bob: User) -> None:
    page = open_page(bob)
    assert "No students are assigned yet" in page


def queries_of(action: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as seen:
        action()
    return len(seen)


def test_150_students_cost_as_many_queries_as_5(bob: User) -> None:
    client = factories.client_of(bob)
    many(bob, 5)
    client.get(URL)
    few = queries_of(lambda: client.get(URL))
    Assignment.objects.update(until=MONDAY)
    many(bob, 150, first=5)
    page = client.get(URL).content.decode()
    assert page.count("<tr data-row>") == PAGE
    assert queries_of(lambda: client.get(URL)) == few <= 10


# --- one message to many ---


def test_the_recipients_are_shown_and_each_gets_one(alice: Student, charlie: Student, bob: User) -> None:
    client, url = factories.client_of(bob), reverse("coaching:message_many")
    page = client.get(url, {"student": [alice.pk, charlie.pk]}).content.decode()
    assert "A message to 2 students" in page
    data = {"student": [alice.pk, charlie.pk], "body": "Meet on Friday", "asks_reply": "on"}
    data["form_key"] = "0b1e7a52-8a35-4f6e-9f0e-0a4f5be3c001"
    assert client.post(url, data).status_code == 302
    assert client.post(url, data).status_code == 302, "a doubled submit"
    assert set(Message.objects.values_list("student", "asks_reply")) == {(alice.pk, True), (charlie.pk, True)}
    assert Message.objects.count() == 2


def test_who_is_not_the_coachs_is_left_out(alice: Student, bob: User, frank: User) -> None:
    other = factories.make_student("Frank's Own", coach=frank)
    page = factories.client_of(bob).get(
        reverse("coaching:message_many"), {"student": [str(alice.pk), str(other.pk), "x", "9" * 30]}
    )
    assert "A message to Alice Moreau" in page.content.decode()
    assert "Frank" not in page.content.decode()


def test_nobody_chosen_leads_back_in_words(bob: User) -> None:
    response = factories.client_of(bob).get(reverse("coaching:message_many"), {"student": "0"}, follow=True)
    assert "Choose at least one student first" in response.content.decode()


def test_what_is_refused_keeps_what_was_typed(alice: Student, bob: User) -> None:
    url = reverse("coaching:message_many")
    response = factories.client_of(bob).post(url, {"student": [alice.pk], "body": "x" * 20_001})
    assert response.status_code == 422
    assert "x" * 20_001 in response.content.decode()
    assert not Message.objects.exists()


def test_before_many_are_written_to_it_is_said_when_each_was_last(
    bob: User, alice: Student, clock: Any
) -> None:
    clock.set(MONDAY)
    other = factories.make_student("Ben Never", coach=bob)
    conversation_verbs.send(alice, sender=bob, body="Hello", asks_reply=False, now=MONDAY - timedelta(days=3))
    url = reverse("coaching:message_many")
    page = factories.client_of(bob).get(url, {"student": [str(alice.pk), str(other.pk)]}).content.decode()
    text = re.sub(r"<[^>]+>", "", page)
    assert "last written to 3 days ago" in text
    assert text.count("never written to") == 1


@pytest.mark.parametrize("kind", [kind for kind, _ in Appointment._meta.get_field("kind").flatchoices])
def test_the_next_appointment_of_each_kind_stands_at_the_minute_at_which_it_begins(
    bob: User, alice: Student, kind: str
) -> None:
    appointment_verbs.book(
        alice, kind=kind, host=bob, starts_at=MONDAY + timedelta(days=2), minutes=30, by=bob, now=MONDAY
    )
    assess_students([alice.pk], MONDAY)
    (row,) = caseload_queries.rows(caseload_queries.students_of(bob, MONDAY), bob, MONDAY)
    assert row.next_when == "Wed 11 Mar 11:00"
