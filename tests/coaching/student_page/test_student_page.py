"""The student's page and their weeks: for the coach, and for the student in their own words."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coaching.appointments import verbs as appointment_verbs
from coaching.concerns import verbs as concern_verbs
from coaching.deliverables import verbs as deliverable_verbs
from coaching.lapses import verbs as lapse_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from commitments.searches.models import Search
from core.models import AccessRecord
from guarantee.claims.models import Claim
from jobsearch.activities import verbs as activity_verbs
from jobsearch.activities.models import Activity
from jobsearch.corrections import verbs as correction_verbs
from people.accounts.models import User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.students.models import Student
from standing.models import Period
from standing.verbs import assess_students
from tests.coaching.conftest import MONDAY, ask
from tests.factories import client_of, give, make_admin, with_second_factor

SETTLED = datetime(
    2026, 3, 17, 15, tzinfo=UTC
)  # week 1 (2 to 8 March) took activities until the end of 15 March
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def settled(alice: Student, clock: Any) -> None:
    """As the sweep left it."""
    assess_students([alice.pk], clock.set(SETTLED))


@pytest.fixture
def bobs(bob: User) -> Client:
    return client_of(bob)


@pytest.fixture
def alices(alice: Student) -> Client:
    return client_of(alice.user)


def log(student: Student, on: date, now: datetime, person: str = "Priya Shah", **more: Any) -> Activity:
    return activity_verbs.log(
        student,
        kind="contacted",
        occurred_on=on,
        person=person,
        employer="Globex",
        by=student.user,
        now=now,
        **more,
    )


def text(client: Client, url: str, **headers: Any) -> str:
    response = client.get(url, headers=headers)
    assert response.status_code == 200, url
    return response.content.decode()


def week_url(alice: Student, number: int = 1) -> str:
    return reverse("coaching:week", args=[alice.pk, number])


def test_a_week_opens_to_counts_activities_reasons_and_clause(alice: Student, bobs: Client) -> None:
    log(alice, date(2026, 3, 3), MONDAY)
    log(alice, date(2026, 3, 4), MONDAY)  # the same person again
    log(alice, date(2026, 3, 5), SETTLED, person="Late Larry")
    page = text(bobs, week_url(alice))
    assert "Week 1 is missed: 1 of 8 people (clause 3.1)" in page
    assert "1 activity counts" in page
    assert "It counts once with the activity of 3 Mar 2026: the same person in the same week." in page
    assert "It was logged 2 days after the limit (15 Mar 2026), and not accepted." in page
    assert "#clause-3.1" in page
    clause = text(bobs, reverse("coaching:signed", args=[alice.pk]))
    assert 'id="clause-3.1"' in clause


def test_the_panel_is_the_same_part(alice: Student, bobs: Client) -> None:
    part = text(bobs, week_url(alice), **HTMX)
    assert "Week 1 is missed" in part
    assert "<html" not in part
    whole = text(bobs, reverse("coaching:student", args=[alice.pk]))
    assert 'id="week-panel"' in whole
    assert "Week 3 is open" in whole, "the running week stands open"


def test_weeks_that_are_none(alice: Student, charlie: Student, bobs: Client) -> None:
    for pk, number in [(alice.pk, 0), (alice.pk, 27), (alice.pk, 10**30), (charlie.pk, 1), (10**30, 1)]:
        assert bobs.get(f"/students/{pk}/weeks/{number}/").status_code == 404


def test_the_coach_excuses_a_running_week_in_its_place(alice: Student, bobs: Client) -> None:
    url = reverse("coaching:excusal", args=[alice.pk, 3])
    refused = bobs.post(url, {"why": " "}, headers=HTMX)
    assert refused.status_code == 422
    assert "Say why, in a sentence." in refused.content.decode()
    done = bobs.post(url, {"why": "A funeral"}, headers=HTMX)
    page = done.content.decode()
    assert done.status_code == 200
    assert "Week 3 is excused." in page
    assert 'id="strip-week" hx-swap-oob' in page
    assert Excusal.objects.get().state == "in_force"
    assert 'id="live"' in page


def test_a_settled_week_needs_a_second_person(alice: Student, bobs: Client, dora: User) -> None:
    url = reverse("coaching:excusal", args=[alice.pk, 1])
    page = bobs.post(url, {"why": "A funeral"}, follow=True).content.decode()
    assert "Week 1 waits for a second person to agree." in page
    excusal = Excusal.objects.get()
    agreement = reverse("coaching:excusal_agreement", args=[alice.pk, excusal.pk])
    assert "You proposed this yourself" in bobs.post(agreement, headers=HTMX).content.decode()
    doras = client_of(dora)
    assert "second opinion 1" in text(doras, "/caseload/")
    assert "Alice Moreau, week 1" in text(doras, "/excusals/")
    assert "Week 1 is excused." in doras.post(agreement, follow=True).content.decode()
    excusal.refresh_from_db()
    assert excusal.state == "in_force"
    assert excusal.agreed_by == dora
    assert "No excusal waits for you" in text(doras, "/excusals/")


def test_once_a_claim_is_filed_nobody_finds_buttons_to_agree_here(
    alice: Student, bob: User, dora: User, frank: User, bobs: Client, search: Search
) -> None:
    excusal = excusal_verbs.excuse(search, unit="week", number=1, reason="A funeral", by=bob, now=SETTLED)
    Claim.objects.create(
        search=search, student=alice, year=2026, number=1, state="filed", amount=15000, filed_at=SETTLED
    )
    Cover.objects.create(away=bob, covering=frank, from_at=MONDAY, until=SETTLED + timedelta(days=9))
    agreement = reverse("coaching:excusal_agreement", args=[alice.pk, excusal.pk])
    student = reverse("coaching:student", args=[alice.pk])
    for client in (client_of(frank), bobs, client_of(dora)):
        page = text(client, week_url(alice))
        assert "A claim is filed, so its judges decide." in page
        assert agreement not in page
        assert "Week 1: an excusal needs a second person" not in text(client, student)


def test_what_a_student_asks_for_is_declined_with_a_reason_they_read(
    alice: Student, bobs: Client, alices: Client, search: Search
) -> None:
    asked = excusal_verbs.ask_excusal(
        search, unit="week", number=1, why="I was ill", by=alice.user, now=SETTLED
    )
    assert "an excusal is asked for" in text(bobs, reverse("coaching:student", args=[alice.pk]))
    url = reverse("coaching:excusal_refusal", args=[alice.pk, asked.pk])
    assert bobs.post(url, {"why": ""}).status_code == 422
    bobs.post(url, {"why": "You were at the meetup"})
    assert "You were at the meetup" in text(alices, week_url(alice))


def test_a_late_activity_is_accepted_because(alice: Student, bobs: Client) -> None:
    activity = log(alice, date(2026, 3, 5), SETTLED, person="Late Larry")
    assert "1 late activity in week 1" in text(bobs, reverse("coaching:student", args=[alice.pk]))
    url = reverse("coaching:acceptance", args=[alice.pk, activity.pk])
    assert (
        "Accepted: it counts."
        in bobs.post(url, {"why": "The tracker was down"}, headers=HTMX).content.decode()
    )
    activity.refresh_from_db()
    assert activity.accepted_at == SETTLED
    assert "1 of 8 people" in text(bobs, week_url(alice))
    again = bobs.post(url, {"why": "Again"})
    assert again.status_code == 422
    assert "accepted already" in again.content.decode()


@pytest.mark.parametrize(("decision", "person"), [("yes", "Priya Shaw"), ("no", "Priya Shah")])
def test_a_correction_is_decided(alice: Student, bobs: Client, decision: str, person: str) -> None:
    activity = log(alice, date(2026, 3, 3), MONDAY)
    request = correction_verbs.ask_correction(
        activity, changes={"person": "Priya Shaw"}, why="I misspelt her", by=alice.user, now=SETTLED
    )
    assert "Corrections asked for" in text(bobs, week_url(alice))
    url = reverse("coaching:correction", args=[alice.pk, request.pk])
    assert "I misspelt her" in text(bobs, url)
    assert "Priya Shah → Priya Shaw" in text(bobs, url)
    assert "Priya Shah → Priya Shaw" in text(bobs, reverse("jobsearch:activity", args=[activity.pk]))
    assert bobs.post(url, {"decision": "no"}).status_code == 422, "a no says why"
    bobs.post(url, {"decision": decision, "why": "Seen"})
    activity.refresh_from_db()
    assert activity.contact is not None
    assert activity.contact.name == person


def test_what_a_correction_changes_is_said_in_words(alice: Student, bobs: Client) -> None:
    activities = [
        log(alice, date(2026, 3, 3), MONDAY),
        log(alice, date(2026, 3, 4), MONDAY, person="Theo Bell"),
    ]
    asked: list[dict[str, Any]] = [{"struck": True}, {"kind": "follow_up", "occurred_on": date(2026, 3, 5)}]
    said = []
    for activity, changes in zip(activities, asked, strict=True):
        request = correction_verbs.ask_correction(
            activity, changes=changes, why="Wrong", by=alice.user, now=SETTLED
        )
        said.append(text(bobs, reverse("coaching:correction", args=[alice.pk, request.pk])))
    assert "in the log → taken back" in said[0]
    assert "contact → follow-up" in said[1]
    assert "4 Mar 2026 → 5 Mar 2026" in said[1]


def test_leave_is_decided(alice: Student, bobs: Client, search: Search) -> None:
    leave = leave_verbs.ask_leave(
        search,
        first_day=date(2026, 4, 1),
        last_day=date(2026, 4, 3),
        reason="Family",
        by=alice.user,
        now=SETTLED,
    )
    assert "Leave from Wed 1 Apr to Fri 3 Apr" in text(bobs, reverse("coaching:student", args=[alice.pk]))
    decision = reverse("coaching:leave_decision", args=[alice.pk, leave.pk])
    what_if = reverse("guarantee:what_if", args=[alice.pk])
    page = bobs.get(decision).content.decode()
    assert f'href="{what_if}?first_day=2026-04-01&amp;last_day=2026-04-03#leave"' in page
    bobs.post(decision, {"decision": "yes", "why": "Enjoy it."})
    assert Leave.objects.get().granted is True


def test_a_lapse_is_confirmed_and_taken_back_on_pages_that_say_what_follows(
    alice: Student, bob: User, dora: User, clock: Any
) -> None:
    message = ask(alice, bob)
    now = clock.set(message.lapse_at)
    lapse = lapse_verbs.propose_lapse(message, now=now)
    assert lapse is not None
    page, bobs, doras = reverse("coaching:student", args=[alice.pk]), client_of(bob), client_of(dora)
    assert "Lapse proposed" in text(bobs, page)
    url = reverse("coaching:lapse", args=[alice.pk, lapse.pk])
    assert "Service and guarantee end today." in text(bobs, url)
    assert bobs.post(url).status_code == 422, "another way of reaching them has to be tried first"
    bobs.post(url, {"other_way": "Called twice"})
    alice.refresh_from_db()
    assert alice.state == "lapsed"
    back = reverse("coaching:reinstatement", args=[alice.pk, lapse.pk])
    assert bobs.get(back).status_code == 403
    assert back not in text(bobs, page)
    assert back in text(doras, page)
    doras.post(back, {"why": "Our error", "schools_error": "on"})
    alice.refresh_from_db()
    assert alice.state == "searching"
    assert "the school’s error" in text(bobs, page)


def test_a_lapse_is_dropped(alice: Student, bob: User, clock: Any) -> None:
    message = ask(alice, bob)
    lapse = lapse_verbs.propose_lapse(message, now=clock.set(message.lapse_at))
    assert lapse is not None
    url = reverse("coaching:lapse_drop", args=[alice.pk, lapse.pk])
    bobs = client_of(bob)
    assert bobs.post(url, {"why": ""}).status_code == 422
    assert "Dropped: the search goes on." in bobs.post(url, {"why": "We spoke"}, follow=True).content.decode()


def test_the_student_reads_their_own_page_without_what_is_the_coachs(
    alice: Student, bob: User, dora: User, alices: Client
) -> None:
    concern = concern_verbs.raise_concern(
        alice, what="Rude at a meetup", happened_on=date(2026, 3, 6), by=bob, now=SETTLED
    )
    page = text(alices, reverse("coaching:student", args=[alice.pk]))
    assert "Week 1 is eight people" in page
    for theirs in (
        "Rude at a meetup",
        "risk risk-",
        "No reply",
        "Raise one",
        "Book…",
        "Excuse this week",
    ):
        assert theirs not in page, theirs
    assert "Rude at a meetup" in text(client_of(bob), reverse("coaching:student", args=[alice.pk]))
    concern_verbs.decide_concern(concern, upheld=True, why="Two say so", by=dora, now=SETTLED)
    assert "Rude at a meetup" not in text(alices, reverse("coaching:student", args=[alice.pk]))
    second = make_admin("Ida Frey")
    concern_verbs.decide_concern(concern, upheld=True, why="Three people saw it", by=second, now=SETTLED)
    assert "Three people saw it" in text(alices, reverse("coaching:student", args=[alice.pk]))


def test_the_student_is_pointed_to_the_excusal_request(alice: Student, alices: Client) -> None:
    assert reverse("commitments:excusal_request", args=[1]) in text(alices, week_url(alice))


def test_every_look_of_staff_is_on_record_and_the_students_own_is_not(
    alice: Student, bobs: Client, bob: User, alices: Client
) -> None:
    text(bobs, week_url(alice))
    text(alices, week_url(alice))
    assert list(AccessRecord.objects.values_list("actor", "what", "about_id")) == [
        (bob.pk, "coaching:week", alice.pk)
    ]


def test_nobody_decides_about_themself_even_as_a_coach(alice: Student, bob: User) -> None:
    """A student who is a coach as well, and assigned to themself by mistake."""
    with_second_factor(give(alice.user, "coach"))
    Assignment.objects.filter(student=alice).update(until=MONDAY)
    Assignment.objects.create(student=alice, coach=alice.user, from_at=MONDAY)
    url = reverse("coaching:excusal", args=[alice.pk, 3])
    alices = client_of(alice.user)  # signed in since, with the code that staff give
    assert alices.post(url, {"why": "Because I say so"}).status_code == 403
    assert not Excusal.objects.exists()


def test_the_page_costs_as_much_for_a_long_search(alice: Student, bob: User, bobs: Client) -> None:
    url = reverse("coaching:student", args=[alice.pk])

    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            text(bobs, url)
        return len(seen)

    text(bobs, url)
    few = cost()
    for n in range(12):
        log(alice, date(2026, 3, 16), SETTLED, person=f"Person {n}")
        ask(alice, bob, SETTLED + timedelta(minutes=n))
        appointment_verbs.book(
            alice,
            kind="coaching",
            host=bob,
            starts_at=SETTLED + timedelta(days=n),
            minutes=30,
            by=bob,
            now=SETTLED,
        )
        work = deliverable_verbs.set_deliverable(
            alice, kind="resume", due_on=date(2026, 4, n + 1), by=bob, now=SETTLED
        )
        deliverable_verbs.submit(work, link="", text="Mine", by=alice.user, now=SETTLED)
    assert cost() <= few + 6, "what is empty at first is not asked for; nothing is asked once for each row"


def test_a_missed_month_stands_against_the_student_as_a_week_does(alice: Student, alices: Client) -> None:
    week = Period.objects.get(search__student=alice, number=1)
    assert week.verdict == "missed"
    month: dict[str, Any] = {
        "search": week.search, "unit": "month", "first_day": week.first_day, "last_day": week.last_day,
        "assessed_days": 7, "full_days": 7, "whole": True, "zone": week.zone, "opens_at": week.opens_at,
        "closes_at": week.closes_at, "log_until": week.log_until, "settled_at": SETTLED,
    }  # fmt: skip
    for number, verdict in enumerate(("missed", "met", "missed"), 1):
        Period.objects.create(number=number, verdict=verdict, counts=[], minimums=[], **month)
    page = text(alices, reverse("coaching:student", args=[alice.pk]))
    assert "Week 1 and months 1 and 3 are short." in page
    assert "0 weeks and 1 month met so far." in page
    Period.objects.filter(verdict="missed").update(verdict="excused")
    assert "Nothing stands in your way." in text(alices, reverse("coaching:student", args=[alice.pk]))
