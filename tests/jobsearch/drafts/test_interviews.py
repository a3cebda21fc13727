"""An invitation that comes by mail is an interview in the pipeline, as soon as its student says so."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from core.errors import Refused
from jobsearch.activities.models import Activity
from jobsearch.drafts import interviews, verbs
from jobsearch.drafts.models import Draft
from jobsearch.interviews.models import InterviewRound
from jobsearch.openings import verbs as opening_verbs
from jobsearch.openings.models import Opening
from tests.factories import client_of
from tests.jobsearch.drafts.conftest import Take
from tests.jobsearch.drafts.mails import ALICE, event, invitation
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db
START, END = ":20260416T130000Z", ":20260416T140000Z"


@pytest.fixture
def browser(its: Scene) -> Client:
    return client_of(its.alice.user)


@pytest.fixture
def draft(its: Scene, take: Take, address: str) -> Draft:
    """Of an interview in two days."""
    return take(invitation(address, event(start=START, end=END), sender=ALICE))


def test_one_press_puts_it_into_the_pipeline_where_a_second_finds_it(
    its: Scene, browser: Client, draft: Draft
) -> None:
    page = browser.get("/drafts/").content.decode()
    assert f"/drafts/{draft.pk}/interview/" in page
    for _ in range(2):
        assert browser.post(f"/drafts/{draft.pk}/interview/").status_code == 302
    planned = InterviewRound.objects.get()
    assert planned.starts_at == draft.starts_at
    assert planned.minutes == 60
    assert planned.opening.stage == "interviewing"
    assert planned.opening.employer.name == draft.employer
    assert not Activity.objects.exists(), "it has not been yet"
    page = browser.get("/drafts/").content.decode()
    assert "in your pipeline" in page
    assert f"/drafts/{draft.pk}/interview/" not in page


def test_it_is_a_round_of_the_one_opening_that_is_ongoing_there(its: Scene, draft: Draft) -> None:
    opening = opening_verbs.add(
        its.alice,
        employer=draft.employer,
        role="Backend engineer",
        stage="talking",
        by=its.alice.user,
        now=its.now,
    ).opening
    planned = interviews.plan(draft, by=its.alice.user, now=its.now)
    assert planned.opening == opening
    assert Opening.objects.count() == 1


def test_where_it_was_refused_before_it_begins_anew(its: Scene, draft: Draft) -> None:
    before = opening_verbs.add(
        its.alice, employer=draft.employer, stage="closed", closing="refused", by=its.alice.user, now=its.now
    ).opening
    planned = interviews.plan(draft, changes={"role": "Analyst"}, by=its.alice.user, now=its.now)
    assert planned.opening != before


def test_once_it_was_it_is_logged_and_is_the_same_round(
    its: Scene, browser: Client, draft: Draft, clock: Any
) -> None:
    planned = interviews.plan(draft, by=its.alice.user, now=its.now)
    clock.set(its.now + timedelta(days=2))
    browser.post(f"/drafts/{draft.pk}/log/")
    activity = Activity.objects.get()
    assert activity.opening == planned.opening
    assert InterviewRound.objects.count() == 1


def test_one_that_is_logged_without_having_been_planned_is_a_round_too(
    its: Scene, draft: Draft, clock: Any
) -> None:
    later = its.now + timedelta(days=2)
    activity = verbs.confirm(draft, by=its.alice.user, now=later)
    planned = InterviewRound.objects.get()
    assert planned.opening == activity.opening
    assert planned.starts_at == draft.starts_at


def test_a_newer_invitation_moves_the_round_and_one_that_calls_off_takes_it_back(
    its: Scene, take: Take, address: str, draft: Draft
) -> None:
    planned = interviews.plan(draft, by=its.alice.user, now=its.now)
    moved = event(start=":20260417T150000Z", end=":20260417T160000Z", sequence=1)
    take(invitation(address, moved, sender=ALICE, message_id="<2@x>"))
    planned.refresh_from_db()
    assert planned.starts_at == draft.starts_at + timedelta(days=1, hours=2)
    gone = event("CANCEL", start=":20260417T150000Z", end=":20260417T160000Z", sequence=2)
    take(invitation(address, gone, sender=ALICE, message_id="<3@x>"))
    planned.refresh_from_db()
    assert planned.taken_back_at is not None


def test_without_an_employer_after_it_was_called_off_or_by_another_it_is_refused(
    its: Scene, draft: Draft
) -> None:
    by = its.alice.user
    Draft.objects.filter(pk=draft.pk).update(employer="")
    with pytest.raises(Refused, match="at which employer"):
        interviews.plan(draft, by=by, now=its.now)
    with pytest.raises(Refused, match="Only the student"):
        interviews.plan(draft, changes={"employer": "Globex"}, by=its.bob, now=its.now)
    Draft.objects.filter(pk=draft.pk).update(called_off=True)
    with pytest.raises(Refused, match="called it off"):
        interviews.plan(draft, changes={"employer": "Globex"}, by=by, now=its.now)
    assert not InterviewRound.objects.exists()


def test_a_message_without_an_invitation_has_no_interview(its: Scene, draft: Draft) -> None:
    Draft.objects.filter(pk=draft.pk).update(starts_at=None)
    with pytest.raises(Refused, match="No invitation"):
        interviews.plan(draft, by=its.alice.user, now=its.now)
    assert not Opening.objects.exists()


def test_the_page_of_a_draft_plans_it_as_it_was_changed(its: Scene, browser: Client, draft: Draft) -> None:
    page = browser.get(f"/drafts/{draft.pk}/").content.decode()
    assert "Put it in your pipeline" in page
    sent = {
        "kind": "interviewed",
        "occurred_on": draft.occurred_on.isoformat(),
        "employer": "Lumen Energy",
        "role": "Backend engineer",
        "interview": "1",
    }
    assert browser.post(f"/drafts/{draft.pk}/", sent).status_code == 302
    assert InterviewRound.objects.get().opening.employer.name == "Lumen Energy"
    assert "See it in your pipeline" in browser.get(f"/drafts/{draft.pk}/").content.decode()
