"""A message whose mail bounced starts its clocks when the student knows of it (DOMAIN §2, §13)."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from coaching.bounces.models import Bounce, ToldOtherwise
from coaching.bounces.verbs import record_bounce, record_told
from coaching.conversation import queries as conversation_queries
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.conversation.talk import talk
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from commitments.searches.models import Search
from core.errors import Refused
from core.models import OutboxMail
from people.accounts.models import User
from people.students.models import Student
from standing.models import Standing
from standing.verification import differences
from tests.coaching.conftest import MONDAY, ask
from tests.factories import client_of

TUESDAY = MONDAY + timedelta(days=1)
FRIDAY = MONDAY + timedelta(days=4)
DUE = datetime(2026, 3, 12, 4, tzinfo=UTC)  # of one that runs from Monday
LAPSE = datetime(2026, 3, 24, 4, tzinfo=UTC)
FROM_FRIDAY = (
    datetime(2026, 3, 18, 4, tzinfo=UTC),  # two business days
    datetime(2026, 3, 21, 4, tzinfo=UTC),  # seven days, to their end
    datetime(2026, 3, 28, 4, tzinfo=UTC),  # fourteen
)


def clocks(message: Message) -> tuple[datetime | None, datetime | None, datetime | None]:
    message.refresh_from_db()
    return message.reply_due_at, message.warn_at, message.lapse_at


@pytest.fixture
def bounced(alice: Student, bob: User, search: Search) -> Message:
    message = ask(alice, bob)
    record_bounce(message, returned_text="550 no such mailbox", by=bob, now=TUESDAY)
    return message


def test_all_clocks_wait(bounced: Message, alice: Student) -> None:
    assert clocks(bounced) == (None, None, None)
    conversation_verbs.record_missed_reply(bounced, now=DUE)
    assert list(conversation_queries.silences_to_lapse(LAPSE + timedelta(days=9))) == []
    assert "No reply" not in str(Standing.objects.get(student=alice).reasons)
    assert list(differences(TUESDAY)) == []


def test_opened_in_the_page_all_clocks_run_from_then(bounced: Message, alice: Student) -> None:
    conversation_verbs.mark_read(alice, reader=alice.user, now=FRIDAY)
    assert clocks(bounced) == FROM_FRIDAY
    assert bounced.started_at == FRIDAY
    conversation_verbs.mark_read(alice, reader=alice.user, now=FRIDAY + timedelta(days=3))
    assert clocks(bounced) == FROM_FRIDAY, "opened again it starts nothing again"
    assert list(differences(FRIDAY)) == []


def test_told_another_way_all_clocks_run_from_when_that_is_recorded(bounced: Message, bob: User) -> None:
    record_told(bounced, how="call", note="Called at noon, told her of my question.", by=bob, now=FRIDAY)
    assert clocks(bounced) == FROM_FRIDAY
    record_told(bounced, how="text", note="Once more.", by=bob, now=FRIDAY + timedelta(days=2))
    assert clocks(bounced) == FROM_FRIDAY, "the first word counts"
    assert ToldOtherwise.objects.count() == 2


def test_a_coach_who_only_looks_starts_nothing(bounced: Message, alice: Student, bob: User) -> None:
    conversation_verbs.mark_read(alice, reader=bob, now=FRIDAY)
    assert clocks(bounced) == (None, None, None)


def test_opened_before_the_bounce_was_recorded_it_runs_from_the_opening(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    conversation_verbs.mark_read(alice, reader=alice.user, now=FRIDAY)
    assert clocks(message)[0] == DUE
    record_bounce(message, returned_text="", by=bob, now=FRIDAY + timedelta(days=1))
    assert clocks(message) == FROM_FRIDAY


def test_a_late_reply_to_it_was_in_time(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    conversation_verbs.record_missed_reply(message, now=DUE)
    conversation_verbs.reply(alice, body="Only now I see this", now=DUE + timedelta(days=3))
    message.refresh_from_db()
    assert message.kept is False
    record_bounce(message, returned_text="", by=bob, now=DUE + timedelta(days=4))
    message.refresh_from_db()
    assert message.kept is True


def test_a_reply_to_one_that_was_never_opened_is_in_time(bounced: Message, alice: Student) -> None:
    conversation_verbs.reply(alice, body="You called?", now=FRIDAY)
    bounced.refresh_from_db()
    assert bounced.started_at == FRIDAY
    assert bounced.kept is True


def test_a_proposed_lapse_is_cancelled_and_comes_again_if_the_silence_lasts(
    alice: Student, bob: User, search: Search
) -> None:
    message = ask(alice, bob)
    assert lapse_verbs.propose_lapse(message, now=LAPSE) is not None
    record_bounce(message, returned_text="", by=bob, now=LAPSE + timedelta(hours=1))
    first = Lapse.objects.get()
    assert first.superseded is True
    assert first.cancelled_why == "The mail bounced: the student may not know of the message."
    told_at = LAPSE + timedelta(hours=2)
    record_told(message, how="call", note="Called.", by=bob, now=told_at)
    message.refresh_from_db()
    assert message.lapse_at is not None
    assert message.lapse_at > told_at + timedelta(days=13)
    again = lapse_verbs.propose_lapse(message, now=message.lapse_at)
    assert again is not None
    assert list(conversation_queries.silences_to_lapse(message.lapse_at)) == [], "once for this silence"


def test_a_message_that_reached_them_later_is_as_old_as_that(
    bounced: Message, alice: Student, bob: User
) -> None:
    second = ask(alice, bob, TUESDAY)
    record_told(bounced, how="call", note="Called.", by=bob, now=FRIDAY)
    warned = list(conversation_queries.silences_to_warn(FROM_FRIDAY[1]))
    assert warned == [second], "it is the oldest that they know of"


def test_a_lapse_is_confirmed_only_with_a_note_of_another_way_tried(
    alice: Student, bob: User, search: Search
) -> None:
    lapse = lapse_verbs.propose_lapse(ask(alice, bob), now=LAPSE)
    assert lapse is not None
    with pytest.raises(Refused, match="which other way you tried") as refusal:
        lapse_verbs.confirm_lapse(lapse, other_way="  ", by=bob, now=LAPSE)
    assert refusal.value.field == "other_way"
    search.refresh_from_db()
    assert search.state == "running"
    confirmed = lapse_verbs.confirm_lapse(lapse, other_way="Called twice.", by=bob, now=LAPSE)
    assert confirmed.other_way == "Called twice."


def test_recorded_twice_it_is_one(bounced: Message, bob: User) -> None:
    record_bounce(bounced, returned_text="again", by=bob, now=FRIDAY)
    assert Bounce.objects.get().said == "550 no such mailbox"


def test_what_cannot_be_recorded_is_refused(alice: Student, bob: User, frank: User) -> None:
    message = ask(alice, bob)
    with pytest.raises(Refused, match="did not bounce"):
        record_told(message, how="call", note="Called.", by=bob, now=TUESDAY)
    with pytest.raises(Refused, match="coach or an admin"):
        record_bounce(message, returned_text="", by=frank, now=TUESDAY)
    own = conversation_verbs.reply(alice, body="Hello", now=TUESDAY)
    with pytest.raises(Refused, match="The student wrote this"):
        record_bounce(own, returned_text="", by=bob, now=TUESDAY)


def test_a_message_without_clocks_keeps_none(alice: Student, bob: User, search: Search) -> None:
    message = conversation_verbs.send(alice, sender=bob, body="Well done!", asks_reply=False, now=MONDAY)
    record_bounce(message, returned_text="", by=bob, now=TUESDAY)
    conversation_verbs.mark_read(alice, reader=alice.user, now=FRIDAY)
    assert clocks(message) == (None, None, None)
    assert message.bounced_at is None


def test_the_command_finds_the_message_by_the_mail_that_came_back(alice: Student, bob: User) -> None:
    message = ask(alice, bob)
    mail = OutboxMail.objects.get(key=f"message:{message.pk}")
    out = StringIO()
    call_command("record_bounce", mail.message_id.strip("<>"), "--said", "550", stdout=out)
    assert "its clocks wait" in out.getvalue()
    assert Bounce.objects.get().by is None
    with pytest.raises(CommandError, match="No mail with that Message-ID"):
        call_command("record_bounce", "<x@y>")


def test_coach_and_student_do_it_through_pages(alice: Student, bob: User, clock: object) -> None:
    message = ask(alice, bob)
    clock.set(TUESDAY)  # type: ignore[attr-defined]
    coach = client_of(bob)
    url = reverse("coaching:bounce", args=[alice.pk, message.pk])
    page = coach.get(reverse("coaching:messages", args=[alice.pk])).content.decode()
    assert url in page
    assert coach.post(url, {"said": "550"}).status_code == 302
    told = reverse("coaching:told", args=[alice.pk, message.pk])
    assert told in coach.get(reverse("coaching:messages", args=[alice.pk])).content.decode()
    refused = coach.post(told, {"how": "call", "note": ""})
    assert refused.status_code == 422
    assert "Say what you told them, and when." in refused.content.decode()
    assert coach.post(told, {"how": "call", "note": "Called at noon."}).status_code == 302
    message.refresh_from_db()
    assert message.started_at == TUESDAY
    said = [line.bounced for line in talk(alice, own=True, now=TUESDAY).lines]
    assert said == [
        "The mail about this came back. Your time for a reply runs since Tue 10 Mar, 11:00 (New York)."
    ]
