"""Stories of two students who keep another school's terms that they signed, with its quotas, conditions and payers."""

from datetime import date, datetime
from decimal import Decimal

from commitments.conditions import verbs as condition_verbs
from commitments.conditions.verbs import Answer
from commitments.payers import verbs as payer_verbs
from commitments.policies import queries as policy_queries
from demonstration.days import DAY, said
from demonstration.judging import files
from demonstration.life import DemonstrationLife
from demonstration.work import Effort
from rules.refund import Payer

USUAL = Effort(people=2, commits=0, posts=0, applications=6, pushes=6, meetings=1)
REGISTER = "From the attendance register"
IN_PROGRAM = {
    "absences": Answer(Decimal(2), note=REGISTER),
    "late-arrivals": Answer(Decimal(4), note=REGISTER),
    "grade": Answer(Decimal("88.5"), note="Final transcript"),
}
FOLLOWED = {"leads": Answer(holds=True, note="Three leads, each with an outcome")}
PAYERS = [
    Payer("student", "", Decimal("3000.00")),
    Payer("lender", "Meadow Student Loans", Decimal("9500.00")),
    Payer("grant", "Bluebonnet Workforce Grant", Decimal("2500.00")),
]


def codeup_claims(life: DemonstrationLife) -> None:
    """Keep every promise, with three payers of the tuition, and file a claim, which waits for two admins."""
    _begin(life)
    life.then(
        life.days.graduation + DAY,
        11,
        lambda now: payer_verbs.record_payers(life.student, PAYERS, by=life.school.admins[1], now=now),
    )
    life.work(usual_effort=USUAL)
    life.talk()
    _record(life, life.days.window_end + 2 * DAY, FOLLOWED)
    files(life, said(life.days.claim), "I am glad that I may ask.")


def codeup_searches(life: DemonstrationLife) -> None:
    """Search, up to week 6; nobody has recorded yet whether the employers' leads were followed, nor who paid."""
    _begin(life)
    life.work(usual_effort=USUAL)
    life.talk()


def _begin(life: DemonstrationLife) -> None:
    life.prepare()
    life.graduate()
    life.sign()
    _record(life, life.days.graduation + DAY, IN_PROGRAM)


def _record(life: DemonstrationLife, day: date, answers: dict[str, Answer]) -> None:
    def record(now: datetime) -> None:
        policy = policy_queries.policy_for(life.student)
        assert policy is not None
        condition_verbs.record_conditions(life.student, policy, answers, by=life.school.admins[1], now=now)

    life.then(day, 10, record)
