"""A coach's home: who could use a word today, what waits, what is in the calendar (DOMAIN §9, LOOK)."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coaching.appointments import verbs as appointment_verbs
from coaching.conversation.models import Message
from coaching.my_day.queries import agenda
from coaching.my_day.words import headline
from coaching.waiting.models import SetAside
from people.accounts.models import User
from people.covers.models import Cover
from standing.verbs import assess_students
from tests import factories
from tests.coaching.my_day import scene
from tests.coaching.my_day.scene import DAY, NOW, WAITS, Day
from tests.stages import staged

SUNDAY = datetime(2026, 3, 29, 15, 0, tzinfo=UTC)  # the last day of week 4


@staged
def day() -> Day:
    return scene.make()


@pytest.fixture(autouse=True)
def at_now(clock: Any) -> None:
    clock.set(NOW)


def page(user: User) -> str:
    response = factories.client_of(user).get("/my-day/")
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize(
    ("saved", "waiting", "words"),
    [
        (0, 0, "Nobody waits for you."),
        (0, 1, "One thing waits for you."),
        (0, 13, "13 things wait for you."),
        (1, 0, "One could use a word today; nothing else waits."),
        (2, 8, "Two could use a word today; eight things wait."),
        (2, 1, "Two could use a word today; one thing waits."),
    ],
)
def test_the_headline_says_how_many_there_are(saved: int, waiting: int, words: str) -> None:
    assert headline(saved, waiting) == words


def test_a_coachs_home_is_the_day_and_an_admins_is_not(day: Day) -> None:
    assert factories.client_of(day.bob).get("/")["Location"] == "/my-day/"
    assert factories.client_of(day.dora).get("/my-day/")["Location"] == "/caseload/"
    assert factories.client_of(day.alice.user).get("/my-day/").status_code == 403


def test_an_empty_day_says_so(day: Day) -> None:
    empty = page(day.frank)
    assert "Nobody waits for you" in empty
    assert "No appointments today." in empty


def test_a_short_week_that_ends_today_stands_first(day: Day, clock: Any) -> None:
    assert "Could use a word today" not in page(day.bob)
    clock.set(SUNDAY)
    assess_students([day.alice.pk], SUNDAY)
    shown = page(day.bob)
    assert "<h1>One could use a word today; nothing else waits.</h1>" in shown
    assert "short, 1 day left in week 4." in shown
    assert "Caseload: 1 of 1 need you" in shown


def test_an_answer_is_sent_from_the_row_and_leads_back_to_the_day(day: Day) -> None:
    WAITS["message"][0](day)
    client = factories.client_of(day.bob)
    shown = page(day.bob)
    assert "One thing waits for you." in shown
    key = re.search(r'name="form_key" value="([^"]+)"', shown)
    assert key
    sent = {"body": "Yes, at ten.", "from": "my_day", "form_key": key[1]}
    for _ in range(2):  # a doubled submit is one message
        assert client.post(f"/students/{day.alice.pk}/messages/", sent)["Location"] == "/my-day/"
    assert Message.objects.filter(from_student=False).count() == 1
    assert "Nobody waits for you." in page(day.bob)


def test_nothing_to_do_is_one_press_and_is_undone_by_another(day: Day) -> None:
    message = WAITS["message"][0](day)
    client = factories.client_of(day.bob)
    aside = {"kind": "message", "number": message.pk}
    location = client.post(f"/students/{day.alice.pk}/set-aside/", aside)["Location"]
    shown = client.get(location).content.decode()
    assert "Set aside: Alice Moreau does not wait for it." in shown
    assert "Undo" not in factories.client_of(day.frank).get(location).content.decode()
    assert "Nobody waits for you." in shown
    undo = re.search(r'action="(/students/\d+/set-aside/\d+/undo/)"', shown)
    assert undo
    assert client.post(undo[1])["Location"] == "/my-day/"
    assert "One thing waits for you." in page(day.bob)


@pytest.mark.parametrize("number", ["", "x", "0", "9" * 40])
def test_nonsense_is_refused_in_words(day: Day, number: str) -> None:
    client = factories.client_of(day.bob)
    sent = client.post(f"/students/{day.alice.pk}/set-aside/", {"kind": "message", "number": number})
    assert sent.status_code == 302
    assert "does not wait any more" in client.get("/my-day/").content.decode()
    assert not SetAside.objects.exists()


def test_the_agenda_is_in_the_coachs_zone_with_the_students_hour_where_it_differs(day: Day) -> None:
    far = factories.make_student("Far Ben", coach=day.bob, zone="America/Denver", subdivision="CO")
    for student, hours in ((day.alice, -2), (far, 2), (day.alice, 26), (far, 50)):
        appointment_verbs.book(
            student, kind="coaching", host=day.bob, starts_at=NOW + timedelta(hours=hours), minutes=30,
            by=day.bob, now=NOW - DAY,
        )  # fmt: skip
    lines = agenda(day.bob, NOW)
    assert [(line.at, line.name) for line in lines.before] == [("09:00", "Alice Moreau")]
    assert [(line.at, line.name) for line in lines.ahead] == [("13:00", "Far Ben")]
    assert [(line.at, line.name) for line in lines.tomorrow] == [("13:00", "Alice Moreau")]
    assert lines.now == "11:00"
    assert "11:00 for them, Denver" in lines.ahead[0].note
    assert "how did it go?" in lines.before[0].note
    shown = page(day.bob)
    assert "Next: 13:00" in shown
    assert "No appointments today." in page(day.frank)


def test_whom_one_covers_for_is_said(day: Day) -> None:
    Cover.objects.create(covering=day.frank, away=day.bob, from_at=NOW - DAY, until=NOW + DAY, by=day.dora)
    assert "You cover for Bob Field" in page(day.frank)
    assert "1 student until" in page(day.frank)


def test_any_number_of_students_takes_as_many_queries(day: Day) -> None:
    client = factories.client_of(day.bob)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/my-day/").status_code == 200
        return len([query for query in captured if "SAVEPOINT" not in query["sql"]])

    WAITS["message"][0](day)
    queries()
    few = queries()
    for number in range(8):
        student = factories.make_student(f"Student {number}", coach=day.bob)
        WAITS["message"][0](Day(day.bob, day.frank, day.dora, student))
        WAITS["review"][0](Day(day.bob, day.frank, day.dora, student))
    assert queries() == few <= 10
