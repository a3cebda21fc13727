"""Evidence that changes between proposal and agreement is shown, and what it could change is made again."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from coaching.appointments.models import Appointment
from coaching.appointments.verbs import correct_outcome
from coaching.concerns.verbs import raise_concern
from core.errors import Refused
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.dossier.queries import dossier, looked_at
from guarantee.evidence.changes import SinceProposal, since_proposal
from guarantee.evidence.models import EvidenceSnapshot
from guarantee.requests.verbs import rule_on
from jobsearch.activities.models import Activity
from jobsearch.activities.verbs import log
from jobsearch.late_activities.models import Acceptance
from tests import factories
from tests.factories import client_of
from tests.guarantee.proposals import idle, judge_all, late_by, offered, proposed
from tests.guarantee.scenes import ENDED, Scene
from tests.stages import staged

pytestmark = pytest.mark.django_db


alice = staged(idle)


def since(decision: Decision) -> SinceProposal:
    look = looked_at(decision.claim, ENDED)
    return since_proposal(decision, look.dossier, look.pieces, look.barred)


def late_activity(alice: Scene) -> Activity:
    """Logged only now, about a week that is settled as missed."""
    return log(
        alice.student, kind="contacted", occurred_on=alice.search.start_date, person="Ann Lee", employer="Acme",
        by=alice.student.user, now=ENDED,
    )  # fmt: skip


def refused(alice: Scene, decision: Decision) -> str:
    with pytest.raises(Refused) as refusal:
        decision_verbs.agree(decision, by=alice.erin, now=ENDED)
    assert decision.claim.decisions.filter(second_opinion__agrees=True).count() == 0
    return refusal.value.message


def second_confirmed_offer(alice: Scene) -> None:
    offered(alice, "Globex")


def sixty_more_minutes(alice: Scene) -> None:
    correct_outcome(
        Appointment.objects.get(), outcome="attended", minutes_late=64, note="", why="A slip.", by=alice.bob, now=ENDED
    )  # fmt: skip


def an_hour_late_once_more(alice: Scene) -> None:
    late_by(alice, 60)


def accepted_late_activity(alice: Scene) -> None:
    activity = Activity.objects.get()
    rule_on(
        alice.search.claims.get(),
        kind="late",
        ref=activity.pk,
        granted=True,
        why="She was ill.",
        by=alice.erin,
        now=ENDED,
    )


@pytest.mark.parametrize(
    ("before", "change", "again", "says"),
    [
        pytest.param(
            lambda alice: offered(alice, "Acme"),
            second_confirmed_offer,
            (7, 8),
            "New: Confirmation of the offer by Globex: confirmed on 5 Sep 2026.",
            id="a second confirmed offer",
        ),
        pytest.param(
            lambda alice: late_by(alice, 4, days_before_end=40),
            sixty_more_minutes,
            (5,),
            "Coaching, 21 Jul 2026: “4 minutes late” became “64 minutes late”.",
            id="60 more minutes of lateness",
        ),
        pytest.param(
            lambda alice: late_by(alice, 4, days_before_end=40),
            an_hour_late_once_more,
            (5,),
            "New: Coaching, 10 Aug 2026: 60 minutes late.",
            id="an hour late once more",
        ),
    ],
)
def test_a_change_that_leaves_the_computed_word_as_it_is_asks_again_for_what_it_could_change(
    alice: Scene,
    clock: Any,
    before: Callable[[Scene], Any],
    change: Callable[[Scene], None],
    again: tuple[int, ...],
    says: str,
) -> None:
    clock.set(ENDED)
    before(alice)
    decision = proposed(alice)
    words = [row["finding"] for row in decision.dossier["requirements"]]
    change(alice)
    assert [row["finding"] for row in dossier(decision.claim, ENDED)["requirements"]] == words
    found = since(decision)
    assert found.requirements == again
    assert says in found.sentences
    assert "evidence has changed" in refused(alice, decision)
    page = client_of(alice.erin).get(reverse("guarantee:second_opinion", args=[decision.claim_id]))
    shown = page.content.decode()
    assert says in shown
    assert "are made again" in shown
    assert 'value="yes"' not in shown, "there is no button to agree"
    claim = decision_verbs.make_again(decision, by=alice.erin, now=ENDED)
    rows = dossier(claim, ENDED)["requirements"]
    assert tuple(row["number"] for row in rows if row["overtaken"]) == again, "the others stand"
    with pytest.raises(Refused, match="has changed since its finding was recorded"):
        decision_verbs.propose_decision(
            claim, outcome="denied", reasons="So be it.", by=alice.dora, now=ENDED
        )
    assert decision_verbs.agree(proposed(alice, claim), by=alice.erin, now=ENDED).state == "decided"


def test_an_accepted_late_activity_between_proposal_and_agreement_asks_again_for_the_weeks(
    alice: Scene, clock: Any
) -> None:
    clock.set(ENDED)
    decision = proposed(alice)
    late_activity(alice)
    accepted_late_activity(alice)
    assert dossier(decision.claim, ENDED)["requirements"][2]["finding"] == "not_met", "one of eight people"
    found = since(decision)
    assert found.requirements == (3,)
    assert any("logged on 5 Sep 2026, accepted on 5 Sep 2026" in line for line in found.sentences)
    assert any("accepted by Erin Sato" in change.who for change in found.changes)
    assert "evidence has changed" in refused(alice, decision)


def test_only_the_judges_accept_a_late_activity_once_a_claim_is_filed(alice: Scene) -> None:
    from jobsearch.late_activities.verbs import accept_late

    activity = late_activity(alice)
    alice.file()
    with pytest.raises(Refused, match="its judges decide this"):
        accept_late(activity, reason="She was ill.", by=alice.bob, now=ENDED)
    assert not Acceptance.objects.exists()


def test_what_happens_to_a_claim_itself_is_no_evidence(alice: Scene) -> None:
    """Notes to and fro about the claim reopen nothing: they ask for no reply, and none was due."""
    from coaching.conversation.verbs import reply, send

    decision = proposed(alice)
    reply(alice.student, body="When will you decide?", now=ENDED + timedelta(minutes=1))
    send(alice.student, sender=alice.bob, body="Soon.", asks_reply=False, now=ENDED + timedelta(minutes=2))
    assert since(decision).stands
    assert decision_verbs.agree(decision, by=alice.erin, now=ENDED).state == "decided"


def test_a_finding_is_held_against_the_evidence_it_was_about(alice: Scene, clock: Any) -> None:
    """Between finding and proposal, too."""
    clock.set(ENDED)
    late_by(alice, 4, days_before_end=40)
    claim = alice.file()
    judge_all(alice, claim)
    late_by(alice, 60)
    rows = dossier(claim, ENDED)["requirements"]
    assert [row["number"] for row in rows if row["overtaken"]] == [5]
    page = client_of(alice.dora).get(reverse("guarantee:dossier", args=[claim.pk])).content.decode()
    assert "New: Coaching, 10 Aug 2026: 60 minutes late." in page
    assert "made again" in page
    judge_all(alice, claim)
    assert not any(row["overtaken"] for row in dossier(claim, ENDED)["requirements"])


def test_agreeing_with_all_the_evidence_settles_makes_no_judgement_again(alice: Scene) -> None:
    """What was judged differently is for its judge; what only agreed with the evidence can agree again."""
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    decision_verbs.record_finding(
        claim, requirement=9, finding="not_met", reason="Rude.", by=alice.dora, now=ENDED
    )
    concern = raise_concern(
        alice.student, what="Rude.", happened_on=alice.search.start_date, by=alice.bob, now=ENDED
    )
    from coaching.concerns.verbs import decide_concern

    decide_concern(concern, upheld=False, why="No.", by=factories.make_admin(), now=ENDED)
    offered(alice, "Acme")
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    rows = dossier(claim, ENDED)["requirements"]
    assert rows[8]["overtaken"], "her own judgement is hers to make again"
    assert rows[8]["recorded"]["finding"] == "not_met"


def test_ten_findings_on_equal_evidence_share_one_snapshot(alice: Scene) -> None:
    claim = alice.file()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=ENDED)
    assert EvidenceSnapshot.objects.filter(claim=claim).count() == 1, "that of the filing"
    assert claim.findings.filter(evidence__isnull=True).count() == 0


def test_the_frozen_dossier_has_every_piece_with_who_had_a_hand_in_it(alice: Scene) -> None:
    offered(alice, "Acme")
    late_by(alice, 4)
    decision = proposed(alice)
    pieces = {(piece["kind"], piece["title"]): piece for piece in decision.dossier["evidence"]}
    who = {kind: piece["who"] for (kind, _), piece in pieces.items()}
    assert who["confirmation"] == ["confirmed by Bob Field"]
    assert who["offer"][0] == "stated by Alice Moreau"
    assert who["appointment"] == ["booked by Bob Field", "with Bob Field", "recorded by Bob Field"]
    assert who["certification"][0].startswith("certified by ")
    assert sum(kind == "period" for kind, _ in pieces) == 25


def test_a_renamed_person_changes_no_evidence(alice: Scene) -> None:
    from people.students.verbs import rename

    late_by(alice, 4)
    decision = proposed(alice)
    rename(alice.bob, name="Robert Field")
    assert since(decision).stands


def test_every_kind_of_evidence_has_its_heading() -> None:
    from guarantee.evidence.queries import KINDS
    from guarantee.evidence.words import HEADINGS

    assert set(KINDS) == set(HEADINGS)
