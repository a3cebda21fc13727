"""What is foretold of an answer is what happens once it is given: the same days end, the same findings are made."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from commitments.searches.models import Search
from commitments.searches.verbs import open_search
from guarantee.dossier.facts import as_stored, facts_of
from guarantee.dossier.record import records
from jobsearch.offers import verbs
from jobsearch.offers.foretelling import foretold_answers, meanings
from jobsearch.offers.models import Offer
from rules.eligibility import findings
from rules.eligibility.facts import Finding, Found
from rules.offer_answers import Foretold, PossibleAnswer
from tests import factories
from tests.jobsearch.stated import NOW, state

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
LATER = NOW + DAY  # the day after it was received, on which the student looks ahead and answers

OFFERS: dict[str, dict[str, Any]] = {
    "qualifying": {},
    "part-time": {"hours_per_week": 12},
    "not in the field": {"in_field": False},
    "hours not known": {"hours_per_week": None},
    "an apprenticeship": {"type": "apprenticeship"},
    "an employer's deadline that passed": {"employer_deadline": NOW + timedelta(hours=2)},
}
EITHER_ANSWER = pytest.mark.parametrize("possible", list(PossibleAnswer))


def told_of(offer: Offer, search: Search, possible: PossibleAnswer, now: datetime = LATER) -> Foretold:
    everything = foretold_answers(offer, search, search.policy.rules(), now)
    return next(told for told in everything if told.possible == possible)


def let_happen(offer: Offer, possible: PossibleAnswer, bob: Any, now: datetime = LATER) -> datetime:
    """Do what the student would, and the coach after them; return when it may be judged."""
    alice = offer.student.user
    if possible in (PossibleAnswer.STOP, PossibleAnswer.GO_ON):
        stops = possible == PossibleAnswer.STOP
        verbs.answer(offer, answer="accepted", answered_at=now, ends_search=stops, by=alice, now=now)
    elif possible == PossibleAnswer.DECLINE:
        verbs.answer(offer, answer="refused", answered_at=now, ends_search=None, by=alice, now=now)
    elif possible == PossibleAnswer.WITHDRAWN:
        verbs.employer_withdrew(offer, at=now, by=alice, now=now)
    elif offer.due_at is not None:
        now = max(now, offer.due_at)
        verbs.record_missed(offer, now=now)
    offer.refresh_from_db()
    ends = possible == PossibleAnswer.STOP
    verbs.confirm(offer, note="", seen=offer.changed_at, by=bob, now=now, search_ends=ends)
    return now


def found(search: Search, now: datetime) -> tuple[Finding, Finding]:
    """What the dossier finds of requirements 7 and 8."""
    record, policy = records([search])[search.pk], search.policy.rules()
    requirements = findings(policy, facts_of(record, as_stored(record, policy), filed_at=None, now=now))
    return requirements[6], requirements[7]


def must_be_as_foretold(told: Foretold, search: Search, now: datetime) -> None:
    search.refresh_from_db()
    assert (search.guarantee_until, search.service_until) == (told.days.guarantee, told.days.service)
    for foretold, happened in zip((told.in_time, told.none_qualified), found(search, now), strict=True):
        assert (foretold.finding, foretold.reasons) == (happened.finding, happened.reasons)


@EITHER_ANSWER
@pytest.mark.parametrize("name", OFFERS)
def test_what_is_foretold_of_an_answer_is_what_happens(
    alice: Any, bob: Any, search: Search, name: str, possible: PossibleAnswer
) -> None:
    offer = state(alice, **OFFERS[name])
    told = told_of(offer, search, possible)
    now = let_happen(offer, possible, bob)
    must_be_as_foretold(told, search, now)


@EITHER_ANSWER
@pytest.mark.parametrize("granted", [(True, True), (True, False), (True, None)], ids=str)
@pytest.mark.parametrize("hours", [40, 12])
def test_so_it_is_where_something_was_asked_for(
    alice: Any,
    bob: Any,
    search: Search,
    hours: int,
    granted: tuple[bool | None, ...],
    possible: PossibleAnswer,
) -> None:
    offer = state(alice, hours_per_week=hours)
    for about, answer in zip(("pay", "start"), granted, strict=True):
        ask = verbs.ask_for(offer, about=about, wanted="More", by=alice.user, now=NOW)
        if answer is not None:
            verbs.answer_ask(ask, granted=answer, by=alice.user, now=NOW)
    offer = Offer.objects.get(pk=offer.pk)
    told = told_of(offer, search, possible)
    must_be_as_foretold(told, search, let_happen(offer, possible, bob))


@EITHER_ANSWER
@pytest.mark.parametrize("seconds", [-1, 0], ids=["the last second", "the due moment"])
def test_so_it_is_at_the_very_end_of_the_five_business_days(
    alice: Any, bob: Any, search: Search, possible: PossibleAnswer, seconds: int
) -> None:
    offer = state(alice, hours_per_week=12)
    assert offer.due_at is not None
    now = offer.due_at + timedelta(seconds=seconds)
    told = told_of(offer, search, possible, now)
    own_answer = possible not in (PossibleAnswer.LAPSE, PossibleAnswer.WITHDRAWN)
    if own_answer:
        assert told.in_time.finding == (Found.MET if seconds < 0 else Found.NOT_MET)
    must_be_as_foretold(told, search, let_happen(offer, possible, bob, now))


@EITHER_ANSWER
@pytest.mark.parametrize("hours", [40, 12])
def test_so_it_is_before_the_search_has_started(
    alice: Any, bob: Any, hours: int, possible: PossibleAnswer
) -> None:
    start = (NOW + 4 * DAY).date()
    search = factories.sign_up(alice, start)
    offer = state(alice, hours_per_week=hours)
    told = told_of(offer, search, possible)
    now = let_happen(offer, possible, bob)
    search.refresh_from_db()
    opened = open_search(search, now=max(now, search.opens_at))
    assert (opened.state == "running") == told.starts
    if told.starts:
        must_be_as_foretold(told, search, max(now, search.opens_at))


@EITHER_ANSWER
def test_so_it_is_once_another_offer_has_ended_the_guarantee(
    alice: Any, bob: Any, search: Search, possible: PossibleAnswer
) -> None:
    first = state(alice, role="Analyst")
    verbs.confirm(first, note="", seen=first.changed_at, by=bob, now=NOW)
    search.refresh_from_db()
    ended_on = search.guarantee_until
    offer = state(alice)
    told = told_of(offer, search, possible)
    let_happen(offer, possible, bob)
    search.refresh_from_db()
    assert told.days.guarantee is None
    assert (search.guarantee_until, search.service_until) == (ended_on, told.days.service)


def sentences(offer: Offer, search: Search, possible: PossibleAnswer) -> str:
    told = meanings(offer, search, LATER, own=True)
    return " ".join(next(meaning for meaning in told if meaning.possible == possible).sentences)


def test_accepting_and_stopping_says_both_ends_with_their_day(alice: Any, search: Search) -> None:
    words = sentences(state(alice), search, PossibleAnswer.STOP)
    assert "Your search ends on 21 Mar 2026, once your coach agrees." in words
    assert "Your guarantee ends on 20 Mar 2026: this is a qualifying offer" in words


def test_part_time_work_beside_the_search_says_that_both_go_on(alice: Any, search: Search) -> None:
    words = sentences(state(alice, hours_per_week=12), search, PossibleAnswer.GO_ON)
    assert "Your search and coaching go on. Your guarantee goes on. It is for 12 hours a week" in words


def test_letting_it_lapse_says_that_it_counts_against_the_guarantee(alice: Any, search: Search) -> None:
    words = sentences(state(alice, hours_per_week=12), search, PossibleAnswer.LAPSE)
    assert "It would count against your guarantee: due by the end of 27 Mar 2026" in words
    assert "never answered" in words


def test_an_answered_offer_foretells_nothing(alice: Any, search: Search) -> None:
    offer = state(alice)
    verbs.answer(offer, answer="refused", answered_at=NOW, ends_search=None, by=alice.user, now=NOW)
    assert meanings(Offer.objects.get(pk=offer.pk), search, LATER, own=True) == []


def test_without_a_search_nothing_is_foretold(alice: Any) -> None:
    assert meanings(state(alice), None, LATER, own=True) == []
