"""Two offers of one student, side by side: their terms, what was asked and answered, help asked for; and the statement
of one who took work."""

from datetime import datetime
from decimal import Decimal
from functools import partial

from demonstration.days import DAY, WEEK, said
from demonstration.life import DemonstrationLife
from jobsearch.employment import verbs as employment_verbs
from jobsearch.employment.models import EmploymentDocument
from jobsearch.offers import verbs as offer_verbs
from jobsearch.offers.models import Offer
from rules.employment_proof import ProofKind, ProofSource

FIRST, SECOND = "Acme Robotics", "Umbra Health"


def two_offers(life: DemonstrationLife) -> None:
    """Plan two offers of one day, a negotiation about the first on the next two, and a question to the coach."""
    day = said(life.days.offer)
    life.offer(
        FIRST,
        first_year_pay=Decimal(78_000),
        bonus=Decimal(4_000),
        benefits="Health and dental insurance, 20 days off, a budget for learning",
        workplace="hybrid",
        place="Boston",
        starts_on=day + 5 * WEEK,
    )
    life.offer(
        SECOND,
        hours_per_week=Decimal("37.5"),
        pay="$74,000 a year",
        first_year_pay=Decimal(74_000),
        bonus=Decimal(0),
        equity="0.05 %, over four years",
        benefits="Health insurance, 25 days off",
        workplace="remote",
        starts_on=day + 4 * WEEK,
    )
    life.then(day + DAY, 10, partial(_ask, life))
    life.then(day + 2 * DAY, 15, partial(_record_answers, life))
    life.then(day + 2 * DAY, 16, partial(_ask_for_help, life))


def show_the_work(life: DemonstrationLife) -> None:
    """Plan the document of accepted work, which the coach makes sure of a week later."""
    day = said(life.days.answer) + WEEK
    life.then(day, 12, partial(_state_work, life))
    life.then(day + WEEK, 10, partial(_verify_work, life))


def _offer(life: DemonstrationLife, employer: str) -> Offer:
    return life.student.offers.get(employer__name=employer)


def _ask(life: DemonstrationLife, now: datetime) -> None:
    for about, wanted in (("pay", "$84,000 a year"), ("start", "a week later, after my sister’s wedding")):
        offer_verbs.ask_for(_offer(life, FIRST), about=about, wanted=wanted, by=life.student.user, now=now)


def _record_answers(life: DemonstrationLife, now: datetime) -> None:
    answers = {"pay": (False, "$80,000, and we look at it again after six months"), "start": (True, "")}
    for ask in _offer(life, FIRST).asks.all():
        granted, words = answers[ask.about]
        offer_verbs.answer_ask(ask, granted=granted, words=words, by=life.student.user, now=now)


def _ask_for_help(life: DemonstrationLife, now: datetime) -> None:
    question = "They came up to $80,000. Do I ask once more, or is that the end of it?"
    offer_verbs.ask_for_help(_offer(life, FIRST), question=question, by=life.student.user, now=now)


def _state_work(life: DemonstrationLife, now: datetime) -> None:
    offer = life.student.offers.latest("received_at")
    employment_verbs.add_document(
        offer,
        kind=ProofKind.STATEMENT,
        source=ProofSource.GRADUATE,
        file=None,
        words=f"I work 40 hours a week as a software developer at {offer.employer}.",
        by=life.student.user,
        now=now,
    )


def _verify_work(life: DemonstrationLife, now: datetime) -> None:
    document = EmploymentDocument.objects.get(offer__student=life.student)
    employment_verbs.verify_document(
        document,
        how="employer",
        verified_on=life.student.today(now),
        note="The team lead confirmed it.",
        by=life.coach,
        now=now,
    )
