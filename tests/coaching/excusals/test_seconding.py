"""A second coach, who may not see the student, judges what a colleague proposes, and that alone (DOMAIN §7)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coaching.excusals import queries as excusal_queries
from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.searches.models import Search
from core.models import AccessRecord
from guarantee.claims.models import Claim
from people.accounts.models import Role, User
from people.coaches.models import Assignment
from people.covers.models import Cover
from people.students.models import Student
from tests.factories import client_of, give, make_coach, make_student, sign_up_and_search, with_second_factor

SETTLED = datetime(2026, 3, 18, 15, 0, tzinfo=UTC)  # week 1 takes activities until the end of 15 March


@pytest.fixture(autouse=True)
def _now(clock: Any) -> None:
    clock.set(SETTLED)


@pytest.fixture
def excusal(search: Search, alice: Student, bob: User) -> Excusal:
    excusal_verbs.ask_excusal(
        search, unit="week", number=1, why="My father died", by=alice.user, now=SETTLED - timedelta(days=1)
    )
    return propose(search, bob)


@pytest.fixture
def franks(frank: User) -> Client:
    return client_of(frank)


def propose(search: Search, by: User, number: int = 1) -> Excusal:
    return excusal_verbs.excuse(search, unit="week", number=number, reason="A funeral", by=by, now=SETTLED)


def claim(search: Search, state: str = "filed") -> Claim:
    return Claim.objects.create(
        search=search,
        student=search.student,
        year=2026,
        number=1,
        state=state,
        amount=15000,
        filed_at=SETTLED,
    )


def url(name: str, excusal: Excusal) -> str:
    return reverse(f"coaching:excusal_{name}", args=[excusal.search.student_id, excusal.pk])


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def seconds(user: User) -> list[Excusal]:
    user = User.objects.get(pk=user.pk)  # roles are remembered for a request
    return list(excusal_queries.excusals_to_second(user, SETTLED))


def test_the_page_shows_what_is_needed_to_judge_and_no_more(
    excusal: Excusal, alice: Student, franks: Client
) -> None:
    page = text(franks, "/excusals/")
    for words in (
        "1 excusal waits for you",
        "Alice Moreau, week 1",
        "Mon 2 Mar to Sun 8 Mar",
        "0 of 8 people (clause",
        "Alice Moreau wrote",
        "My father died",
        "Bob Field proposed it",
        "A funeral",
    ):
        assert words in page
    assert f'href="/students/{alice.pk}/' not in page
    assert alice.user.email not in page
    assert franks.get(reverse("coaching:student", args=[alice.pk])).status_code == 404
    assert franks.get(reverse("coaching:week", args=[alice.pk, 1])).status_code == 404


def test_a_coachs_day_leads_there(excusal: Excusal, bob: User, franks: Client) -> None:
    franks_day = text(franks, "/my-day/")
    assert "needs a second person to excuse week 1" in franks_day
    assert 'href="/excusals/"' in franks_day
    assert "second person" not in text(client_of(bob), "/my-day/"), "their own proposal"


def test_the_second_coach_agrees_and_comes_back(
    excusal: Excusal, alice: Student, frank: User, franks: Client
) -> None:
    done = franks.post(url("agreement", excusal), follow=True)
    assert done.redirect_chain == [("/excusals/", 302)]
    assert "Week 1 is excused." in done.content.decode()
    excusal.refresh_from_db()
    assert excusal.state == "in_force"
    assert excusal.agreed_by == frank
    recorded = AccessRecord.objects.filter(actor=frank, about_id=alice.pk)
    assert recorded.filter(what="coaching:excusal_agreement").count() == 1
    assert franks.post(url("agreement", excusal)).status_code == 404, "it waits for nobody any more"


def test_htmx_shows_them_no_week_either(excusal: Excusal, franks: Client) -> None:
    done = franks.post(url("agreement", excusal), headers={"HX-Request": "true"})
    assert done.status_code == 302
    assert done["Location"] == "/excusals/"


def test_the_second_coach_declines_with_a_reason(excusal: Excusal, frank: User, franks: Client) -> None:
    refused = franks.post(url("refusal", excusal), {"why": " "})
    assert refused.status_code == 422
    assert "Say why, in a sentence." in refused.content.decode()
    done = franks.post(url("refusal", excusal), {"why": "No record of it"}, follow=True)
    assert done.redirect_chain == [("/excusals/", 302)]
    excusal.refresh_from_db()
    assert excusal.state == "declined"
    assert excusal.declined_by == frank
    assert excusal.declined_why == "No record of it"


def test_what_is_only_asked_for_is_no_matter_of_theirs(
    search: Search, alice: Student, frank: User, franks: Client
) -> None:
    asked = excusal_verbs.ask_excusal(search, unit="week", number=1, why="Ill", by=alice.user, now=SETTLED)
    assert seconds(frank) == []
    assert "Alice" not in text(franks, "/excusals/")
    assert franks.post(url("refusal", asked), {"why": "No"}).status_code == 404
    assert franks.post(url("agreement", asked)).status_code == 404


def test_by_another_students_number_nothing_is_found(
    excusal: Excusal, charlie: Student, franks: Client
) -> None:
    for pk, number in ((charlie.pk, excusal.pk), (10**30, excusal.pk), (excusal.search.student_id, 10**30)):
        assert franks.post(f"/students/{pk}/excusals/{number}/agreement/").status_code == 404


def test_once_a_claim_is_filed_its_judges_decide_on_the_claims_page(
    excusal: Excusal, search: Search, frank: User, dora: User, franks: Client
) -> None:
    filed = claim(search)
    assert seconds(frank) == []
    assert franks.post(url("agreement", excusal)).status_code == 404
    assert "waits for a second coach" not in text(franks, "/caseload/")
    assert seconds(dora) == []
    assert "An excusal of week 1" in text(client_of(dora), f"/claims/{filed.pk}/requests/")
    Claim.objects.filter(pk=filed.pk).update(state="withdrawn")
    assert seconds(frank) == [excusal]


def test_not_who_proposed_it_nor_the_student_nor_a_coach_of_before(
    excusal: Excusal, alice: Student, bob: User, frank: User
) -> None:
    assert seconds(bob) == []
    give(alice.user, "coach")
    assert seconds(alice.user) == []
    alices = client_of(with_second_factor(alice.user))
    assert alices.post(url("agreement", excusal)).status_code == 403
    Role.objects.filter(user=frank).update(until=SETTLED + timedelta(microseconds=1))
    assert seconds(frank) == [excusal]
    gil = make_coach("Gil Reyes")
    Role.objects.filter(user=gil).update(until=SETTLED)
    assert seconds(gil) == []


def test_who_proposed_it_and_lost_the_student_meanwhile_is_still_no_second(
    excusal: Excusal, bob: User, frank: User
) -> None:
    Assignment.objects.filter(coach=bob).update(until=SETTLED)
    assert client_of(bob).post(url("agreement", excusal)).status_code == 404


def test_who_covers_is_led_to_the_week(excusal: Excusal, bob: User, frank: User, franks: Client) -> None:
    day = timedelta(days=1)
    Cover.objects.create(away=bob, covering=frank, from_at=SETTLED - day, until=SETTLED + day)
    assert "needs a second person" in text(franks, "/my-day/")
    week = reverse("coaching:week", args=[excusal.search.student_id, 1])
    assert f'href="{week}"' in text(franks, "/excusals/")
    assert franks.post(url("agreement", excusal))["Location"] == week


def test_both_pages_cost_no_query_per_proposal(
    excusal: Excusal, bob: User, franks: Client, django_assert_num_queries: Any
) -> None:
    pages = {"/excusals/": "6 excusals wait for", "/my-day/": "Six things wait for you."}
    counts = []
    for page in pages:
        franks.get(page)
        with CaptureQueriesContext(connection) as one:
            franks.get(page)
        counts.append(len(one))
    for number in range(5):
        student = make_student(f"Sam {number}", coach=bob)
        propose(sign_up_and_search(student, date(2026, 3, 2)), bob)
    for page, count in zip(pages, counts, strict=True):
        with django_assert_num_queries(count):
            assert pages[page] in text(franks, page)


def test_a_proposal_of_an_admin_waits_for_any_coach(search: Search, dora: User, bob: User) -> None:
    excusal = propose(search, dora)
    assert [seconds(user) for user in (bob, make_coach("Gil Reyes"), dora)] == [[excusal], [excusal], []]
