"""A posting's or a profile's page fills the bar; the posting's text is kept as it was, with its opening."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from jobsearch.activities.models import Activity
from jobsearch.openings.models import Opening
from jobsearch.postings.bookmarklet import bookmarklet
from tests.factories import client_of
from tests.jobsearch.postings.server import JSON_LD, site
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
TEXT = "We build clocks.\n\n- Python\n- PostgreSQL"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with site() as address:
        yield address


@pytest.fixture
def alice(its: Scene, address: str, settings: Any) -> Client:
    settings.FETCH_STAND_INS = {"acme.com": address, "www.linkedin.com": address}
    return client_of(its.alice.user)


def said(alice: Client, url: str, **sent: str) -> dict[str, Any]:
    answer = alice.post("/log/page/", {"url": url, **sent})
    assert answer.status_code == 200
    return answer.json()


def test_a_posting_says_role_employer_and_its_text(alice: Client) -> None:
    answer = said(alice, "https://acme.com/jobs/1")
    assert answer["kind"] == "applied"
    assert {name: answer["fields"][name] for name in ("role", "employer")} == {
        "role": "Backend engineer",
        "employer": "Acme",
    }
    assert answer["fields"]["posting"].split() == TEXT.split()


def test_open_graph_comes_where_there_is_no_job_posting(alice: Client) -> None:
    fields = said(alice, "https://acme.com/jobs/2")["fields"]
    assert (fields["role"], fields["employer"]) == ("QA engineer", "Acme")
    assert "cake on Fridays" in fields["posting"]


def test_a_profile_says_who_it_is(alice: Client) -> None:
    answer = said(alice, "https://www.linkedin.com/in/priya-shah")
    assert answer["kind"] == "contacted"
    assert answer["fields"] == {"person": "Priya Shah", "employer": "Globex"}


def test_what_the_bookmark_brought_is_read_without_asking_anybody(alice: Client) -> None:
    """A board that wants one to be signed in shows its posting to the one who looks at it."""
    fields = said(alice, "https://nowhere.invalid/jobs/1", posting=JSON_LD)["fields"]
    assert (fields["role"], fields["employer"]) == ("Backend engineer", "Acme")


def test_another_page_fills_in_nothing(alice: Client) -> None:
    assert said(alice, "https://acme.com/party")["fields"] == {}


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "javascript:alert(1)",
        "https://127.0.0.1/",
        "https://acme.com:22/",
        "https://acme.com/gone",
    ],
)
def test_a_page_that_cannot_be_read_fills_in_nothing(alice: Client, url: str) -> None:
    assert said(alice, url)["fields"] == {}


def test_the_text_is_kept_with_the_opening(alice: Client, its: Scene) -> None:
    data = {
        "kind": "applied",
        "line": "https://acme.com/jobs/1",
        "role": "Backend engineer",
        "employer": "Acme",
    }
    alice.post("/log/", data | {"posting": TEXT})
    activity = Activity.objects.get(student=its.alice)
    assert (activity.role, activity.employer.name, activity.link) == (
        "Backend engineer",
        "Acme",
        "https://acme.com/jobs/1",
    )
    assert Opening.objects.get(student=its.alice).posting_text == TEXT


def test_a_text_that_is_there_already_stays(alice: Client, its: Scene) -> None:
    data = {"kind": "applied", "line": "Backend engineer @ Acme https://acme.com/jobs/1"}
    alice.post("/log/", data | {"posting": TEXT})
    alice.post("/log/", data | {"posting": "Something else", "note": "again"})
    assert Opening.objects.get(student=its.alice).posting_text == TEXT


def test_the_bookmark_sends_nothing_to_a_server_but_the_address_of_our_page() -> None:
    assert "/log/shared/#" in bookmarklet()
    assert "?" not in bookmarklet().partition("window.open")[2]
