"""Who is told that leave or an excusal was asked for, and that it was decided: once, and nothing private."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings

from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from commitments.policies import shipped
from core.errors import Refused
from core.models import OutboxMail
from people.covers.verbs import arrange_cover
from tests import factories
from tests.commitments.scenes import Scene, at, make_scene

pytestmark = pytest.mark.django_db
NOW = at(date(2026, 3, 11))
DAYS = {"first_day": date(2026, 4, 6), "last_day": date(2026, 4, 12)}
SETTLED = at(date(2026, 3, 16), 0)  # week 1
PRIVATE = ("chemotherapy", "get well")


@pytest.fixture
def scene(scene: Scene) -> Scene:
    scene.searching()
    return scene


def mails(key: str) -> list[OutboxMail]:
    """Those of this effect. No subject names anyone, no mail says why."""
    found = list(OutboxMail.objects.filter(key__startswith=key).order_by("to"))
    for mail in found:
        assert "Alice" not in mail.subject and "Moreau" not in mail.subject
        assert not any(word in mail.body for word in PRIVATE)
        assert mail.created_at == NOW
        assert mail.sent_at is None
    return found


def ask_leave(scene: Scene, **changes: Any) -> Leave:
    said: dict[str, Any] = DAYS | {"reason": "chemotherapy", "by": scene.alice.user, "now": NOW} | changes
    return leave_verbs.ask_leave(scene.search, **said)


def ask_excusal(scene: Scene, now: Any = NOW) -> Excusal:
    return excusal_verbs.ask_excusal(
        scene.search, unit="week", number=1, why="chemotherapy", by=scene.alice.user, now=now
    )


def excuse(scene: Scene, now: Any = NOW) -> Excusal:
    return excusal_verbs.excuse(scene.search, unit="week", number=1, reason="get well", by=scene.bob, now=now)


def test_the_coach_is_told_once_that_leave_is_asked_for(scene: Scene) -> None:
    leave = ask_leave(scene)
    ask_leave(scene)
    (mail,) = mails("leave-")
    assert mail.to == scene.bob.email
    assert "Alice Moreau asks for leave: 6 Apr 2026 to 12 Apr 2026." in mail.body
    assert f"{settings.BASE_URL}/students/{scene.alice.pk}/leave/{leave.pk}/decision/" in mail.body


def test_so_is_whoever_covers_for_the_coach(scene: Scene) -> None:
    today = NOW.date()
    arrange_cover(
        scene.bob, scene.frank, first_day=today, last_day=today + timedelta(days=6), by=scene.dora, now=NOW
    )
    ask_leave(scene)
    assert {mail.to for mail in mails("leave-asked:")} == {scene.bob.email, scene.frank.email}


@pytest.mark.parametrize(
    ("granted", "says"),
    [(True, "was granted: its weeks ask less"), (False, "was not granted: your weeks stay")],
)
def test_the_student_is_told_once_what_was_decided_and_not_why(
    scene: Scene, granted: bool, says: str
) -> None:
    leave = ask_leave(scene, last_day=DAYS["first_day"])
    leave_verbs.decide_leave(leave, granted=granted, why="get well", by=scene.bob, now=NOW)
    with pytest.raises(Refused, match="decided a moment ago"):
        leave_verbs.decide_leave(leave, granted=not granted, why="get well", by=scene.dora, now=NOW)
    (mail,) = mails("leave-decided:")
    assert mail.to == scene.alice.user.email
    assert f"Your leave (6 Apr 2026) {says}" in mail.body
    assert f"{settings.BASE_URL}/leave/" in mail.body


def test_what_is_refused_tells_nobody(scene: Scene) -> None:
    with pytest.raises(Refused):
        ask_leave(scene, last_day=date(2026, 3, 1))
    with pytest.raises(Refused):
        ask_leave(scene, reason="")
    leave = ask_leave(scene)
    with pytest.raises(Refused):
        leave_verbs.decide_leave(leave, granted=True, why="", by=scene.bob, now=NOW)
    assert [mail.key for mail in mails("leave-")] == [f"leave-asked:{leave.pk}:{scene.bob.pk}"]


def test_a_coach_who_is_an_admin_is_not_told_of_what_they_entered_themself(scene: Scene) -> None:
    factories.give(scene.bob, "admin")
    ask_leave(scene, by=scene.bob)
    assert mails("leave-") == []


def test_of_a_notice_that_nobody_decides_the_coach_is_told(db: None) -> None:
    document = shipped.document("this-school")
    document["rules"] |= {"leave_by": "notice"}
    scene = make_scene(document)
    scene.searching()
    ask_leave(scene)
    ask_leave(scene)
    (mail,) = mails("leave-")
    assert mail.to == scene.bob.email
    assert "gave notice of leave: 6 Apr 2026 to 12 Apr 2026" in mail.body
    assert "nobody has to decide" in mail.body


def test_an_excusal_is_asked_for_and_granted(scene: Scene) -> None:
    excusal = ask_excusal(scene)
    ask_excusal(scene)
    (asked,) = mails("excusal-")
    assert asked.to == scene.bob.email
    assert "Alice Moreau asks for week 1 of their search to be excused." in asked.body
    assert f"{settings.BASE_URL}/students/{scene.alice.pk}/weeks/1/" in asked.body
    excuse(scene)
    (decided,) = mails(f"excusal-decided:{excusal.pk}")
    assert decided.to == scene.alice.user.email
    assert "Week 1 of your search is excused." in decided.body


def test_where_a_second_coach_has_to_agree_the_student_is_told_once_they_have(scene: Scene) -> None:
    excusal = excuse(scene, SETTLED)
    assert not OutboxMail.objects.filter(key__startswith="excusal-").exists()
    excusal_verbs.agree_excusal(excusal, by=scene.frank, now=NOW)
    assert [mail.to for mail in mails("excusal-")] == [scene.alice.user.email]


def test_that_it_was_declined_is_told_to_a_student_who_asked(scene: Scene) -> None:
    excusal = ask_excusal(scene)
    excusal_verbs.decline_excusal(excusal, by=scene.bob, why="get well", now=NOW)
    (mail,) = mails("excusal-decided:")
    assert mail.to == scene.alice.user.email
    assert "Week 1 of your search is not excused: what you asked for was declined." in mail.body


def test_of_a_proposal_that_nobody_asked_for_and_that_was_declined_the_student_hears_nothing(
    scene: Scene,
) -> None:
    excusal = excuse(scene, SETTLED)
    excusal_verbs.decline_excusal(excusal, by=scene.frank, why="get well", now=SETTLED)
    assert not OutboxMail.objects.filter(key__startswith="excusal-").exists()


def test_weeks_that_an_admin_excuses_for_the_schools_error_send_no_mail_each(scene: Scene) -> None:
    excusal_verbs.excuse_for_schools_error(
        scene.search, unit="week", number=1, reason="Our mails did not leave", by=scene.dora, now=NOW
    )
    assert mails("excusal-") == [], "the reinstatement has its own"
