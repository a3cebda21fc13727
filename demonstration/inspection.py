"""An inspection of the demonstration school for what a visitor has to find in it, on whatever day it is made."""

from collections.abc import Iterator
from datetime import datetime

from commitments.leave.models import Leave
from commitments.policies.documents import digest_of
from commitments.policies.models import Policy
from commitments.questions.models import ClauseQuestion
from guarantee.accommodations.models import Accommodation
from guarantee.appeals.models import Appeal
from guarantee.audit_trail.verbs import broken_at
from guarantee.claims.models import Claim
from guarantee.dossier.queries import dossier
from guarantee.refunds.to_pay import payments_of, standings
from guarantee.replays.models import ReplayState
from guarantee.statements.models import ClaimStatement
from jobsearch.corrections.models import CorrectionRequest
from jobsearch.follow_ups.models import FollowUp
from jobsearch.offers.models import Offer
from people.students.models import Student
from resources.guides.models import Guide, GuideVersion
from resources.guides.shipped import shipped_guides
from resources.ideas.models import Idea, IdeaState
from rules.eligibility import NUMBERS
from rules.instants import local_day
from rules.states import ClaimState, RiskLevel, StudentState
from standing.models import Standing
from standing.verbs import assess_students

REQUESTS_FOR_JUDGES = {"Lena Okafor": 2}  # late activities of the week she missed: her judges decide them
# Of each claim by its student: the findings that its story is about.
FINDINGS = {
    "Jordan Lee": dict.fromkeys(NUMBERS, "met"),
    "Lena Okafor": {3: "not_met", 4: "needs_person", 5: "needs_person"},
    "Tessa Brandt": {1: "met", 3: "met", 4: "met"},
}
SHARES = {
    "Tessa Brandt": "3000.00",
    "Meadow Student Loans": "9500.00",
    "Bluebonnet Workforce Grant": "2500.00",
}


def lacking(now: datetime) -> list[str]:
    """List, in sentences, what the school made at `now` does not show as it should."""
    of_people = [*_of_students(now), *_of_claims(now), *_of_judging()]
    return [*of_people, *_that_waits(now), *_that_is_due(now), *_of_resources()]


def _of_students(now: datetime) -> Iterator[str]:
    states = set(StudentState.values) - set(Student.objects.values_list("state", flat=True))
    if states:
        yield f"Nobody is {', '.join(sorted(states))}."
    levels = set(RiskLevel.values) - set(Standing.objects.values_list("level", flat=True))
    if levels:
        yield f"Nobody stands at {', '.join(sorted(levels))}."
    if misjudged := assess_students(Student.objects.all(), now):
        yield f"{misjudged} students were left otherwise than they are judged."


def _of_claims(now: datetime) -> Iterator[str]:
    claims = {claim.student.user.name: claim for claim in Claim.objects.select_related("student__user")}
    for name, expected in FINDINGS.items():
        if name not in claims:
            yield f"{name} has filed no claim."
            continue
        claim_dossier = dossier(claims[name], now)
        rows = {row["number"]: row for row in claim_dossier["requirements"]}
        for number, finding in expected.items():
            row = rows[number]
            if row["finding"] != finding:
                yield f"{name}: finding {number} is {row['finding']}, not {finding}: {row}"
        expected_matters = REQUESTS_FOR_JUDGES.get(name, 0)
        if (len(claim_dossier["open_matters"]), claim_dossier["open_requests"]) != (
            expected_matters,
            expected_matters,
        ):
            yield f"{name}: open matters {claim_dossier['open_matters']}"
        if name == "Tessa Brandt":
            shares = {share["name"]: share["amount"] for share in claim_dossier["refund"]["shares"]}
            if shares != SHARES:
                yield f"{name}: the refund goes to {shares}."


def _of_judging() -> Iterator[str]:
    """Check that there is a claim in each state, one appeal, and one refund that was paid in two parts."""
    states = set(ClaimState.values) - set(Claim.objects.values_list("state", flat=True))
    if states:
        yield f"No claim is {', '.join(sorted(states))}."
    if not ClaimStatement.objects.exists():
        yield "Nobody says anything on a requirement."
    if Accommodation.objects.open().count() != 1:
        yield f"{Accommodation.objects.open().count()} accommodations wait for an admin."
    if Appeal.objects.count() != 1:
        yield f"There are {Appeal.objects.count()} appeals."
    paid = [standing for standing in standings() if standing.is_paid and standing.paid]
    parts = [payments_of(standing.owed.claim).count() for standing in paid]
    if parts != [2]:
        yield f"Refunds were paid in {parts} parts."
    for claim in Claim.objects.all():
        if broken_at(claim) is not None:
            yield f"The trail of claim {claim.reference} is broken."


def _that_waits(now: datetime) -> Iterator[str]:
    """Check the offers, leave, correction and questions that wait, and the draft that was played against everyone."""
    open_offers = Offer.objects.open()
    if sorted(offer.employer.name for offer in open_offers) != ["Acme Robotics"] * 2 + ["Umbra Health"] * 2:
        yield f"{len(open_offers)} offers wait for an answer."
    if open_offers.filter(due_at__lte=now).exists():
        yield "An offer that waits for an answer is overdue."
    if Leave.objects.undecided().count() != 1:
        yield "There is not one leave to decide."
    if CorrectionRequest.objects.undecided().count() != 1:
        yield "There is not one correction to decide."
    question_lists = [ClauseQuestion.objects.open(), ClauseQuestion.objects.closed()]
    by_students = [[question.student is not None for question in questions] for questions in question_lists]
    if by_students != [[True, False], [True]]:
        yield f"Of questions about clauses wait and are answered: {by_students}"
    draft = Policy.objects.get(published_at=None)
    replay = draft.replays.get()
    if (replay.state, replay.digest) != (ReplayState.DONE, digest_of(draft)) or not replay.totals["changed"]:
        yield f"The draft was not played against everyone: {replay.state}, {replay.totals}"


def _that_is_due(now: datetime) -> Iterator[str]:
    """Check that whoever plans follow-ups has one for today, one that is late, and one to come."""
    students = Student.objects.filter(follow_ups__isnull=False).distinct().select_related("user")
    if not students:
        yield "Nobody plans a follow-up."
    for student in students:
        today = local_day(now, student.zone)
        days = set(FollowUp.objects.planned().filter(student=student).values_list("due_on", flat=True))
        if today not in days or not min(days) < today < max(days):
            yield f"{student.user.name} has follow-ups on {sorted(days)}, and today is {today}."


def _of_resources() -> Iterator[str]:
    if Guide.objects.shown().count() != len(shipped_guides()):
        yield f"{Guide.objects.shown().count()} guides are shown."
    if GuideVersion.objects.waiting().count() != 1:
        yield "There is not one version of a guide to publish."
    states = {IdeaState.IDEA, IdeaState.DOING, IdeaState.DONE} - set(
        Idea.objects.values_list("state", flat=True)
    )
    if states:
        yield f"No idea is {', '.join(sorted(states))}."
