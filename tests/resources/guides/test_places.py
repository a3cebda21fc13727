"""Guides where they apply: each place stands on a page, shows two links at most, and costs a query or none."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.template import engines
from django.test import RequestFactory
from django.urls import reverse

from coaching.appointments.models import Appointment
from coaching.deliverables.models import Deliverable
from commitments.quotas.models import ActivityKind
from jobsearch.activities.models import Activity
from jobsearch.interviews import verbs as interview_verbs
from jobsearch.interviews.models import InterviewRound
from jobsearch.log.counting import CountedActivity
from jobsearch.log.log_lines import LogLine
from jobsearch.offers import verbs as offer_verbs
from jobsearch.openings import verbs as opening_verbs
from resources.guides import verbs
from resources.guides.places import PLACES
from tests import factories
from tests.factories import NOW, client_of
from tests.jobsearch.scenes import WEEK_7, Scene
from tests.resources.guides.written import published

TAG = re.compile(r"{% guides_for ([\w.\"]+)[^%]* %}")
KINDS = {
    "appointment.kind": Appointment._meta.get_field("kind"),
    "each.kind": Appointment._meta.get_field("kind"),
    "round.kind": InterviewRound._meta.get_field("kind"),
    "deliverable.kind": Deliverable._meta.get_field("kind"),
}


def drawn(place: str, request: Any = None) -> str:
    template = engines["django"].from_string("{% load guides %}{% guides_for place %}{% guides_for place %}")
    return template.render({"place": place}, request or RequestFactory().get("/"))


def test_every_place_stands_on_a_page_and_every_page_names_a_place() -> None:
    found: set[str] = set()
    for path in (settings.BASE_DIR / "templates").rglob("*.html"):
        for name in TAG.findall(path.read_text()):
            found |= {name.strip('"')} if '"' in name else {str(code) for code, _ in KINDS[name].flatchoices}
    assert set(PLACES) <= found
    kinds = {str(code) for field in KINDS.values() for code, _ in field.flatchoices}
    assert found - set(PLACES) <= kinds


@pytest.mark.django_db
def test_a_place_shows_two_at_most_in_the_list_s_order() -> None:
    admin = factories.make_admin()
    for title in ("C third", "A first", "B second"):
        published(admin, title=title, places=("offer",))
    html = drawn("offer")
    assert "Guides: " in html
    assert [title in html for title in ("A first", "B second", "C third")] == [True, True, False]


@pytest.mark.django_db
def test_a_place_without_guides_shows_nothing() -> None:
    published(factories.make_admin(), places=("offer",))
    assert drawn("ideas") == ""
    assert drawn("coaching") == ""


@pytest.mark.django_db
def test_a_title_is_escaped() -> None:
    published(factories.make_admin(), title="<b>Offers</b>", places=("offer",))
    assert "<b>" not in drawn("offer")


@pytest.mark.django_db
def test_a_page_asks_once_for_however_many_places(django_assert_num_queries: Any) -> None:
    admin, request = factories.make_admin(), RequestFactory().get("/")
    for number in range(20):
        published(admin, title=f"Guide {number}", places=tuple(PLACES))
    with django_assert_num_queries(0):
        drawn("coaching", request)
    with django_assert_num_queries(1):
        for place in PLACES:
            drawn(place, request)


# --- On the pages ----------------------------------------------------------------------------------------------------


@pytest.fixture
def shipped(its: Scene) -> Scene:
    verbs.load_shipped(WEEK_7)
    return its


def links(page: str) -> list[str]:
    return re.findall(r'<p class="row-note guide-links">.*?</p>', page)


def test_who_applied_with_nobody_behind_it_is_shown_how_to_find_somebody(shipped: Scene) -> None:
    client = client_of(shipped.alice.user)
    data = {"kind": "applied", "line": "@ Globex, backend engineer"}
    page = client.post(reverse("jobsearch:log"), data, headers={"HX-Request": "true"}).text
    (shown,) = links(page)
    assert "Do you know somebody there? Guides: " in shown
    assert "/guides/tap-your-network/" in shown


@pytest.mark.parametrize(
    ("kind", "contact_id", "alone"),
    [
        ({"slug": "applied_in_city", "reaches": "reached_out"}, None, True),
        ({"slug": "applied_in_city", "reaches": "reached_out"}, 7, False),
        ({"slug": "follow_up", "reaches": "reached_out", "with_person": True}, None, False),
        ({"slug": "interviewed", "reaches": "interviewing"}, None, False),
        ({"slug": "talk", "reaches": ""}, None, False),
    ],
)
def test_another_kind_of_application_is_one_too(
    kind: dict[str, Any], contact_id: int | None, alone: bool
) -> None:
    activity = Activity(kind=ActivityKind(**kind), contact_id=contact_id)
    assert LogLine(activity, CountedActivity(), WEEK_7.date(), "UTC").applied_alone == alone


def test_who_contacted_a_person_is_shown_nothing(shipped: Scene) -> None:
    client = client_of(shipped.alice.user)
    data = {"kind": "contacted", "line": "Priya Shah @ Globex"}
    page = client.post(reverse("jobsearch:log"), data, headers={"HX-Request": "true"}).text
    assert links(page) == []


def test_an_offer_s_page_offers_two(shipped: Scene) -> None:
    offer = offer_verbs.state_offer(
        shipped.alice,
        employer="Acme",
        role="Developer",
        received_at=WEEK_7,
        type="permanent",
        by=shipped.alice.user,
        now=WEEK_7,
    )
    page = client_of(shipped.alice.user).get(reverse("jobsearch:offer", args=[offer.pk])).text
    assert "/guides/offers/" in "".join(links(page))
    assert "/guides/negotiate/" in "".join(links(page))
    assert client_of(shipped.alice.user).get(reverse("jobsearch:offers")).text.count("/guides/offers/") == 1


def test_before_a_mock_interview_its_guide_is_near(shipped: Scene) -> None:
    for kind in ("mock_technical", "coaching"):
        Appointment.objects.create(
            student=shipped.alice,
            kind=kind,
            host=shipped.bob,
            starts_at=WEEK_7 + timedelta(days=2),
            minutes=30,
            zone=shipped.alice.zone,
            booked_at=WEEK_7,
            booked_by=shipped.bob,
        )
    page = client_of(shipped.alice.user).get(reverse("jobsearch:today")).text
    assert ["/guides/technical-interviews/" in link for link in links(page)] == [True]


def test_an_opening_s_page_offers_what_its_next_round_asks_for(shipped: Scene) -> None:
    added = opening_verbs.add(
        shipped.alice, employer="Globex", role="Developer", by=shipped.alice.user, now=WEEK_7
    )
    opening = added.opening
    page, client = reverse("jobsearch:opening", args=[opening.pk]), client_of(shipped.alice.user)
    assert ["/guides/tap-your-network/" in link for link in links(client.get(page).text)] == [True]
    opening_verbs.change(opening, changes={"person": "Priya Shah"}, by=shipped.alice.user, now=WEEK_7)
    for kind, days in (("technical", 2), ("culture", -1)):
        interview_verbs.plan(
            opening, kind=kind, starts_at=WEEK_7 + timedelta(days=days), by=shipped.alice.user, now=WEEK_7
        )
    shown = links(client.get(page).text)
    assert sorted(re.findall("/guides/([a-z-]+)/", "".join(shown))) == ["follow-up", "technical-interviews"]


@pytest.mark.django_db
def test_who_prepares_finds_where_to_begin(clock: Any) -> None:
    clock.set(NOW)
    verbs.load_shipped(NOW)
    alice = factories.make_student("Alice Moreau", planned_graduation=date(2026, 4, 1))
    page = client_of(alice.user).get(reverse("jobsearch:today")).text
    assert "/guides/resume/" in "".join(links(page))
