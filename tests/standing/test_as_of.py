"""`explain_student --as-of` knows nothing that came later (DOMAIN §11): what it said at a moment it says ever after."""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from coaching.appointments import verbs as appointment_verbs
from coaching.bounces.verbs import record_bounce, record_told
from coaching.closings.verbs import close_message
from coaching.conversation import verbs as conversation_verbs
from coaching.corrections.verbs import correct_booking, correct_deliverable
from coaching.deliverables import verbs as deliverable_verbs
from coaching.lapses import verbs as lapse_verbs
from commitments.excusals import verbs as excusal_verbs
from commitments.leave import verbs as leave_verbs
from commitments.outages.verbs import record_outage
from commitments.policies import shipped
from commitments.searches import verbs as search_verbs
from commitments.series.verbs import correct_series
from commitments.signing import verbs as signing_verbs
from core.instants import iso_z
from guarantee.claims import verbs as claim_verbs
from guarantee.decisions import verbs as decision_verbs
from jobsearch.activities import verbs as activity_verbs
from jobsearch.late_activities import verbs as late_activity_verbs
from jobsearch.offers import verbs as offers
from nightly.sweep import sweep
from standing.explain import explain
from standing.models import Period, Standing
from standing.past_circumstances import circumstances_known
from tests import factories
from tests.commitments.scenes import LAST_DAY, NOW, START, Scene, at, make_scene

pytestmark = pytest.mark.django_db
THEN = at(date(2026, 3, 20), 15)
LATER = at(date(2026, 3, 25), 15)


@pytest.fixture
def scene(db: None) -> Scene:
    return make_scene()


@pytest.fixture
def alice(scene: Scene) -> Scene:
    """Three weeks into her search, with something in the log, a question, an offer, a deliverable."""
    scene.searching()
    for day in (3, 4, 10, 17):
        activity_verbs.log(
            scene.alice, kind="contacted", occurred_on=date(2026, 3, day), person=f"Person {day}",
            by=scene.alice.user, now=at(date(2026, 3, day), 18),
        )  # fmt: skip
    conversation_verbs.send(
        scene.alice, sender=scene.bob, body="How is it?", asks_reply=True, now=at(date(2026, 3, 18))
    )
    state(scene, "Acme", at(date(2026, 3, 19)))
    deliverable_verbs.set_deliverable(
        scene.alice, kind="resume", due_on=date(2026, 3, 27), by=scene.bob, now=at(date(2026, 3, 10))
    )
    coming = at(date(2026, 3, 26)), at(date(2026, 3, 27))
    for starts_at in coming:
        appointment_verbs.book(
            scene.alice, kind="coaching", host=scene.bob, starts_at=starts_at, minutes=30, by=scene.bob,
            now=at(date(2026, 3, 12)),
        )  # fmt: skip
    off = scene.alice.appointments.get(starts_at=coming[1])
    appointment_verbs.record_outcome(
        off, outcome="cancelled", minutes_late=None, note="", by=scene.bob, now=at(date(2026, 3, 13))
    )
    sweep(THEN)
    return scene


def state(scene: Scene, employer: str, now: datetime) -> Any:
    return offers.state_offer(
        scene.alice, employer=employer, role="Developer", received_at=now, by=scene.alice.user, now=now
    )


def said(scene: Scene, moment: datetime = THEN) -> Any:
    out = StringIO()
    call_command("explain_student", scene.alice.user.email, "--as-of", iso_z(moment), "--json", stdout=out)
    return json.loads(out.getvalue())


def first_activity(scene: Scene) -> Any:
    return scene.alice.activities.order_by("occurred_on").first()


def grants_leave(scene: Scene) -> None:
    leave = leave_verbs.ask_leave(
        scene.search,
        first_day=date(2026, 3, 10),
        last_day=date(2026, 3, 18),
        reason="Ill",
        by=scene.dora,
        now=LATER,
    )
    leave_verbs.decide_leave(leave, granted=True, why="Yes.", by=scene.bob, now=LATER)


def withdraws(scene: Scene) -> None:
    search_verbs.withdraw_from_search(scene.alice, by=scene.alice.user, now=LATER)


def excuses(scene: Scene) -> None:
    excusal_verbs.excuse(scene.search, unit="week", number=3, reason="Ill.", by=scene.bob, now=LATER)


def corrects_an_activity(scene: Scene) -> None:
    activity = scene.alice.activities.get(occurred_on=date(2026, 3, 17))
    changes = {"occurred_on": date(2026, 3, 12), "person": "Someone else"}
    activity_verbs.correct(activity, changes=changes, by=scene.alice.user, now=LATER - timedelta(days=3))


def strikes_an_activity(scene: Scene) -> None:
    activity = scene.alice.activities.get(occurred_on=date(2026, 3, 17))
    activity_verbs.strike(activity, by=scene.alice.user, now=LATER - timedelta(days=3))


def logs_late_and_is_accepted(scene: Scene) -> None:
    activity = activity_verbs.log(
        scene.alice,
        kind="contacted",
        occurred_on=date(2026, 3, 4),
        person="Late",
        by=scene.alice.user,
        now=LATER,
    )
    late_activity_verbs.accept_late(activity, reason="She called.", by=scene.bob, now=LATER)


def replies(scene: Scene) -> None:
    conversation_verbs.reply(scene.alice, body="Fine.", now=LATER)


def lapses(scene: Scene) -> None:
    late = at(date(2026, 4, 4))
    lapse = lapse_verbs.propose_lapse(scene.alice.messages.get(), now=late)
    assert lapse is not None
    lapse_verbs.confirm_lapse(lapse, other_way="Called.", by=scene.bob, now=late)


def learns_that_the_mail_bounced(scene: Scene) -> None:
    message = scene.alice.messages.get()
    record_bounce(message, returned_text="", by=scene.bob, now=LATER)
    record_told(message, how="call", note="Called.", by=scene.bob, now=LATER + timedelta(days=1))


def answers_the_offer(scene: Scene) -> None:
    offers.answer(
        scene.alice.offers.get(), answer="refused", answered_at=LATER - timedelta(days=5), ends_search=None,
        by=scene.alice.user, now=LATER,
    )  # fmt: skip


def gets_more_time_for_the_offer(scene: Scene) -> None:
    offers.extend(
        scene.alice.offers.get(), deadline=at(date(2026, 4, 9)), granted_at=THEN - timedelta(hours=1),
        by=scene.alice.user, now=LATER,
    )  # fmt: skip


def states_another_offer(scene: Scene) -> None:
    state(scene, "Globex", LATER)


def hands_in(scene: Scene) -> None:
    deliverable = scene.alice.deliverables.get()
    deliverable_verbs.submit(
        deliverable, link="https://alice.dev/cv", text="", by=scene.alice.user, now=LATER
    )


def is_given_time_back(scene: Scene) -> None:
    record_outage(
        what="service", began_at=at(date(2026, 3, 20), 20), ended_at=at(date(2026, 3, 21), 8), reason="Down.",
        by=scene.dora, now=LATER,
    )  # fmt: skip


def closes_what_was_answered_elsewhere_before(scene: Scene) -> None:
    close_message(
        scene.alice.messages.get(), cause="elsewhere", why="By phone.", answered_at=THEN - timedelta(hours=3),
        by=scene.bob, now=LATER,
    )  # fmt: skip


def corrects_a_booking(scene: Scene) -> None:
    correct_booking(
        scene.alice.appointments.get(outcome=""), kind="coaching", host=scene.bob, starts_at=at(date(2026, 3, 30)),
        minutes=30, why="The wrong day.", by=scene.bob, now=LATER,
    )  # fmt: skip


def corrects_an_outcome(scene: Scene) -> None:
    appointment_verbs.correct_outcome(
        scene.alice.appointments.get(outcome="cancelled"), outcome="excused", minutes_late=None, note="",
        why="She called.", by=scene.bob, now=at(date(2026, 3, 28)),
    )  # fmt: skip


def corrects_what_is_asked_for(scene: Scene) -> None:
    correct_deliverable(
        scene.alice.deliverables.get(), kind="pitch", due_on=date(2026, 4, 3), why="The wrong thing.",
        by=scene.bob, now=LATER,
    )  # fmt: skip


def calls_it_off(scene: Scene) -> None:
    deliverable_verbs.cancel_deliverable(
        scene.alice.deliverables.get(), why="Not needed.", by=scene.bob, now=LATER
    )


def corrects_the_answer_to_an_offer(scene: Scene) -> None:
    answers_the_offer(scene)
    offers.correct_answer(scene.alice.offers.get(), by=scene.bob, why="It was not said.", now=LATER)


def files_a_claim_and_is_judged(scene: Scene) -> None:
    later = at(date(2026, 9, 8))
    sweep(later)
    claim = claim_verbs.file_claim(scene.alice, statement="Please.", by=scene.alice.user, now=later)
    decision_verbs.agree_with_evidence(claim, by=scene.dora, now=later)


def is_swept(scene: Scene) -> None:
    for day in range(22, 31):
        sweep(at(date(2026, 3, day), 6))


@pytest.mark.parametrize(
    "happens",
    [
        grants_leave, withdraws, excuses, corrects_an_activity, strikes_an_activity, logs_late_and_is_accepted, replies,
        lapses, learns_that_the_mail_bounced, answers_the_offer, gets_more_time_for_the_offer, states_another_offer,
        hands_in, is_given_time_back, is_swept, closes_what_was_answered_elsewhere_before, corrects_a_booking,
        corrects_an_outcome, corrects_what_is_asked_for, calls_it_off, corrects_the_answer_to_an_offer,
        files_a_claim_and_is_judged,
    ],
)  # fmt: skip
def test_as_of_knows_nothing_that_came_later(alice: Scene, happens: Callable[[Scene], None]) -> None:
    before = said(alice)
    happens(alice)
    assert said(alice) == before


def test_as_of_the_moment_itself_it_says_what_is_said_now(alice: Scene) -> None:
    alice.alice.refresh_from_db()
    assert said(alice) == json.loads(json.dumps(explain(alice.alice, THEN)))


def test_a_start_date_chosen_later_and_a_signature_to_come_are_not_known(scene: Scene) -> None:
    scene.certify(date(2026, 2, 19))
    assert said(scene, NOW)["window"] is None
    scene.sign(START)
    first = said(scene, NOW + timedelta(hours=1))
    assert first["window"]["last_day"] == LAST_DAY.isoformat()
    scene.sign(START + timedelta(days=5), now=NOW + timedelta(days=1))
    assert said(scene, NOW + timedelta(hours=1)) == first
    assert said(scene, NOW - timedelta(minutes=1))["window"] is None
    moved = said(scene, NOW + timedelta(days=1))["window"]
    assert moved["first_day"] == (START + timedelta(days=5)).isoformat()


def test_which_series_was_acknowledged_is_known_as_it_was_before_it_was_corrected(scene: Scene) -> None:
    """By it an offer is due that comes before anything is signed."""
    signing_verbs.acknowledge(scene.alice, scene.policy, now=NOW)
    received = NOW + timedelta(hours=1)
    offer = state(scene, "Acme", received)

    def dues() -> list[datetime]:
        return [due.due_at for due in circumstances_known(scene.alice, None, received, received).due_items]

    assert dues() == [offer.due_at] == [at(date(2026, 2, 28), 0)]
    other = factories.make_policy(shipped.document("codeup-1"), now=received)
    correct_series(
        scene.alice, other.series, reason="A slip.", by=scene.dora, now=received + timedelta(hours=1)
    )
    assert dues() == [at(date(2026, 2, 28), 0)]


def test_what_was_known_of_an_end_that_was_taken_back_since(alice: Scene) -> None:
    withdraws(alice)
    ended = said(alice, LATER)
    ending = alice.search.endings.order_by("pk").first()
    search_verbs.undo_ending(ending, why="A slip.", by=alice.dora, now=LATER + timedelta(days=2))
    assert said(alice, LATER) == ended
    assert ended["state"] == "withdrawn"
    assert said(alice, LATER + timedelta(days=2))["state"] == "searching"


def test_it_writes_nothing(alice: Scene) -> None:
    before = list(Period.objects.values().order_by("pk")), list(Standing.objects.values())
    said(alice, LATER)
    assert (list(Period.objects.values().order_by("pk")), list(Standing.objects.values())) == before
