"""One act of an admin moves all that was due to the school while the service or its mail was down (DOMAIN §2, §13)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from coaching.conversation import verbs as conversation_verbs
from coaching.deliverables import verbs as deliverable_verbs
from coaching.deliverables.models import Deliverable
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from commitments.leave import verbs as leave_verbs
from commitments.outages.models import Outage
from commitments.outages.verbs import OutageMoved, record_outage
from core.errors import Refused
from core.models import OutboxMail
from core.wording import local
from jobsearch.activities.verbs import log
from jobsearch.offers import verbs as offers
from jobsearch.offers.models import Offer
from nightly.sweep import sweep
from standing.verification import differences
from tests.commitments.scenes import ZONE, Scene, at, end
from tests.factories import client_of

pytestmark = pytest.mark.django_db
# Week 1 ends on Sunday 8 March; what was done in it is logged until the end of Sunday the 15th.
BEGAN, ENDED = at(date(2026, 3, 15), 20), at(date(2026, 3, 16), 8)
NOW = ENDED + timedelta(hours=1)


def down(
    scene: Scene, began: datetime = BEGAN, ended: datetime = ENDED, now: datetime = NOW, **said: Any
) -> OutageMoved:
    values: dict[str, Any] = {
        "what": "service",
        "reason": "The database's disk was full.",
        "by": scene.dora,
    } | said
    return record_outage(began_at=began, ended_at=ended, now=now, **values)


def commits(scene: Scene, now: datetime) -> None:
    for day in range(2, 7):
        log(scene.alice, kind="commit", occurred_on=date(2026, 3, day), by=scene.alice.user, now=now,
            link=f"https://github.com/alice/work/commit/{day:040x}")  # fmt: skip


def test_a_week_can_be_logged_a_day_longer_and_what_came_late_because_of_it_counts(scene: Scene) -> None:
    scene.searching()
    sweep(ENDED)
    commits(scene, ENDED)
    week = scene.week(1)
    assert week.settled_at is not None
    assert week.counts == [0, 0, 0]
    moved = down(scene)
    week = scene.week(1)
    assert moved.periods == 1
    assert moved.students == 1
    assert week.log_until == end(date(2026, 3, 16))
    assert week.settled_at is None
    assert week.verdict == "open"
    assert week.counts == [0, 5, 0]
    assert list(differences(NOW)) == []
    sweep(week.log_until)
    assert scene.week(1).verdict == "missed"


def test_weeks_made_later_by_leave_keep_the_moved_limit(scene: Scene) -> None:
    scene.searching()
    down(scene)
    leave = leave_verbs.ask_leave(
        scene.search, first_day=date(2026, 4, 6), last_day=date(2026, 4, 12), reason="Away",
        by=scene.alice.user, now=NOW,
    )  # fmt: skip
    leave_verbs.decide_leave(leave, granted=True, why="Enjoy.", by=scene.bob, now=NOW)
    assert scene.week(1).log_until == end(date(2026, 3, 16))
    assert list(differences(NOW)) == []


def test_a_reply_that_was_due_then_is_due_later_and_was_in_time(scene: Scene) -> None:
    scene.searching()
    asked_at = at(date(2026, 3, 11), 11)  # due at the end of Friday the 13th
    message = conversation_verbs.send(
        scene.alice, sender=scene.bob, body="How is it?", asks_reply=True, now=asked_at
    )
    assert message.reply_due_at == end(date(2026, 3, 13))
    began, ended = at(date(2026, 3, 13), 18), at(date(2026, 3, 15), 9)  # 39 hours: two days
    conversation_verbs.record_missed_reply(message, now=ended)
    conversation_verbs.reply(scene.alice, body="At last", now=ended)
    message.refresh_from_db()
    assert message.kept is False
    assert message.missed_at == ended
    down(scene, began, ended)
    message.refresh_from_db()
    assert message.reply_due_at == end(date(2026, 3, 15))
    assert message.kept is True


def test_silence_that_ran_out_then_runs_on_and_its_proposal_is_cancelled(scene: Scene) -> None:
    scene.searching()
    message = conversation_verbs.send(
        scene.alice, sender=scene.bob, body="How is it?", asks_reply=True, now=at(date(2026, 3, 2), 11)
    )
    lapse_at = end(date(2026, 3, 16))
    assert message.lapse_at == lapse_at
    assert lapse_verbs.propose_lapse(message, now=lapse_at) is not None
    down(scene, lapse_at - timedelta(hours=3), lapse_at + timedelta(hours=3), lapse_at + timedelta(hours=4))
    message.refresh_from_db()
    assert message.lapse_at == end(date(2026, 3, 17))
    assert Lapse.objects.get().superseded is True
    assert Lapse.objects.get().confirmed_at is None
    assert lapse_verbs.propose_lapse(message, now=message.lapse_at) is not None, "if it lasts"


def test_a_deliverable_that_was_due_then_is_due_later(scene: Scene) -> None:
    scene.searching()
    deliverable_verbs.set_deliverable(
        scene.alice, kind="resume", due_on=date(2026, 3, 15), by=scene.bob, now=at(date(2026, 3, 3))
    )
    assert down(scene).deliverables == 1
    assert Deliverable.objects.get().due_at == end(date(2026, 3, 16))


def offer(scene: Scene, **facts: Any) -> Offer:
    received = at(date(2026, 3, 9), 11)  # five business days: to the end of Monday the 16th
    return offers.state_offer(
        scene.alice, employer="Acme", role="Developer", received_at=received, by=scene.alice.user, now=received,
        **facts,
    )  # fmt: skip


def test_the_policys_limit_for_an_offer_moves(scene: Scene) -> None:
    scene.searching()
    its = offer(scene)
    limit = end(date(2026, 3, 16))
    assert its.due_at == limit
    offers.record_missed(its, now=limit)
    down(scene, limit - timedelta(hours=5), limit + timedelta(hours=5), limit + timedelta(hours=6))
    its.refresh_from_db()
    assert its.due_at == end(date(2026, 3, 17))
    assert its.missed_at is None
    offers.change_offer(
        its, changes={"hours_per_week": 40}, by=scene.alice.user, now=limit + timedelta(hours=7)
    )
    its.refresh_from_db()
    assert its.due_at == end(date(2026, 3, 17)), "counted again, it is the same"


def test_an_employers_deadline_stays(scene: Scene) -> None:
    scene.searching()
    its = offer(scene, employer_deadline=BEGAN + timedelta(hours=2), employer_zone=ZONE)
    told = its.due_at
    assert down(scene).offers == 0
    its.refresh_from_db()
    assert its.due_at == told


def test_a_second_outage_over_the_same_time_is_refused(scene: Scene) -> None:
    scene.searching()
    down(scene)
    with pytest.raises(Refused, match="on record as an outage already") as refusal:
        down(scene, BEGAN - timedelta(hours=1), BEGAN + timedelta(minutes=1))
    assert refusal.value.field == "began_at"
    down(scene, BEGAN - timedelta(hours=1), BEGAN)
    assert Outage.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ended": BEGAN}, "ended_at"),
        ({"ended": NOW + timedelta(seconds=1)}, "ended_at"),
        ({"began": NOW - timedelta(days=400)}, "began_at"),
        ({"began": NOW - timedelta(days=40)}, "ended_at"),
        ({"reason": " "}, "reason"),
        ({"what": "everything"}, "what"),
    ],
    ids=["no time", "not over", "a year ago", "longer than a month", "no reason", "nothing known"],
)
def test_what_cannot_be_meant_is_refused_beside_its_field(scene: Scene, changes: Any, field: str) -> None:
    with pytest.raises(Refused) as refusal:
        down(scene, **changes)
    assert refusal.value.field == field
    assert not Outage.objects.exists()


def test_only_an_admin_does_it(scene: Scene) -> None:
    with pytest.raises(Refused, match="Only an admin"):
        down(scene, by=scene.bob)


def test_each_student_is_told_once_and_nobody_for_whom_nothing_moved(scene: Scene) -> None:
    scene.searching()
    outage = down(scene).outage
    mail = OutboxMail.objects.get(key__startswith=f"outage:{outage.pk}:")
    assert mail.to == scene.alice.user.email
    assert "from Sun 15 Mar, 20:00 (New York) to Mon 16 Mar, 08:00 (New York)" in mail.body


def test_an_admin_does_it_on_the_page(scene: Scene, clock: Any) -> None:
    scene.searching()
    clock.set(NOW)
    client, url = client_of(scene.dora), reverse("commitments:outages")
    typed = {"what": "mail", "began_at": "2026-03-16T00:00", "ended_at": "", "reason": "The relay hung."}
    refused = client.post(url, typed)
    assert refused.status_code == 422
    assert "The relay hung." in refused.content.decode()
    zone = scene.dora.time_zone
    typed |= {
        name: f"{local(when, zone):%Y-%m-%dT%H:%M}"
        for name, when in (("began_at", BEGAN), ("ended_at", ENDED))
    }
    page = client.post(url, typed, follow=True).content.decode()
    assert "1 student has more time: for 1 log." in page
    assert "Its mail did not go out" in page
    assert scene.week(1).log_until == end(date(2026, 3, 16))
