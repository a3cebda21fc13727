"""Whatever the order of events: no refund is paid without two admins who may judge and ten findings, and nothing is
denied without a hearing (DOMAIN §8).

`STATEFUL_EXAMPLES=200 bin/test tests/guarantee/test_any_order.py` looks further.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from copy import deepcopy
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar

import pytest
from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from coaching.appointments.verbs import book, record_outcome
from commitments.leave import verbs as leave_verbs
from core.errors import Refused
from guarantee.appeals import verbs as appeal_verbs
from guarantee.appeals.models import AppealProposal
from guarantee.asking import verbs as asking_verbs
from guarantee.asking.models import MoreAsked
from guarantee.claims import verbs as claim_verbs
from guarantee.claims.models import Claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.decisions.models import Decision, FinalDecision
from guarantee.hearings import verbs as hearing_verbs
from guarantee.hearings.models import Hearing, HearingClosed
from guarantee.hearings.queries import hearings_of, points_of
from guarantee.judges.verbs import step_aside
from guarantee.queue import verbs as queue_verbs
from guarantee.refunds import verbs as refund_verbs
from guarantee.refunds.models import PayeeShare, RefundPayment
from guarantee.reopenings import verbs as reopening_verbs
from guarantee.reopenings.models import Reopening
from nightly.effects import close_hearings
from people.accounts.models import User
from rules.instants import local_day
from tests import factories
from tests.guarantee.proposals import idle, scene_rows
from tests.guarantee.scenes import ENDED, Scene
from tests.standing.lives.running import run_examples

NAMES = ("Dora Quist", "Erin Sato", "Gina Roy", "Hugo Lind")
JUDGE = st.integers(0, len(NAMES) - 1)
TEN = set(range(1, 11))
DAY = timedelta(days=1)


class Adjudication(RuleBasedStateMachine):
    """A claim of Alice's, four admins, and all that anybody may do to it, mostly out of turn."""

    scene: ClassVar[Scene]
    admins: ClassVar[list[User]]
    reached: ClassVar[Counter[str]]

    def __init__(self) -> None:
        super().__init__()
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.now = ENDED
        self.alice = deepcopy(self.scene)
        self.barred_since: dict[int, datetime] = {}

    def teardown(self) -> None:
        self.reached.update(
            paid=RefundPayment.objects.exists(),
            denied=FinalDecision.objects.filter(decision__outcome="denied").exists(),
        )
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    # Who acts, and on what

    @property
    def claim(self) -> Claim:
        return Claim.objects.select_related("search", "student__user").latest("pk")

    @property
    def has_claim(self) -> bool:
        return Claim.objects.exists()

    def do(self, act: Callable[[], object]) -> bool:
        """Whether it was done; what is refused changes nothing."""
        self.now += timedelta(minutes=1)
        try:
            with transaction.atomic():
                act()
        except Refused:
            return False
        return True

    def last(self, rows: Any) -> Any:
        return rows.order_by("-pk").first()

    # The student

    @rule()
    def files(self) -> None:
        self.do(lambda: self.alice.file(self.now))

    @precondition(lambda self: self.has_claim)
    @rule(really=st.integers(0, 4))
    def takes_the_claim_back(self, really: int) -> None:
        if not really:
            by = self.alice.student.user
            self.do(lambda: claim_verbs.withdraw_claim(self.claim, by=by, now=self.now))

    @precondition(lambda self: Hearing.objects.exists())
    @rule(says=st.booleans())
    def answers_the_hearing(self, says: bool) -> None:
        hearing = self.last(Hearing.objects)
        points = {number: hearing_verbs.Point("I was ill.") for number in hearing.requirements if says}
        self.do(
            lambda: hearing_verbs.answer_hearing(
                hearing, points=points, by=self.alice.student.user, now=self.now
            )
        )

    @precondition(lambda self: Hearing.objects.exists())
    @rule(days=st.integers(1, 20))
    def asks_for_time(self, days: int) -> None:
        until = local_day(self.now, self.claim.search.zone) + days * DAY
        self.do(
            lambda: hearing_verbs.ask_more_time(
                self.last(Hearing.objects), until=until, why="Ill.", by=self.alice.student.user, now=self.now
            )
        )

    @precondition(lambda self: MoreAsked.objects.exists())
    @rule()
    def answers_a_question(self) -> None:
        question = self.last(MoreAsked.objects)
        self.do(
            lambda: asking_verbs.answer_more(
                question, words="It was.", file=None, by=self.alice.student.user, now=self.now
            )
        )

    @precondition(lambda self: FinalDecision.objects.exists())
    @rule()
    def appeals(self) -> None:
        self.do(
            lambda: appeal_verbs.file_appeal(
                self.claim, statement="No.", cause="Ill.", files=[], by=self.alice.student.user, now=self.now
            )
        )

    # The judges

    @precondition(lambda self: self.has_claim)
    @rule(who=JUDGE, otherwise=st.sampled_from(["met", "waived", "not_met", ""]))
    def judges_all(self, who: int, otherwise: str) -> None:
        """Agrees with the evidence, then finds what is not met, or needs a person, otherwise; or leaves that open."""
        by = self.admins[who]
        self.do(lambda: decision_verbs.agree_with_evidence(self.claim, by=by, now=self.now))
        for row in scene_rows(self.claim) if otherwise else ():
            if row["finding"] != "met":
                self.records(by, row["number"], otherwise)

    @precondition(lambda self: self.has_claim)
    @rule(who=JUDGE, requirement=st.integers(1, 10), finding=st.sampled_from(["met", "waived", "not_met"]))
    def records_one(self, who: int, requirement: int, finding: str) -> None:
        self.records(self.admins[who], requirement, finding)

    def records(self, by: User, requirement: int, finding: str) -> None:
        self.do(
            lambda: decision_verbs.record_finding(
                self.claim, requirement=requirement, finding=finding, reason="Seen.", by=by, now=self.now
            )
        )

    @precondition(lambda self: self.has_claim)
    @rule(who=JUDGE)
    def opens_a_hearing(self, who: int) -> None:
        self.do(lambda: hearing_verbs.open_hearing(self.claim, by=self.admins[who], now=self.now))

    @precondition(lambda self: Hearing.objects.exists())
    @rule(who=JUDGE, days=st.sampled_from([None, 1, 9, 30]))
    def answers_about_time(self, who: int, days: int | None) -> None:
        until = local_day(self.now, self.claim.search.zone) + days * DAY if days else None
        hearing = self.last(Hearing.objects)
        self.do(
            lambda: hearing_verbs.extend(hearing, until=until, why="So.", by=self.admins[who], now=self.now)
        )

    @precondition(lambda self: self.has_claim)
    @rule(who=JUDGE, outcome=st.sampled_from(["approved", "denied"]))
    def proposes(self, who: int, outcome: str) -> None:
        replies = {point.pk: "We read it." for point in points_of(hearings_of(self.claim))}
        self.do(
            lambda: decision_verbs.propose_decision(
                self.claim, outcome=outcome, reasons="So.", by=self.admins[who], now=self.now, replies=replies
            )
        )

    @precondition(lambda self: Decision.objects.exists())
    @rule(who=JUDGE, act=st.sampled_from(["agree", "agree", "agree", "send_back", "make_again", "take_back"]))
    def answers_the_proposal(self, who: int, act: str) -> None:
        by, decision = self.admins[who], self.last(Decision.objects)
        acts: dict[str, Callable[[], object]] = {
            "agree": lambda: decision_verbs.agree(decision, by=by, now=self.now),
            "send_back": lambda: decision_verbs.send_back(decision, note="Week 3?", by=by, now=self.now),
            "make_again": lambda: decision_verbs.make_again(decision, by=by, now=self.now),
            "take_back": lambda: decision_verbs.take_back_proposal(decision, by=by, now=self.now),
        }
        self.do(acts[act])

    @rule(
        first=JUDGE, second=JUDGE, otherwise=st.sampled_from(["met", "waived", "not_met"]), hears=st.booleans(),
        outcome=st.sampled_from(["approved", "denied"]),
    )  # fmt: skip
    def goes_straight_on(self, first: int, second: int, otherwise: str, hears: bool, outcome: str) -> None:
        """As people mostly do it, from the filing to the agreement, whoever they are."""
        if not self.has_claim:
            self.files()
        self.judges_all(first, otherwise)
        if hears:
            self.opens_a_hearing(first)
            if Hearing.objects.exists():
                self.answers_the_hearing(says=True)
        self.proposes(first, outcome)
        if Decision.objects.exists():
            self.answers_the_proposal(second, "agree")

    @precondition(lambda self: self.has_claim)
    @rule(who=JUDGE, really=st.integers(0, 3))
    def steps_aside(self, who: int, really: int) -> None:
        by = self.admins[who]
        if not really and self.do(lambda: step_aside(self.claim, why="", by=by, now=self.now)):
            self.barred_since.setdefault(by.pk, self.now)

    @precondition(lambda self: self.has_claim)
    @rule(who=JUDGE, act=st.sampled_from(["take", "release", "hold", "ask"]))
    def sees_to_it(self, who: int, act: str) -> None:
        by, until = self.admins[who], local_day(self.now, self.claim.search.zone) + 9 * DAY
        acts: dict[str, Callable[[], object]] = {
            "take": lambda: queue_verbs.take(self.claim, by=by, now=self.now, word="So."),
            "release": lambda: queue_verbs.release(self.claim, by=by, now=self.now),
            "hold": lambda: queue_verbs.hold(self.claim, until=until, reason="So.", by=by, now=self.now),
            "ask": lambda: asking_verbs.ask_more(
                self.claim, requirement=3, question="How?", days=3, by=by, now=self.now
            ),
        }
        self.do(acts[act])

    @precondition(lambda self: hasattr(self.claim, "appeal") if self.has_claim else False)
    @rule(
        first=JUDGE, second=JUDGE, ruled=st.sampled_from(["heard", "stands", "back", "not_heard"]), agrees=st.booleans()
    )  # fmt: skip
    def rules_on_the_appeal(self, first: int, second: int, ruled: str, agrees: bool) -> None:
        self.do(
            lambda: appeal_verbs.propose_ruling(
                self.claim, ruled=ruled, reasons="So.", by=self.admins[first], now=self.now
            )
        )
        proposal = self.last(AppealProposal.objects)
        if proposal is not None:
            self.do(
                lambda: appeal_verbs.answer_ruling(
                    proposal, agrees=agrees, note="So.", by=self.admins[second], now=self.now
                )
            )

    @precondition(lambda self: FinalDecision.objects.exists())
    @rule(first=JUDGE, second=JUDGE, says=st.booleans())
    def reopens(self, first: int, second: int, says: bool) -> None:
        self.do(
            lambda: reopening_verbs.propose_reopening(
                self.claim, ground="hidden", reason="A letter.", by=self.admins[first], now=self.now
            )
        )
        reopening = self.last(Reopening.objects)
        if reopening is None:
            return
        if says:
            word: dict[str, Any] = {"text": "No.", "by": self.alice.student.user}
            self.do(lambda: reopening_verbs.say_word(reopening, **word, now=self.now))
        by = self.admins[second]
        self.do(
            lambda: reopening_verbs.answer_reopening(reopening, agrees=True, note="So.", by=by, now=self.now)
        )

    @precondition(lambda self: PayeeShare.objects.exists())
    @rule(who=JUDGE, dollars=st.sampled_from(["100", "14900", "15000"]))
    def pays(self, who: int, dollars: str) -> None:
        share, now = self.last(PayeeShare.objects), self.now
        self.do(
            lambda: refund_verbs.record_payment(
                share.owed.claim, share=share.pk, amount=Decimal(dollars), reference=f"{now}", paid_on=now.date(),
                by=self.admins[who], now=now,
            )
        )  # fmt: skip

    # The evidence, and the clock

    @precondition(lambda self: not self.barred_since)
    @rule()
    def one_of_them_decides_about_leave(self) -> None:
        """So that Hugo judges nothing any more."""
        hugo, search = self.admins[-1], self.alice.search

        def decide() -> None:
            leave = leave_verbs.ask_leave(
                search, first_day=search.last_day, last_day=search.last_day, reason="Ill.", by=self.alice.erin,
                now=self.now,
            )  # fmt: skip
            leave_verbs.decide_leave(leave, granted=False, why="No.", by=hugo, now=self.now)

        if self.do(decide):
            self.barred_since[hugo.pk] = self.now

    @rule(days=st.integers(1, 100))
    def a_late_arrival_comes_to_light(self, days: int) -> None:
        """The evidence changes by what the coach records, who judges nothing."""
        starts_at, bob = self.alice.search.closes_at - days * DAY, self.alice.bob
        booked: dict[str, Any] = {"kind": "coaching", "host": bob, "starts_at": starts_at, "minutes": 30}

        def record() -> None:
            appointment = book(self.alice.student, **booked, by=bob, now=starts_at)
            record_outcome(appointment, outcome="attended", minutes_late=4, note="", by=bob, now=self.now)

        self.do(record)

    @rule(days=st.sampled_from([1, 8, 31]))
    def waits(self, days: int) -> None:
        self.now += timedelta(days=days)
        close_hearings(self.now)

    # What must hold

    @invariant()
    def no_refund_without_two_admins_who_may_judge_and_ten_findings(self) -> None:
        payments = RefundPayment.objects.select_related("share__owed__final__decision__second_opinion")
        for final in {payment.share.owed.final for payment in payments}:
            decision = final.decision
            assert decision.outcome == "approved"
            self.two_decided(decision)
            judged = {
                row["number"]: row["recorded"]["finding"]
                for row in decision.dossier["requirements"]
                if row["recorded"]
            }
            assert judged.keys() == TEN and set(judged.values()) <= {"met", "waived"}

    @invariant()
    def no_denial_without_a_hearing(self) -> None:
        for final in FinalDecision.objects.filter(decision__outcome="denied").select_related(
            "decision__claim"
        ):
            self.two_decided(final.decision)
            not_met = {
                row["number"]
                for row in final.decision.dossier["requirements"]
                if row["recorded"]["finding"] == "not_met"
            }
            heard_on = self.heard_on(final.decision.claim, final.decision.at)
            assert not_met and not_met <= heard_on

    def heard_on(self, claim: Claim, until: datetime) -> set[int]:
        """The requirements of hearings that the student answered, or whose seven days passed."""
        closed: Iterable[HearingClosed] = HearingClosed.objects.filter(hearing__claim=claim, at__lte=until)
        numbers: set[int] = set()
        for each in closed:
            if hasattr(each.hearing, "answer") or each.at >= each.hearing.at + 7 * DAY:
                numbers |= {row["number"] for row in each.hearing.findings}
        return numbers

    def two_decided(self, decision: Decision) -> None:
        opinion = decision.second_opinion
        assert opinion.agrees and decision.by_id != opinion.by_id
        for person in (decision.by_id, opinion.by_id):
            assert person in {admin.pk for admin in self.admins}
            since = self.barred_since.get(person)
            assert since is None or opinion.at < since, "somebody who takes no part decided"


@pytest.mark.django_db
def test_in_any_order_nothing_is_paid_or_denied_that_should_not_be(clock: Any) -> None:
    clock.set(ENDED)
    with transaction.atomic():
        Adjudication.scene = idle()
        others = [factories.make_admin(name) for name in NAMES[2:]]
        Adjudication.admins = [Adjudication.scene.dora, Adjudication.scene.erin, *others]
        Adjudication.reached = Counter()
        run_examples(Adjudication, examples=20, steps=24)
        transaction.set_rollback(True)
    assert Adjudication.reached["paid"] and Adjudication.reached["denied"], Adjudication.reached
