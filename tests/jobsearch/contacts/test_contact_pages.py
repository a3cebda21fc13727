"""A person's and an employer's page: history, how met, what comes next, who else is known there."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.errors import Refused
from jobsearch.activities.models import Activity
from jobsearch.contacts.details import describe
from jobsearch.contacts.models import Contact
from jobsearch.employers.models import Employer
from jobsearch.follow_ups import verbs as follow_up_verbs
from jobsearch.follow_ups.models import FollowUp, FollowUpState
from jobsearch.offers import verbs as offer_verbs
from jobsearch.openings import verbs as opening_verbs
from tests.factories import client_of, make_student
from tests.jobsearch.many import fill
from tests.jobsearch.scenes import Scene, noon

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


def body(browser: Client, path: str, status: int = 200) -> str:
    answer = browser.get(path)
    assert answer.status_code == status
    return answer.content.decode()


def priya(its: Scene) -> Contact:
    contact = its.log(person="Priya Shah", employer="Globex", note="Intro call").contact
    assert contact is not None
    return contact


def plan(its: Scene, contact: Contact, days: int = 0) -> FollowUp:
    on = its.today + timedelta(days=days)
    return follow_up_verbs.plan(
        its.alice, contact=contact, what="Send the portfolio", on=on, by=its.alice.user, now=its.now
    )


def test_a_person_has_a_history_that_says_what_each_counts_for(its: Scene, browser: Client) -> None:
    contact = priya(its)
    its.log("follow_up", person="Priya Shah", employer="Globex", note="Thanked her")
    its.log(person="Sam Lee", employer="Globex")
    page = body(browser, f"/people/{contact.pk}/")
    assert "Intro call" in page and "counts for People" in page
    assert "<b>followed up</b>" in page and "Thanked her" in page
    assert "Sam Lee</a>" in page, "who else is known there"


def test_the_weeks_in_which_a_person_counted_and_that_this_one_adds_nobody(
    its: Scene, browser: Client
) -> None:
    day = its.search.start_date + timedelta(days=8)
    its.log(person="Priya Shah", employer="Globex", day=day, at=noon(day))
    page = body(browser, f"/people/{priya(its).pk}/")
    for number, said in ((1, "did not count"), (2, "counted"), (6, "did not count"), (7, "counted")):
        assert f'aria-label="Week {number}: {said}"' in page
    assert "as the first person." in page
    assert "Writing to Priya Shah again this week adds nobody." in page
    assert "week 8, they count anew" in page


def test_what_is_taken_back_is_not_part_of_the_history(its: Scene, browser: Client) -> None:
    contact = priya(its)
    from jobsearch.activities import verbs as activity_verbs

    activity_verbs.strike(Activity.objects.get(), by=its.alice.user, now=its.now)
    assert "You have not talked yet." in body(browser, f"/people/{contact.pk}/")


def test_the_log_bar_has_the_person_filled_in(its: Scene, browser: Client) -> None:
    assert 'value="Priya Shah @ Globex, "' in body(browser, f"/people/{priya(its).pk}/")


def test_what_one_writes_down_of_a_person_stands_on_the_page_and_what_it_said_is_kept(
    its: Scene, browser: Client
) -> None:
    contact = priya(its)
    its.log(person="Owen Karim")
    typed = {
        "does": "Engineering manager",
        "met": "at the Rust meetup",
        "met_on": "2026-03-03",
        "through": "owen  karim",
        "address": "priya@globex.example",
        "remember": "Came from teaching.\nLikes short mails.",
    }
    assert browser.post(f"/people/{contact.pk}/edit/", typed).status_code == 302
    page = body(browser, f"/people/{contact.pk}/")
    for said in ("Engineering manager at Globex.", "Rust meetup", "Owen Karim</a>", "priya@globex.example"):
        assert said in page
    assert "Came from teaching." in page
    browser.post(f"/people/{contact.pk}/edit/", typed | {"does": "Director"})
    contact.refresh_from_db()
    assert (contact.details.does, contact.details.events.get().does) == ("Director", "Engineering manager")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"met_on": "2062-01-01"}, "met_on"),
        ({"met_on": "1066-10-14"}, "met_on"),
        ({"met_on": "soon"}, "met_on"),
        ({"through": "Nobody Known"}, "through"),
        ({"through": "Priya Shah"}, "through"),
        ({"does": "x" * 121}, "does"),
        ({"remember": "x" * 5001}, "remember"),
        ({"address": "a\0b"}, "address"),
    ],
)
def test_what_cannot_be_written_down_is_refused_beside_its_field_and_kept(
    its: Scene, browser: Client, typed: dict[str, str], field: str
) -> None:
    path = f"/people/{priya(its).pk}/edit/"
    answer = browser.post(path, {"met": "at a meetup"} | typed)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "at a meetup" in answer.content.decode()


def test_where_somebody_works_now_leaves_what_was_logged_as_it_was(its: Scene, browser: Client) -> None:
    contact = priya(its)
    browser.post(f"/people/{contact.pk}/edit/", {"employer": "Initech"})
    contact.refresh_from_db()
    assert str(contact.employer) == "Initech"
    assert str(Activity.objects.get().employer) == "Globex"
    browser.post(f"/people/{contact.pk}/edit/", {"employer": ""})
    contact.refresh_from_db()
    assert str(contact.employer) == "Initech", "nothing typed changes nothing"


def test_two_people_of_one_name_do_not_become_one_by_moving(its: Scene, browser: Client) -> None:
    contact = priya(its)
    its.log(person="Priya Shah", employer="Initech", who="new")
    answer = browser.post(f"/people/{contact.pk}/edit/", {"employer": "initech", "met": "at a meetup"})
    assert answer.status_code == 422 and list(answer.context["form"].errors) == ["employer"]
    contact.refresh_from_db()
    assert str(contact.employer) == "Globex" and not hasattr(contact, "details")


def test_only_the_student_writes_about_the_people_they_know(its: Scene) -> None:
    with pytest.raises(Refused):
        describe(priya(its), does="Spy", by=its.bob, now=its.now)


def test_the_next_step_is_done_logged_and_undone_from_the_page(its: Scene, browser: Client) -> None:
    contact = priya(its)
    follow_up = plan(its, contact)
    page = body(browser, f"/people/{contact.pk}/")
    assert "Send the portfolio" in page and 'class="pill pill-open">today<' in page
    browser.post(f"/follow-ups/{follow_up.pk}/done/")
    assert Activity.objects.get(note="Send the portfolio").kind_id == "follow_up"
    page = body(browser, f"/people/{contact.pk}/")
    assert "“Send the portfolio” is settled." in page and "What comes next" in page
    browser.post(f"/follow-ups/{follow_up.pk}/reopen/")
    follow_up.refresh_from_db()
    assert follow_up.state == FollowUpState.PLANNED


@pytest.mark.parametrize(
    ("kind", "logged"), [("contacted", "contacted"), ("none", None), ("commit", "follow_up")]
)
def test_as_what_it_is_logged_is_the_students_choice(
    its: Scene, browser: Client, kind: str, logged: str | None
) -> None:
    follow_up = plan(its, priya(its))
    browser.post(f"/follow-ups/{follow_up.pk}/done/", {"kind": kind, "note": "It went well"})
    activity = Activity.objects.filter(source="follow_up").first()
    assert (activity.kind_id if activity else None) == logged


def test_it_is_put_off_to_another_day(its: Scene, browser: Client) -> None:
    follow_up = plan(its, priya(its))
    assert "Another day, or another step" in body(browser, f"/follow-ups/{follow_up.pk}/")
    browser.post(f"/follow-ups/{follow_up.pk}/", {"what": "Send both portfolios", "on": "2026-04-20"})
    follow_up.refresh_from_db()
    assert (follow_up.what, follow_up.due_on) == ("Send both portfolios", date(2026, 4, 20))


@pytest.mark.parametrize("typed", [{"what": "", "on": "2026-04-20"}, {"what": "Call", "on": "x"}])
def test_a_plan_that_says_too_little_is_asked_again_with_what_was_typed(
    its: Scene, browser: Client, typed: dict[str, str]
) -> None:
    answer = browser.post("/follow-ups/plan/", {"contact": priya(its).pk} | typed)
    assert answer.status_code == 422
    assert f'value="{typed["what"]}"' in answer.content.decode()


@pytest.mark.parametrize("about", [{}, {"contact": "x"}, {"contact": "9" * 30}, {"employer": "0"}])
def test_a_plan_about_nobody_is_not_found(its: Scene, browser: Client, about: dict[str, str]) -> None:
    assert browser.post("/follow-ups/plan/", {"what": "Call", "on": "2026-04-20"} | about).status_code == 404


def test_a_suggestion_is_taken_up_or_said_no_to(its: Scene, browser: Client) -> None:
    day = its.today - timedelta(days=8)
    contact = its.log(person="Priya Shah", employer="Globex", day=day).contact
    other = its.log(person="Sam Lee", employer="Globex", day=day)
    assert contact is not None and "Write to Priya again?" in body(browser, f"/people/{contact.pk}/")
    first = Activity.objects.get(contact=contact)
    browser.post("/follow-ups/take/", {"suggestion": f"nudge:{first.pk}"})
    browser.post("/follow-ups/take/", {"suggestion": f"nudge:{other.pk}", "no": "1"})
    states = set(FollowUp.objects.values_list("contact__name", "state"))
    assert states == {("Priya Shah", "planned"), ("Sam Lee", "dropped")}
    page = body(browser, "/follow-ups/")
    assert "One next step is for today." in page and "Write to Sam again?" not in page


def test_today_reminds_of_what_is_due_and_of_what_is_suggested(its: Scene, browser: Client) -> None:
    plan(its, priya(its), days=-1)
    its.log(person="Sam Lee", day=its.today - timedelta(days=8))
    page = body(browser, "/today/")
    assert "Send the portfolio" in page and "1 day late" in page
    assert "Write to Sam again?" in page


def test_the_list_has_whom_one_knows_the_latest_first_with_what_comes_next(
    its: Scene, browser: Client
) -> None:
    assert "Nobody here yet" in body(browser, "/people/")
    its.log(person="Sam Lee", employer="Initech", day=its.today - timedelta(days=3))
    contact = priya(its)
    plan(its, contact)
    page = body(browser, "/people/")
    assert page.index("Priya Shah</a>") < page.index("Sam Lee</a>")
    assert "You know 2 people." in page and "Send the portfolio" in page
    for words, known in (("init", "Sam Lee"), ("SHAH", "Priya Shah"), ("%00 %", "")):
        found = body(browser, f"/people/?q={words}")
        assert [name for name in ("Priya Shah", "Sam Lee") if f"{name}</a>" in found] == (
            [known] if known else []
        )


def test_an_employers_page_has_all_that_the_student_knows_of_it(its: Scene, browser: Client) -> None:
    contact = priya(its)
    plan(its, contact, days=3)
    by: dict[str, Any] = {"by": its.alice.user, "now": its.now}
    opening_verbs.add(its.alice, employer="Globex", role="Developer", **by)
    offer_verbs.state_offer(its.alice, employer="Globex", role="Tester", received_at=its.now, **by)
    globex = Employer.objects.get(name="Globex")
    page = body(browser, f"/employers/{globex.pk}/")
    for said in ("Priya Shah</a>", "Intro call", "Developer at Globex", "Tester", "Send the portfolio"):
        assert said in page
    assert "You know Priya Shah here." in page


def test_that_they_never_answered_stands_on_top(its: Scene, browser: Client) -> None:
    opening = opening_verbs.add(its.alice, employer="Globex", by=its.alice.user, now=its.now).opening
    opening_verbs.move(opening, stage="closed", closing="no_answer", by=its.alice.user, now=its.now)
    assert "they never answered" in body(browser, f"/employers/{opening.employer_id}/")


def test_an_employer_of_whom_only_others_know_is_not_found(its: Scene, browser: Client) -> None:
    other = make_student("Other Student", now=its.now)
    opening = opening_verbs.add(other, employer="Secret Inc", by=other.user, now=its.now).opening
    body(browser, f"/employers/{opening.employer_id}/", status=404)
    body(client_of(its.bob), f"/students/{its.alice.pk}/employers/{opening.employer_id}/", status=404)


def test_a_coach_reads_along_and_is_offered_nothing_to_press(its: Scene) -> None:
    contact = priya(its)
    plan(its, contact)
    coach = client_of(its.bob)
    for path in (f"/people/{contact.pk}/", f"/students/{its.alice.pk}/employers/{contact.employer_id}/"):
        page = body(coach, path)
        assert "Priya Shah" in page and "Send the portfolio" in page
        assert "/follow-ups/" not in page and "Remind me" not in page


def test_two_thousand_activities_and_three_hundred_openings_ask_no_more(its: Scene, browser: Client) -> None:
    contact = priya(its)
    plan(its, contact)
    its.log(person="Sam Lee", employer="Globex", day=its.today - timedelta(days=8))
    opening_verbs.add(its.alice, employer="Globex", by=its.alice.user, now=its.now)
    paths = [
        "/today/",
        "/people/",
        "/follow-ups/",
        f"/people/{contact.pk}/",
        f"/employers/{contact.employer_id}/",
    ]

    def asked(path: str) -> int:
        body(browser, path)
        with CaptureQueriesContext(connection) as captured:
            body(browser, path)
        return len(captured)

    before: dict[str, Any] = {path: asked(path) for path in paths}
    fill(its, contact, 2_000, 300)
    after = {path: asked(path) for path in paths}
    assert {path for path in paths if after[path] > before[path]} == set(), (before, after)
