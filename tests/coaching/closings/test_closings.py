"""A message that asked for a reply is closed by a coach: answered elsewhere, or no longer needed (DOMAIN §9)."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from coaching.closings.models import MessageClosing
from coaching.closings.verbs import close_message
from coaching.conversation import queries as conversation_queries
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.lapses import queries as lapse_queries
from coaching.lapses import verbs as lapse_verbs
from core.errors import Refused
from core.models import OutboxMail
from nightly.sweep import sweep
from people.accounts.models import User
from people.students.models import Student
from standing.models import Standing
from tests.coaching.conftest import MONDAY, ask
from tests.factories import client_of

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


def closed(message: Message, by: User, **said: Any) -> MessageClosing:
    given: dict[str, Any] = {"cause": "elsewhere", "why": "by phone", "now": MONDAY + DAY}
    return close_message(message, by=by, **(given | said))


def test_it_waits_for_no_reply_any_more(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    closed(message, bob)
    message.refresh_from_db()
    assert not conversation_queries.unanswered(alice).exists()
    assert message.replied_at == MONDAY + DAY
    assert message.kept is True


@pytest.mark.parametrize(
    ("moment", "kept"),
    [
        pytest.param(-SECOND, True, id="just before it was due"),
        pytest.param(timedelta(0), False, id="when it was due"),
    ],
)
def test_answered_elsewhere_is_in_time_or_late_by_when_that_was(
    alice: Student, bob: User, moment: timedelta, kept: bool
) -> None:
    message = ask(alice, bob)
    assert message.reply_due_at is not None
    closed(message, bob, answered_at=message.reply_due_at + moment, now=message.reply_due_at + 3 * DAY)
    message.refresh_from_db()
    assert message.kept is kept


def test_no_longer_needed_after_it_was_due_leaves_on_record_that_it_was_late(
    alice: Student, bob: User
) -> None:
    message = ask(alice, bob)
    assert message.reply_due_at is not None
    closed(message, bob, cause="not_needed", why="The interview is over", now=message.reply_due_at)
    message.refresh_from_db()
    assert message.kept is False


def test_the_silence_is_over_and_no_lapse_comes(alice: Student, bob: User) -> None:
    closed(ask(alice, bob), bob)
    sweep(MONDAY + 16 * DAY)
    assert lapse_queries.open_lapse(alice) is None


def test_a_lapse_that_was_proposed_for_it_is_taken_back(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    later = MONDAY + 16 * DAY
    lapse = lapse_verbs.propose_lapse(message, now=later)
    assert lapse is not None
    closed(message, bob, now=later)
    lapse.refresh_from_db()
    assert lapse.cancelled_why == "Your coach closed the message."


def test_another_message_still_waits(alice: Student, bob: User) -> None:
    first, second = ask(alice, bob), ask(alice, bob, MONDAY + timedelta(hours=1), "And the other one?")
    closed(first, bob)
    assert list(conversation_queries.unanswered(alice)) == [second]


def test_the_caseload_is_judged_again(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    assert Standing.objects.get(student=alice).next_due == "Reply"
    closed(message, bob)
    assert Standing.objects.get(student=alice).next_due != "Reply"


def test_the_student_is_told_and_reads_why(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    closed(message, bob, why="We spoke at the meetup")
    (mail,) = OutboxMail.objects.filter(key=f"message:{message.pk}:closed:student")
    assert "there is nothing to do about that message any more" in mail.body
    assert "meetup" not in mail.body
    page = client_of(alice.user).get(f"/students/{alice.pk}/messages/").content.decode()
    assert "It was answered elsewhere, says Bob Field: We spoke at the meetup." in page


def test_closed_twice_is_closed_once(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    assert closed(message, bob) == closed(message, bob, why="again")
    assert OutboxMail.objects.filter(key__contains=":closed").count() == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"why": " "}, "Say it in a word"),
        ({"cause": "bored"}, "Choose why"),
        ({"answered_at": MONDAY - SECOND}, "before you asked"),
        ({"answered_at": MONDAY + DAY + SECOND}, "still to come"),
    ],
)
def test_what_cannot_be_meant_is_refused(alice: Student, bob: User, said: dict, words: str) -> None:
    with pytest.raises(Refused, match=words):
        closed(ask(alice, bob), bob, **said)


def test_what_was_answered_cannot_be_closed(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    conversation_verbs.reply(alice, body="Yes.", now=MONDAY + timedelta(hours=2))
    with pytest.raises(Refused, match="waits for no reply"):
        closed(message, bob)


def test_a_stranger_and_the_student_close_nothing(alice: Student, bob: User, frank: User) -> None:
    message = ask(alice, bob)
    for who in (frank, alice.user):
        with pytest.raises(Refused):
            closed(message, who)


def test_the_page_keeps_what_was_typed(alice: Student, bob: User, clock) -> None:
    clock.set(MONDAY + DAY)
    message = ask(alice, bob)
    path = f"/students/{alice.pk}/messages/{message.pk}/closing/"
    answer = client_of(bob).post(
        path, {"cause": "elsewhere", "answered_at": "2026-03-01T10:00", "why": "by phone"}
    )
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "That is before you asked" in page
    assert 'value="by phone"' in page
    done = client_of(bob).post(
        path, {"cause": "elsewhere", "answered_at": "2026-03-10T10:30", "why": "by phone"}
    )
    assert done.status_code == 302
    assert MessageClosing.objects.get().answered_at.isoformat() == "2026-03-10T14:30:00+00:00"


def test_the_database_keeps_it_as_it_is(alice: Student, bob: User) -> None:
    closing = closed(ask(alice, bob), bob)
    with pytest.raises(Exception, match="messageclosing"), transaction.atomic():
        MessageClosing.objects.filter(pk=closing.pk).update(why="another")
    with pytest.raises(Exception, match="messageclosing"), transaction.atomic():
        MessageClosing.objects.filter(pk=closing.pk).delete()


def test_the_database_wants_a_reason(alice: Student, bob: User) -> None:
    with pytest.raises(IntegrityError, match="closing_says_why"), transaction.atomic():
        MessageClosing.objects.create(
            message=ask(alice, bob), cause="elsewhere", answered_at=MONDAY, why="", by=bob, at=MONDAY
        )
