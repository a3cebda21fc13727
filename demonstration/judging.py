"""What becomes of claims in the demonstration: one waits for its second admin, one for a second look, one is paid in
two parts, one was denied, one is appealed, one was settled, one taken back. Each act is a verb’s, by an admin who had
no part in the search."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import partial

from demonstration.days import DAY
from demonstration.life import DemonstrationLife
from demonstration.within import within
from guarantee.accommodations.models import AccommodationGround
from guarantee.accommodations.verbs import ask_accommodation
from guarantee.appeals.verbs import file_appeal
from guarantee.claims.models import Claim
from guarantee.claims.verbs import file_claim, withdraw_claim
from guarantee.decisions import verbs as decision_verbs
from guarantee.hearings import verbs as hearing_verbs
from guarantee.hearings.queries import hearings_of, points_of
from guarantee.refunds.models import PayeeShare
from guarantee.refunds.verbs import record_payment
from guarantee.settlements import verbs as settlement_verbs
from guarantee.settlements.models import Settlement
from guarantee.statements.verbs import add_statement
from people.accounts.models import User
from rules.states import DecisionOutcome

FUNERAL = "I was at a funeral that weekend, and caught up the week after."
SETTLED_AT = Decimal("10000.00")
PARTS = (("5000.00", "ACH 40713", 3), ("10000.00", "ACH 40788", 1))  # dollars, reference, days ago


def claim_of(life: DemonstrationLife) -> Claim:
    return Claim.objects.select_related("student__user", "search").get(student=life.student)


def files(life: DemonstrationLife, day: date, statement: str) -> None:
    """Plan that the student files a claim, in the evening of that day."""

    def file(now: datetime) -> None:
        file_claim(life.student, statement=statement, by=life.student.user, now=now)

    life.then(day, 18, file)


def says(life: DemonstrationLife, days_ago: int, requirement: int, text: str) -> None:
    """Plan that the student says something on a requirement of their claim."""

    def say(now: datetime) -> None:
        add_statement(
            claim_of(life), requirement=requirement, text=text, files=(), by=life.student.user, now=now
        )

    _then(life, days_ago, say, hour=19)


def asks_accommodation(life: DemonstrationLife, days_ago: int, *, week: int) -> None:
    """Plan that the student asks to excuse a week afterwards, for an illness."""

    def ask(now: datetime) -> None:
        why = "I was in hospital for four days, and not well for a while after."
        ask_accommodation(
            life.search(), ground=AccommodationGround.ILLNESS, why=why, periods=[f"week {week}"], requirements=(),
            files=(), by=life.student.user, now=now,
        )  # fmt: skip

    _then(life, days_ago, ask)


def is_approved(life: DemonstrationLife, days_ago: int, *, agreed: bool, drawn: bool = False) -> None:
    """Plan that an admin agrees with the evidence and proposes to pay; the next day the second one agrees, too. `drawn`
    by lot, it waits for others then."""
    first, second = judges(life)

    def propose(now: datetime) -> None:
        claim = claim_of(life)
        decision_verbs.agree_with_evidence(claim, by=first, now=now)
        reasons = "You kept all that you promised, week after week. Thank you for it."
        decision_verbs.propose_decision(
            claim, outcome=DecisionOutcome.APPROVED, reasons=reasons, by=first, now=now
        )

    _then(life, days_ago, propose)
    if agreed:
        _then(life, days_ago - 1, lambda now: _agree(life, second, now, drawn=drawn))


def is_denied(life: DemonstrationLife, days_ago: int) -> None:
    """Plan that an admin finds a week missed, hears the student, who answers on the day, and proposes to deny; the next
    day the second one agrees."""
    first, second = judges(life)

    def hear(now: datetime) -> None:
        claim = claim_of(life)
        decision_verbs.agree_with_evidence(claim, by=first, now=now)
        hearing_verbs.open_hearing(claim, by=first, now=now)

    def answer(now: datetime) -> None:
        (standing,) = hearings_of(claim_of(life))
        points = {number: hearing_verbs.Point(FUNERAL) for number in standing.hearing.requirements}
        hearing_verbs.answer_hearing(standing.hearing, points=points, by=life.student.user, now=now)

    def propose(now: datetime) -> None:
        claim = claim_of(life)
        reply = "We are sorry for your loss. Nobody was asked to excuse the week, and it stays short."
        replies = {point.pk: reply for point in points_of(hearings_of(claim))}
        reasons = (
            "Week 14 has fewer contacts than the Commitment asks for, and was not excused. Had two more been logged in "
            "time, we would have decided otherwise."
        )
        decision_verbs.propose_decision(
            claim, outcome=DecisionOutcome.DENIED, reasons=reasons, replies=replies, by=first, now=now
        )

    _then(life, days_ago, hear)
    _then(life, days_ago, answer, hour=19)
    _then(life, days_ago - 1, propose)
    _then(life, days_ago - 2, lambda now: _agree(life, second, now))


def is_settled(life: DemonstrationLife, days_ago: int) -> None:
    """Plan that two admins offer a part of the tuition once all is found; the student accepts it three days later."""
    first, second = judges(life)

    def propose(now: datetime) -> None:
        claim = claim_of(life)
        decision_verbs.agree_with_evidence(claim, by=first, now=now)
        text = (
            "Week 14 is short by a few contacts, and every other week is met. We pay back two thirds of the tuition, "
            "and the claim ends with that."
        )
        settlement_verbs.propose_settlement(claim, amount=SETTLED_AT, text=text, by=first, now=now)

    def offer(now: datetime) -> None:
        settlement_verbs.answer_settlement(_settlement(life), agrees=True, note="", by=second, now=now)

    def accept(now: datetime) -> None:
        word = "I agree. Thank you for meeting me halfway."
        settlement_verbs.reply_settlement(
            _settlement(life), accepts=True, word=word, by=life.student.user, now=now
        )

    _then(life, days_ago, propose)
    _then(life, days_ago - 1, offer)
    _then(life, days_ago - 4, accept, hour=9)


def _settlement(life: DemonstrationLife) -> Settlement:
    return Settlement.objects.get(claim__student=life.student)


def is_paid_in_parts(life: DemonstrationLife) -> None:
    """Plan two payments, by the admin who proposed the refund."""
    first, _ = judges(life)

    def pay(now: datetime, amount: str, reference: str) -> None:
        share = PayeeShare.objects.get(owed__claim__student=life.student)
        record_payment(
            claim_of(life), share=share.pk, amount=Decimal(amount), reference=reference, paid_on=now.date(),
            by=first, now=now,
        )  # fmt: skip

    for amount, reference, days_ago in PARTS:
        _then(life, days_ago, partial(pay, amount=amount, reference=reference))


def appeals(life: DemonstrationLife, days_ago: int) -> None:
    """Plan that the student appeals against the denial."""

    def appeal(now: datetime) -> None:
        statement = (
            "The funeral was 400 miles away. My coach knew of it, and told me to take the time that I need."
        )
        file_appeal(claim_of(life), statement=statement, cause="", files=(), by=life.student.user, now=now)

    _then(life, days_ago, appeal)


def takes_back(life: DemonstrationLife, days_ago: int) -> None:
    """Plan that the student takes the claim back."""
    _then(life, days_ago, lambda now: withdraw_claim(claim_of(life), by=life.student.user, now=now))


def judges(life: DemonstrationLife) -> tuple[User, User]:
    """Return the admins who propose and agree."""
    return life.school.admins[0], life.school.admins[2]


def _agree(life: DemonstrationLife, second: User, now: datetime, *, drawn: bool = False) -> None:
    """Agree as the second admin; the lot, which draws for a second look, decides no story."""
    with within("SECOND_LOOK_SHARE", float(drawn)):
        decision_verbs.agree(claim_of(life).decisions.get(), by=second, now=now)


def _then(
    life: DemonstrationLife, days_ago: int, act: Callable[[datetime], object], hour: float = 10
) -> None:
    life.then(life.days.today - days_ago * DAY, hour, act)
