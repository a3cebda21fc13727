"""Replies: when they are due, whether they were in time, what leave moves (DOMAIN §3, §4)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coaching.conversation import moved_deadlines
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from commitments.leave import verbs as leave_verbs
from commitments.policies import shipped
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Search
from core.errors import Refused
from core.models import OutboxMail
from people.accounts.models import User
from people.students.models import Student
from standing.models import Standing
from tests.coaching.conftest import MONDAY, ask
from tests.factories import make_coach, make_policy, make_student, sign_up_and_search

DUE = datetime(2026, 3, 12, 4, 0, tzinfo=UTC)  # the end of Wednesday 11 March in New York
SECOND = timedelta(seconds=1)


def test_a_reply_is_due_at_the_end_of_the_second_business_day(alice: Student, bob: User) -> None:
    assert ask(alice, bob).reply_due_at == DUE


def test_a_message_of_friday_leaves_out_the_weekend(alice: Student, bob: User) -> None:
    friday = datetime(2026, 3, 13, 15, 0, tzinfo=UTC)
    assert ask(alice, bob, friday).reply_due_at == datetime(2026, 3, 18, 4, 0, tzinfo=UTC)


def test_a_message_that_asks_for_nothing_has_no_clocks(alice: Student, bob: User) -> None:
    message = conversation_verbs.send(alice, sender=bob, body="Well done!", asks_reply=False, now=MONDAY)
    assert message.reply_due_at is None
    assert message.warn_at is None
    assert message.lapse_at is None


def test_before_the_search_a_question_has_no_limit(bob: User) -> None:
    message = ask(make_student("Early Bird", coach=bob), bob)
    assert message.asks_reply
    assert message.reply_due_at is None
    conversation_verbs.reply(message.student, body="Here I am", now=MONDAY + timedelta(days=30))
    message.refresh_from_db()
    assert message.kept is None
    assert message.replied_at == MONDAY + timedelta(days=30)


@pytest.mark.parametrize(
    ("replied_at", "kept"),
    [
        pytest.param(DUE - SECOND, True, id="in the last second"),
        pytest.param(DUE - timedelta(microseconds=1), True, id="in the last instant"),
        pytest.param(DUE, False, id="on the due instant"),
        pytest.param(DUE + SECOND, False, id="a second late"),
    ],
)
def test_whether_a_reply_was_in_time(alice: Student, bob: User, replied_at: datetime, kept: bool) -> None:
    message = ask(alice, bob)
    conversation_verbs.reply(alice, body="Fine", now=replied_at)
    message.refresh_from_db()
    assert message.replied_at == replied_at
    assert message.kept == kept


def test_one_reply_answers_all_that_is_open(alice: Student, bob: User) -> None:
    first, second = ask(alice, bob), ask(alice, bob, MONDAY + timedelta(days=2))
    conversation_verbs.reply(alice, body="To both", now=DUE + SECOND)
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.kept is False
    assert second.kept is True


def test_a_missed_reply_is_recorded_once_and_not_a_second_early(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    assert not conversation_verbs.record_missed_reply(message, now=DUE - SECOND)
    assert conversation_verbs.record_missed_reply(message, now=DUE)
    assert not conversation_verbs.record_missed_reply(message, now=DUE + SECOND)
    message.refresh_from_db()
    assert message.missed_at == DUE
    assert message.kept is None


def test_leave_that_is_granted_stops_the_clocks(alice: Student, bob: User, search: Search) -> None:
    message = ask(alice, bob)
    before = (message.reply_due_at, message.warn_at, message.lapse_at)
    leave = leave_verbs.ask_leave(
        search,
        first_day=date(2026, 3, 10),
        last_day=date(2026, 3, 12),
        reason="A funeral",
        by=alice.user,
        now=MONDAY,
    )
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=bob, now=MONDAY + timedelta(hours=1))
    message.refresh_from_db()
    assert before == (DUE, datetime(2026, 3, 17, 4, tzinfo=UTC), datetime(2026, 3, 24, 4, tzinfo=UTC))
    assert message.reply_due_at == datetime(2026, 3, 17, 4, tzinfo=UTC), "Friday and Monday count"
    assert message.warn_at == datetime(2026, 3, 20, 4, tzinfo=UTC)
    assert message.lapse_at == datetime(2026, 3, 27, 4, tzinfo=UTC)


def test_a_reply_in_leave_that_is_entered_afterwards_was_in_time(
    alice: Student, bob: User, dora: User, search: Search
) -> None:
    message = ask(alice, bob)
    conversation_verbs.record_missed_reply(message, now=DUE)
    conversation_verbs.reply(alice, body="Back again", now=DUE + timedelta(hours=3))
    message.refresh_from_db()
    assert message.kept is False
    leave = leave_verbs.ask_leave(
        search,
        first_day=date(2026, 3, 10),
        last_day=date(2026, 3, 11),
        reason="Ill",
        by=dora,
        now=DUE + timedelta(days=1),
    )
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=dora, now=DUE + timedelta(days=1))
    message.refresh_from_db()
    assert message.kept is True


def test_leave_that_is_granted_after_the_window_ended_stops_its_clocks_although_it_moves_no_window(
    bob: User, dora: User
) -> None:
    """Found by tests/standing/test_stateful.py: the search has ended, and nothing reopens it."""
    document = shipped.document("this-school")
    document["rules"]["leave_moves_window"] = False
    make_policy(document)
    alice = make_student("Alice Moreau", coach=bob)
    search = sign_up_and_search(alice, date(2026, 3, 2))
    alice.refresh_from_db()
    message = ask(alice, bob)
    leave = leave_verbs.ask_leave(
        search,
        first_day=date(2026, 3, 10),
        last_day=date(2026, 3, 11),
        reason="Ill",
        by=alice.user,
        now=MONDAY,
    )
    conversation_verbs.reply(alice, body="Back again", now=DUE + timedelta(hours=3))
    search_verbs.close_window(search, now=search.closes_at)
    late = conversation_verbs.send(
        alice, sender=bob, body="Still there?", asks_reply=True, now=search.closes_at
    )
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=bob, now=search.closes_at)
    message.refresh_from_db()
    late.refresh_from_db()
    assert search.last_day == date(2026, 8, 29)
    assert message.kept is True
    assert late.reply_due_at is None, "after the search nobody owes a reply"


def test_leave_takes_back_that_a_reply_was_missed_and_that_a_lapse_was_proposed(
    alice: Student, bob: User, dora: User, search: Search
) -> None:
    message = ask(alice, bob)
    conversation_verbs.record_missed_reply(message, now=DUE)
    assert message.lapse_at is not None
    lapse_verbs.propose_lapse(message, now=message.lapse_at)
    leave = leave_verbs.ask_leave(
        search,
        first_day=date(2026, 3, 10),
        last_day=date(2026, 3, 25),
        reason="Ill",
        by=dora,
        now=message.lapse_at,
    )
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=dora, now=message.lapse_at)
    message.refresh_from_db()
    assert message.missed_at is None
    assert Lapse.objects.get().cancelled_why == "Leave moved the moment."


def test_a_message_keeps_the_zone_of_its_day(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    alice.user.time_zone = "Asia/Tokyo"
    alice.user.save()
    moved_deadlines.recompute_clocks(alice, MONDAY + timedelta(hours=1))
    message.refresh_from_db()
    assert message.zone == "America/New_York"
    assert message.reply_due_at == DUE
    later = ask(Student.objects.get(pk=alice.pk), bob, MONDAY + timedelta(hours=2))
    assert later.zone == "Asia/Tokyo"


def test_a_doubled_submit_is_one_message_and_one_mail(alice: Student, bob: User) -> None:
    key = "0b1e7a52-8a35-4f6e-9f0e-0a4f5be3c001"
    first = conversation_verbs.send(
        alice, sender=bob, body="Hello", asks_reply=True, now=MONDAY, form_key=key
    )
    again = conversation_verbs.send(
        alice, sender=bob, body="Hello", asks_reply=True, now=MONDAY + SECOND, form_key=key
    )
    assert first == again
    assert OutboxMail.objects.filter(key__startswith=f"message:{first.pk}").count() == 1


def test_mails_say_that_there_is_something_and_not_what(alice: Student, bob: User) -> None:
    before = OutboxMail.objects.count()
    conversation_verbs.send(alice, sender=bob, body="Your salary of 90,000", asks_reply=True, now=MONDAY)
    conversation_verbs.reply(alice, body="My divorce", now=MONDAY + SECOND)
    to_alice, to_bob = OutboxMail.objects.order_by("pk")[before:]
    assert to_alice.to == alice.user.email
    assert to_alice.subject == "A new message from your coach"
    assert to_bob.to == bob.email
    assert to_bob.subject == "A new message from one of your students"
    for mail in (to_alice, to_bob):
        assert f"/students/{alice.pk}/messages/" in mail.body
        assert "salary" not in mail.subject + mail.body
        assert "divorce" not in mail.subject + mail.body


def test_one_message_to_many_is_one_for_each(alice: Student, charlie: Student, bob: User) -> None:
    sent = conversation_verbs.send_to_many(
        [charlie, alice], sender=bob, body="Meet on Friday", asks_reply=True, now=MONDAY
    )
    assert {message.student for message in sent} == {alice, charlie}
    assert {message.reply_due_at for message in sent} == {DUE, None}, "only Alice has signed a limit"


def test_one_message_to_many_goes_to_none_when_one_may_not_be_written_to(
    alice: Student, bob: User, frank: User
) -> None:
    stranger = make_student("Frank's own", coach=frank)
    with pytest.raises(Refused):
        conversation_verbs.send_to_many(
            [alice, stranger], sender=bob, body="Meet", asks_reply=False, now=MONDAY
        )
    assert not Message.objects.exists()


def test_another_coach_and_the_student_themself_cannot_write_as_the_coach(
    alice: Student, frank: User
) -> None:
    with pytest.raises(Refused, match="Only Alice Moreau’s coach"):
        ask(alice, frank)
    with pytest.raises(Refused, match="Nobody coaches themself"):
        ask(alice, alice.user)


@pytest.mark.parametrize(
    "body", ["", " \n\t ", "x" * 20_001, "a\x00b"], ids=["empty", "blank", "too long", "NUL"]
)
def test_what_is_no_message_is_refused_in_words(alice: Student, bob: User, body: str) -> None:
    with pytest.raises(Refused) as refusal:
        conversation_verbs.send(alice, sender=bob, body=body, asks_reply=False, now=MONDAY)
    assert refusal.value.field == "body"


def test_the_conversation_is_read_by_its_other_side_only(alice: Student, bob: User, dora: User) -> None:
    ask(alice, bob)
    assert conversation_verbs.mark_read(alice, reader=dora, now=MONDAY) == 0
    assert conversation_verbs.mark_read(alice, reader=alice.user, now=MONDAY) == 1
    assert conversation_verbs.mark_read(alice, reader=alice.user, now=MONDAY + SECOND) == 0
    conversation_verbs.reply(alice, body="Yes", now=MONDAY + SECOND)
    assert conversation_verbs.mark_read(alice, reader=alice.user, now=MONDAY + SECOND) == 0
    assert conversation_verbs.mark_read(alice, reader=bob, now=MONDAY + SECOND) == 1


def test_a_message_and_a_reply_are_judged_at_once(alice: Student, bob: User) -> None:
    ask(alice, bob)
    assert Standing.objects.get(student=alice).next_due == "Reply"
    conversation_verbs.reply(alice, body="Yes", now=MONDAY + SECOND)
    standing = Standing.objects.get(student=alice)
    assert standing.next_due != "Reply"
    assert standing.last_reply_at == MONDAY + SECOND


def test_a_coach_who_covers_writes_and_hears_back(alice: Student, bob: User) -> None:
    from people.covers.models import Cover

    covering = make_coach("Cora Vale")
    Cover.objects.create(
        away=bob, covering=covering, from_at=MONDAY - timedelta(days=1), until=MONDAY + timedelta(days=1)
    )
    ask(alice, covering)
    conversation_verbs.reply(alice, body="Yes", now=MONDAY + SECOND)
    told = set(
        OutboxMail.objects.filter(subject__startswith="A new message from one").values_list("to", flat=True)
    )
    assert told == {bob.email, covering.email}
    with pytest.raises(Refused):
        ask(alice, covering, MONDAY + timedelta(days=1))
