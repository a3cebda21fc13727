"""Whoever had a part in the student's search judges nothing, at any step, whenever it came (DOMAIN §8)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from coaching.appointments.verbs import book, record_outcome
from coaching.concerns.verbs import decide_concern, raise_concern
from coaching.conversation.verbs import send
from coaching.deliverables.verbs import cancel_deliverable, set_deliverable
from coaching.lapses.models import Lapse
from coaching.lapses.verbs import drop_lapse, reinstate
from commitments.excusals import verbs as excusal_verbs
from commitments.excusals.models import Excusal
from commitments.graduation.verbs import certify
from commitments.leave import verbs as leave_verbs
from core.errors import Refused
from core.models import OutboxMail
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.dossier.queries import dossier
from guarantee.judges.entitlement import judges_of, took_part
from guarantee.judges.verbs import step_aside
from guarantee.requests.verbs import rule_on
from jobsearch.activities import verbs as activity_verbs
from jobsearch.corrections import verbs as correction_verbs
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.late_activities import verbs as late_activity_verbs
from jobsearch.offers.verbs import confirm
from nightly.sweep import sweep
from people.coaches.models import Assignment
from people.coaches.verbs import assign_coach
from people.covers.models import Cover
from rules.eligibility import NUMBERS
from tests.factories import client_of, make_admin
from tests.guarantee.proposals import DAY, idle, offered, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db


alice = staged(idle)


def accepts_a_late_activity(alice: Scene) -> None:
    activity = activity_verbs.log(
        alice.student, kind="contacted", occurred_on=alice.search.start_date, person="Ann Lee", employer="Acme",
        by=alice.student.user, now=ENDED,
    )  # fmt: skip
    late_activity_verbs.accept_late(activity, reason="She was ill.", by=alice.dora, now=ENDED)


def decides_a_correction(alice: Scene) -> None:
    early = alice.search.opens_at + DAY
    activity = activity_verbs.log(
        alice.student, kind="contacted", occurred_on=alice.search.start_date, person="Ann Lee", employer="Acme",
        by=alice.student.user, now=early,
    )  # fmt: skip
    correction_verbs.ask_correction(
        activity, changes={"person": "Ann Li"}, why="A slip.", by=alice.student.user, now=ENDED
    )
    correction_verbs.decide_correction(
        CorrectionRequest.objects.get(), approved=False, why="No.", by=alice.dora, now=ENDED
    )


def decides_leave(alice: Scene) -> None:
    leave = leave_verbs.ask_leave(
        alice.search, first_day=alice.search.last_day, last_day=alice.search.last_day, reason="Ill.", by=alice.erin,
        now=ENDED,
    )  # fmt: skip
    leave_verbs.decide_leave(leave, granted=False, why="No.", by=alice.dora, now=ENDED)


def excuses(alice: Scene) -> None:
    excusal_verbs.excuse(alice.search, unit="week", number=3, reason="Ill.", by=alice.dora, now=ENDED)


def declines_an_excusal(alice: Scene) -> None:
    excusal_verbs.ask_excusal(
        alice.search, unit="week", number=3, why="Ill.", by=alice.student.user, now=ENDED
    )
    excusal_verbs.decline_excusal(Excusal.objects.get(), by=alice.dora, why="No.", now=ENDED)


def confirms_an_offer(alice: Scene) -> None:
    offer = offered(alice, "Acme", confirmed=False)
    confirm(offer, note="", seen=offer.changed_at, by=alice.dora, now=ENDED)


def lapsed(alice: Scene, **by: Any) -> Lapse:
    message = send(
        alice.student, sender=alice.bob, body="How are you?", asks_reply=True, now=ENDED - 30 * DAY
    )
    return Lapse.objects.create(
        search=alice.search,
        message=message,
        proposed_at=ENDED - 10 * DAY,
        confirmed_at=ENDED - 9 * DAY,
        other_way="Called twice.",
        **by,
    )


def confirms_a_lapse(alice: Scene) -> None:
    lapsed(alice, confirmed_by=alice.dora)


def reinstates(alice: Scene) -> None:
    reinstate(
        lapsed(alice, confirmed_by=alice.bob), why="Our error.", schools_error=True, by=alice.dora, now=ENDED
    )


def records_an_appointment(alice: Scene) -> None:
    starts_at = alice.search.closes_at - 20 * DAY
    appointment = book(
        alice.student, kind="coaching", host=alice.bob, starts_at=starts_at, minutes=30, by=alice.bob, now=starts_at
    )  # fmt: skip
    record_outcome(appointment, outcome="no_show", minutes_late=None, note="", by=alice.dora, now=ENDED)


def decides_a_concern(alice: Scene) -> None:
    concern = raise_concern(
        alice.student, what="Rude.", happened_on=alice.search.start_date, by=alice.bob, now=ENDED
    )
    decide_concern(concern, upheld=False, why="No.", by=alice.dora, now=ENDED)


def coached(alice: Scene) -> None:
    Assignment.objects.filter(student=alice.student).update(until=ENDED - DAY)
    Assignment.objects.create(student=alice.student, coach=alice.dora, from_at=ENDED - DAY, until=ENDED)


def covered(alice: Scene) -> None:
    Cover.objects.create(away=alice.bob, covering=alice.dora, from_at=ENDED - 9 * DAY, until=ENDED - 2 * DAY)


def drops_a_lapse(alice: Scene) -> None:
    message = send(
        alice.student, sender=alice.bob, body="How are you?", asks_reply=True, now=ENDED - 30 * DAY
    )
    lapse = Lapse.objects.create(search=alice.search, message=message, proposed_at=ENDED - 10 * DAY)
    drop_lapse(lapse, by=alice.dora, why="He called.", now=ENDED)


def calls_a_deliverable_off(alice: Scene) -> None:
    asked = set_deliverable(
        alice.student, kind="resume", due_on=ENDED.date() + 9 * DAY, by=alice.bob, now=ENDED
    )
    cancel_deliverable(asked, why="Done in class.", by=alice.dora, now=ENDED)


PARTS = [
    accepts_a_late_activity, decides_a_correction, decides_leave, excuses, declines_an_excusal, confirms_an_offer,
    confirms_a_lapse, drops_a_lapse, calls_a_deliverable_off, reinstates, records_an_appointment, decides_a_concern,
    coached, covered,
]  # fmt: skip


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_who_had_a_part_records_no_finding(alice: Scene, part: Callable[[Scene], None]) -> None:
    part(alice)
    claim = alice.file()
    assert alice.dora.pk in took_part(alice.student)
    assert alice.dora.pk not in judges_of(alice.student, ENDED)
    assert alice.erin.pk in judges_of(alice.student, ENDED)
    with pytest.raises(Refused, match="take no part in judging"):
        decision_verbs.record_finding(
            claim, requirement=1, finding="met", reason="", by=alice.dora, now=ENDED
        )


LEAVE_SOMETHING_OPEN = (excuses, confirms_a_lapse)  # so that nothing is proposed after them


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_who_had_a_part_is_no_second_admin(alice: Scene, part: Callable[[Scene], None]) -> None:
    if part not in LEAVE_SOMETHING_OPEN:
        part(alice)
        sweep(ENDED)
    decision = proposed(alice, by=alice.erin)
    if part in LEAVE_SOMETHING_OPEN:
        part(alice)
    with pytest.raises(Refused, match="take no part in judging"):
        decision_verbs.agree(decision, by=alice.dora, now=ENDED)
    with pytest.raises(Refused, match="take no part in judging"):
        decision_verbs.send_back(decision, note="Look again.", by=alice.dora, now=ENDED)


def test_certifying_graduation_bars_nobody(alice: Scene) -> None:
    certify(
        alice.student, graduated_on=alice.student.certifications.get().graduated_on,
        outcomes={each.pk: (True, "") for each in alice.student.cohort.program.requirements.all()},
        by=alice.dora, now=ENDED,
    )  # fmt: skip
    assert alice.dora.pk in judges_of(alice.student, ENDED)


@pytest.mark.parametrize("part", [confirms_an_offer, records_an_appointment], ids=lambda part: part.__name__)
def test_who_comes_to_have_a_part_after_proposing_loses_the_proposal_and_the_findings(
    alice: Scene, part: Callable[[Scene], None], clock: Any
) -> None:
    """Bias is looked at for everyone who took part, until the decision is final."""
    clock.set(ENDED)
    decision = proposed(alice)
    part(alice)
    with pytest.raises(Refused, match="Dora Quist proposed it, and takes no part"):
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    claim = decision_verbs.make_again(decision, by=alice.erin, now=ENDED)
    rows = dossier(claim, ENDED)["requirements"]
    assert [row["recorded"] for row in rows] == [None] * len(NUMBERS), "all that Dora had recorded falls away"
    with pytest.raises(Refused, match="take no part"):
        decision_verbs.propose_decision(claim, outcome="denied", reasons="x", by=alice.dora, now=ENDED)


def test_a_finding_of_someone_barred_falls_from_a_colleagues_proposal(alice: Scene) -> None:
    claim = alice.file()
    decision_verbs.record_finding(claim, requirement=9, finding="met", reason="", by=alice.erin, now=ENDED)
    decision = proposed(alice, claim)
    assert decision.dossier["requirements"][8]["recorded"]["by"] == "Erin Sato"
    coached_by(alice, alice.erin)
    third = make_admin("Gina Roy")
    with pytest.raises(Refused, match="1 finding was recorded by somebody who takes no part"):
        decision_verbs.agree(decision, by=third, now=ENDED)
    decision_verbs.make_again(decision, by=third, now=ENDED)
    recorded = [row["recorded"] for row in dossier(claim, ENDED)["requirements"]]
    assert [each is None for each in recorded] == [False] * 8 + [True, False]


def coached_by(alice: Scene, coach: Any) -> None:
    Assignment.objects.create(
        student=alice.student, coach=coach, from_at=ENDED - 90 * DAY, until=ENDED - 80 * DAY
    )


def test_an_admin_steps_aside_and_what_they_recorded_falls_away(alice: Scene, clock: Any) -> None:
    clock.set(ENDED)
    decision = proposed(alice)
    client = client_of(alice.dora)
    address = reverse("guarantee:stepping_aside", args=[decision.claim_id])
    assert "What you recorded on it falls away" in client.get(address).content.decode()
    client.post(address, {"why": "We were at school together."})
    claim = Claim.objects.get()
    assert claim.state == "filed", "her proposal fell with it"
    assert decision.fallen.why == "aside"
    assert [row["recorded"] for row in dossier(claim, ENDED)["requirements"]] == [None] * len(NUMBERS)
    with pytest.raises(Refused, match="You stepped aside"):
        decision_verbs.record_finding(
            claim, requirement=1, finding="met", reason="", by=alice.dora, now=ENDED
        )
    mail = OutboxMail.objects.get(key__startswith="claim-stepped-aside")
    assert mail.to == alice.erin.email
    assert "school together" not in mail.body
    assert [entry.what for entry in claim.trail.all()][-2:] == ["stepped aside", "proposal fell"]
    page = client.get(reverse("guarantee:dossier", args=[claim.pk])).content.decode()
    assert "You stepped aside" in page


def test_stepping_aside_from_a_colleagues_proposal_leaves_it(alice: Scene) -> None:
    decision = proposed(alice)
    step_aside(decision.claim, why="", by=alice.erin, now=ENDED)
    assert Claim.objects.get().state == "proposed"
    with pytest.raises(Refused, match="You stepped aside"):
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    third = make_admin("Gina Roy")
    assert decision_verbs.agree(decision, by=third, now=ENDED).state == "decided"


def test_a_closed_claim_is_not_stepped_aside_from(alice: Scene) -> None:
    decision = proposed(alice)
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    with pytest.raises(Refused, match="closed"):
        step_aside(decision.claim, why="", by=alice.dora, now=ENDED)


def test_what_a_judge_decided_within_a_finding_bars_nobody(alice: Scene) -> None:
    excusal_verbs.ask_excusal(
        alice.search, unit="week", number=3, why="Ill.", by=alice.student.user, now=ENDED
    )
    claim = alice.file()
    rule_on(
        claim,
        kind="excusal",
        ref=Excusal.objects.get().pk,
        granted=True,
        why="Shown.",
        by=alice.dora,
        now=ENDED,
    )
    assert Excusal.objects.get().state == "in_force"
    assert alice.dora.pk in judges_of(alice.student, ENDED)
    assert decision_verbs.agree(proposed(alice, claim), by=alice.erin, now=ENDED).state == "decided"


def make_coach_too(user: Any) -> None:
    from people.accounts.models import Role
    from people.accounts.roles import forget

    Role.objects.create(user=user, kind="coach", from_at=ENDED - 300 * DAY)
    forget(user)


def test_while_a_claim_is_open_its_judges_are_not_made_to_coach_the_student(alice: Scene) -> None:
    make_coach_too(alice.dora)
    decision = proposed(alice)
    with pytest.raises(Refused, match="judges Alice Moreau’s claim 2026-001") as refusal:
        assign_coach(alice.student, coach=alice.dora, by=alice.erin, now=ENDED)
    assert refusal.value.field == "coach"
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    assert assign_coach(alice.student, coach=alice.dora, by=alice.erin, now=ENDED).coach == alice.dora


def test_while_a_claim_is_open_its_judges_are_not_made_to_cover_the_student(alice: Scene) -> None:
    from people.covers.verbs import arrange_cover

    make_coach_too(alice.dora)
    decision = proposed(alice)
    days = {"first_day": ENDED.date(), "last_day": ENDED.date() + timedelta(days=3)}
    with pytest.raises(Refused, match="judges Alice Moreau’s claim") as refusal:
        arrange_cover(alice.bob, alice.dora, **days, by=alice.erin, now=ENDED)
    assert refusal.value.field == "covering"
    decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    assert arrange_cover(alice.bob, alice.dora, **days, by=alice.erin, now=ENDED).covering == alice.dora


def test_nor_are_they_by_a_coach_for_whom_they_cover(alice: Scene) -> None:
    from tests.factories import make_coach

    make_coach_too(alice.dora)
    carl = make_coach("Carl Voss")
    Cover.objects.create(away=carl, covering=alice.dora, from_at=ENDED - DAY, until=ENDED + DAY)
    proposed(alice)
    with pytest.raises(Refused, match="Dora Quist judges"):
        assign_coach(alice.student, coach=carl, by=alice.erin, now=ENDED)


def test_who_stepped_aside_may_coach_again(alice: Scene) -> None:
    make_coach_too(alice.dora)
    decision = proposed(alice)
    step_aside(decision.claim, why="", by=alice.dora, now=ENDED)
    assert assign_coach(alice.student, coach=alice.dora, by=alice.erin, now=ENDED).coach == alice.dora
