"""Whatever is sent, and whenever: a page answers (DOMAIN: bad input gets a clear answer, never a failure)."""

import io
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Engine
from django.test import Client
from django.urls import reverse

from core.models import OutboxMail
from core.templatetags import ui
from jobsearch.offers import verbs as offer_verbs
from nightly.sweep import sweep
from people.accounts.models import User
from tests import factories
from tests.jobsearch.scenes import WEEK_7, Scene, noon, scene
from tests.people.conftest import own_counters

pytestmark = pytest.mark.django_db
NEW_YORK = "America/New_York"
TUESDAY = date(2026, 3, 3)  # of week 1, whose limit for activities is the end of 15 March


@pytest.fixture
def its() -> Scene:
    return scene()


@pytest.fixture
def overdue(its: Scene, clock: Any) -> Any:
    """Alice's offer, two days past the moment when its answer was due, and swept."""
    offer = offer_verbs.state_offer(
        its.alice,
        employer="Acme",
        role="Developer",
        received_at=WEEK_7,
        type="permanent",
        by=its.alice.user,
        now=WEEK_7,
    )
    sweep(clock.set(offer.due_at + timedelta(days=2)))
    offer.refresh_from_db()
    assert offer.missed_at
    return offer


@pytest.mark.parametrize("who", ["alice", "bob"])
def test_an_overdue_offers_page_opens_for_student_and_coach(overdue: Any, its: Scene, who: str) -> None:
    user = its.alice.user if who == "alice" else its.bob
    page = factories.client_of(user).get(reverse("jobsearch:offer", args=[overdue.pk]))
    assert page.status_code == 200
    assert '<span class="pill pill-missed">overdue</span>' in page.text


def test_the_list_of_offers_and_the_coachs_page_open_with_an_overdue_one(overdue: Any, its: Scene) -> None:
    listed = factories.client_of(its.alice.user).get(reverse("jobsearch:offers"))
    assert listed.status_code == 200
    assert "overdue" in listed.text
    seen = factories.client_of(its.bob).get(reverse("coaching:student", args=[its.alice.pk]))
    assert seen.status_code == 200
    assert "Acme" in seen.text


def test_the_mail_of_an_overdue_offer_leads_to_a_page_that_takes_the_answer(
    overdue: Any, its: Scene, clock: Any
) -> None:
    mail = OutboxMail.objects.filter(to=its.alice.user.email, body__contains="/offers/").latest("pk")
    assert f"/offers/{overdue.pk}/" in mail.body
    client = factories.client_of(its.alice.user)
    answer = {
        "answer-answer": "refused",
        "answer-answered_at": f"{noon(date(2026, 4, 22)):%Y-%m-%dT%H:%M}",
        "answer-ends_search": "",
    }
    sent = client.post(reverse("jobsearch:offer_answer", args=[overdue.pk]), answer, follow=True)
    assert sent.status_code == 200, sent.context["answer_form"].errors
    overdue.refresh_from_db()
    assert overdue.answer == "refused"
    assert "Your answer to Acme was due by" in sent.text
    assert "and came later. Tell Bob" in sent.text


def test_a_correction_sent_after_its_week_has_settled_keeps_what_was_typed(its: Scene, clock: Any) -> None:
    activity = its.log(day=TUESDAY, at=noon(TUESDAY), person="Priya Shah", note="intro call")
    client, page = factories.client_of(its.alice.user), reverse("jobsearch:activity", args=[activity.pk])
    clock.set(datetime(2026, 3, 16, 3, 59, 59, tzinfo=UTC))
    typed = {
        "kind": "contacted",
        "occurred_on": "2026-03-03",
        "person": "Priya Sharma",
        "note": "a long call",
    }
    assert "Save" in client.get(page).text  # opened in time
    clock.set(datetime(2026, 3, 16, 4, 0, tzinfo=UTC))

    late = client.post(page, typed)

    assert late.status_code == 422
    assert "Priya Sharma" in late.text
    assert "a long call" in late.text
    assert "That week is settled. Ask your coach for the correction" in late.text
    assert f'action="{reverse("jobsearch:correction_request", args=[activity.pk])}"' in late.text
    activity.refresh_from_db()
    assert activity.note == "intro call"


def test_a_correction_asked_for_twice_keeps_what_was_typed(its: Scene, clock: Any) -> None:
    activity = its.log(day=TUESDAY, at=noon(TUESDAY), person="Priya Shah")
    clock.set(datetime(2026, 3, 17, 12, 0, tzinfo=UTC))
    client, url = (
        factories.client_of(its.alice.user),
        reverse("jobsearch:correction_request", args=[activity.pk]),
    )
    typed = {"kind": "contacted", "occurred_on": "2026-03-03", "person": "Priya Sharma", "why": "Misspelt."}
    assert client.post(url, typed).status_code == 302
    again = client.post(url, typed | {"why": "Her name is Sharma."})
    assert again.status_code == 422
    assert "Her name is Sharma." in again.text
    late = client.post(reverse("jobsearch:activity", args=[activity.pk]), typed)
    assert late.status_code == 422
    assert "Priya Sharma" in late.text


@pytest.fixture
def admin(settings: Any) -> User:
    own_counters(settings)
    return factories.make_admin("Dora Quist")


@pytest.mark.parametrize(
    "content",
    [
        b"a" * 1_900_000,
        b"name," + b"x" * 1_900_000,
        b'"' + b"x" * 1_900_000,
        b"name,email\n" + b"y" * 1_900_000 + b",a@example.org",
    ],
    ids=["one word", "a heading and a word", "an open quotation mark", "a row of one cell"],
)
def test_a_roster_of_one_endless_line_is_refused_or_asked_about(admin: User, content: bytes) -> None:
    file = SimpleUploadedFile("roster.csv", content, "text/csv")
    page = factories.client_of(admin).post(reverse("people:rosters"), {"file": file})
    assert page.status_code in (302, 422)  # 302: what the columns are is asked on the next page
    if page.status_code == 422:
        assert "field-errors" in page.text or "invalid-feedback" in page.text
    else:
        assert factories.client_of(admin).get(page["Location"]).status_code == 200


@pytest.mark.parametrize(
    "back", ["Infinity", "people:staff", "//evil.example", "javascript:alert(1)", "NaN", ""]
)
def test_an_invitation_sent_again_comes_back_to_a_page_of_ours_whatever_next_says(
    admin: User, back: str
) -> None:
    waiting = factories.make_coach("Cora New")
    User.objects.filter(pk=waiting.pk).update(joined_at=None)
    sent = factories.client_of(admin).post(
        reverse("people:invite_again", args=[waiting.pk]), {"next": back}, follow=True
    )
    assert sent.status_code == 200
    assert sent.request["PATH_INFO"] == reverse("people:staff")


def test_an_invitation_sent_again_comes_back_to_the_page_that_next_names(admin: User) -> None:
    waiting = factories.make_coach("Cora New")
    sent = factories.client_of(admin).post(
        reverse("people:invite_again", args=[waiting.pk]), {"next": "/students/?q=cora"}
    )
    assert sent["Location"] == "/students/?q=cora"


def _over_wsgi(method: str, kind: str) -> tuple[str, bytes]:
    """Status and body as a server gets them from the program; Django's own client makes the request by itself."""
    from careerservices.wsgi import application

    statuses: list[str] = []
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": "/accounts/login/",
        "QUERY_STRING": "next=%ff%fe",
        "CONTENT_TYPE": kind,
        "CONTENT_LENGTH": "8",
        "HTTP_HOST": "localhost",
        "wsgi.input": io.BytesIO(b"q=%ff%fe"),
    }
    setup_testing_defaults(environ)
    body = b"".join(application(environ, lambda status, headers: statuses.append(status)))
    return statuses[0], body


@pytest.mark.parametrize("charset", ["utf-16", "utf-7", "latin-1", "idna", "hex", "no-such", "\0", "'"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_request_in_another_encoding_is_refused(method: str, charset: str) -> None:
    status, body = _over_wsgi(method, f"application/x-www-form-urlencoded; charset={charset}")
    assert status == "400 Bad Request"
    assert b"made no sense to us" in body


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "utf8", '"utf-8"'])
def test_a_request_in_utf8_is_read(charset: str) -> None:
    status, body = _over_wsgi("GET", f"application/x-www-form-urlencoded; charset={charset}")
    assert status == "200 OK"
    assert b"Sign in" in body


@pytest.mark.parametrize("host", ["evil.example", "a b", "[::1", "x_y.example:99999999", "\xff", ""])
@pytest.mark.parametrize("path", ["/", "/accounts/login/", "/health/", "/rosters/", "/nothing/there/"])
def test_a_bad_host_header_is_a_bad_request(admin: User, path: str, host: str) -> None:
    for client in (Client(), factories.client_of(admin)):
        assert client.get(path, headers={"host": host}).status_code == 400


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 19, "²", "Infinity", "-1", "1.5", "\0", "1 "])
def test_a_number_that_no_row_has_is_not_found(admin: User, its: Scene, number: str) -> None:
    assert factories.client_of(admin).get("/caseload/", {"coach": number}).status_code == 404
    student = factories.client_of(its.alice.user)
    assert student.get(f"/students/{its.alice.pk}/messages/", {"before": number}).status_code == 200
    assert factories.client_of(its.bob).get("/caseload/message/", {"student": number}).status_code < 500


# --- A tag that gets nothing where it needs a value ------------------------------------------------------------------


def _draw(source: str, **context: Any) -> str:
    engine = Engine(builtins=["core.templatetags.ui"])
    return engine.from_string(source).render(Context({"now": datetime(2026, 3, 20, tzinfo=UTC)} | context))


NOTHING = [
    "{% due_pill end zone business_days=left %}",
    "{% due_pill left zone %}",
    "{% due_pill None zone %}",
    "{% verdict left %}",
    "{% finding None %}",
    "{% risk_dot left %}",
    "{% instant left zone %}",
    "{% instant end left %}",
    "{% end_of left zone %}",
    "{% day left %}",
    "{% ago left %}",
]


@pytest.mark.parametrize("source", NOTHING)
def test_a_tag_that_gets_nothing_fails_in_tests(source: str) -> None:
    with pytest.raises((AttributeError, KeyError, TypeError, ValueError)):
        _draw(source, end=datetime(2026, 3, 27, 4, tzinfo=UTC), left="", zone=NEW_YORK)


@pytest.mark.parametrize("source", NOTHING)
def test_a_tag_that_gets_nothing_costs_nobody_the_page(source: str, settings: Any) -> None:
    settings.STRICT_TEMPLATES = False
    drawn = _draw(f"before {source} after", end=datetime(2026, 3, 27, 4, tzinfo=UTC), left="", zone=NEW_YORK)
    assert drawn == "before  after"


def test_a_name_that_a_template_does_not_get_fails_in_tests(client: Client) -> None:
    """pytest.ini asks for it (--fail-on-template-vars): an attribute that a view forgot is found."""
    from django.template import engines

    template = engines["django"].from_string("{{ offer.business_days }}")
    with pytest.raises(pytest.fail.Exception, match="business_days"):
        template.render({"offer": SimpleNamespace()})


def test_every_small_tag_of_pages_is_such_a_part() -> None:
    named = ("verdict", "finding", "risk_dot", "instant", "end_of", "day", "ago", "due_pill", "city")
    assert all(hasattr(getattr(ui, name), "__wrapped__") for name in named)
