"""Silence: warned of, proposed as a lapse, confirmed, dropped, stopped by a reply, taken back (DOMAIN §2)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import InternalError, transaction

from coaching.conversation import moved_deadlines
from coaching.conversation import queries as conversation_queries
from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.lapses import queries as lapse_queries
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from coaching.student_page import timeline
from commitments.excusals.models import Excusal
from commitments.leave import verbs as leave_verbs
from commitments.searches import verbs as search_verbs
from commitments.searches.models import Search
from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.models import Claim
from people.accounts.models import User
from people.students.models import Student
from standing.models import Period, Standing
from tests import factories
from tests.coaching.conftest import MONDAY, ask

WARN = datetime(2026, 3, 17, 4, tzinfo=UTC)  # Monday 16 March is over in New York
LAPSE = datetime(2026, 3, 24, 4, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture
def message(alice: Student, bob: User) -> Message:
    return ask(alice, bob)


@pytest.fixture
def lapse(message: Message) -> Lapse:
    proposed = lapse_verbs.propose_lapse(message, now=LAPSE)
    assert proposed is not None
    return proposed


def test_the_clocks_are_those_of_the_policy(message: Message) -> None:
    assert message.warn_at == WARN
    assert message.lapse_at == LAPSE


@pytest.mark.parametrize(
    ("now", "warned", "lapsed"),
    [
        pytest.param(WARN - SECOND, 0, 0, id="a second before seven days"),
        pytest.param(WARN, 1, 0, id="at seven days"),
        pytest.param(LAPSE - SECOND, 1, 0, id="a second before fourteen days"),
        pytest.param(LAPSE, 0, 1, id="at fourteen days"),
    ],
)
def test_what_the_sweep_finds(message: Message, now: datetime, warned: int, lapsed: int) -> None:
    assert conversation_queries.silences_to_warn(now).count() == warned
    assert conversation_queries.silences_to_lapse(now).count() == lapsed


def test_the_oldest_unanswered_message_counts(message: Message, alice: Student, bob: User) -> None:
    ask(alice, bob, MONDAY + timedelta(days=3))
    later = LAPSE + timedelta(days=10)
    assert [each.pk for each in conversation_queries.silences_to_lapse(later)] == [message.pk]


def test_a_lapse_is_proposed_at_fourteen_days_to_the_second(message: Message) -> None:
    assert lapse_verbs.propose_lapse(message, now=LAPSE - SECOND) is None
    assert lapse_verbs.propose_lapse(message, now=LAPSE) is not None
    assert lapse_verbs.propose_lapse(message, now=LAPSE + SECOND) is None
    assert Lapse.objects.count() == 1
    assert any("Lapse is proposed" in reason for reason in Standing.objects.get().why("UTC", LAPSE))
    assert OutboxMail.objects.filter(key__startswith="lapse:").count() == 2, "to the student and to the coach"


def test_a_reply_stops_it(lapse: Lapse, alice: Student, bob: User) -> None:
    conversation_verbs.reply(alice, body="I am here", now=LAPSE + SECOND)
    lapse.refresh_from_db()
    assert lapse.cancelled_why == "The student replied." and lapse.cancelled_by == alice.user
    with pytest.raises(Refused, match="has replied"):
        lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=bob, now=LAPSE + 2 * SECOND)
    alice.refresh_from_db()
    assert alice.state == "searching"


def test_a_reply_before_it_was_proposed_leaves_nothing_to_propose(message: Message, alice: Student) -> None:
    conversation_verbs.reply(alice, body="I am here", now=LAPSE - SECOND)
    assert lapse_verbs.propose_lapse(message, now=LAPSE) is None


def test_confirmed_it_ends_service_and_guarantee(
    lapse: Lapse, alice: Student, bob: User, search: Search
) -> None:
    at = LAPSE + timedelta(hours=12)
    lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=bob, now=at)
    alice.refresh_from_db()
    search.refresh_from_db()
    day = date(2026, 3, 24)
    assert alice.state == "lapsed"
    assert search.state == "ended"
    assert search.service_until == day
    assert search.guarantee_until == day
    endings = search.endings.values_list("clock", "cause", "on", "by")
    assert set(endings) == {("service", "lapse", day, bob.pk), ("guarantee", "lapse", day, bob.pk)}
    with pytest.raises(Refused):
        lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=bob, now=at + SECOND)


def test_only_who_coaches_them_confirms(lapse: Lapse, alice: Student, frank: User) -> None:
    for someone in (frank, alice.user):
        with pytest.raises(Refused):
            lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=someone, now=LAPSE)


def test_dropped_it_is_not_proposed_again_for_the_same_message(
    lapse: Lapse, alice: Student, bob: User, message: Message
) -> None:
    lapse_verbs.drop_lapse(lapse, by=bob, why="We spoke on the phone.", now=LAPSE + SECOND)
    assert not conversation_queries.silences_to_lapse(LAPSE + timedelta(days=30)).exists()
    later = ask(alice, bob, LAPSE + timedelta(days=1))
    assert [each.pk for each in conversation_queries.silences_to_lapse(LAPSE + timedelta(days=30))] == [
        later.pk
    ]
    moved_deadlines.recompute_clocks(alice, LAPSE + timedelta(days=2))
    message.refresh_from_db()
    assert message.lapse_at is None, "leave does not start a settled silence again"


def test_dropped_it_says_by_whom_on_the_page_and_keeps_it(lapse: Lapse, alice: Student, bob: User) -> None:
    lapse_verbs.drop_lapse(lapse, by=bob, why="We spoke on the phone.", now=LAPSE + SECOND)
    lapse.refresh_from_db()
    assert lapse.cancelled_by == bob
    (dropped,) = [event for event in timeline.events(alice) if event.title == "The lapse was dropped"]
    assert dropped.actor == "Bob Field"
    assert dropped.reason == "We spoke on the phone."
    with pytest.raises(InternalError, match="by a correction"), transaction.atomic():
        Lapse.objects.filter(pk=lapse.pk).update(cancelled_by=None)


def test_dropping_needs_a_reason(lapse: Lapse, bob: User) -> None:
    with pytest.raises(Refused) as refusal:
        lapse_verbs.drop_lapse(lapse, by=bob, why=" ", now=LAPSE)
    assert refusal.value.field == "why"


@pytest.fixture
def confirmed(lapse: Lapse, bob: User) -> Lapse:
    return lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=bob, now=LAPSE + timedelta(hours=12))


def test_reinstated_the_window_stays_and_the_weeks_are_assessed(
    confirmed: Lapse, alice: Student, dora: User, search: Search
) -> None:
    before = search.last_day
    at = datetime(2026, 4, 21, 15, tzinfo=UTC)
    lapse_verbs.reinstate(confirmed, why="They were ill.", schools_error=False, by=dora, now=at)
    alice.refresh_from_db()
    search.refresh_from_db()
    assert alice.state == "searching"
    assert search.state == "running"
    assert search.last_day == before
    assert search.service_until is None
    assert search.guarantee_until is None
    assert not Excusal.objects.exists()
    assert Period.objects.get(search=search, unit="week", number=4).verdict == "missed"


def test_reinstated_for_the_schools_error_the_weeks_between_are_excused(
    confirmed: Lapse, alice: Student, dora: User, search: Search
) -> None:
    at = datetime(2026, 4, 21, 15, tzinfo=UTC)  # in week 8
    lapse_verbs.reinstate(confirmed, why="We wrote to a wrong address.", schools_error=True, by=dora, now=at)
    verdicts = dict(Period.objects.filter(search=search, unit="week").values_list("number", "verdict"))
    assert [verdicts[number] for number in range(4, 9)] == ["excused"] * 5
    assert verdicts[3] == "missed", "the week before the lapse is assessed as it was"
    assert set(Excusal.objects.values_list("state", "excused_by")) == {("in_force", dora.pk)}


def test_after_it_was_taken_back_the_old_silence_is_settled(
    confirmed: Lapse, alice: Student, dora: User
) -> None:
    lapse_verbs.reinstate(confirmed, why="Ill", schools_error=False, by=dora, now=LAPSE + timedelta(days=2))
    assert not conversation_queries.silences_to_lapse(LAPSE + timedelta(days=60)).exists()
    with pytest.raises(Refused, match="already taken back"):
        lapse_verbs.reinstate(
            confirmed, why="Ill", schools_error=False, by=dora, now=LAPSE + timedelta(days=3)
        )


def test_it_is_not_taken_back_once_the_claim_is_decided(confirmed: Lapse, alice: Student, dora: User) -> None:
    Claim.objects.create(
        search=confirmed.search, student=alice, year=2026, number=1, state="decided", amount=1, filed_at=LAPSE
    )
    with pytest.raises(Refused, match="2026-001 is decided"):
        lapse_verbs.reinstate(
            confirmed, why="Ill", schools_error=True, by=dora, now=LAPSE + timedelta(days=2)
        )
    confirmed.refresh_from_db()
    assert confirmed.reinstated_at is None and not Excusal.objects.exists()


def test_only_an_admin_takes_it_back(confirmed: Lapse, bob: User, alice: Student) -> None:
    for someone in (bob, alice.user):
        with pytest.raises(Refused):
            lapse_verbs.reinstate(
                confirmed, why="Ill", schools_error=False, by=someone, now=LAPSE + timedelta(days=2)
            )


def test_what_was_never_confirmed_is_not_taken_back(lapse: Lapse, dora: User) -> None:
    with pytest.raises(Refused, match="never confirmed"):
        lapse_verbs.reinstate(lapse, why="Ill", schools_error=False, by=dora, now=LAPSE)


def test_a_reply_after_a_withdrawal_stops_what_was_proposed_before(lapse: Lapse, alice: Student) -> None:
    search_verbs.withdraw_from_search(alice, by=alice.user, now=LAPSE)
    conversation_verbs.reply(alice, body="Hello", now=LAPSE + SECOND)
    lapse.refresh_from_db()
    assert lapse.cancelled_at == LAPSE + SECOND


def test_after_a_withdrawal_was_undone_the_silence_before_it_is_settled(
    message: Message, alice: Student, bob: User, dora: User, search: Search
) -> None:
    search_verbs.withdraw_from_search(alice, by=alice.user, now=WARN)
    undone = LAPSE + timedelta(days=5)
    search_verbs.undo_ending(search.endings.first(), by=dora, why="She meant some days off.", now=undone)
    search.refresh_from_db()
    assert search.state == "running"
    assert not conversation_queries.silences_to_lapse(undone).exists()
    assert lapse_verbs.propose_lapse(message, now=undone) is None
    later = ask(alice, bob, undone + timedelta(hours=1))
    assert [each.pk for each in conversation_queries.silences_to_lapse(undone + timedelta(days=20))] == [
        later.pk
    ]


def test_leave_does_not_wind_a_settled_silence_again(
    message: Message, alice: Student, dora: User, search: Search
) -> None:
    search_verbs.withdraw_from_search(alice, by=alice.user, now=WARN)
    undone = LAPSE + timedelta(days=5)
    search_verbs.undo_ending(search.endings.first(), by=dora, why="A slip.", now=undone)
    day = date(2026, 4, 10)
    leave = leave_verbs.ask_leave(
        search, first_day=day, last_day=day, reason="A wedding", by=alice.user, now=undone
    )
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=dora, now=undone)
    assert not conversation_queries.silences_to_lapse(undone + timedelta(days=60)).exists()


def test_what_was_proposed_before_a_withdrawal_does_not_wait_after_it_was_undone(
    lapse: Lapse, alice: Student, dora: User
) -> None:
    search_verbs.withdraw_from_search(alice, by=alice.user, now=LAPSE)
    undone = LAPSE + timedelta(days=1)
    search_verbs.undo_ending(lapse.search.endings.first(), by=dora, why="A slip.", now=undone)
    lapse.refresh_from_db()
    assert lapse.cancelled_at == undone
    assert lapse_queries.open_lapse(alice) is None


def test_the_end_of_a_lapse_is_not_undone_beside_the_lapse(lapse: Lapse, bob: User) -> None:
    lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=bob, now=LAPSE)
    with pytest.raises(Refused, match="Reinstate"):
        search_verbs.undo_ending(
            lapse.search.endings.first(), by=factories.make_admin(), why="A slip.", now=LAPSE
        )
