"""Evidence about what was promised: graduation, the signature, the window and its ends, absence, who paid."""

from typing import Any

from django.db.models import Case, CharField, DateField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce

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
from guarantee.accommodations.models import Accommodation, AccommodationDecision, granted_words
from guarantee.evidence.kinds import Asked, EvidenceKind, Row, same, yes_no
from people.graduation.models import Certification, RequirementOutcome
from people.programs.models import ProgramRequirement
from people.students.models import Student
from rules.eligibility.governed import requirements_of
from rules.eligibility.requirements import EVERY_WEEK, WITH_DEADLINES, resting_on
from rules.states import EndingCause, EndingClock
from rules.verdict import Verdict
from rules.words import dollars, full_day
from standing.models import Period


def _window_says(row: Row, subject: Asked) -> str:
    days = f"{full_day(row.start_day)} to {full_day(row.last_day)}"
    return f"{days}, the guarantee ended on {full_day(row.ended_day)}" if row.ended_day else days


def _ending_says(row: Row, subject: Asked) -> str:
    ended = f"{row.cause}, {full_day(row.ended_day)}"
    return f"{ended}, taken back on {subject.day(row.undone_at)}" if row.undone_at else ended


def _excusal_says(row: Row, subject: Asked) -> str:
    return "asked for" if row.state == ExcusalState.ASKED else str(row.state).replace("_", " ")


def _accommodations(subject: Asked) -> QuerySet[Any, Any]:
    """Return what was asked for because of illness, care and the like, with the decision in force."""
    decisions = AccommodationDecision.objects.standing().filter(accommodation=OuterRef("pk"))

    def of_decision(name: str) -> Subquery:
        return Subquery(decisions.values(name)[:1])

    return Accommodation.objects.filter(search=subject.search.pk).annotate(
        granted_periods=of_decision("periods"),
        moved_first_day=of_decision("first_day"),
        moved_last_day=of_decision("last_day"),
        forgiven=of_decision("requirements"),
        by_id=of_decision("by"),
        agreed_by_id=of_decision("agreed_by"),
        by=of_decision("by__name"),
        agreed_by=of_decision("agreed_by__name"),
        decided_at=Subquery(decisions.annotate(decided=Coalesce("agreed_at", "at")).values("decided")[:1]),
    )


def _accommodation_says(row: Row, subject: Asked) -> str:
    if row.decided_at is None:
        return f"asked to have {granted_words(row.periods, row.requirements, row.first_day, row.last_day)}"
    granted = granted_words(row.granted_periods, row.forgiven, row.moved_first_day, row.moved_last_day)
    return f"{granted or 'declined'}, {subject.day(row.decided_at)}"


def _accommodation_requirements(row: Row) -> tuple[int, ...]:
    weeks = [EVERY_WEEK] if row.periods else []
    moved = WITH_DEADLINES if row.first_day else ()
    return tuple(sorted({*weeks, *moved, *row.requirements}))


def _lapse_says(row: Row, subject: Asked) -> str:
    if row.reinstated_at:
        error = ", an error of the school" if row.schools_error else ""
        return f"confirmed and reinstated on {subject.day(row.reinstated_at)}{error}"
    if row.confirmed_at:
        return f"confirmed on {subject.day(row.confirmed_at)}"
    return f"dropped on {subject.day(row.cancelled_at)}" if row.cancelled_at else "proposed"


def _period_says(row: Row, subject: Asked) -> str:
    tallies = " · ".join(
        f"{count} of {least}" for count, least in zip(row.counts, row.minimums, strict=False)
    )
    settled = "" if row.settled else ", not settled"
    return f"{row.verdict.replace('_', ' ')}{f', {tallies}' if tallies else ''}{settled}"


def _before_the_claim(subject: Asked) -> Q:
    """Select what was answered before the claim was filed: nobody has relied on a later answer in the search."""
    return Q() if subject.claim is None else Q(at__lt=subject.claim.filed_at)


def _condition_says(row: Row, subject: Asked) -> str:
    return f"{row.figure} {row.unit}".strip() if row.holds is None else yes_no(row.holds)


KINDS = {
    "certification": EvidenceKind(
        lambda subject: Certification.objects.filter(student=subject.search.student_id),
        same("graduated_on", "note", "by_id", certified_at="at"),
        lambda row, subject: f"Graduation, certified on {subject.day(row.certified_at)}",
        lambda row, subject: f"graduated on {full_day(row.graduated_on)}",
        {"by": "by__name"},
        {"certified by": "by"},
    ),
    "requirement": EvidenceKind(
        lambda subject: ProgramRequirement.objects.filter(program=subject.search.student.cohort.program_id),
        same("name"),
        lambda row, subject: f"The program asks for: {row.name}",
    ),
    "outcome": EvidenceKind(
        lambda subject: RequirementOutcome.objects.filter(certification__student=subject.search.student_id),
        same("requirement_id", "met", "note"),
        lambda row, subject: row.name,
        lambda row, subject: yes_no(row.met, "met", "not met"),
        {"name": "requirement__name", "by": "certification__by__name"},
        {"certified by": "by"},
    ),
    "condition": EvidenceKind(
        lambda subject: ConditionRecord.objects.filter(student=subject.search.student_id).annotate(
            figure=Cast("value", CharField())
        ),
        same("figure", "holds", "note", "by_id", requirement="condition__requirement"),
        lambda row, subject: f"Condition: {row.label}",
        _condition_says,
        {"label": "condition__label", "unit": "condition__unit", "by": "by__name"},
        {"recorded by": "by"},
        requirements=lambda row: (row.requirement,),
    ),
    "signature": EvidenceKind(
        lambda subject: Signature.objects.filter(search=subject.search.pk),
        same("signed_at", "policy_id", signed_digest="digest", start_day="start_date"),
        lambda row, subject: "The Commitment",
        lambda row, subject: f"signed on {subject.day(row.signed_at)}, start {full_day(row.start_day)}",
        {"by": "student__user__name"},
        {"signed by": "by"},
    ),
    "window": EvidenceKind(
        # an end on the window's last day is the window's own, and changes nothing
        lambda subject: Search.objects.filter(pk=subject.search.pk).annotate(
            ended_day=Case(
                When(guarantee_until__lt=F("last_day"), then="guarantee_until"), output_field=DateField()
            )
        ),
        same("last_day", "ended_day", start_day="start_date"),
        lambda row, subject: "The window",
        _window_says,
    ),
    "ending": EvidenceKind(
        lambda subject: Ending.objects.filter(
            search=subject.search.pk, clock=EndingClock.GUARANTEE
        ).exclude(cause=EndingCause.WINDOW),
        same("cause", "by_id", "undone_at", "undone_by_id", ended_day="on"),
        lambda row, subject: "The end of the guarantee",
        _ending_says,
        {"by": "by__name", "undone_by": "undone_by__name"},
        {"recorded by": "by", "taken back by": "undone_by"},
    ),
    "leave": EvidenceKind(
        lambda subject: Leave.objects.filter(search=subject.search.pk),
        same("first_day", "last_day", "reason", "granted", "decided_at", "decided_by_id"),
        lambda row, subject: f"Leave, {full_day(row.first_day)} to {full_day(row.last_day)}",
        lambda row, subject: yes_no(row.granted, "granted", "declined", "asked for"),
        {"asked_by": "asked_by__name", "decided_by": "decided_by__name"},
        {"asked for by": "asked_by", "decided by": "decided_by"},
        requirements=lambda row: resting_on("leave") if row.granted else (EVERY_WEEK,),
    ),
    "excusal": EvidenceKind(
        lambda subject: Excusal.objects.filter(search=subject.search.pk),
        same("unit", "number", "state", "asked_why", "reason", "excused_by_id", "agreed_by_id", "declined_by_id"),
        lambda row, subject: f"Excusal of {row.unit} {row.number}",
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
    "accommodation": EvidenceKind(
        _accommodations,
        same(
            "ground", "why", "periods", "requirements", "first_day", "last_day", "asked_at", "granted_periods",
            "forgiven", "moved_first_day", "moved_last_day", "by_id", "agreed_by_id", "decided_at",
        ),
        lambda row, subject: f"Accommodation, asked for on {subject.day(row.asked_at)}",
        _accommodation_says,
        same("by", "agreed_by"),
        {"decided by": "by", "agreed by": "agreed_by"},
        requirements=_accommodation_requirements,
    ),
    "lapse": EvidenceKind(
        lambda subject: Lapse.objects.filter(search=subject.search.pk),
        same(
            "message_id", "cancelled_at", "confirmed_at", "confirmed_by_id", "reinstated_at", "reinstated_by_id",
            "reinstated_why", "schools_error",
        ),
        lambda row, subject: f"Lapse, proposed on {subject.day(row.proposed_at)}",
        _lapse_says,
        {
            "proposed_at": "proposed_at", "confirmed_by": "confirmed_by__name",
            "reinstated_by": "reinstated_by__name", "cancelled_by": "cancelled_by__name",
        },
        {"dropped by": "cancelled_by", "confirmed by": "confirmed_by", "reinstated by": "reinstated_by"},
    ),
    "period": EvidenceKind(
        lambda subject: Period.objects.filter(search=subject.search.pk)
        .exclude(verdict=Verdict.NOT_ASSESSED)
        .annotate(settled=Case(When(settled_at=None, then=Value(False)), default=Value(True))),
        same("verdict", "counts", "minimums", "settled"),
        lambda row, subject: f"{row.unit.capitalize()} {row.number}",
        _period_says,
        same("unit", "number"),
    ),
    "concern": EvidenceKind(
        lambda subject: Concern.objects.filter(student=subject.search.student_id),
        same("what", "happened_on", "upheld", "proposed_by_id", "decided_by_id", "decided_why"),
        lambda row, subject: f"Concern of {full_day(row.happened_on)}",
        lambda row, subject: yes_no(row.upheld, "upheld", "dismissed", "not decided"),
        {"raised_by": "raised_by__name", "proposed_by": "proposed_by__name", "decided_by": "decided_by__name"},
        {"raised by": "raised_by", "first of two": "proposed_by", "decided by": "decided_by"},
    ),
    # what the school told the student about a clause before they claimed stands for the school (DOMAIN §8)
    "clause_answer": EvidenceKind(
        lambda subject: ClauseAnswer.objects.filter(
            _before_the_claim(subject),
            question__student=subject.search.student_id,
            question__policy=subject.search.policy_id,
            told=True,
        ),
        same(
            "by_id", answer="body", answered_at="at", policy_id="question__policy_id", clause="question__clause",
            question="question__body",
        ),
        lambda row, subject: f"What clause {row.clause} means, answered on {subject.day(row.answered_at)}",
        lambda row, subject: f"asked: “{row.question}” answered: “{row.answer}”",
        {"by": "by__name"},
        {"answered by": "by"},
        requirements=lambda row: requirements_of(rules_of([row.policy_id])[row.policy_id], row.clause),
    ),
    "tuition": EvidenceKind(
        lambda subject: Student.objects.filter(pk=subject.search.student_id),
        same("tuition_paid"),
        lambda row, subject: "Tuition paid",
        lambda row, subject: dollars(row.tuition_paid),
    ),
    "payer": EvidenceKind(
        lambda subject: TuitionPayer.objects.filter(
            record=Subquery(
                PayersRecord.objects.filter(student=subject.search.student_id)
                .order_by("-id")
                .values("pk")[:1]
            )
        ),
        same("kind", "name", "amount", "record_id"),
        lambda row, subject: f"Who paid: {row.name}",
        lambda row, subject: dollars(row.amount),
        {"by": "record__by__name"},
        {"recorded by": "by"},
    ),
}  # fmt: skip
