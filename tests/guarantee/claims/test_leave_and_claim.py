"""Leave that moves the window's end while a claim waits: the claim waits for the new end."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from commitments.leave import verbs as leave_verbs
from commitments.leave.models import Leave
from commitments.searches.models import Search
from core.errors import Refused
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision
from guarantee.dossier.queries import dossier
from guarantee.requests.verbs import rule_on
from nightly.sweep import sweep
from standing.verification import differences
from tests.factories import client_of
from tests.guarantee.scenes import Scene, scene
from tests.stages import staged
from tests.standing.test_change_of_past import Written

pytestmark = pytest.mark.django_db
BEFORE = datetime(2026, 8, 20, 15, 0, tzinfo=UTC)
ENDED = datetime(2026, 8, 30, 15, 0, tzinfo=UTC)  # the day after the window's last
NEW_END = date(2026, 9, 5)
SETTLED = datetime(2026, 9, 15, 15, 0, tzinfo=UTC)  # a week and more after the moved end


@staged
def alice() -> Scene:
    """She asked for leave in her last week, in time; nobody decided, the window ended, she filed."""
    alice = scene()
    leave_verbs.ask_leave(
        alice.search,
        first_day=date(2026, 8, 24),
        last_day=date(2026, 8, 30),
        reason="A wedding",
        by=alice.student.user,
        now=BEFORE,
    )
    sweep(ENDED)
    alice.file(ENDED)
    return alice


def grant(alice: Scene, now: datetime) -> None:
    decide(alice, Leave.objects.get(), granted=True, now=now)


def decide(alice: Scene, leave: Leave, *, granted: bool, now: datetime) -> None:
    """A judge of the claim does, within the finding on the weeks."""
    claim = Claim.objects.exclude(state="withdrawn").get()
    rule_on(claim, kind="leave", ref=leave.pk, granted=granted, why="As it was.", by=alice.erin, now=now)


def propose(alice: Scene, now: datetime) -> Decision:
    claim = Claim.objects.get()
    decision_verbs.agree_with_evidence(claim, by=alice.dora, now=now)
    return decision_verbs.propose_decision(
        claim, outcome="approved", reasons="All done.", by=alice.dora, now=now
    )


def test_nothing_is_decided_while_the_leave_is_open(alice: Scene) -> None:
    with pytest.raises(Refused, match="Leave from 24 Aug 2026 to 30 Aug 2026 waits for a decision"):
        propose(alice, SETTLED)


def test_granted_it_moves_the_end_and_opens_the_window_again(alice: Scene) -> None:
    written = Written()
    grant(alice, ENDED)
    search = Search.objects.get()
    assert search.last_day == NEW_END
    assert search.state == "running"
    assert search.guarantee_until is None
    assert written() == {"week 26", "week 27"}, "no week before the leave is written"
    assert Claim.objects.get().state == "filed"
    assert list(differences(ENDED)) == []


def test_a_decision_is_refused_until_the_moved_window_has_ended(alice: Scene) -> None:
    grant(alice, ENDED)
    # Week 27 is unfinished and not assessed: by its weeks alone nothing would be open before they begin.
    with pytest.raises(Refused, match="The window runs until 5 Sep 2026"):
        propose(alice, ENDED)
    # All of week 26 is leave now.
    sweep(SETTLED)
    decision = propose(alice, SETTLED)
    assert decision_verbs.agree(decision, by=alice.erin, now=SETTLED).state == "decided"


def test_the_claims_own_limit_follows_the_moved_end(alice: Scene) -> None:
    """30 days after 29 August is 28 September; after 5 September it is 5 October."""
    claim_verbs.withdraw_claim(Claim.objects.get(), by=alice.student.user, now=ENDED)
    late = datetime(2026, 9, 30, 15, 0, tzinfo=UTC)
    alice.file(late)
    assert alice.found(10, late) == "not_met"
    grant(alice, late)
    assert alice.found(10, late) == "met"
    assert "the window ended on 5 Sep 2026" in alice.requirement(10, late)["reasons"][0]


def test_the_dossier_shows_the_leave(alice: Scene, clock: object) -> None:
    grant(alice, ENDED)
    clock.set(SETTLED)  # type: ignore[attr-defined]
    sweep(SETTLED)
    shown = dossier(Claim.objects.get(), SETTLED)
    assert shown["leave"] == [
        {"first_day": "2026-08-24", "last_day": "2026-08-30", "days": 7, "granted_by": "Erin Sato"}
    ]
    assert shown["window"]["last_day"] == "2026-09-05"
    page = client_of(alice.dora).get(reverse("guarantee:dossier", args=[Claim.objects.get().pk]))
    assert "(7 days), granted by Erin Sato" in page.content.decode()
    assert "A wedding" not in page.content.decode(), "what it was for is between student and coach"


def test_leave_granted_after_a_proposal_makes_it_stale(alice: Scene) -> None:
    """An admin's back-dated leave, say: what was proposed was judged by another window."""
    decide(alice, Leave.objects.get(), granted=False, now=ENDED)
    settled = SETTLED - timedelta(days=5)
    sweep(settled)
    decision = propose(alice, settled)
    leave = leave_verbs.ask_leave(
        Search.objects.select_related("student__user", "policy").get(),
        first_day=date(2026, 8, 28),
        last_day=date(2026, 8, 28),
        reason="Forgotten",
        by=alice.erin,
        now=settled,
    )
    decide(alice, leave, granted=True, now=settled)
    sweep(SETTLED)
    with pytest.raises(Refused, match="evidence has changed"):
        decision_verbs.agree(decision, by=alice.erin, now=SETTLED)
