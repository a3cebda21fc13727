"""A calendar of holidays that is mended (or a newer library) moves no deadline that a student was told (DOMAIN §4)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from coaching.conversation import verbs as conversation_verbs
from commitments.leave import verbs as leave_verbs
from guarantee.dossier.facts import as_stored, facts_of
from guarantee.dossier.queries import search_of
from guarantee.dossier.record import records
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Offer
from rules import business_days
from tests import factories
from tests.guarantee.scenes import START, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
RECEIVED = datetime(2026, 4, 1, 16, 0, tzinfo=UTC)  # a Wednesday, 11:00 in Texas
TOLD = datetime(2026, 4, 10, 5, 0, tzinfo=UTC)  # the end of Thursday 9 April, Good Friday left out
MENDED = datetime(2026, 4, 9, 5, 0, tzinfo=UTC)  # the end of Wednesday 8 April: Good Friday counts
ANSWERED = datetime(2026, 4, 9, 17, 0, tzinfo=UTC)
LATER = datetime(2026, 9, 5, 15, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture
def mend(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Until it is called, Good Friday is a public holiday in Texas."""
    as_mended = business_days.public_holidays

    def with_good_friday(country: str | None, subdivision: str | None, year: int) -> Mapping[date, str]:
        return {**as_mended(country, subdivision, year), date(2026, 4, 3): "Good Friday"}

    with monkeypatch.context() as patch:
        patch.setattr(business_days, "public_holidays", with_good_friday)
        yield patch.undo


@staged
def alice() -> Scene:
    bob = factories.make_coach("Bob Field")
    student = factories.make_student("Alice Moreau", coach=bob, zone="America/Chicago", subdivision="TX")
    search = factories.sign_up_and_search(student, START)
    return Scene(student, search, bob, factories.make_admin("Dora Quist"), factories.make_admin("Erin Sato"))


def stated(its: Scene, **facts: Any) -> Offer:
    known = {
        "role": "Developer",
        "type": "permanent",
        "written": True,
        "hours_per_week": 10,
        "in_field": True,
    }
    return offer_verbs.state_offer(
        its.student, employer="Acme", received_at=RECEIVED, by=its.student.user, now=RECEIVED, **known | facts
    )


def answered(offer: Offer, its: Scene, at: datetime = ANSWERED) -> Offer:
    offer_verbs.answer(
        offer, answer="refused", answered_at=at, ends_search=None, by=its.student.user, now=at + SECOND
    )
    offer.refresh_from_db()
    offer_verbs.confirm(offer, note="", seen=offer.changed_at, by=its.bob, now=at + 2 * SECOND)
    return offer


def test_an_answer_in_time_by_the_page_is_in_time_in_the_dossier(
    alice: Scene, mend: Callable[[], None]
) -> None:
    offer = stated(alice)
    told = offer.due_at, offer.counted
    assert offer.due_at == TOLD
    mend()
    answered(offer, alice)
    assert (offer.due_at, offer.counted) == told
    assert alice.requirement(7, LATER)["reasons"] == ["All answers came in time (1 offer)."]


def test_it_is_so_where_it_was_answered_before_the_calendar_was_mended(
    alice: Scene, mend: Callable[[], None]
) -> None:
    answered(stated(alice), alice)
    mend()
    assert alice.found(7, LATER) == "met"


def test_an_answer_late_by_the_page_is_late_whatever_the_calendar_says_since(
    alice: Scene, mend: Callable[[], None]
) -> None:
    mend()
    offer = answered(stated(alice), alice)
    assert offer.due_at == MENDED
    assert alice.found(7, LATER) == "not_met"


@pytest.mark.parametrize("days", [0, 1], ids=["granted before the calendar was mended", "after"])
def test_an_extension_is_measured_by_the_moment_that_was_told(
    alice: Scene, mend: Callable[[], None], days: int
) -> None:
    offer = stated(alice)
    longer = ANSWERED + timedelta(days=5)
    if days:
        mend()
    offer_verbs.extend(offer, deadline=longer, granted_at=ANSWERED, by=alice.student.user, now=ANSWERED)
    mend()
    answered(offer, alice, longer - SECOND)
    end_of_that_minute = longer + timedelta(minutes=1)
    assert offer.due_at == end_of_that_minute
    assert offer.governed_by == "extension"
    assert alice.found(7, LATER) == "met"


def test_a_deadline_of_the_employers_taken_back_leaves_what_was_told(
    alice: Scene, mend: Callable[[], None]
) -> None:
    offer = stated(alice)
    for deadline in (ANSWERED, None):
        mend()
        offer_verbs.change_offer(
            offer, changes={"employer_deadline": deadline}, by=alice.student.user, now=RECEIVED + SECOND
        )
        offer.refresh_from_db()
    assert offer.due_at == TOLD
    assert offer.governed_by == "policy"
    assert "by_policy" not in offer.counted


def test_another_day_of_receipt_is_counted_anew(alice: Scene, mend: Callable[[], None]) -> None:
    offer = stated(alice)
    mend()
    changes = {"received_at": RECEIVED - timedelta(days=1)}
    offer_verbs.change_offer(offer, changes=changes, by=alice.student.user, now=RECEIVED + SECOND)
    offer.refresh_from_db()
    assert offer.due_at == MENDED - timedelta(days=1)


def test_another_limit_that_is_supposed_is_counted_anew(alice: Scene, mend: Callable[[], None]) -> None:
    offer = stated(alice)
    mend()
    search = search_of(alice.student)
    assert search is not None
    signed = search.policy.rules()
    for policy, due in ((signed, TOLD), (replace(signed, offer_answer_days=4), MENDED - timedelta(days=1))):
        record = records([search])[search.pk]
        facts = facts_of(record, as_stored(record, policy), filed_at=None, now=LATER)
        assert [each.due_at for each in facts.offers] == [due]
    assert offer.due_at == TOLD


@pytest.mark.parametrize(
    ("first", "due"),
    [
        pytest.param(date(2026, 4, 8), datetime(2026, 4, 7, 5, 0, tzinfo=UTC), id="later leave: as told"),
        pytest.param(date(2026, 4, 3), datetime(2026, 4, 8, 5, 0, tzinfo=UTC), id="leave before it was due"),
        pytest.param(date(2026, 4, 6), datetime(2026, 4, 7, 5, 0, tzinfo=UTC), id="never to an earlier day"),
    ],
)
def test_leave_moves_a_reply_and_a_mended_calendar_does_not(
    alice: Scene, mend: Callable[[], None], first: date, due: datetime
) -> None:
    """Asked on Wednesday 1 April, with Good Friday left out: due by the end of Monday 6 April."""
    sent = RECEIVED + timedelta(hours=2)
    message = conversation_verbs.send(
        alice.student, sender=alice.bob, body="Well?", asks_reply=True, now=sent
    )
    assert message.reply_due_at == datetime(2026, 4, 7, 5, 0, tzinfo=UTC)
    mend()
    days = {"first_day": first, "last_day": first + timedelta(days=3)}
    search = search_of(alice.student)
    assert search is not None
    leave = leave_verbs.ask_leave(search, **days, reason="Ill", by=alice.student.user, now=sent)
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=alice.bob, now=sent + SECOND)
    message.refresh_from_db()
    assert message.reply_due_at == due
