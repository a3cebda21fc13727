"""An interview has rounds: what kind, when, with whom, and how it went."""

from datetime import timedelta

import pytest

from core.errors import Refused
from jobsearch.interviews import verbs
from jobsearch.interviews.models import InterviewRound, RoundResult
from rules.states import Closing, Stage
from tests.factories import client_of
from tests.jobsearch.openings.test_openings import add
from tests.jobsearch.scenes import Scene

pytestmark = pytest.mark.django_db


def test_planning_a_round_moves_the_card_forward(its: Scene) -> None:
    opening = add(its)
    verbs.plan(opening, kind="screen", by=its.alice.user, now=its.now)
    opening.refresh_from_db()
    assert opening.stage == Stage.INTERVIEWING


def test_it_moves_neither_back_nor_what_is_closed(its: Scene) -> None:
    further = add(its, stage=Stage.OFFERED)
    closed = add(its, "Initech", stage=Stage.CLOSED, closing=Closing.REFUSED)
    for opening in (further, closed):
        before = opening.stage
        verbs.plan(opening, kind="screen", by=its.alice.user, now=its.now)
        opening.refresh_from_db()
        assert opening.stage == before


def test_the_same_round_is_noted_down_once(its: Scene) -> None:
    opening, begins = add(its), its.now + timedelta(days=1)
    first = verbs.plan(opening, kind="final", starts_at=begins, by=its.alice.user, now=its.now)
    assert verbs.plan(opening, kind="final", starts_at=begins, by=its.alice.user, now=its.now) == first
    assert verbs.plan(opening, kind="team", starts_at=begins, by=its.alice.user, now=its.now) != first


def test_how_it_went_is_said_once_it_was(its: Scene) -> None:
    opening = add(its)
    begins = its.now + timedelta(hours=1)
    planned = verbs.plan(opening, kind="team", starts_at=begins, by=its.alice.user, now=its.now)
    with pytest.raises(Refused) as refusal:
        verbs.change(planned, went="Well", by=its.alice.user, now=its.now)
    assert refusal.value.field == "went"
    verbs.change(planned, went="Well", result=RoundResult.PASSED, who="Ann", by=its.alice.user, now=begins)
    planned.refresh_from_db()
    assert (planned.went, planned.result, planned.who) == ("Well", RoundResult.PASSED, "Ann")


def test_one_to_come_can_be_called_off(its: Scene) -> None:
    begins = its.now + timedelta(days=1)
    planned = verbs.plan(add(its), kind="team", starts_at=begins, by=its.alice.user, now=its.now)
    assert InterviewRound.objects.to_come(its.now).get() == planned
    verbs.change(planned, result=RoundResult.MOVED, by=its.alice.user, now=its.now)
    assert not InterviewRound.objects.to_come(its.now).exists()


def test_a_round_taken_back_stays_on_record_and_comes_back(its: Scene) -> None:
    opening = add(its)
    planned = verbs.plan(opening, kind="team", by=its.alice.user, now=its.now)
    browser = client_of(its.alice.user)
    browser.post(f"/pipeline/{opening.pk}/rounds/{planned.pk}/take-back/")
    assert not InterviewRound.objects.there().exists()
    browser.post(f"/pipeline/{opening.pk}/rounds/{planned.pk}/take-back/")
    assert InterviewRound.objects.there().get() == planned


def test_times_are_typed_and_shown_in_the_students_zone(its: Scene) -> None:
    opening = add(its)
    browser = client_of(its.alice.user)
    browser.post(f"/pipeline/{opening.pk}/rounds/new/", {"kind": "team", "starts_at": "2026-04-20T13:00"})
    planned = InterviewRound.objects.get()
    assert planned.starts_at.hour == 17
    page = browser.get(f"/pipeline/{opening.pk}/rounds/{planned.pk}/").content.decode()
    assert 'value="2026-04-20T13:00"' in page
    assert "Mon 20 Apr, 13:00 (New York)" in browser.get(f"/pipeline/{opening.pk}/").content.decode()
