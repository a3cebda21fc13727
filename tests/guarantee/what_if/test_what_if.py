"""What if: plain sentences from the real judgement, for the student and their coach, and nothing is ever stored."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from commitments.leave import verbs as leave_verbs
from commitments.searches import verbs as search_verbs
from guarantee.what_if.queries import if_on_leave
from guarantee.what_if.weeks import reader
from jobsearch.offers import verbs as offer_verbs
from nightly.sweep import sweep
from rules.spans import Span
from standing.verbs import assess
from tests.factories import client_of
from tests.guarantee.scenes import Scene, scene
from tests.guarantee.supposing import IN_WEEK_4, everything_of, outlook, rows_everywhere, text, url
from tests.stages import staged

pytestmark = pytest.mark.django_db


@staged
def in_week_4() -> Scene:
    """Three weeks met, the fourth begun."""
    whole = scene(weeks=3)
    assess([whole.search.pk], IN_WEEK_4)
    return whole


@pytest.fixture
def alice(in_week_4: Scene, clock: Any) -> Scene:
    clock.set(IN_WEEK_4)
    return in_week_4


def test_the_first_week_that_would_be_missed_and_the_day_the_guarantee_is_lost(alice: Scene) -> None:
    found = outlook(alice)
    # week 4 ends on 29 March; activities count for a week more
    assert found.sentence == (
        "You would lose the guarantee on Sun 5 Apr: week 4 would be missed, "
        "0 of 8 people, 0 of 5 commits and 0 of 1 post."
    )
    assert found.more == ("In all 22 weeks would be missed: 4 to 25.",)
    changed = {
        each.then.number: each.then.finding
        for each in found.requirements
        if each.now.finding != each.then.finding
    }
    assert changed == {3: "not_met"}


def test_it_comes_exactly_so(alice: Scene) -> None:
    """The sentence's day is the day on which the sweep first finds the week missed."""
    found = outlook(alice)
    last = max(each.facts.log_until for each in found.then.verdicts)
    sweep(last)
    stored = {(period.unit, period.number): period.verdict for period in alice.search.periods.all()}
    assert stored == {
        (each.facts.unit.value, each.facts.number): each.judged.verdict.value for each in found.then.verdicts
    }
    limit = alice.search.periods.get(unit="week", number=4).log_until
    assert limit == datetime(2026, 4, 6, 4, tzinfo=UTC)  # Sunday's end in New York


def test_when_all_that_is_open_is_met_nothing_is_lost() -> None:
    alice, now = scene(), datetime(2026, 8, 26, 15, tzinfo=UTC)
    assess([alice.search.pk], now)
    assert (
        outlook(alice, now).sentence
        == "By the weeks nothing would be lost: each is met, excused or on leave already."
    )


def test_a_week_that_is_missed_already_is_said_so(alice: Scene) -> None:
    now = datetime(2026, 4, 8, 15, tzinfo=UTC)
    assess([alice.search.pk], now)
    found = outlook(alice, now)
    assert found.sentence.startswith("Week 4 is missed already: 0 of 8 people")
    assert found.more[0] == "You may ask your coach for an excusal, with a reason."


def test_the_page_says_it_and_stores_nothing(alice: Scene) -> None:
    client = client_of(alice.student.user)
    client.get("/today/")
    before, rows = rows_everywhere(), everything_of(alice.search)
    for query in ({}, {"first_day": "2026-04-06", "last_day": "2026-04-12"}):
        response = client.get(url(alice, **query))
        assert response.status_code == 200
        assert "You would lose the guarantee on Sun 5 Apr: week 4 would be missed" in text(response)
    assert "Your last day would move from Sat 29 Aug to Sat 5 Sep." in text(response)
    assert rows_everywhere() == before
    assert everything_of(alice.search) == rows


def test_leave_lightens_its_weeks_and_moves_the_last_day(alice: Scene) -> None:
    found = if_on_leave(
        alice.search,
        Span(date(2026, 4, 8), date(2026, 4, 14)),
        by_student=True,
        reader=reader(alice.student, True),
        now=IN_WEEK_4,
    )
    assert found.sentence == (
        "7 days of leave, 7 of 30 in all. Your last day would move from Sat 29 Aug to Sat 5 Sep."
    )
    weeks = {
        each.name: {line["quota"].key: (line["now"], line["then"]) for line in each.minimums}
        for each in found.weeks
    }
    # week 6 has five days of leave, week 7 two; the last week is whole once the window is longer
    assert weeks["Week 6"] == {"people": (8, 2), "commits": (5, 1), "posts": (1, 0)}
    assert weeks["Week 7"] == {"people": (8, 5), "commits": (5, 3), "posts": (1, 1)}
    assert "Week 27" in weeks
    assert found.more == (
        "Offers that come meanwhile are to be answered in time: leave stops no offer’s clock.",
    )


def test_what_was_supposed_is_what_granted_leave_gives(alice: Scene) -> None:
    span = Span(date(2026, 4, 6), date(2026, 4, 12))
    found = if_on_leave(
        alice.search, span, by_student=True, reader=reader(alice.student, True), now=IN_WEEK_4
    )
    leave = leave_verbs.ask_leave(
        alice.search,
        first_day=span.first_day,
        last_day=span.last_day,
        reason="Away",
        by=alice.student.user,
        now=IN_WEEK_4,
    )
    leave_verbs.decide_leave(leave, granted=True, why="Granted.", by=alice.bob, now=IN_WEEK_4)
    alice.search.refresh_from_db()
    assert alice.search.last_day == found.then.last_day
    stored = {(period.unit, period.number): period.verdict for period in alice.search.periods.all()}
    assert stored == {
        (each.facts.unit.value, each.facts.number): each.judged.verdict.value for each in found.then.verdicts
    }
    assert stored["week", 6] == "leave"


def test_an_offers_clock_runs_on(alice: Scene) -> None:
    offer_verbs.state_offer(
        alice.student,
        employer="Acme",
        role="Developer",
        type="permanent",
        received_at=IN_WEEK_4,
        by=alice.student.user,
        now=IN_WEEK_4,
    )
    response = client_of(alice.student.user).get(url(alice, first_day="2026-03-27", last_day="2026-03-30"))
    assert (
        "Developer at Acme is to be answered by Wed 1 Apr all the same: leave stops no offer’s clock."
        in text(response).replace("&#x27;", "'")
    )


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [
        ("2026-03-25", "2026-03-26", "Ask for leave before it starts"),
        ("2026-04-10", "2026-04-09", "The last day comes before the first one"),
        ("2027-04-08", "2027-04-09", "Leave begins inside your search"),
        ("2026-04-01", "2026-05-05", "the Commitment allows 30"),
        ("2026-02-30", "2026-03-01", "This is no day of the calendar"),
        ("", "2026-04-09", "Choose the first day."),
    ],
)
def test_what_is_not_allowed_is_said_beside_the_field(alice: Scene, first: str, last: str, says: str) -> None:
    response = client_of(alice.student.user).get(url(alice, first_day=first, last_day=last))
    assert response.status_code == 422
    assert says in text(response)
    assert f'value="{first}"' in response.content.decode() or not first


def test_a_coach_reads_it_of_their_student(alice: Scene) -> None:
    response = client_of(alice.bob).get(url(alice, first_day="2026-04-06", last_day="2026-04-12"))
    assert "Alice Moreau would lose the guarantee on Sun 5 Apr" in text(response)
    assert "Their last day would move" in text(response)
    assert "Ask for leave" not in text(response)


def test_it_is_reached_from_today_from_leave_and_from_the_weeks(alice: Scene) -> None:
    client = client_of(alice.student.user)
    for page in ("/today/", "/leave/", f"/students/{alice.student.pk}/"):
        assert f'href="{url(alice)}' in client.get(page).content.decode(), page


def test_when_nothing_runs_the_page_says_why(alice: Scene, clock: Any) -> None:
    search_verbs.withdraw_from_search(alice.student, by=alice.student.user, now=IN_WEEK_4)
    sweep(clock.set("2026-04-01T15:00Z"))
    response = client_of(alice.student.user).get(url(alice))
    assert "Your guarantee ended on Wed 25 Mar: there is nothing left to look ahead to." in text(response)
    nobody = Client()
    assert nobody.get(url(alice)).status_code == 302
