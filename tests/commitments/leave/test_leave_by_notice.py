"""Leave that is in force by the student's own written notice, at most six months of it (DOMAIN §3)."""

from datetime import date, timedelta
from typing import Any

import pytest

from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from commitments.policies import shipped
from core.errors import Refused
from tests import factories
from tests.commitments.scenes import LAST_DAY, Scene, at, end, make_scene
from tests.stages import staged

pytestmark = pytest.mark.django_db
NOW = at(date(2026, 3, 20))
APRIL = (date(2026, 4, 6), date(2026, 4, 12))


@staged
def by_notice() -> Scene:
    document = shipped.document("this-school")
    document["rules"] |= {"leave_by": "notice", "leave_max_days": 183}
    its = make_scene(document)
    its.searching()
    return its


@pytest.fixture
def scene(by_notice: Scene, clock: Any) -> Scene:
    clock.set(NOW)
    return by_notice


def notice(scene: Scene, first: date, last: date, **changes: Any) -> Leave:
    said: dict[str, Any] = {"reason": "I move house", "by": scene.alice.user, "now": NOW} | changes
    return leave_verbs.ask_leave(scene.search, first_day=first, last_day=last, **said)


def test_a_notice_is_in_force_at_once_and_nobody_decided_it(scene: Scene) -> None:
    leave = notice(scene, *APRIL)
    assert leave.granted is True
    assert leave.decided_by is None
    assert leave.decided_at == NOW
    assert leave.decided_why == "By the student’s own notice, as the Commitment says (clause 3.7)."


def test_it_moves_window_and_weeks_as_granted_leave_does(scene: Scene) -> None:
    notice(scene, *APRIL)
    assert scene.search.last_day == LAST_DAY + timedelta(days=7)
    assert scene.search.closes_at == end(LAST_DAY + timedelta(days=7))
    assert scene.week(6).leave_days == 7
    assert scene.week(6).verdict == "leave"


def test_the_same_notice_twice_is_one(scene: Scene) -> None:
    assert notice(scene, *APRIL).pk == notice(scene, *APRIL).pk
    assert scene.search.last_day == LAST_DAY + timedelta(days=7)


def test_tomorrow_is_in_time_and_today_is_not(scene: Scene) -> None:
    today = date(2026, 3, 20)
    with pytest.raises(Refused, match="Give notice before it starts"):
        notice(scene, today, today)
    assert notice(scene, today + timedelta(days=1), today + timedelta(days=1)).granted


def test_six_months_are_183_days_and_not_184(scene: Scene) -> None:
    first = date(2026, 3, 21)
    notice(scene, first, LAST_DAY)  # 162 days, which move the last day by as many
    moved = LAST_DAY + timedelta(days=162)
    with pytest.raises(Refused, match="184 days of leave in all; the Commitment allows 183"):
        notice(scene, LAST_DAY + timedelta(days=1), LAST_DAY + timedelta(days=22))
    notice(scene, LAST_DAY + timedelta(days=1), LAST_DAY + timedelta(days=21))
    assert scene.search.last_day == moved + timedelta(days=21)


def test_what_an_admin_enters_still_waits_for_a_decision(scene: Scene) -> None:
    leave = notice(scene, date(2026, 3, 16), date(2026, 3, 17), by=scene.dora)
    assert leave.granted is None
    assert scene.search.last_day == LAST_DAY


def test_the_page_speaks_of_a_notice_and_says_why_it_is_in_force(scene: Scene) -> None:
    client = factories.client_of(scene.alice.user)
    page = client.get("/leave/").content.decode()
    assert "Give notice of leave before it starts." in page
    assert "nobody has to decide" in page
    assert "of 183 days" in page
    sent = {"first_day": "2026-04-06", "last_day": "2026-04-12", "reason": "I move house"}
    page = client.post("/leave/", sent, follow=True).content.decode()
    assert "Your leave is in force. The last day of your window is 5 Sep 2026." in page
    assert "By the student’s own notice, as the Commitment says (clause 3.7)." in page
    assert "waits for your coach" not in page
    timeline = factories.client_of(scene.bob).get(f"/students/{scene.alice.pk}/").content.decode()
    assert "Leave 6 Apr 2026 to 12 Apr 2026 is in force by notice" in timeline


def test_by_request_the_page_asks_as_before(clock: Any) -> None:
    clock.set(NOW)
    its = make_scene()
    its.searching()
    page = factories.client_of(its.alice.user).get("/leave/").content.decode()
    assert "Ask for leave before it starts." in page
    assert "Give notice" not in page
    assert notice(its, *APRIL).granted is None
