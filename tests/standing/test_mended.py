"""What mended rules mean for running searches: what is open only moves later, what has settled stays until an admin
decides (DOMAIN §4)."""

import json
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from coaching.conversation import verbs as conversation_verbs
from coaching.conversation.models import Message
from coaching.lapses import verbs as lapse_verbs
from coaching.lapses.models import Lapse
from commitments.leave import verbs as leave_verbs
from jobsearch.offers import verbs as offers
from jobsearch.offers.models import Offer
from rules.instants import end_of_day
from standing.models import Period
from standing.verbs import assess
from standing.verification import differences
from tests.commitments.scenes import LAST_DAY, ZONE, Scene, at, end, make_scene
from tests.standing.making import fill_shipped_week

pytestmark = pytest.mark.django_db
NOW = at(date(2026, 3, 20), 15)


@pytest.fixture
def alice(db: None, clock: Any) -> Scene:
    scene = make_scene()
    scene.searching()
    clock.set(NOW)
    return scene


def run(*arguments: str) -> Any:
    out = StringIO()
    call_command("mended_rules", *arguments, "--json", stdout=out)
    return json.loads(out.getvalue())


def better(what: str = "") -> list[tuple[str, str, str]]:
    return [(row["what"], row["would"], row["act"]) for row in run()["better"] if what in row["what"]]


def asks(scene: Scene, day: date) -> Message:
    return conversation_verbs.send(
        scene.alice, sender=scene.bob, body="How is it?", asks_reply=True, now=at(day)
    )


def test_where_nothing_was_mended_nothing_moves_and_nobody_is_named(alice: Scene) -> None:
    asks(alice, date(2026, 3, 18))
    assert run("--move") == {"moved": {"messages": 0, "offers": 0, "searches": 0}, "better": []}


def test_an_open_silence_moves_to_the_end_of_its_day_and_one_that_was_warned_of_stays(alice: Scene) -> None:
    """Once, it was over as its last day began."""
    message = asks(alice, date(2026, 3, 9))
    warned, lapse_at = at(date(2026, 3, 16), 0), at(date(2026, 3, 23), 0)
    Message.objects.update(warn_at=warned, lapse_at=lapse_at)
    assert run("--move")["moved"] == {"messages": 1, "offers": 0, "searches": 0}
    message.refresh_from_db()
    assert message.warn_at == warned
    assert message.lapse_at == end(date(2026, 3, 23))
    assert run("--move")["moved"]["messages"] == 0


def test_a_moment_that_is_earlier_by_the_rules_stays_as_it_was_told(alice: Scene) -> None:
    message = asks(alice, date(2026, 3, 18))
    told = end(date(2026, 4, 30))
    Message.objects.update(reply_due_at=told)
    assert run("--move")["moved"]["messages"] == 0
    message.refresh_from_db()
    assert message.reply_due_at == told


def test_an_open_offer_moves_to_the_end_of_the_employers_minute_and_never_earlier(alice: Scene) -> None:
    deadline = at(date(2026, 3, 24), 17)
    offer = offers.state_offer(
        alice.alice, employer="Acme", role="Developer", received_at=NOW, employer_deadline=deadline,
        employer_zone=ZONE, by=alice.alice.user, now=NOW,
    )  # fmt: skip
    Offer.objects.update(due_at=deadline)
    assert run("--move")["moved"]["offers"] == 1
    offer.refresh_from_db()
    assert offer.due_at == deadline + timedelta(minutes=1)
    later = deadline + timedelta(days=3)
    Offer.objects.update(due_at=later)
    assert run("--move")["moved"]["offers"] == 0
    offer.refresh_from_db()
    assert offer.due_at == later


def leave_of(scene: Scene, first: date, last: date) -> None:
    leave = leave_verbs.ask_leave(
        scene.search, first_day=first, last_day=last, reason="Away", by=scene.dora, now=NOW
    )
    leave_verbs.decide_leave(leave, granted=True, why="Yes.", by=scene.bob, now=NOW)


def test_an_open_week_that_leave_once_made_whole_is_unfinished_again(alice: Scene) -> None:
    leave_of(alice, date(2026, 4, 6), date(2026, 4, 7))
    week = Period.objects.filter(search=alice.search, number=26)
    week.update(last_day=date(2026, 8, 30), whole=True, assessed_days=7)
    assert run("--move")["moved"]["searches"] == 1
    assert week.get().last_day == LAST_DAY
    assert week.get().whole is False
    assert list(differences(NOW)) == []
    assert run("--move")["moved"]["searches"] == 0


def test_a_settled_week_stays_and_its_student_is_named(alice: Scene, clock: Any) -> None:
    leave_of(alice, date(2026, 4, 6), date(2026, 4, 7))
    settled = clock.set(at(date(2026, 9, 20)))
    week = Period.objects.filter(search=alice.search, number=26)
    week.update(
        last_day=date(2026, 8, 30), whole=True, assessed_days=7, verdict="missed", settled_at=settled,
        closes_at=end_of_day(date(2026, 8, 30), ZONE), log_until=end_of_day(date(2026, 9, 6), ZONE),
    )  # fmt: skip
    run("--move")
    assert week.get().verdict == "missed"
    assert week.get().whole is True
    named = better("week 26")
    assert named == [("week 26 (24 Aug 2026 to 30 Aug 2026)", "not assessed", "excuse week 26")]


def test_a_settled_week_whose_count_would_be_enough_is_named_and_stays(alice: Scene, clock: Any) -> None:
    fill_shipped_week(alice.search, 1)
    settled = clock.set(at(date(2026, 3, 17)))
    assess([alice.search.pk], settled)
    week = Period.objects.filter(search=alice.search, number=1)
    week.update(verdict="missed", met_at=None)
    run("--move")
    assert week.get().verdict == "missed"
    assert better("week 1 ") == [("week 1 (2 Mar 2026 to 8 Mar 2026)", "met", "excuse week 1")]


def test_a_lapse_that_came_a_day_too_early_is_named_and_stays(alice: Scene, clock: Any) -> None:
    message = asks(alice, date(2026, 3, 4))
    early = at(date(2026, 3, 18), 9)
    Message.objects.update(lapse_at=at(date(2026, 3, 18), 0))
    message.refresh_from_db()
    lapse = lapse_verbs.propose_lapse(message, now=early)
    assert lapse is not None
    lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=alice.bob, now=early)
    assert better("lapse") == [("the lapse", "not before 19 Mar 2026", "reinstate, as the school’s error")]
    run("--move")
    assert Lapse.objects.get().reinstated_at is None


def test_a_late_reply_that_would_be_in_time_is_named_and_stays_on_record(alice: Scene) -> None:
    message = asks(alice, date(2026, 3, 4))
    conversation_verbs.reply(alice.alice, body="Here", now=at(date(2026, 3, 6), 12))
    Message.objects.filter(pk=message.pk).update(reply_due_at=at(date(2026, 3, 6), 11), kept=False)
    assert better("reply") == [(f"the reply to message {message.pk}", "in time", "judge requirement 4 by it")]
    run("--move")
    assert Message.objects.get(pk=message.pk).kept is False


def test_in_words(alice: Scene) -> None:
    out = StringIO()
    call_command("mended_rules", stdout=out)
    assert out.getvalue() == "0 would stand better by the rules as they are now.\n"
