"""The pipeline's pages: what they say first, that they ask no more with 300 openings, and what bad input meets."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from jobsearch.interviews import verbs as interview_verbs
from jobsearch.offers import verbs as offer_verbs
from jobsearch.openings import own_stages, verbs, words
from jobsearch.openings.models import Opening
from rules.states import Closing, Stage
from tests.factories import client_of
from tests.jobsearch.openings.test_openings import add
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
PAGES = ("/pipeline/", "/pipeline/table/", "/pipeline/calendar/", "/pipeline/stages/", "/documents/")


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def body(browser: Client, path: str, status: int = 200, **kwargs: Any) -> str:
    answer = browser.get(path, **kwargs)
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize(
    ("late", "today", "openings", "said"),
    [
        (0, 0, 0, "Nothing here yet. Which three companies would you like to work for?"),
        (1, 2, 9, "Two next steps are for today, one is late."),
        (3, 1, 9, "One next step is for today, three are late."),
        (0, 1, 9, "One next step is for today."),
        (1, 0, 9, "One next step is late."),
        (2, 0, 9, "Two next steps are late."),
        (0, 0, 9, "No next step is due today."),
    ],
)
def test_the_headline_counts_what_is_due(late: int, today: int, openings: int, said: str) -> None:
    assert words.headline(late, today, openings) == said


@pytest.mark.parametrize(
    ("with_person", "openings", "said"),
    [
        (0, 0, ""),
        (9, 12, "Nine of your twelve openings have a person behind them. Find one for the other three."),
        (1, 2, "One of your two openings has a person behind it. Find one for the other one."),
        (2, 2, "Each of them has a person behind it."),
        (1, 1, "It has a person behind it."),
        (0, 1, "It has no person behind it yet. Whom do you know there?"),
        (0, 3, "Not one of your three openings has a person behind it yet. Begin there."),
    ],
)
def test_the_lede_says_which_have_nobody_behind_them(with_person: int, openings: int, said: str) -> None:
    assert words.behind(with_person, openings) == said.replace("twelve", "12")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 21), "3 days late"),
        (date(2026, 11, 23), "1 day late"),
        (date(2026, 11, 24), "today"),
        (date(2026, 11, 25), "tomorrow"),
        (date(2026, 11, 27), "Fri 27 Nov"),
        (date(2027, 1, 4), "Mon 4 Jan 2027"),
    ],
)
def test_the_day_of_a_step_in_words(day: date, said: str) -> None:
    assert words.step_day(day, date(2026, 11, 24)) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 24, 18, tzinfo=UTC), "today, 13:00"),
        (datetime(2026, 11, 26, 4, 30, tzinfo=UTC), "tomorrow, 23:30"),
        (datetime(2026, 11, 30, 18, tzinfo=UTC), "Mon, 13:00"),
        (datetime(2026, 12, 1, 18, tzinfo=UTC), "Tue 1 Dec, 13:00"),
    ],
)
def test_the_beginning_of_a_round_in_words(moment: datetime, said: str) -> None:
    assert words.round_moment(moment, "America/New_York", date(2026, 11, 24)) == said


def test_an_empty_board_asks_for_a_company_in_one_field(browser: Client) -> None:
    page = body(browser, "/pipeline/")
    assert "Which three companies would you like to work for?" in page
    answer = browser.post("/pipeline/new/", {"employer": "Globex"}, follow=True)
    assert "Globex is on your board." in answer.content.decode()


def test_the_board_has_late_first_then_today_then_later_then_none(its: Scene, browser: Client) -> None:
    for employer, days in (("Later", 3), ("Late", -3), ("Someday", None), ("Acme", 0)):
        on = its.today + timedelta(days=days) if days is not None else None
        add(its, employer, next_step="Call" if on else "", next_on=on)
    page = body(browser, "/pipeline/")
    places = [page.index(f">{employer}</a>") for employer in ("Late", "Acme", "Later", "Someday")]
    assert places == sorted(places)
    assert "One next step is for today, one is late." in page
    assert "3 days late" in page and "Who do you know there?" in page and "Add a next step" in page


def test_an_offers_card_shows_the_computed_limit_and_moves_with_it(its: Scene, browser: Client) -> None:
    opening = add(its, "Beacon", role="Developer", next_step="Something else", next_on=its.today)
    offer = offer_verbs.state_offer(
        its.alice, employer="Beacon", role="Developer", received_at=its.now, by=its.alice.user, now=its.now
    )
    opening.refresh_from_db()
    assert (offer.opening, opening.stage) == (opening, Stage.OFFERED)
    page = body(browser, "/pipeline/")
    assert "in 5 business days" in page and "by Tue 21 Apr, end of day" in page
    assert "Something else" not in page
    offer_verbs.answer(
        offer, answer="accepted", answered_at=its.now, ends_search=False, by=its.alice.user, now=its.now
    )
    opening.refresh_from_db()
    assert (opening.stage, opening.closing) == (Stage.CLOSED, Closing.ACCEPTED)


def test_an_offer_that_nobody_wrote_down_adds_its_opening(its: Scene) -> None:
    offer = offer_verbs.state_offer(
        its.alice, employer="Beacon", role="Developer", received_at=its.now, by=its.alice.user, now=its.now
    )
    assert (str(offer.opening), offer.opening.stage) == ("Developer at Beacon", Stage.OFFERED)
    again = offer_verbs.state_offer(
        its.alice, employer="Beacon", role="Developer", received_at=its.now, by=its.alice.user, now=its.now
    )
    assert (again, Opening.objects.count()) == (offer, 1)


def test_a_round_to_come_is_what_comes_next(its: Scene, browser: Client) -> None:
    opening = add(its, "Lumen")
    begins = its.now + timedelta(days=3)
    interview_verbs.plan(
        opening, kind="technical", starts_at=begins, minutes=60, by=its.alice.user, now=its.now
    )
    opening.refresh_from_db()
    assert opening.stage == Stage.INTERVIEWING
    assert "Technical interview, 60 min" in body(browser, "/pipeline/")


def test_an_own_stage_is_a_column_beside_its_own(its: Scene, browser: Client) -> None:
    stage = own_stages.add_stage(
        its.alice, name="Take-home", beside=Stage.INTERVIEWING, by=its.alice.user, now=its.now
    )
    opening = add(its)
    answer = browser.post(f"/pipeline/{opening.pk}/move/", {"to": f"own-{stage.pk}"})
    assert answer.status_code == 302
    opening.refresh_from_db()
    assert (opening.stage, opening.own_stage) == (Stage.INTERVIEWING, stage)
    page = body(browser, "/pipeline/")
    assert page.index(">Interviewing<") < page.index(">Take-home<") < page.index(">Offer<")
    answer = browser.post(f"/pipeline/stages/{stage.pk}/drop/", follow=True)
    assert "Move what stands in “Take-home” first." in answer.content.decode()


def test_a_move_on_the_board_answers_with_the_board_and_undo(its: Scene, browser: Client) -> None:
    opening = add(its)
    answer = browser.post(f"/pipeline/{opening.pk}/move/", {"to": "talking"}, headers=HTMX)
    part = answer.content.decode()
    assert answer["HX-Retarget"] == "#board"
    assert "Globex is in Talking." in part and "Log it too" in part
    move = opening.moves.latest("id")
    answer = browser.post(f"/pipeline/moves/{move.pk}/undo/", {"board": "1"}, headers=HTMX)
    assert "Globex is back in Spotted." in answer.content.decode()
    answer = browser.post(f"/pipeline/moves/{move.pk}/undo/", follow=True)
    assert answer.status_code == 200


def test_log_it_too_fills_the_line_by_the_openings_number(its: Scene, browser: Client) -> None:
    opening = add(its, "Globex", person="Priya Shah")
    answer = browser.post(f"/pipeline/{opening.pk}/move/", {"to": "talking"}, headers=HTMX)
    assert f"/log/bar/?opening={opening.pk}" in answer.content.decode()
    assert 'value="Priya Shah @ Globex"' in body(browser, f"/log/bar/?opening={opening.pk}")
    for nobodys in ("", "x", "99999999999999999999", str(opening.pk + 1)):
        assert "Globex" not in body(browser, f"/log/bar/?opening={nobodys}")


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("move/", {}),
        ("move/", {"to": "nowhere"}),
        ("move/", {"to": "closed"}),
        ("move/", {"to": "own-99999999999999999999"}),
        ("move/", {"to": "talking", "since": "never"}),
        ("move/", {"to": "talking", "since": "2999-01-01"}),
        ("next/", {"next_step": "", "next_on": "2026-04-20"}),
        ("next/", {"next_step": "x" * 500}),
        ("next/", {"next_step": "x", "next_on": "2026-02-30"}),
        ("notes/", {"note": ""}),
        ("notes/", {"note": "nul \0"}),
        ("edit/", {"employer": ""}),
        ("edit/", {"employer": "Globex", "link": "no link at all"}),
        ("edit/", {"employer": "Globex", "tags": "x" * 41}),
        ("documents/", {}),
        ("documents/", {"document": "77"}),
        ("documents/", {"document": "x"}),
        ("rounds/new/", {"kind": "nothing"}),
        ("rounds/new/", {"kind": "screen", "starts_at": "soon"}),
        ("rounds/new/", {"kind": "screen", "starts_at": "9999-01-01T10:00"}),
        ("rounds/new/", {"kind": "screen", "minutes": "-4"}),
        ("rounds/new/", {"kind": "screen", "starts_at": "2026-05-01T10:00", "went": "well"}),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "part"])
def test_what_is_wrong_is_said_beside_its_field(
    its: Scene, browser: Client, path: str, data: dict[str, str], headers: dict[str, str]
) -> None:
    opening = add(its)
    assert browser.post(f"/pipeline/{opening.pk}/{path}", data, headers=headers).status_code == 422


@pytest.mark.parametrize(
    "query",
    [
        "?q=%00",
        "?q=" + "x" * 999,
        "?tag=%27",
        "?only=nowhere",
        "?page=99999",
        "?month=2026-13",
        "?month=9999-12",
    ],
)
@pytest.mark.parametrize("path", PAGES[:3])
def test_an_address_that_nobody_wrote_is_answered(its: Scene, browser: Client, path: str, query: str) -> None:
    add(its)
    body(browser, f"{path}{query}")


def test_a_form_is_filled_by_an_address_that_nobody_wrote(browser: Client) -> None:
    body(browser, "/pipeline/new/?employer=%00x&person=%00&link=%00")


def test_narrowing_finds_employer_role_person_and_tag(its: Scene, browser: Client) -> None:
    add(its, "Globex", role="Rails developer", person="Priya Shah", tags=["remote"])
    add(its, "Initech")
    for query in ("q=glob", "q=RAILS", "q=priya", "tag=remote"):
        for path in ("/pipeline/", "/pipeline/table/"):
            page = body(browser, f"{path}?{query}")
            assert ">Globex</a>" in page and ">Initech</a>" not in page


def test_what_is_closed_is_folded_until_asked_for(its: Scene, browser: Client) -> None:
    add(its, "Gone", stage=Stage.CLOSED, closing=Closing.NO_ANSWER)
    page = body(browser, "/pipeline/")
    assert "Closed · 1" in page and ">Gone</a>" not in page
    assert ">Gone</a>" in body(browser, "/pipeline/?closed=1")
    assert "Closed, no answer" in body(browser, "/pipeline/table/")


def test_the_calendar_has_steps_rounds_and_answers_on_their_days(its: Scene, browser: Client) -> None:
    opening = add(its, "Globex", next_step="Send portfolio", next_on=its.today)
    begins = its.now + timedelta(days=1)
    interview_verbs.plan(opening, kind="final", starts_at=begins, by=its.alice.user, now=its.now)
    page = body(browser, "/pipeline/calendar/?month=2026-04")
    assert "Send portfolio" in page and "11:00 Final round" in page
    assert "Send portfolio" not in body(browser, "/pipeline/calendar/?month=2026-06")


def test_the_page_of_an_opening_has_its_history_and_undo(its: Scene, browser: Client) -> None:
    opening = add(its, posting_text="We use Rails.\n<script>alert(1)</script>")
    its.log("applied", employer="Globex")
    page = body(browser, f"/pipeline/{opening.pk}/")
    assert "moved by what was logged" in page and "Undo" in page
    assert "&lt;script&gt;" in page
    coach = body(client_of(its.bob), f"/pipeline/{opening.pk}/")
    assert (
        "Reached out" in coach
        and "Undo" not in coach
        and "<form" not in coach.partition("<main")[2].partition("</main")[0]
    )


def test_the_same_form_posted_twice_adds_one(its: Scene, browser: Client) -> None:
    for _ in range(2):
        browser.post("/pipeline/new/", {"employer": "Globex", "role": "Developer"})
    assert Opening.objects.count() == 1


def test_an_opening_that_comes_again_says_so(its: Scene, browser: Client) -> None:
    add(its, "Globex", role="Developer", stage=Stage.CLOSED, closing=Closing.NO_ANSWER)
    part = body(browser, "/pipeline/been-here/?employer=globex")
    assert "they never answered" in part


def asked(browser: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        body(browser, path)
    return len(captured)


def test_with_300_openings_no_page_asks_more_than_with_one(its: Scene, browser: Client) -> None:
    first = add(its, "Employer 0", role="Developer", person="Person 0", next_step="Call", next_on=its.today)
    interview_verbs.plan(
        first, kind="final", starts_at=its.now + timedelta(days=1), by=its.alice.user, now=its.now
    )
    pages = [*PAGES, "/pipeline/?closed=1", f"/pipeline/{first.pk}/", "/today/", "/log/"]
    for path in pages:
        body(browser, path)
    before = {path: asked(browser, path) for path in pages}
    for number in range(1, 300):
        stage = list(Stage)[number % 6]
        verbs.add(
            its.alice,
            employer=f"Employer {number}",
            role="Developer",
            person=f"Person {number}" if number % 2 else "",
            stage=stage,
            closing=Closing.NO_ANSWER if stage == Stage.CLOSED else "",
            next_step="Call",
            next_on=its.today + timedelta(days=number % 9 - 3),
            tags=["remote"] if number % 3 else [],
            by=its.alice.user,
            now=its.now,
        )
    assert {path: asked(browser, path) for path in pages} == before
