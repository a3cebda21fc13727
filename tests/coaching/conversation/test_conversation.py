"""The conversation's page, for both sides."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from people.accounts.models import User
from people.students.models import Student
from tests.coaching.conftest import MONDAY, ask
from tests.factories import client_of, make_student

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def at_monday(clock: Any) -> None:
    clock.set(MONDAY)


@pytest.fixture
def url(alice: Student) -> str:
    return reverse("coaching:messages", args=[alice.pk])


@pytest.fixture
def bobs(bob: User) -> Client:
    return client_of(bob)


@pytest.fixture
def alices(alice: Student) -> Client:
    return client_of(alice.user)


def test_the_coach_sees_when_a_reply_would_be_due_and_sends(alice: Student, url: str, bobs: Client) -> None:
    assert "Wed 11 Mar, end of day (New York)" in bobs.get(url).content.decode()
    page = bobs.post(url, {"body": "How did it go?", "asks_reply": "on"}, follow=True).content.decode()
    assert "Sent to Alice Moreau. A reply is due Wed 11 Mar, end of day (New York)." in page
    assert "Reply due Wed 11 Mar, end of day (New York)." in page
    assert Message.objects.get().asks_reply


def test_from_the_students_page_one_comes_back_to_it(alice: Student, url: str, bobs: Client) -> None:
    response = bobs.post(url, {"body": "Hello", "from": "student"})
    assert response["Location"] == reverse("coaching:student", args=[alice.pk])


def test_in_place_the_talk_comes_back_with_an_empty_form_and_says_so(url: str, bobs: Client) -> None:
    response = bobs.post(url, {"body": "Hello there", "form_key": "x"}, headers=HTMX)
    part = response.content.decode()
    assert "<html" not in part
    assert "Hello there" in part
    assert '<textarea class="form-control" id="id_body" name="body" rows="4" required></textarea>' in part
    assert '<div id="live" hx-swap-oob="innerHTML">Sent to Alice Moreau.</div>' in part


def test_the_student_replies_and_reads_that_it_was_in_time(
    alice: Student, url: str, alices: Client, bob: User, clock: Any
) -> None:
    ask(alice, bob)
    assert "Your coach asked: reply by" in alices.get(url).content.decode()
    clock.set(MONDAY + timedelta(hours=3))
    page = alices.post(url, {"body": "Well"}, follow=True).content.decode()
    assert "Sent. It answers what your coach asked." in page
    assert "Replied in time, after 3 hours; it was due Wed 11 Mar, end of day (New York)." in page
    assert "You and your coach" in page


def test_an_overdue_reply_says_so_to_both(
    alice: Student, url: str, alices: Client, bobs: Client, bob: User, clock: Any
) -> None:
    ask(alice, bob)
    clock.set(MONDAY + timedelta(days=4))
    assert "Your coach still waits: a reply was due" in alices.get(url).content.decode()
    assert "No reply yet. It was due Wed 11 Mar, end of day (New York)." in bobs.get(url).content.decode()
    alices.post(url, {"body": "Sorry"})
    assert "Replied late, after 4 days; it was due Wed 11 Mar" in bobs.get(url).content.decode()


def test_where_no_limit_is_stated(bob: User, bobs: Client) -> None:
    early = make_student("Early Bird", coach=bob)
    ask(early, bob)
    page = bobs.get(reverse("coaching:messages", args=[early.pk])).content.decode()
    assert "Asks for a reply; no limit is stated." in page


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("one\ntwo\n\nthree", "<p>one<br>two</p>\n\n<p>three</p>"),
        ("see https://example.com/a?b=1&c=2", 'href="https://example.com/a?b=1&amp;c=2" rel="nofollow"'),
        ("javascript:alert(1)", "<p>javascript:alert(1)</p>"),
        ('https://example.com/"onmouseover="x', "&quot;onmouseover=&quot;x"),
    ],
)
def test_texts_are_shown_safely(url: str, bobs: Client, body: str, shown: str) -> None:
    bobs.post(url, {"body": body})
    page = bobs.get(url).content.decode()
    assert shown in page
    assert "<script>alert" not in page


def test_what_is_refused_stands_beside_the_field_with_what_was_typed(url: str, bobs: Client) -> None:
    long = "y" * 20_001
    response = bobs.post(url, {"body": long}, headers=HTMX)
    assert response.status_code == 422
    part = response.content.decode()
    assert long in part
    assert 'aria-describedby="body-errors"' in part
    assert not Message.objects.exists()


def test_reading_is_noted_by_the_page_and_not_by_looking(
    alice: Student, url: str, alices: Client, bob: User
) -> None:
    message = ask(alice, bob)
    page = alices.get(url).content.decode()
    message.refresh_from_db()
    assert message.read_at is None
    read = reverse("coaching:messages_read", args=[alice.pk])
    assert f'hx-post="{read}" hx-trigger="load"' in page
    assert alices.post(read).status_code == 204
    message.refresh_from_db()
    assert message.read_at == MONDAY


def test_a_long_conversation_opens_backwards(alice: Student, url: str, bobs: Client, bob: User) -> None:
    for n in range(65):
        conversation_verbs.send(
            alice, sender=bob, body=f"Message {n:02}.", asks_reply=False, now=MONDAY + timedelta(seconds=n)
        )
    page = bobs.get(url).content.decode()
    assert [f"Message {n:02}." in page for n in (34, 35, 64)] == [False, True, True]
    earlier = page.split("?before=")[1].split('"')[0]
    part = bobs.get(f"{url}?before={earlier}", headers=HTMX).content.decode()
    assert [f"Message {n:02}." in part for n in (4, 5, 34, 35)] == [False, True, True, False]
    assert bobs.get(f"{url}?before=rubbish").status_code == 200


def test_a_student_cannot_ask_for_a_reply(url: str, alices: Client) -> None:
    alices.post(url, {"body": "Hello", "asks_reply": "on"})
    message = Message.objects.get()
    assert message.from_student
    assert not message.asks_reply
