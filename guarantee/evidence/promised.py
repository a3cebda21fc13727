"""Evidence about what was promised: graduation, the signature, the window and its ends, absence, who paid."""

from django.db.models import Case, CharField, DateField, F, Q, Subquery, Value, When
from django.db.models.functions import Cast

from coaching.concerns.models import Concern
from coaching.lapses.models import Lapse
from commitments.conditions.models import ConditionRecord
from commitments.excusals.models import Excusal, ExcusalState
from commitments.leave.models import Leave
from commitments.payers.models import PayersRecord, TuitionPayer
from commitments.policies.models import rules_of
from commitments.questions.models import ClauseAnswer
from commitments.searches.models import Ending, Search
from commitments.signing.models import Signature
from guarantee.evidence.kinds import Asked, EvidenceKind, Row, same, yes_no
from people.graduation.models import Certification, RequirementOutcome
from people.programs.models import ProgramRequirement
from people.students.models import Student
from rules.eligibility.governed import requirements_of
from rules.eligibility.requirements import EVERY_WEEK, resting_on
from rules.states import EndingCause, EndingClock
from rules.verdict import Verdict
from rules.words import dollars, full_day
from standing.models import Period


def _window_says(row: Row, asked: Asked) -> str:
    days = f"{full_day(row.start_day)} to {full_day(row.last_day)}"
    return f"{days}, the guarantee ended on {full_day(row.ended_day)}" if row.ended_day else days


def _ending_says(row: Row, asked: Asked) -> str:
    ended = f"{row.cause}, {full_day(row.ended_day)}"
    return f"{ended}, taken back on {asked.day(row.undone_at)}" if row.undone_at else ended


def _excusal_says(row: Row, asked: Asked) -> str:
    return "asked for" if row.state == ExcusalState.ASKED else str(row.state).replace("_", " ")


def _lapse_says(row: Row, asked: Asked) -> str:
    if row.reinstated_at:
        error = ", an error of the school" if row.schools_error else ""
        return f"confirmed and reinstated on {asked.day(row.reinstated_at)}{error}"
    if row.confirmed_at:
        return f"confirmed on {asked.day(row.confirmed_at)}"
    return f"dropped on {asked.day(row.cancelled_at)}" if row.cancelled_at else "proposed"


def _period_says(row: Row, asked: Asked) -> str:
    of = " · ".join(f"{count} of {least}" for count, least in zip(row.counts, row.minimums, strict=False))
    settled = "" if row.settled else ", not settled"
    return f"{row.verdict.replace('_', ' ')}{f', {of}' if of else ''}{settled}"


def _before_the_claim(asked: Asked) -> Q:
    """What is answered once a claim is filed, nobody has relied on in the search."""
    return Q() if asked.claim is None else Q(at__lt=asked.claim.filed_at)


def _condition_says(row: Row, asked: Asked) -> str:
    return f"{row.figure} {row.unit}".strip() if row.holds is None else yes_no(row.holds)


KINDS = {
    "certification": EvidenceKind(
        lambda asked: Certification.objects.filter(student=asked.search.student_id),
        same("graduated_on", "note", "by_id", certified_at="at"),
        lambda row, asked: f"Graduation, certified on {asked.day(row.certified_at)}",
        lambda row, asked: f"graduated on {full_day(row.graduated_on)}",
        {"by": "by__name"},
        {"certified by": "by"},
    ),
    "requirement": EvidenceKind(
        lambda asked: ProgramRequirement.objects.filter(program=asked.search.student.cohort.program_id),
        same("name"),
        lambda row, asked: f"The program asks for: {row.name}",
    ),
    "outcome": EvidenceKind(
        lambda asked: RequirementOutcome.objects.filter(certification__student=asked.search.student_id),
        same("requirement_id", "met", "note"),
        lambda row, asked: row.name,
        lambda row, asked: yes_no(row.met, "met", "not met"),
        {"name": "requirement__name", "by": "certification__by__name"},
        {"certified by": "by"},
    ),
    "condition": EvidenceKind(
        lambda asked: ConditionRecord.objects.filter(student=asked.search.student_id).annotate(
            figure=Cast("value", CharField())
        ),
        same("figure", "holds", "note", "by_id", requirement="condition__requirement"),
        lambda row, asked: f"Condition: {row.label}",
        _condition_says,
        {"label": "condition__label", "unit": "condition__unit", "by": "by__name"},
        {"recorded by": "by"},
        requirements=lambda row: (row.requirement,),
    ),
    "signature": EvidenceKind(
        lambda asked: Signature.objects.filter(search=asked.search.pk),
        same("signed_at", "policy_id", signed_digest="digest", start_day="start_date"),
        lambda row, asked: "The Commitment",
        lambda row, asked: f"signed on {asked.day(row.signed_at)}, start {full_day(row.start_day)}",
        {"by": "student__user__name"},
        {"signed by": "by"},
    ),
    "window": EvidenceKind(
        # an end on the window's last day is the window's own, and changes nothing
        lambda asked: Search.objects.filter(pk=asked.search.pk).annotate(
            ended_day=Case(
                When(guarantee_until__lt=F("last_day"), then="guarantee_until"), output_field=DateField()
            )
        ),
        same("last_day", "ended_day", start_day="start_date"),
        lambda row, asked: "The window",
        _window_says,
    ),
    "ending": EvidenceKind(
        lambda asked: Ending.objects.filter(
            search=asked.search.pk, clock=EndingClock.GUARANTEE
        ).exclude(cause=EndingCause.WINDOW),
        same("cause", "by_id", "undone_at", "undone_by_id", ended_day="on"),
        lambda row, asked: "The end of the guarantee",
        _ending_says,
        {"by": "by__name", "undone_by": "undone_by__name"},
        {"recorded by": "by", "taken back by": "undone_by"},
    ),
    "leave": EvidenceKind(
        lambda asked: Leave.objects.filter(search=asked.search.pk),
        same("first_day", "last_day", "reason", "granted", "decided_at", "decided_by_id"),
        lambda row, asked: f"Leave, {full_day(row.first_day)} to {full_day(row.last_day)}",
        lambda row, asked: yes_no(row.granted, "granted", "declined", "asked for"),
        {"asked_by": "asked_by__name", "decided_by": "decided_by__name"},
        {"asked for by": "asked_by", "decided by": "decided_by"},
        requirements=lambda row: resting_on("leave") if row.granted else (EVERY_WEEK,),
    ),
    "excusal": EvidenceKind(
        lambda asked: Excusal.objects.filter(search=asked.search.pk),
        same("unit", "number", "state", "asked_why", "reason", "excused_by_id", "agreed_by_id", "declined_by_id"),
        lambda row, asked: f"Excusal of {row.unit} {row.number}",
        _excusal_says,
        {
            "asked_by": "asked_by__name", "excused_by": "excused_by__name", "agreed_by": "agreed_by__name",
            "declined_by": "declined_by__name",
        },
        {
            "asked for by": "asked_by", "excused by": "excused_by", "agreed by": "agreed_by",
            "declined by": "declined_by",
        },
    ),
    "lapse": EvidenceKind(
        lambda asked: Lapse.objects.filter(search=asked.search.pk),
        same(
            "message_id", "cancelled_at", "confirmed_at", "confirmed_by_id", "reinstated_at", "reinstated_by_id",
            "reinstated_why", "schools_error",
        ),
        lambda row, asked: f"Lapse, proposed on {asked.day(row.proposed_at)}",
        _lapse_says,
        {
            "proposed_at": "proposed_at", "confirmed_by": "confirmed_by__name",
            "reinstated_by": "reinstated_by__name", "cancelled_by": "cancelled_by__name",
        },
        {"dropped by": "cancelled_by", "confirmed by": "confirmed_by", "reinstated by": "reinstated_by"},
    ),
    "period": EvidenceKind(
        lambda asked: Period.objects.filter(search=asked.search.pk)
        .exclude(verdict=Verdict.NOT_ASSESSED)
        .annotate(settled=Case(When(settled_at=None, then=Value(False)), default=Value(True))),
        same("verdict", "counts", "minimums", "settled"),
        lambda row, asked: f"{row.unit.capitalize()} {row.number}",
        _period_says,
        same("unit", "number"),
    ),
    "concern": EvidenceKind(
        lambda asked: Concern.objects.filter(student=asked.search.student_id),
        same("what", "happened_on", "upheld", "decided_by_id", "decided_why"),
        lambda row, asked: f"Concern of {full_day(row.happened_on)}",
        lambda row, asked: yes_no(row.upheld, "upheld", "dismissed", "not decided"),
        {"raised_by": "raised_by__name", "decided_by": "decided_by__name"},
        {"raised by": "raised_by", "decided by": "decided_by"},
    ),
    # what the school told the student about a clause before they claimed stands for the school (DOMAIN §8)
    "clause_answer": EvidenceKind(
        lambda asked: ClauseAnswer.objects.filter(
            _before_the_claim(asked),
            question__student=asked.search.student_id,
            question__policy=asked.search.policy_id,
            told=True,
        ),
        same(
            "by_id", answer="body", answered_at="at", policy_id="question__policy_id", clause="question__clause",
            question="question__body",
        ),
        lambda row, asked: f"What clause {row.clause} means, answered on {asked.day(row.answered_at)}",
        lambda row, asked: f"asked: “{row.question}” answered: “{row.answer}”",
        {"by": "by__name"},
        {"answered by": "by"},
        requirements=lambda row: requirements_of(rules_of([row.policy_id])[row.policy_id], row.clause),
    ),
    "tuition": EvidenceKind(
        lambda asked: Student.objects.filter(pk=asked.search.student_id),
        same("tuition_paid"),
        lambda row, asked: "Tuition paid",
        lambda row, asked: dollars(row.tuition_paid),
    ),
    "payer": EvidenceKind(
        lambda asked: TuitionPayer.objects.filter(
            record=Subquery(
                PayersRecord.objects.filter(student=asked.search.student_id)
                .order_by("-id")
                .values("pk")[:1]
            )
        ),
        same("kind", "name", "amount", "record_id"),
        lambda row, asked: f"Who paid: {row.name}",
        lambda row, asked: dollars(row.amount),
        {"by": "record__by__name"},
        {"recorded by": "by"},
    ),
}  # fmt: skip
