"""With 2,000 activities and 300 openings no page of a student asks the database more than with a few."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from jobsearch.contacts.models import Contact
from jobsearch.offers import verbs as offer_verbs
from tests.access.test_access import TABLE
from tests.factories import client_of
from tests.jobsearch.many import fill
from tests.jobsearch.scenes import Scene, full_week

# What writes something for whoever asks, so that a second time is another.
APART = {"account_logout", "account_login", "account_reauthenticate"}
PAGES = sorted(
    name
    for name, rows in TABLE.items()
    if name not in APART
    and any(row.method == "get" and row.status("alice") == 200 and not row.headers for row in rows)
)


def _address(name: str) -> str | None:
    try:
        return reverse(name)
    except Exception:  # it needs to know which one
        return None


def _asked(browser: Client, path: str) -> int:
    browser.get(path)
    with CaptureQueriesContext(connection) as captured:
        answer = browser.get(path)
    assert answer.status_code == 200, path
    b"".join(answer) if answer.streaming else answer.content
    return len(captured)


@pytest.mark.django_db
def test_no_page_asks_more_with_two_thousand_activities_and_three_hundred_openings(its: Scene) -> None:
    full_week(its, 1)
    its.log(person="Priya Shah", employer="Globex")
    contact = Contact.objects.get(student=its.alice, name="Priya Shah")
    fill(its, contact, 30, 3)
    offer_verbs.state_offer(
        its.alice, employer="Beacon", role="Developer", received_at=its.now, by=its.alice.user, now=its.now
    )
    browser = client_of(its.alice.user)
    paths = [path for name in PAGES if (path := _address(name)) and browser.get(path).status_code == 200]
    paths += [f"/people/{contact.pk}/", f"/employers/{contact.employer_id}/"]
    assert len(paths) > 30
    before = {path: _asked(browser, path) for path in paths}
    fill(its, contact, 2_000, 300)
    after = {path: _asked(browser, path) for path in paths}
    assert {path: (before[path], after[path]) for path in paths if after[path] > before[path]} == {}
