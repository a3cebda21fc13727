"""Limits that are counted when they are asked for: an outage over their end moves them, too (DOMAIN §2, §13)."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from commitments.leave import verbs as leave_verbs
from commitments.outages.verbs import OutageMoved, record_outage
from commitments.searches import queries as search_queries
from commitments.searches import verbs as search_verbs
from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.verbs import file_claim
from guarantee.decisions.verbs import agree
from nightly.sweep import sweep
from people.students.models import StateChange
from rules.instants import end_of_day
from standing.verification import differences
from tests.commitments.scenes import NOW, ZONE, Scene, at, end
from tests.factories import client_of
from tests.guarantee import proposals
from tests.guarantee import scenes as guarantee
from tests.guarantee.proposals import idle

pytestmark = pytest.mark.django_db
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
GRADUATED, LIMIT = date(2026, 2, 19), date(2026, 3, 21)  # thirty days; a Saturday
OVER = end(LIMIT)


def down(scene: Scene, began: datetime, ended: datetime, now: datetime | None = None) -> OutageMoved:
    return record_outage(
        what="service", began_at=began, ended_at=ended, reason="Down.", by=scene.dora, now=now or ended
    )


@pytest.fixture
def unsigned(scene: Scene) -> Scene:
    scene.certify(GRADUATED)
    return scene


def last(scene: Scene) -> date:
    return search_queries.start_range(scene.alice, scene.policy, NOW).last


@pytest.mark.parametrize(
    ("began", "ended", "moved"),
    [
        (OVER - 2 * HOUR, OVER - SECOND, LIMIT),  # it could still be signed in the last second
        (OVER - 2 * HOUR, OVER, LIMIT + DAY),
        (OVER - SECOND, OVER + HOUR, LIMIT + DAY),
        (OVER, OVER + HOUR, LIMIT),
        (OVER - HOUR, OVER + 24 * HOUR, LIMIT + 2 * DAY),
    ],
    ids=[
        "over before its end",
        "to its very end",
        "around its end",
        "from its end on",
        "25 hours are two days",
    ],
)
def test_the_last_day_to_start(unsigned: Scene, began: datetime, ended: datetime, moved: date) -> None:
    assert last(unsigned) == LIMIT
    counts = down(unsigned, began, ended)
    assert last(unsigned) == moved
    assert counts.starts == int(moved > LIMIT)


def test_a_start_on_the_moved_day_is_in_time_and_one_after_it_is_refused(unsigned: Scene) -> None:
    down(unsigned, OVER - HOUR, OVER + HOUR)
    with pytest.raises(Refused, match="from 22 Mar 2026 to 22 Mar 2026"):
        unsigned.sign(LIMIT + 2 * DAY, now=OVER + 2 * HOUR)
    unsigned.sign(LIMIT + DAY, now=OVER + 2 * HOUR)
    search = unsigned.search
    assert search.state == "running"
    assert search.start_date == LIMIT + DAY
    found = guarantee.Scene(unsigned.alice, search, unsigned.bob, unsigned.dora, unsigned.erin)
    row = found.requirement(2, now=OVER + DAY)
    assert row["finding"] == "met"
    assert any("so that it was 22 Mar 2026" in reason for reason in row["reasons"])


def test_it_is_closed_after_the_moved_day_and_not_before(unsigned: Scene) -> None:
    down(unsigned, OVER - HOUR, OVER + HOUR)
    moved = end(LIMIT + DAY)
    assert not search_verbs.close_unstarted(unsigned.alice, now=moved - SECOND)
    assert search_verbs.close_unstarted(unsigned.alice, now=moved)


def test_who_was_closed_in_the_outage_may_sign_once_it_is_on_record(unsigned: Scene) -> None:
    sweep(OVER)
    assert unsigned.state() == "closed"
    moved = down(unsigned, OVER - HOUR, OVER + HOUR)
    assert unsigned.state() == "preparing"
    assert moved.starts == 1
    change = StateChange.objects.latest("pk")
    assert change.by == unsigned.dora
    assert change.cause == "the service or its mail was down on the last day to start"
    assert list(differences(OVER + HOUR)) == []
    assert OutboxMail.objects.filter(key__startswith="outage:", to=unsigned.alice.user.email).count() == 1
    sweep(OVER + 2 * HOUR)
    assert unsigned.state() == "preparing", "the sweep counts as the page does"
    unsigned.sign(LIMIT + DAY, now=OVER + 3 * HOUR)
    assert unsigned.search.state == "running"


def test_who_signed_for_a_day_that_did_not_fit_and_was_closed_signs_again(scene: Scene) -> None:
    scene.sign()
    scene.certify(
        date(2026, 3, 6), now=at(date(2026, 3, 6))
    )  # later than the start: it is to be chosen again
    over = end(date(2026, 4, 5))
    sweep(over)
    assert scene.state() == "closed"
    assert scene.search.state == "not_started"
    down(scene, over - HOUR, over + HOUR)
    scene.sign(date(2026, 4, 6), now=over + 2 * HOUR)
    assert scene.search.state == "running"


def test_on_record_after_the_moved_day_it_opens_nothing(unsigned: Scene) -> None:
    sweep(OVER)
    moved = down(unsigned, OVER - HOUR, OVER + HOUR, now=end(LIMIT + DAY))
    assert unsigned.state() == "closed"
    assert moved.starts == 0


def test_who_has_signed_for_a_day_that_fits_has_nothing_due(unsigned: Scene) -> None:
    unsigned.sign(date(2026, 3, 21))
    assert down(unsigned, OVER - HOUR, OVER + HOUR).starts == 0
    assert not OutboxMail.objects.filter(key__startswith="outage:").exists()


def test_who_was_closed_for_another_reason_stays_closed(scene: Scene) -> None:
    scene.searching()
    sweep(end(date(2026, 8, 29)))
    assert scene.state() == "closed"
    down(scene, OVER - HOUR, OVER + HOUR, now=at(date(2026, 8, 31)))
    assert scene.state() == "closed"


def test_leave_can_be_asked_for_a_day_longer(scene: Scene) -> None:
    scene.searching()
    first = date(2026, 4, 6)
    opens = at(first, 0)

    def ask(now: datetime) -> None:
        leave_verbs.ask_leave(
            scene.search, first_day=first, last_day=first, reason="Away", by=scene.alice.user, now=now
        )

    with pytest.raises(Refused, match="before it starts"):
        ask(opens)
    down(scene, opens - HOUR, opens + HOUR)
    with pytest.raises(Refused, match="before it starts"):
        ask(opens + DAY)
    ask(opens + DAY - SECOND)
    assert scene.search.leaves.count() == 1


def test_who_could_not_file_a_claim_has_more_time_and_is_told(db: None) -> None:
    alice = idle()
    limit = end_of_day(date(2026, 9, 28), ZONE)  # thirty days after 29 August
    record_outage(
        what="service", began_at=limit - HOUR, ended_at=limit + HOUR, reason="Down.", by=alice.dora,
        now=limit + HOUR,
    )  # fmt: skip
    assert OutboxMail.objects.filter(key__startswith="outage:", to=alice.student.user.email).count() == 1
    file_claim(alice.student, statement="Please.", by=alice.student.user, now=limit + DAY - SECOND)
    assert alice.found(10, now=limit + DAY) == "met"


def test_a_claim_filed_past_the_moved_limit_is_late(db: None) -> None:
    alice = idle()
    limit = end_of_day(date(2026, 9, 28), ZONE)
    record_outage(
        what="service", began_at=limit - HOUR, ended_at=limit + HOUR, reason="Down.", by=alice.dora,
        now=limit + HOUR,
    )  # fmt: skip
    file_claim(alice.student, statement="Please.", by=alice.student.user, now=limit + DAY)
    assert alice.found(10, now=limit + 2 * DAY) == "not_met"


def test_the_limit_of_an_appeal_moves_and_the_student_is_told(clock: object) -> None:
    alice = idle()
    agree(proposals.proposed(alice), by=alice.erin, now=guarantee.ENDED)
    limit = end_of_day(date(2026, 9, 19), ZONE)
    clock.set(limit + HOUR)  # type: ignore[attr-defined]
    page = client_of(alice.student.user).get(reverse("guarantee:claim")).content.decode()
    assert "Sat 19 Sep, end of day" in page
    moved = record_outage(
        what="mail", began_at=limit - HOUR, ended_at=limit + HOUR, reason="Down.", by=alice.dora,
        now=limit + HOUR,
    )  # fmt: skip
    assert moved.appeals == 1
    page = client_of(alice.student.user).get(reverse("guarantee:claim")).content.decode()
    assert "Sun 20 Sep, end of day" in page
